package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DimensionTest {

    @ParameterizedTest
    @CsvSource({"none,none", "money,money", "length^2,length^2", "length*length,length^2",
        "flight*week^-1,flight*week^-1", "week^-1 * flight,flight*week^-1", "length*length^-1,none"})
    void readsAndWrites(String text, String written) {
        assertThat(Dimension.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Money", "length^", "length^0", "length^x", "length**time", "length^10", "5",
        "length/time"})
    void refusesWhatIsNoDimension(String text) {
        assertThatThrownBy(() -> Dimension.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void isACommutativeGroup(@ForAll("dimensions") Dimension a, @ForAll("dimensions") Dimension b,
            @ForAll("dimensions") Dimension c) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(Dimension.NONE)).isEqualTo(a);
        assertThat(a.dividedBy(a)).isEqualTo(Dimension.NONE);
        assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
        assertThat(a.dividedBy(b)).isEqualTo(Dimension.NONE.dividedBy(b).times(a));
    }

    @Property
    void readsWhatItWrites(@ForAll("dimensions") Dimension dimension) {
        assertThat(Dimension.parse(dimension.toString())).isEqualTo(dimension);
    }

    @Provide
    Arbitrary<Dimension> dimensions() {
        return Arbitraries.maps(Arbitraries.of("money", "length", "time", "flight", "volume"),
                Arbitraries.integers().between(-3, 3)).map(powers -> new Dimension(new TreeMap<>(powers)));
    }
}
