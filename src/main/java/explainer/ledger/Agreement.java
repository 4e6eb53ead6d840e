package explainer.ledger;

import java.math.BigDecimal;

/**
 * Whether a stated value and what a formula gives are the same to the precision stated. One step is the place value of
 * the last digit stated: a million for 1.765 billion.
 *
 * <ul>
 * <li>Without a hedge, and with <em>about</em>: the result, rounded half up to the step, is the stated value.
 * <li><em>almost</em>: likewise, and the result is below the stated value.
 * <li><em>more than</em>: the result is not below the stated value, and less than one step above it.
 * <li><em>up to</em>: the result is not above the stated value, and less than one step below it.
 * <li>A range holds the result, rounded to each end's step.
 * </ul>
 */
final class Agreement {

    private Agreement() {
    }

    /** @param result in the unit of the stated quantity */
    static boolean between(Quantity stated, Rational result) {
        if (stated.high().isPresent()) {
            return rounded(result, stated.low()).compareTo(stated.low()) >= 0
                    && rounded(result, stated.high().get()).compareTo(stated.high().get()) <= 0;
        }
        Rational value = Rational.of(stated.low());
        Rational step = Rational.of(stated.step());
        boolean same = rounded(result, stated.low()).compareTo(stated.low()) == 0;
        return switch (stated.qualifier()) {
            case EXACT, ABOUT -> same;
            case ALMOST -> same && result.compareTo(value) < 0;
            case MORE_THAN -> result.compareTo(value) >= 0 && result.compareTo(value.plus(step)) < 0;
            case UP_TO -> result.compareTo(value) <= 0 && result.compareTo(value.minus(step)) > 0;
        };
    }

    private static BigDecimal rounded(Rational result, BigDecimal asExactAs) {
        return result.rounded(asExactAs.scale());
    }
}
