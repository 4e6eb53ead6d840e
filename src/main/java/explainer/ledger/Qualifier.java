package explainer.ledger;

import java.util.Locale;

/** How a source hedges a number. */
public enum Qualifier {
    /** No hedge: the number to the digits stated. */
    EXACT,
    /** About this much, on either side. */
    ABOUT,
    /** A little less. */
    ALMOST,
    /** At least this much. */
    MORE_THAN,
    /** At most this much; also a goal. */
    UP_TO;

    /** As an editor writes it, such as {@code more-than}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
