package explainer.series;

import explainer.read.Heading;

/** The parts of an address that choose rows. */
final class Keys {

    private static final String ANY = "*";
    private static final String RANGE = "..";

    private Keys() {
    }

    /** As {@link #selects}, and an address may name a value of several words as an anchor does: {@code south-island}. */
    static boolean selectsLoosely(String part, String value) {
        return selects(part, value) || Heading.slug(value).equals(part);
    }

    /** Whether a part of an address chooses a value of the key: {@code 2019}, {@code *}, {@code 2010..2019}. */
    static boolean selects(String part, String value) {
        int range = part.indexOf(RANGE);
        if (part.equals(ANY) || part.equals(value)) {
            return true;
        } else if (range < 0) {
            return false;
        }
        String from = part.substring(0, range);
        String to = part.substring(range + RANGE.length());
        return (from.isEmpty() || from.compareTo(value) <= 0)
                && (to.isEmpty() || to.compareTo(value) >= 0 || value.startsWith(to));
    }
}
