package explainer.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormTest {

    private static final NumberForm POINT = new NumberForm(".", "");
    private static final NumberForm COMMA = new NumberForm(",", ".");

    @ParameterizedTest
    @CsvSource({"12, 12", "12.50, 12.50", "-3.1, -3.1", "\u22123.1, -3.1", "+4, 4", "0.0, 0.0", ".5, 0.5", "1.2E3, 1.2E3"})
    void keepsTheDigitsThatAreWritten(String text, String number) {
        assertThat(POINT.read(text)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.234,5;1234.5", "12,50;12.50", "1.234.567;1234567", "-0,5;-0.5", "7;7"})
    void readsADecimalCommaAndGroups(String text, String number) {
        assertThat(COMMA.read(text)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234,5", "1\u00A0234,5", "1\u202F234,5"})
    void takesAnyNarrowOrWideSpaceForASpace(String text) {
        assertThat(new NumberForm(",", " ").read(text)).isEqualTo(new BigDecimal("1234.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "1,5", "1.2.3", "12a", "n/a", "1e999", "0x1F", "1 2", "--1", "\u0661"})
    void refusesWhatIsNoNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> POINT.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.34,5", "1.2345", "1.23", ".123", "1,2,3", "1234.567"})
    void refusesGroupsThatAreNoneOfThreeDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> COMMA.read(text));
    }

    @Test
    void refusesAPointWhereTheDecimalSignIsAComma() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NumberForm(",", "").read("1.5"))
                .withMessage("'1.5' has a point, but the decimal sign is ','");
    }

    @Test
    void refusesANumberThatIsLongerThanAnyMeasurement() {
        assertThatIllegalArgumentException().isThrownBy(() -> POINT.read("1".repeat(41)));
        assertThat(POINT.read("1".repeat(40)).precision()).isEqualTo(40);
    }
}
