package explainer.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number on its way through a formula: exact, in base units of its dimension, with the precision it may claim.
 *
 * <p>Precision follows the rule that every school teaches. A sum is as coarse as its coarsest term: 2 billion and
 * 771.2 million are 3 billion. A product or quotient has as many significant digits as its poorest factor. Numbers
 * written in the formula itself are exact and cost no precision.
 *
 * @param value     in base units
 * @param step      the place value of the last digit that counts, in base units; absent for an exact number
 * @param dimension what kind of thing it is
 */
record Measure(Rational value, Optional<Rational> step, Dimension dimension) {

    static Measure exact(BigDecimal number) {
        return new Measure(Rational.of(number), Optional.empty(), Dimension.NONE);
    }

    static Measure of(BigDecimal number, Unit unit) {
        return of(Rational.of(number), number.ulp(), unit);
    }

    /** A value in a unit that is known more exactly than it is stated. */
    static Measure of(Rational value, BigDecimal step, Unit unit) {
        Rational factor = Rational.of(unit.factor());
        return new Measure(value.times(factor), Optional.of(Rational.of(step).times(factor)), unit.dimension());
    }

    Measure plus(Measure other) {
        return new Measure(value.plus(other.value), coarser(step, other.step), dimension);
    }

    Measure negated() {
        return new Measure(value.negated(), step, dimension);
    }

    Measure times(Measure other) {
        Rational product = value.times(other.value);
        return new Measure(product, stepOf(product, other), dimension.times(other.dimension));
    }

    /** @throws ArithmeticException when the other is zero */
    Measure dividedBy(Measure other) {
        Rational quotient = value.dividedBy(other.value);
        return new Measure(quotient, stepOf(quotient, other), dimension.dividedBy(other.dimension));
    }

    /** The value in a unit. */
    Rational in(Unit unit) {
        return value.dividedBy(Rational.of(unit.factor()));
    }

    /**
     * The value in a unit, rounded half up to the last digit that counts. Where the unit's factor is no power of ten,
     * the nearest power of ten stands for the step.
     */
    BigDecimal roundedIn(Unit unit) {
        Rational one = step.orElse(Rational.ONE).dividedBy(Rational.of(unit.factor()));
        int exponent = one.magnitude();
        Rational low = Rational.powerOfTen(exponent);
        boolean nearerToTheNext = one.times(one).compareTo(low.times(low).times(Rational.powerOfTen(1))) > 0;
        return in(unit).rounded(-(nearerToTheNext ? exponent + 1 : exponent));
    }

    private Optional<Rational> stepOf(Rational result, Measure other) {
        if (step.isEmpty() && other.step.isEmpty()) {
            return Optional.empty();
        }
        if (result.signum() == 0) { // has no significant digits to count
            return coarser(step, other.step);
        }
        int digits = Math.min(significantDigits(), other.significantDigits());
        return Optional.of(Rational.powerOfTen(result.magnitude() - digits + 1));
    }

    private int significantDigits() {
        return step.map(one -> Math.max(1, value.dividedBy(one).magnitude() + 1)).orElse(Integer.MAX_VALUE);
    }

    private static Optional<Rational> coarser(Optional<Rational> one, Optional<Rational> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) > 0 ? other : one;
    }
}
