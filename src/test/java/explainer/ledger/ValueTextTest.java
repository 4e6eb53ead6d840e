package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,203         | 2203    | 0
            2203          | 2203    | 0
            0.5           | 5       | 1
            0.50          | 50      | 2
            1.765 billion | 1765    | -6
            2 billion     | 2       | -9
            2.00 billion  | 200     | -7
            1,765 million | 1765    | -6
            2,724,900     | 2724900 | 0
            3 thousand    | 3       | -3
            1 trillion    | 1       | -12
            -5.5          | -55     | 1
            −5.5          | -55     | 1
            0             | 0       | 0
            """)
    void keepsThePrecisionStated(String text, BigDecimal unscaled, int scale) {
        ValueText value = ValueText.parse(text);

        assertThat(value.low()).isEqualTo(new BigDecimal(unscaled.toBigInteger(), scale));
        assertThat(value.high()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 to 3                 | 2    | 3
            2 to 3 billion         | 2E+9 | 3E+9
            500 million to 2 billion | 5E+8 | 2E+9
            -3 to -2               | -3   | -2
            """)
    void readsRanges(String text, BigDecimal low, BigDecimal high) {
        ValueText value = ValueText.parse(text);

        assertThat(value.low()).isEqualByComparingTo(low);
        assertThat(value.high().get()).isEqualByComparingTo(high);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1.2.3", "1,23", "12,3456", ".5", "5.", "1e9", "3 to 2", "2 to 2",
        "1 to 2 to 3", "2 km", "2 Billion", "five", "2-3",
        "9999999999999999999999999999999999999999999999999999999999999"})
    void refusesWhatIsNoNumber(String text) {
        assertThatThrownBy(() -> ValueText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatAUnitIsNoSize() {
        assertThatThrownBy(() -> ValueText.parse("2 km")).hasMessageContaining("'km' is not a size");
    }
}
