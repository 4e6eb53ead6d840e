package explainer.ledger;

/**
 * The time that a figure covers: from the beginning of one date to the end of another, which may be the same.
 */
public record Period(PartialDate from, PartialDate to) {

    /**
     * Reads a date, or two joined by a slash as in ISO 8601: {@code 2019}, {@code 2020-01/2020-08}.
     *
     * @throws IllegalArgumentException when it can't be read, or ends before it begins
     */
    public static Period parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw new IllegalArgumentException("'" + text + "' is not a period");
        }
        Period period = new Period(PartialDate.parse(ends[0].strip()),
                PartialDate.parse(ends[ends.length - 1].strip()));
        if (period.to.compareTo(period.from) < 0) {
            throw new IllegalArgumentException("the period '" + text + "' ends before it begins");
        }
        return period;
    }

    /** As {@link #parse} reads it. */
    public String iso() {
        return from.equals(to) ? from.iso() : from.iso() + "/" + to.iso();
    }
}
