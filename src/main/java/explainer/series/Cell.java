package explainer.series;

import java.math.BigDecimal;

/**
 * A cell of a series.
 *
 * @param text   as published: a number in plain digits, a missing one empty
 * @param value  the number in the unit of its column, rounded to the decimals that count; null for words, and where it
 *               is missing
 * @param status how firm the number is
 */
public record Cell(String text, BigDecimal value, Status status) {

    /** How firm a number is. */
    public enum Status {
        /** As final as its source has it. */
        NORMAL,
        /** To be replaced by a final one. */
        PRELIMINARY,
        /** Estimated, not counted. */
        ESTIMATED;

        /** As an editor writes it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static final Cell MISSING = new Cell("", null, Status.NORMAL);
}
