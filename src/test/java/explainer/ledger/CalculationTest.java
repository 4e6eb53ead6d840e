package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Location;

/** Facts with formulas, from the file to the ledger. */
class CalculationTest {

    private static List<String> codes(Data data) {
        return data.diagnostics().stream().map(d -> d.code().name()).toList();
    }

    private static String computed(Data data, String id) {
        return data.fact(id).derivation().get().computed().low().toPlainString();
    }

    @Test
    void aBalanceOfTradeAgreesToTheLastDigit() {
        Data data = Data.facts("id: imports, value: 1.211 billion, unit: usd",
                "id: exports, value: 553.9 million, unit: usd",
                "id: balance, value: 657.1 million, unit: usd, qualifier: more-than, formula: imports - exports");

        assertThat(data.reports()).isEmpty();
        assertThat(computed(data, "balance")).isEqualTo("657100000");
        assertThat(data.fact("balance").isComputed()).isFalse();
        assertThat(data.fact("balance").derivation().get().operands()).containsExactly("imports", "exports");
    }

    @Test
    void aGrowthInPerCentAgreesRounded() {
        Data data = Data.facts("id: now, value: 657.1 million, unit: usd",
                "id: before, value: 368.7 million, unit: usd",
                "id: growth, value: 78, unit: percent, formula: (now - before) / before");

        assertThat(data.reports()).isEmpty();
        assertThat(computed(data, "growth")).isEqualTo("78.22");
    }

    @Test
    void aFactorThatIsNotWhatWasStatedHasToBeExplained() {
        String now = "id: now, value: 90.1 million, unit: litre";
        String more = "id: more, value: 87 million, unit: litre";
        String factor = "id: factor, value: 30, unit: times, formula: now / (now - more)";
        Data silent = Data.facts(now, more, factor);
        Data explained = Data.facts(now, more, factor + ", disagrees: The difference is rounded");

        assertThat(silent.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.code().name()).isEqualTo("FORMULA_DISAGREES");
            assertThat(problem.message()).isEqualTo("the formula gives 29.06, but 30 is stated");
        });
        assertThat(explained.reports()).isEmpty();
        assertThat(computed(explained, "factor")).isEqualTo("29.06");
        assertThat(explained.fact("factor").derivation().get().disagreement().get().text())
                .isEqualTo("The difference is rounded");
    }

    @Test
    void almostSixTimesIsBelowSix() {
        Data data = Data.facts("id: large, value: '2,724,900', unit: km2", "id: small, value: '447,400', unit: km2",
                "id: ratio, value: 6, qualifier: almost, unit: times, formula: large / small");

        assertThat(data.diagnostics()).extracting(d -> d.message())
                .containsExactly("the formula gives 6.09, but almost 6 is stated");
    }

    @Test
    void aRoundedTurnoverAgreesWithItsParts() {
        Data data = Data.facts("id: exports, value: 2 billion, qualifier: about, unit: usd",
                "id: imports, value: 771.2 million, unit: usd",
                "id: turnover, value: 2.8 billion, qualifier: about, unit: usd, formula: exports + imports");

        assertThat(data.reports()).isEmpty();
        assertThat(computed(data, "turnover")).isEqualTo("2771000000");
    }

    @ParameterizedTest
    @CsvSource({
        // stated, qualifier, result, agrees
        "78, exact, 78.49, true", "78, exact, 78.5, false", "78, exact, 77.5, true", "78, exact, 77.49, false",
        "78, about, 78.49, true", "78, about, 78.5, false", "-5, exact, -5.4, true", "-5, exact, -5.5, false",
        "6, almost, 5.5, true", "6, almost, 5.99, true", "6, almost, 6, false", "6, almost, 5.49, false",
        "90, more-than, 90, true", "90, more-than, 90.99, true", "90, more-than, 91, false",
        "90, more-than, 89.99, false", "5, up-to, 5, true", "5, up-to, 4.01, true", "5, up-to, 4, false",
        "5, up-to, 5.01, false", "2 to 3, exact, 1.5, true", "2 to 3, exact, 3.49, true", "2 to 3, exact, 3.5, false",
        "2 to 3, exact, 1.49, false"
    })
    void aHedgeSaysOnWhichSideTheResultLies(String stated, String qualifier, String result, boolean agrees) {
        Data data = Data.facts("id: result, value: '" + result + "', unit: times", "id: fact, value: '" + stated
                + "', qualifier: " + qualifier + ", unit: times, formula: result * 1");

        assertThat(codes(data)).isEqualTo(agrees ? List.of() : List.of("FORMULA_DISAGREES"));
    }

    @Test
    void aDisagreementThatIsNoneIsRefused() {
        Data data = Data.facts("id: a, value: 2, unit: km",
                "id: b, value: 4, unit: km, formula: a * 2, disagrees: By rounding");

        assertThat(codes(data)).containsExactly("NEEDLESS_DISAGREEMENT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a + b     | usd     |               | 2.0e9 + 7.712e8: as coarse as the coarsest | 3000000000
            a + b     | usd     | 1000000       | rounded to a step                         | 2771000000
            a + b     | usd     | 0.5 billion   | a step need not be a power of ten         | 3000000000
            a / b     | times   |               | as few digits as the poorest              | 3
            a / b     | times   | 0.01          |                                           | 2.59
            b / a     | percent |               |                                           | 40
            b / 2     | usd     |               | a number in the formula costs nothing     | 385600000
            b - b     | usd     |               |                                           | 0
            c * c     | km2     |               | 2203 squared                              | 4853000
            c + d     | km      |               | units of one dimension add up             | 2204
            c + d     | m       |               |                                           | 2204000
            d - c     | km      |               |                                           | -2202
            """)
    void aPurelyComputedFactIsAsExactAsItsParts(String formula, String unit, String round, String why,
            String expected) {
        Data data = Data.facts("id: a, value: 2 billion, unit: usd", "id: b, value: 771.2 million, unit: usd",
                "id: c, value: '2,203', unit: km", "id: d, value: 800, unit: m",
                "id: x, unit: " + unit + ", formula: " + formula + (round == null ? "" : ", round: " + round));

        assertThat(data.reports()).isEmpty();
        assertThat(data.fact("x").isComputed()).isTrue();
        assertThat(data.fact("x").quantity().low().toPlainString()).as(why).isEqualTo(expected);
    }

    @Test
    void aComputedFactHasTheSourcesOfItsParts() {
        Data data = Data.read("""
                facts:
                  - {id: x, label: X, formula: a + b, unit: km}
                  - {id: a, label: A, value: 1, unit: km, source: paper}
                  - {id: b, label: B, value: 1, unit: km, source: [office, paper]}
                """);

        assertThat(data.reports()).isEmpty();
        assertThat(data.fact("x").sources()).extracting(Source::id).containsExactly("paper", "office");
        assertThat(data.ledger.facts().keySet()).as("in the order of the file").containsExactly("x", "a", "b");
    }

    @Test
    void aComputedPartIsNotRoundedTwice() {
        Data data = Data.facts("id: a, value: 10, unit: times", "id: third, unit: times, formula: a / 3, round: 1",
                "id: whole, unit: times, formula: third * 3, round: 0.1");

        assertThat(data.fact("third").quantity().low()).isEqualTo(new BigDecimal("3"));
        assertThat(data.fact("whole").quantity().low()).isEqualTo(new BigDecimal("10.0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            money + length | usd     | DIMENSION_MISMATCH | 'length' is added to 'money'
            money - 1      | usd     | DIMENSION_MISMATCH | 'none' is taken from 'money'
            money * length | usd     | DIMENSION_MISMATCH | the formula gives 'length*money', but
            money / money  | usd     | DIMENSION_MISMATCH | the formula gives 'none', but
            money / zero   | usd     | BAD_FORMULA        | the formula divides by zero
            money * range  | usd     | BAD_FORMULA        | 'range' is a range, which a formula can't compute with
            money +        | usd     | BAD_FORMULA        | the formula ends where a fact or a number should follow
            money + mony   | usd     | UNKNOWN_REFERENCE  | there is no fact 'mony'
            flights / week | flights-a-week | | |
            """)
    void aFormulaHasToMakeSense(String formula, String unit, String code, String message) {
        Data data = Data.facts("id: money, value: 5, unit: usd", "id: length, value: 5, unit: km",
                "id: zero, value: 0, unit: times", "id: range, value: 2 to 3, unit: times",
                "id: flights, value: 4, unit: flight", "id: week, value: 2, unit: week",
                "id: x, unit: " + unit + ", formula: " + formula);

        if (code == null) {
            assertThat(data.reports()).isEmpty();
            assertThat(data.fact("x").quantity().low()).isEqualByComparingTo("2");
        } else {
            assertThat(codes(data)).containsExactly(code);
            assertThat(data.diagnostics().get(0).message()).startsWith(message);
            assertThat(data.ledger.isLeftOut("fact", "x")).isTrue();
        }
    }

    @Test
    void pointsAtTheMisspeltPartOfAFormula() {
        Data data = Data.read("""
                facts:
                  - {id: exports, label: A, value: 1, unit: km, source: paper}
                  - id: x
                    label: X
                    formula: 2 * (exports - export)
                    unit: km
                """);

        assertThat(data.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.location()).isEqualTo(new Location("data.yaml", 5, 29, 6));
            assertThat(problem.hint()).isEqualTo("did you mean 'exports'?");
        });
    }

    @Test
    void explainsThatAMinusNeedsSpaces() {
        Data data = Data.facts("id: exports, value: 2, unit: km", "id: imports-2019, value: 1, unit: km",
                "id: x, unit: km, formula: exports-imports-2019");

        assertThat(data.diagnostics()).singleElement().satisfies(problem -> assertThat(problem.hint())
                .startsWith("write 'exports - imports-2019': a minus has spaces around it"));
    }

    @Test
    void reportsACircleOnceAndNothingThatHangsOnIt() {
        Data data = Data.facts("id: on-it, unit: km, formula: b + 0", "id: a, unit: km, formula: b + 0",
                "id: b, unit: km, formula: c * 2", "id: c, unit: km, formula: a / 2", "id: alone, value: 1, unit: km");

        assertThat(data.diagnostics()).extracting(d -> d.code().name(), d -> d.message()).containsExactly(
                tuple("CIRCULAR_FORMULA",
                        "the formula of 'a' depends on itself: a from b from c from a"));
        assertThat(data.ledger.facts()).containsOnlyKeys("alone");
    }

    @Test
    void aFactCantBeItsOwnFormula() {
        Data data = Data.facts("id: a, value: 1, unit: km, formula: a * 1");

        assertThat(codes(data)).containsExactly("CIRCULAR_FORMULA");
        assertThat(data.fact("a")).as("its stated value holds").isNotNull();
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongChainOfFormulasIsNoProblem() {
        String[] facts = new String[5_000];
        facts[0] = "id: f0, value: 1, unit: km";
        for (int i = 1; i < facts.length; i++) {
            facts[facts.length - i] = "id: f" + i + ", unit: km, formula: f" + (i - 1) + " + f0";
        }
        Data data = Data.facts(facts);

        assertThat(data.reports()).isEmpty();
        assertThat(data.fact("f4999").quantity().low()).isEqualByComparingTo("5000");
    }

    @ParameterizedTest
    @CsvSource({"5, f0 from f1 from f2 from f3 from f4 from f0",
        "6, 'f0 from f1 from f2 from f3 from f4, and so on through 6 facts back to f0'",
        "2000, 'f0 from f1 from f2 from f3 from f4, and so on through 2,000 facts back to f0'"})
    void namesTheBeginningOfALongCircle(int length, String named) {
        String[] facts = new String[length];
        for (int i = 0; i < length; i++) {
            facts[i] = "id: f" + i + ", unit: km, formula: f" + (i + 1) % length + " * 2";
        }

        assertThat(Data.facts(facts).diagnostics()).extracting(d -> d.message())
                .containsExactly("the formula of 'f0' depends on itself: " + named);
    }

    /** Exact fractions grow by some digits at each step; what hangs on one that grew too large is not reported again. */
    @ParameterizedTest
    @CsvSource({"previous / 1009 * 1013", "1 / (previous + 1) + 1 / (previous + 2)", "previous * previous + previous",
        "previous / 7.123456789 - previous / 3.1"})
    void aChainWhoseResultsGrowWithoutEndIsReportedOnce(String formula) {
        String[] facts = new String[1_000];
        facts[0] = "id: f0, value: 1.234567, unit: times";
        for (int i = 1; i < facts.length; i++) {
            facts[i] = "id: f" + i + ", unit: times, formula: " + formula.replace("previous", "f" + (i - 1));
        }

        assertThat(Data.facts(facts).diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("the numbers grow beyond reason");
            assertThat(problem.hint()).contains("a value and a source");
        });
    }
}
