package explainer.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number of something, or a range of numbers.
 *
 * <p>The scale of {@code low} tells how precisely the number was stated: {@code 1.765 billion} is 1765 × 10⁶, exact to
 * a million. A range such as two to three has a {@code high} end as well.
 *
 * @param low       the number, or the low end of a range
 * @param high      the high end of a range
 * @param unit      what is counted
 * @param qualifier how the number is hedged
 */
public record Quantity(BigDecimal low, Optional<BigDecimal> high, Unit unit, Qualifier qualifier) {

    /** The place value of the last digit stated: a million for 1.765 billion. */
    public BigDecimal step() {
        return low.ulp();
    }
}
