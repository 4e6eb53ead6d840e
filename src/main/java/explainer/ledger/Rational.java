package explainer.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms, so that a formula is rounded once, at its end, and not at each division.
 *
 * @param numerator   carries the sign
 * @param denominator above zero
 */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    Rational {
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Rational of(BigDecimal value) {
        return value.scale() > 0 ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** Ten to a power, which may be negative. */
    static Rational powerOfTen(int exponent) {
        return of(BigDecimal.ONE.scaleByPowerOfTen(exponent));
    }

    Rational plus(Rational other) {
        return new Rational(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the other is zero */
    Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    int signum() {
        return numerator.signum();
    }

    /** Rounded half up to so many decimals; a negative number of them rounds to tens, hundreds and so on. */
    BigDecimal rounded(int scale) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP);
    }

    /** Rounded half up to a multiple of a step; the scale of the result is that of the step without trailing zeros. */
    BigDecimal roundedTo(BigDecimal step) {
        return dividedBy(of(step)).rounded(0).multiply(step.stripTrailingZeros());
    }

    /** The place of the first digit: 2 for 657.1, -1 for 0.78; 0 for zero. */
    int magnitude() {
        BigDecimal cut = new BigDecimal(numerator).divide(new BigDecimal(denominator),
                new MathContext(1, RoundingMode.DOWN));
        return signum() == 0 ? 0 : cut.precision() - cut.scale() - 1;
    }

    /** How large the fraction has grown, in bits. */
    int bits() {
        return Math.max(numerator.bitLength(), denominator.bitLength());
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
