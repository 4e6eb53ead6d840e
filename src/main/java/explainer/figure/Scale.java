package explainer.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale that begins and ends on a round number. Its steps are 1, 2 or 5 times a power of ten, in exact
 * decimals.
 */
public record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final int[] ROUND_STEPS = {1, 2, 5};

    /**
     * The scale with the finest round steps that covers two values.
     *
     * @param maxTicks how many ticks are allowed, at least three: fewer can't cover values on both sides of zero
     */
    public static Scale covering(BigDecimal low, BigDecimal high, int maxTicks) {
        if (maxTicks < 3 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("no scale from " + low + " to " + high + " in " + maxTicks + " ticks");
        }
        if (low.compareTo(high) == 0) {
            return low.signum() == 0 ? covering(low, BigDecimal.ONE, maxTicks)
                    : covering(low.min(BigDecimal.ZERO), high.max(BigDecimal.ZERO), maxTicks);
        }
        BigDecimal finest = high.subtract(low).divide(BigDecimal.valueOf(maxTicks - 1L), MathContext.DECIMAL64);
        for (int power = finest.precision() - finest.scale() - 1;; power++) {
            for (int round : ROUND_STEPS) {
                BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
                BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
                BigDecimal last = high.divide(step, 0, RoundingMode.CEILING);
                if (last.subtract(first).intValueExact() < maxTicks) {
                    return new Scale(first.multiply(step), last.multiply(step), step);
                }
            }
        }
    }

    /** The round numbers from one end to the other, all with the decimals of the step. */
    public List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** Where a value lies between the two ends: 0 to 1 for one that is covered. */
    public BigDecimal position(BigDecimal value) {
        return Percent.ratio(value.subtract(from), to.subtract(from));
    }
}
