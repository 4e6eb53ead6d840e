package explainer.figure;

import java.math.BigDecimal;
import java.util.List;

/** The stretch from the lowest to the highest of some values and zero; bars are drawn along it, to scale. */
record Span(BigDecimal low, BigDecimal high) {

    static Span of(List<BigDecimal> values) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            low = low.min(value);
            high = high.max(value);
        }
        return new Span(low, high);
    }

    /** Where the bar of a value begins, as a part of the stretch. */
    BigDecimal start(BigDecimal value) {
        return ratio(value.min(BigDecimal.ZERO).subtract(low));
    }

    /** How long the bar of a value is, as a part of the stretch. */
    BigDecimal length(BigDecimal value) {
        return ratio(value.abs());
    }

    private BigDecimal ratio(BigDecimal part) {
        return high.compareTo(low) == 0 ? BigDecimal.ZERO : Percent.ratio(part, high.subtract(low));
    }
}
