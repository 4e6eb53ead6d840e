package explainer.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;

/**
 * A formula over facts: their ids, plain numbers, {@code + - * /} and parentheses, with the precedence of school.
 *
 * <p>An id may hold hyphens, so a minus has spaces around it: {@code exports - imports}, whereas
 * {@code exports-imports} is one id. A fact that is taken from a table is named by its {@link Address}:
 * {@code trade/exports@2019 / sum(trade/exports)}.
 *
 * <pre>{@code
 * Formula growth = Formula.parse("(balance-2020 - balance-2019) / balance-2019");
 * growth.operands(); // [balance-2020, balance-2019]
 * }</pre>
 */
public final class Formula {

    /**
     * A piece of a formula, for showing it with names in place of ids.
     *
     * @param start where it begins in the formula's text
     */
    public record Token(Kind kind, String text, int start) {

        /** What a piece of a formula is. */
        public enum Kind {
            /** The id of a fact. */
            FACT,
            /** A plain number. */
            NUMBER,
            /** One of {@code + - * /} or a parenthesis. */
            SIGN
        }

        int end() {
            return start + text.length();
        }
    }

    static final String MINUS_HINT = "a minus has spaces around it, because an id may hold hyphens";

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<address>" + Address.IN_FORMULA + ")|(?<number>\\d+(?:\\.\\d+)?)(?![a-z0-9-])"
            + "|(?<fact>[a-z0-9]+(?:-[a-z0-9]+)*+)|(?<sign>[-+*/()]))");
    /** More than anybody checks by hand; it also bounds how deep the parser and the evaluation descend. */
    private static final int MAX_TOKENS = 200;

    private final String text;
    private final List<Token> tokens;
    private final Expression root;

    private Formula(String text, List<Token> tokens, Expression root) {
        this.text = text;
        this.tokens = tokens;
        this.root = root;
    }

    /**
     * Reads a formula.
     *
     * @throws FormulaException when it can't be read or names no fact
     */
    public static Formula parse(String text) {
        List<Token> tokens = tokenise(text);
        Expression root = new FormulaParser(text, tokens).parse();
        if (tokens.stream().noneMatch(token -> token.kind() == Token.Kind.FACT)) {
            throw new FormulaException(Code.BAD_FORMULA, 0, text.length(), "the formula names no fact",
                    "write the number as 'value:'");
        }
        return new Formula(text, tokens, root);
    }

    private static List<Token> tokenise(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        int end = text.stripTrailing().length();
        while (at < end) {
            if (!matcher.region(at, end).lookingAt()) {
                int bad = at + text.substring(at).length() - text.substring(at).stripLeading().length();
                throw new FormulaException(Code.BAD_FORMULA, bad, bad + 1,
                        "'" + text.charAt(bad) + "' has no meaning in a formula",
                        "use ids of facts, plain numbers, + - * / and parentheses");
            }
            if (matcher.group("address") != null) {
                tokens.add(new Token(Token.Kind.FACT, matcher.group("address"), matcher.start("address")));
            }
            for (Token.Kind kind : Token.Kind.values()) {
                String group = kind.name().toLowerCase(Locale.ROOT);
                if (matcher.group(group) != null) {
                    tokens.add(new Token(kind, matcher.group(group), matcher.start(group)));
                }
            }
            if (tokens.size() > MAX_TOKENS) {
                throw new FormulaException(Code.BAD_FORMULA, 0, text.length(),
                        "the formula has more than " + MAX_TOKENS + " parts", "split it into several facts");
            }
            at = matcher.end();
        }
        return List.copyOf(tokens);
    }

    /** The formula as it was written. */
    public String text() {
        return text;
    }

    /** The pieces of the formula in order. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The facts that the formula names, by id, in the order of their first appearance. */
    public List<String> operands() {
        Set<String> operands = new LinkedHashSet<>();
        tokens.stream().filter(token -> token.kind() == Token.Kind.FACT).forEach(token -> operands.add(token.text()));
        return List.copyOf(operands);
    }

    /**
     * Computes the formula exactly.
     *
     * @param measures the value of each fact that the formula names
     * @throws FormulaException when units don't fit together, a divisor is zero, or numbers grow beyond reason
     */
    Measure evaluate(Function<String, Measure> measures) {
        return root.evaluate(measures);
    }

    /** A part of a formula with its place in the text. */
    sealed interface Expression permits Constant, Reference, Negation, Operation {

        Measure evaluate(Function<String, Measure> measures);
    }

    record Constant(BigDecimal number) implements Expression {

        @Override
        public Measure evaluate(Function<String, Measure> measures) {
            return Measure.exact(number);
        }
    }

    record Reference(String id) implements Expression {

        @Override
        public Measure evaluate(Function<String, Measure> measures) {
            return measures.apply(id);
        }
    }

    record Negation(Expression of) implements Expression {

        @Override
        public Measure evaluate(Function<String, Measure> measures) {
            return of.evaluate(measures).negated();
        }
    }

    /**
     * Two operands and what is between them.
     *
     * @param start where the left operand begins in the formula's text
     * @param end   where the right one ends
     */
    record Operation(char sign, Expression left, Expression right, int start, int end) implements Expression {

        /**
         * Beyond the size of any sensible figure. Squares of squares and long chains of divisions would otherwise fill the
         * memory, and take time that grows with the square of their digits.
         */
        private static final int MAX_BITS = 2_048;

        @Override
        public Measure evaluate(Function<String, Measure> measures) {
            Measure a = left.evaluate(measures);
            Measure b = right.evaluate(measures);
            Measure result = switch (sign) {
                case '+' -> likeWithLike(a, b).plus(b);
                case '-' -> likeWithLike(a, b).plus(b.negated());
                case '*' -> a.times(b);
                default -> quotient(a, b);
            };
            if (result.value().bits() > MAX_BITS) {
                throw new FormulaException(Code.BAD_FORMULA, start, end,
                        "the numbers grow beyond reason: exactly, the result takes more than 600 digits",
                        "state one of the facts that it is computed from with a value and a source");
            }
            return result;
        }

        private Measure likeWithLike(Measure a, Measure b) {
            if (!a.dimension().equals(b.dimension())) {
                throw new FormulaException(Code.DIMENSION_MISMATCH, start, end, (sign == '+'
                        ? "'" + b.dimension() + "' is added to '" + a.dimension() + "'"
                        : "'" + b.dimension() + "' is taken from '" + a.dimension() + "'"),
                        "only like can be added to or taken from like; the units' dimensions are in the ledger");
            }
            return a;
        }

        private Measure quotient(Measure a, Measure b) {
            if (b.value().signum() == 0) {
                throw new FormulaException(Code.BAD_FORMULA, start, end, "the formula divides by zero", "");
            }
            return a.dividedBy(b);
        }
    }
}
