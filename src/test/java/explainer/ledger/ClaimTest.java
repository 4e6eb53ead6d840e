package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.ledger.Claim.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ClaimTest {

    private static final Data DATA = Data.facts(
            "id: turnover, value: 1.765 billion, unit: usd",
            "id: exports, value: 2 billion, qualifier: about, unit: usd",
            "id: area, value: '2,724,900', unit: km2",
            "id: border, value: '2,203', unit: km",
            "id: documents, value: 220, unit: times",
            "id: ratio, value: 6, qualifier: almost, unit: times",
            "id: factor, value: 34, unit: times",
            "id: growth, value: 78, unit: percent",
            "id: fall, value: -5.25, unit: percent",
            "id: deficit, value: -657.1 million, unit: usd",
            "id: duration, value: 2 to 3, unit: week",
            "id: loan, value: 2 to 3 billion, unit: usd",
            "id: place, value: 3, unit: rank",
            "id: session, value: 75, unit: rank",
            "id: small, value: 0.4, unit: percent",
            "id: half, value: 0.49, unit: times");
    private static final NumberScanner SCANNER = new NumberScanner(Words.MESSAGES);
    private static final Claim CLAIM = new Claim(Words.MESSAGES, DATA.ledger.units().values());

    private static Optional<Problem> check(String text, String fact) {
        return CLAIM.check(text, DATA.fact(fact));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turnover  | US$1.765 billion
            turnover  | 1.765 billion
            turnover  | 1,765 million
            turnover  | US$1.77 billion
            turnover  | 1.8 billion
            turnover  | about 2 billion dollars
            turnover  | two billion
            turnover  | US$1,765,000,000
            turnover  | US$1.765 billion in 2020
            exports   | US$2 billion
            exports   | more than US$2 billion
            exports   | 2,000 million
            area      | 2,724,900 km²
            area      | 2.7249 million km²
            area      | 2.7 million
            border    | 2203 km
            border    | 2,203
            documents | 220 joint documents
            documents | one of 220 documents since 2019
            ratio     | almost six times
            ratio     | 6 times
            factor    | 34 times
            growth    | 78%
            growth    | seventy-eight per cent
            fall      | −5.25%
            fall      | fell by 5.3%
            fall      | -5%
            deficit   | −US$657.1 million
            deficit   | a deficit of US$657 million
            duration  | 2-3 weeks
            duration  | two to three weeks
            loan      | US$2 billion to 3 billion
            loan      | US$2–3 billion
            place     | third
            place     | 3rd
            place     | no. 3
            session   | 75th session
            half      | half
            """)
    void agrees(String fact, String text) {
        assertThat(check(text, fact)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turnover  | 1.76 billion            | FIGURE_DISAGREES | 1.76 billion
            turnover  | 1.764 billion           | FIGURE_DISAGREES | 1.764 billion
            turnover  | US$1.765 million        | FIGURE_DISAGREES | 1.765 million
            turnover  | 1.765                   | FIGURE_DISAGREES | 1.765
            turnover  | 1.7651 billion          | FALSE_PRECISION  | 1.7651 billion
            turnover  | 1.7650 billion          | FALSE_PRECISION  | 1.7650 billion
            turnover  | 1,770 million           | FIGURE_DISAGREES | 1,770 million
            turnover  | 0 billion               | FIGURE_DISAGREES | 0 billion
            turnover  | in 2020                 | FIGURE_DISAGREES | 2020
            turnover  | the turnover            | FIGURE_DISAGREES | the turnover
            turnover  | third                   | FIGURE_DISAGREES | third
            turnover  | US$1.765 billion, 31    | FIGURE_DISAGREES | 31
            turnover  | −US$1.765 billion       | FIGURE_DISAGREES | −US$1.765 billion
            turnover  | 1.765 billion km        | UNIT_DISAGREES   | km
            exports   | US$2.00 billion         | FALSE_PRECISION  | 2.00 billion
            exports   | US$2.1 billion          | FALSE_PRECISION  | 2.1 billion
            exports   | 2,100 million           | FALSE_PRECISION  | 2,100 million
            exports   | US$2.6 billion          | FIGURE_DISAGREES | 2.6 billion
            area      | 2,724,900 km            | UNIT_DISAGREES   | km
            area      | 2,724,900 kilometres    | UNIT_DISAGREES   | kilometres
            border    | 2,203 km²               | UNIT_DISAGREES   | km²
            border    | 2,230 km                | FIGURE_DISAGREES | 2,230
            documents | one of 230 in 2019      | FIGURE_DISAGREES | 230
            ratio     | seven times             | FIGURE_DISAGREES | seven
            factor    | 30 times                | FIGURE_DISAGREES | 30
            growth    | 0.78%                   | FIGURE_DISAGREES | 0.78
            growth    | US$78                   | UNIT_DISAGREES   | US$
            fall      | −4%                     | FIGURE_DISAGREES | −4
            duration  | 3 weeks                 | FIGURE_DISAGREES | 3
            duration  | 2 weeks                 | FIGURE_DISAGREES | 2
            duration  | 2 to 4 weeks            | FIGURE_DISAGREES | 4
            place     | fourth                  | FIGURE_DISAGREES | fourth
            session   | 57th session            | FIGURE_DISAGREES | 57th
            small     | 0%                      | FIGURE_DISAGREES | 0
            """)
    void disagrees(String fact, String text, String code, String where) {
        Optional<Problem> problem = check(text, fact);

        assertThat(problem.map(found -> found.code().name())).isEqualTo(Optional.ofNullable(code));
        assertThat(problem.map(found -> text.substring(found.start(), found.end())))
                .isEqualTo(Optional.ofNullable(where));
    }

    @Test
    void saysWhatTheLedgerHasAndWhatToWrite() {
        Problem rounded = check("US$1.76 billion", "turnover").orElseThrow();
        Problem none = check("much", "turnover").orElseThrow();

        assertThat(rounded.message()).isEqualTo("the text states 1.76 billion, but the ledger has US$1.765 billion");
        assertThat(rounded.hint()).startsWith("with as many digits as the text has it is 1.77 billion; ");
        assertThat(none.hint()).contains("[](fact:turnover)");
        assertThat(check("3 weeks", "duration").orElseThrow().message())
                .isEqualTo("the text states one end of a range, but the ledger has 2 to 3 weeks");
    }

    @Property
    void everyCoarserRoundingAgreesAndOneMoreInItsLastDigitDoesNot(@ForAll("numbers") BigDecimal value,
            @ForAll @IntRange(min = 0, max = 6) int coarser, @ForAll("units") Unit unit) {
        Fact fact = fact(value, unit);
        BigDecimal rounded = value.setScale(value.scale() - coarser, RoundingMode.HALF_UP);
        BigDecimal off = rounded.add(rounded.ulp());
        Wording wording = new Wording(Words.MESSAGES);

        // A zero says nothing of a size, and digits in full can't show that their last zeros only fill places.
        if (rounded.signum() == 0) {
            assertThat(CLAIM.check(wording.value(rounded, unit), fact).isEmpty()).isEqualTo(value.signum() == 0);
        } else if (isShown(rounded, wording.number(rounded, unit))) {
            assertThat(CLAIM.check(wording.value(rounded, unit), fact)).isEmpty();
        }
        assertThat(CLAIM.check(wording.value(off, unit), fact)).isPresent();
    }

    /** Whether a number can be read back with the precision that it was written with. */
    private static boolean isShown(BigDecimal value, String text) {
        return SCANNER.scan(text).get(0).value().scale() == value.scale();
    }

    @Property
    void whatTheBuildWritesAgrees(@ForAll("numbers") BigDecimal value, @ForAll("units") Unit unit,
            @ForAll Qualifier qualifier) {
        Quantity quantity = new Quantity(value, Optional.empty(), unit, qualifier);

        assertThat(CLAIM.check(new Wording(Words.MESSAGES).quantity(quantity), fact(value, unit))).isEmpty();
    }

    private static Fact fact(BigDecimal value, Unit unit) {
        return DATA.stating(new Quantity(value, Optional.empty(), unit, Qualifier.EXACT));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.valueOf(-9_999_999),
                BigInteger.valueOf(9_999_999)), Arbitraries.integers().between(-10, 3)).as(BigDecimal::new);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(DATA.ledger.units().values().stream()
                .filter(unit -> unit.style() != Unit.Style.ORDINAL).toList());
    }
}
