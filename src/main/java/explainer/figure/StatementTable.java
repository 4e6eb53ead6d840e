package explainer.figure;

import java.util.List;

/** What is said of one quantity, by who says it, in the order of the days on which it was said. */
public record StatementTable(Frame frame, List<Row> rows) implements Charted {

    /**
     * What one fact states.
     *
     * @param value  in words, with hedge and unit
     * @param number the plain decimal, for machines; the low end of a range
     * @param period in words; may be empty
     * @param source who says it
     * @param date   when it was said, in words; empty where several say it on several days, or where this site computed it
     * @param chosen whether pages use this one
     */
    public record Row(String factId, String value, String number, String period, String source, String date,
            boolean chosen) {
    }

    @Override
    public String template() {
        return "figures/statements.ftlh";
    }
}
