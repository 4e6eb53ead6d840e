package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.ledger.NumberScanner.Found;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberScannerTest {

    private static final NumberScanner SCANNER = new NumberScanner(Words.MESSAGES);
    private static final Ledger UNITS = Data.read("facts: []").ledger;
    private static final NumberScanner WITH_UNITS = new NumberScanner(Words.MESSAGES, UNITS.units().values());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            turned over 1.765 billion dollars    | 1.765 billion=1765000000
            2,203 km                             | 2,203=2203
            2203km                               | 2203=2203
            US$553.9 million                     | 553.9 million=553900000
            8%, or 8 per cent                    | 8=8 8=8
            a fall of −5.5 or -6                 | −5.5=-5.5 -6=-6
            2-3 years                            | 2=2 3=3
            2–3 billion                          | 2=2000000000 3 billion=3000000000
            2 to 3 million                       | 2=2000000 3 million=3000000
            500 million to 2 billion             | 500 million=500000000 2 billion=2000000000
            pages 2 and 3 million                | 2=2 3 million=3000000
            the 75th session, the 21st century   | 75th=75 21st=21
            Two of six, twice, half              | Two=2 six=6 twice=2 half=0.5
            twenty-one and thirty times          | twenty-one=21 thirty=30
            twenty-first, third                  | twenty-first=21 third=3
            two billion, three hundred           | two billion=2000000000 three hundred=300
            a 2-billion-dollar plan              | 2-billion=2000000000
            in 2018, 2019 and 1.5                | 2018=2018 2019=2019 1.5=1.5
            It grew by 5. Then by 6              | 5=5 6=6
            (5)                                  | 5=5
            30x, 5G                              | 30=30 5=5
            """)
    void findsNumbers(String text, String expected) {
        String found = SCANNER.scan(text).stream().map(one -> one.text() + "=" + one.value().toPlainString())
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none at all", "the C5+1 format", "H2O", "someone, often, tent, weight, threefold",
        "stone", "COVID19", "x_5"})
    void leavesNamesAndWordsAlone(String text) {
        assertThat(SCANNER.scan(text)).isEmpty();
    }

    @Test
    void tellsKindPrecisionAndPlace() {
        List<Found> found = SCANNER.scan("About 1.80 billion in 2019, third of six");

        assertThat(found.get(0)).isEqualTo(new Found(6, 18, new BigDecimal("1.80E9"), false, false, false, 2, "1.80 billion"));
        assertThat(found.get(1).looksLikeYear()).isTrue();
        assertThat(found.get(2)).satisfies(third -> {
            assertThat(third.ordinal()).isTrue();
            assertThat(third.word()).isTrue();
        });
        assertThat(found.get(3).ordinal()).isFalse();
        assertThat(SCANNER.scan("2,019 1850 2100 2019th")).noneMatch(Found::looksLikeYear);
    }

    @Test
    void readsOtherSeparators() {
        NumberScanner scanner = new NumberScanner(Words.with("number.group", "\u202F", "number.decimal", ","));

        assertThat(scanner.scan("2\u202F724\u202F900 und 1 211,5")).extracting(Found::value)
                .containsExactly(new BigDecimal("2724900"), new BigDecimal("1211.5"));
    }

    @Property
    void readsBackWhatIsWritten(@ForAll("numbers") BigDecimal value, @ForAll("units") Unit unit) {
        String text = "In words: " + new Wording(Words.MESSAGES).number(value, unit) + ".";

        assertThat(SCANNER.scan(text)).as(text).singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualByComparingTo(value));
    }

    @Property
    void readsBackWhatIsWrittenWithItsUnit(@ForAll("numbers") BigDecimal value, @ForAll("units") Unit unit) {
        String text = new Wording(Words.MESSAGES).value(value, unit);

        assertThat(WITH_UNITS.scan(text)).as(text).singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualByComparingTo(value));
    }

    @Property
    void neverFailsAndKeepsItsPlaces(@ForAll String text) {
        int last = 0;
        for (Found found : SCANNER.scan(text)) {
            assertThat(found.start()).isGreaterThanOrEqualTo(last);
            assertThat(text.substring(found.start(), found.end())).isEqualTo(found.text());
            last = found.end();
        }
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.valueOf(-9_999_999),
                BigInteger.valueOf(9_999_999)), Arbitraries.integers().between(-12, 4)).as(BigDecimal::new);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(UNITS.units().values().stream()
                .filter(unit -> !unit.id().equals("flights-a-week")).toList());
    }
}
