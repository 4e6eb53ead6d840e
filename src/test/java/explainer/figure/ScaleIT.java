package explainer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScaleIT {

    @Provide
    Arbitrary<BigDecimal> values() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1E15"), new BigDecimal("1E15")).ofScale(4)
                .flatMap(value -> Arbitraries.integers().between(-12, 3).map(value::scaleByPowerOfTen));
    }

    @Property
    void coversItsValuesInFewRoundSteps(@ForAll("values") BigDecimal a, @ForAll("values") BigDecimal b,
            @ForAll @IntRange(min = 3, max = 12) int maxTicks) {
        BigDecimal low = a.min(b);
        BigDecimal high = a.max(b);
        Scale scale = Scale.covering(low, high, maxTicks);

        assertThat(scale.from()).isLessThanOrEqualTo(low);
        assertThat(scale.to()).isGreaterThanOrEqualTo(high);
        assertThat(scale.step().unscaledValue().intValueExact()).isIn(1, 2, 5);
        List<BigDecimal> ticks = scale.ticks();
        assertThat(ticks).hasSizeBetween(2, maxTicks);
        assertThat(ticks.get(0)).isEqualByComparingTo(scale.from());
        assertThat(ticks.get(ticks.size() - 1)).isEqualByComparingTo(scale.to());
        assertThat(ticks).allMatch(tick -> tick.remainder(scale.step()).signum() == 0);
    }

    @Property
    void wastesNoMoreThanAStepAtEitherEnd(@ForAll("values") BigDecimal a, @ForAll("values") BigDecimal b) {
        BigDecimal low = a.min(b);
        BigDecimal high = a.max(b);
        Scale scale = Scale.covering(low, high, 6);
        if (low.compareTo(high) != 0) {
            assertThat(low.subtract(scale.from())).isLessThan(scale.step());
            assertThat(scale.to().subtract(high)).isLessThan(scale.step());
        }
    }

    @Property
    void keepsTheOrderOfValues(@ForAll("values") BigDecimal a, @ForAll("values") BigDecimal b) {
        Scale scale = Scale.covering(a.min(b), a.max(b), 5);
        assertThat(scale.position(a.min(b))).isBetween(BigDecimal.ZERO, BigDecimal.ONE)
                .isLessThanOrEqualTo(scale.position(a.max(b)));
        assertThat(scale.position(scale.from())).isEqualByComparingTo("0");
        assertThat(scale.position(scale.to())).isEqualByComparingTo("1");
    }

    @Example
    void findsTheStepsThatAPersonWouldChoose() {
        Scale scale = Scale.covering(BigDecimal.ZERO, new BigDecimal("1211E6"), 5);
        assertThat(scale.ticks()).extracting(BigDecimal::toPlainString)
                .containsExactly("0", "500000000", "1000000000", "1500000000");
    }

    @Example
    void isExactWhereBinaryFractionsAreNot() {
        assertThat(Scale.covering(BigDecimal.ZERO, new BigDecimal("0.3"), 4).ticks())
                .containsExactly(new BigDecimal("0.0"), new BigDecimal("0.1"), new BigDecimal("0.2"),
                        new BigDecimal("0.3"));
    }

    @Example
    void coversASingleValueFromZero() {
        assertThat(Scale.covering(BigDecimal.TEN, BigDecimal.TEN, 5).from()).isEqualByComparingTo("0");
        assertThat(Scale.covering(BigDecimal.TEN.negate(), BigDecimal.TEN.negate(), 5).to()).isEqualByComparingTo("0");
        assertThat(Scale.covering(BigDecimal.ZERO, BigDecimal.ZERO, 5).to()).isEqualByComparingTo("1");
    }

    @Example
    void refusesWhatNoScaleCanDo() {
        assertThatThrownBy(() -> Scale.covering(BigDecimal.ONE, BigDecimal.ZERO, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.covering(BigDecimal.ZERO, BigDecimal.ONE, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
