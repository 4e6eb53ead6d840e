package explainer.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which form a word takes behind a number, by the rules of a language. They are written as
 * <a href="https://www.unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules">CLDR</a> has them:
 * {@code plural.few=v = 0 and i % 10 = 2..4 and i % 100 != 12..14}, where {@code n} is the number, {@code i} its whole part,
 * {@code v} how many decimals it is written with and {@code f} these decimals.
 */
final class Plurals {

    /** The forms that a rule may be for; what no rule takes is {@code other}. */
    static final List<String> FORMS = List.of("zero", "one", "two", "few", "many");
    static final String OTHER = "other";

    private static final String RANGES = "\\d{1,9}(?:\\.\\.\\d{1,9})?(?:,\\d{1,9}(?:\\.\\.\\d{1,9})?)*";
    private static final Pattern RELATION = Pattern.compile("([nivf])(?:%(\\d{1,9}))?(!?=)(" + RANGES + ")");
    private static final Map<String, Predicate<BigDecimal>> RULES = new ConcurrentHashMap<>();

    private Plurals() {
    }

    /**
     * A rule.
     *
     * @throws IllegalArgumentException when it can't be read
     */
    static Predicate<BigDecimal> rule(String text) {
        return RULES.computeIfAbsent(text, rule -> Stream.of(rule.replaceAll("\\s+", "").split("or|\\|", -1))
                .map(any -> Stream.of(any.split("and|&", -1)).map(Plurals::relation).reduce(Predicate::and).orElseThrow())
                .reduce(Predicate::or).orElseThrow());
    }

    private static Predicate<BigDecimal> relation(String text) {
        Matcher matcher = RELATION.matcher(text);
        if (!matcher.matches() || matcher.group(2) != null && matcher.group(2).matches("0+")) {
            throw new IllegalArgumentException("'" + text + "' is no condition");
        }
        return number -> {
            BigDecimal operand = operand(matcher.group(1), number.abs());
            BigDecimal value = matcher.group(2) == null ? operand : operand.remainder(new BigDecimal(matcher.group(2)));
            return Stream.of(matcher.group(4).split(",")).anyMatch(range -> isIn(value, range.split("\\.\\.")))
                    == matcher.group(3).equals("=");
        };
    }

    private static BigDecimal operand(String name, BigDecimal number) {
        int decimals = Math.max(0, number.scale());
        return switch (name) {
            case "i" -> new BigDecimal(number.toBigInteger());
            case "v" -> BigDecimal.valueOf(decimals);
            case "f" -> number.remainder(BigDecimal.ONE).movePointRight(decimals);
            default -> number;
        };
    }

    /** Whether a number is one of a range; one with decimals is in none. */
    private static boolean isIn(BigDecimal value, String[] range) {
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(new BigDecimal(range[0])) >= 0
                && value.compareTo(new BigDecimal(range[range.length - 1])) <= 0;
    }
}
