package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class FormulaTest {

    private static final Map<String, String> VALUES = Map.of("a", "7", "b", "2", "c", "-0.5", "d-e", "100", "2a", "3");

    private static Rational evaluate(String formula) {
        return Formula.parse(formula).evaluate(id -> Measure.exact(new BigDecimal(VALUES.get(id)))).value();
    }

    @ParameterizedTest
    @CsvSource({
        "a,7", "a + b,9", "a - b,5", "a*b,14", "a / b,3.5", "a - b - b,3", "a / b / b,1.75", "a + b * c,6",
        "(a + b) * c,-4.5", "-a + b,-5", "a - -b,9", "a * -b,-14", "d-e - a,93", "d-e -a,93", "2a * 2,6", "a*0.1,0.7",
        "((a)),7", "1 / b,0.5", "-(a - b) / c,10"
    })
    void followsThePrecedenceOfSchool(String formula, BigDecimal expected) {
        assertThat(evaluate(formula)).isEqualTo(Rational.of(expected));
    }

    @Test
    void dividesWithoutLoss() {
        assertThat(evaluate("a / 3 * 3 - a")).isEqualTo(Rational.ZERO);
    }

    @Test
    void namesItsOperandsOnceInTheirOrder() {
        assertThat(Formula.parse("(growth-2020 - b) / b * 100").operands()).containsExactly("growth-2020", "b");
    }

    @Test
    void givesItsPartsForShowing() {
        assertThat(Formula.parse("a-b / 2 ").tokens()).containsExactly(
                new Formula.Token(Formula.Token.Kind.FACT, "a-b", 0),
                new Formula.Token(Formula.Token.Kind.SIGN, "/", 4),
                new Formula.Token(Formula.Token.Kind.NUMBER, "2", 6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "a +"        | 2  | 3  | ends where
            "a b"        | 2  | 3  | one of + - * / is missing
            "a)"         | 1  | 2  | closes nothing
            "(a + b"     | 0  | 1  | not closed
            "a + * b"    | 4  | 5  | should stand in place of '*'
            "a ^ b"      | 2  | 3  | '^' has no meaning
            "a + B"      | 4  | 5  | 'B' has no meaning
            "2 * 3"      | 0  | 5  | names no fact
            "()"         | 1  | 2  | should stand in place
            "a / (b - b)" | 0 | 11 | divides by zero
            """)
    void pointsAtWhatIsWrong(String text, int start, int end, String message) {
        FormulaException problem = catchThrowableOfType(FormulaException.class, () -> evaluate(text));

        assertThat(problem).hasMessageContaining(message);
        assertThat(problem.start()).isEqualTo(start);
        assertThat(problem.end()).isEqualTo(end);
    }

    @Test
    void refusesWhatWouldExhaustTheStackOrTheMemory() {
        assertThat(catchThrowableOfType(FormulaException.class,
                () -> Formula.parse("(".repeat(100_000) + "a"))).hasMessageContaining("more than 200 parts");
        assertThat(catchThrowableOfType(FormulaException.class, () -> Formula.parse("a" + " * a".repeat(99))
                .evaluate(id -> Measure.exact(new BigDecimal("1e40"))))).hasMessageContaining("beyond reason");
    }

    /** An own evaluator of the same trees: fractions as two integers that are never reduced. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void computesWhatAnotherEvaluatorComputes(@ForAll("trees") Tuple2<String, Optional<BigInteger[]>> tree) {
        String formula = "fact * 0 + " + tree.get1();
        Optional<BigInteger[]> expected = tree.get2();

        if (expected.isEmpty()) {
            assertThat(catchThrowableOfType(FormulaException.class, () -> evaluateWithFact(formula))).isNotNull();
        } else {
            BigInteger[] fraction = expected.get();
            Rational result = evaluateWithFact(formula);
            assertThat(result.numerator().multiply(fraction[1])).isEqualTo(result.denominator().multiply(fraction[0]));
            assertThat(result.rounded(3)).isCloseTo(new BigDecimal(fraction[0])
                    .divide(new BigDecimal(fraction[1]), MathContext.DECIMAL128),
                    within(new BigDecimal("0.0005")));
        }
    }

    private static Rational evaluateWithFact(String formula) {
        return Formula.parse(formula).evaluate(id -> Measure.exact(BigDecimal.TEN)).value();
    }

    @Provide
    Arbitrary<Tuple2<String, Optional<BigInteger[]>>> trees() {
        return trees(4);
    }

    private Arbitrary<Tuple2<String, Optional<BigInteger[]>>> trees(int depth) {
        Arbitrary<Tuple2<String, Optional<BigInteger[]>>> leaves = Arbitraries.integers().between(0, 30).map(i ->
                Tuple.of(i / 10 + "." + i % 10, Optional.of(new BigInteger[] {BigInteger.valueOf(i), BigInteger.TEN})));
        if (depth == 0) {
            return leaves;
        }
        return Arbitraries.oneOf(leaves, Combinators.combine(trees(depth - 1), trees(depth - 1),
                Arbitraries.of('+', '-', '*', '/')).as((left, right, sign) -> Tuple.of(
                        "(" + left.get1() + " " + sign + " " + right.get1() + ")",
                        left.get2().flatMap(a -> right.get2().flatMap(b -> operate(sign, a, b))))));
    }

    private static Optional<BigInteger[]> operate(char sign, BigInteger[] a, BigInteger[] b) {
        return switch (sign) {
            case '+' -> fraction(a[0].multiply(b[1]).add(b[0].multiply(a[1])), a[1].multiply(b[1]));
            case '-' -> fraction(a[0].multiply(b[1]).subtract(b[0].multiply(a[1])), a[1].multiply(b[1]));
            case '*' -> fraction(a[0].multiply(b[0]), a[1].multiply(b[1]));
            default -> fraction(a[0].multiply(b[1]), a[1].multiply(b[0]));
        };
    }

    private static Optional<BigInteger[]> fraction(BigInteger numerator, BigInteger denominator) {
        return denominator.signum() == 0 ? Optional.empty()
                : Optional.of(new BigInteger[] {numerator, denominator});
    }
}
