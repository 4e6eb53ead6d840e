package explainer.ledger;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value as a data file states it: {@code 2,203}, {@code 0.5}, {@code 1.765 billion}, {@code 2 to 3}.
 *
 * <p>The digits written are the precision stated, and the scale of the numbers here keeps it: {@code 1.765 billion} is
 * 1765 × 10⁶. Commas may group whole digits in threes. The words are keywords of the data format and the same in every
 * language. In {@code 2 to 3 billion} the word holds for both ends.
 *
 * @param low  the number, or the low end of a range
 * @param high the high end of a range
 */
public record ValueText(BigDecimal low, Optional<BigDecimal> high) {

    /** What to tell somebody whose value can't be read. */
    static final String HINT = "write digits such as 2,203 or 0.5, with a word for the size such as 1.765 billion, "
            + "or a range such as 2 to 3";

    private static final Map<String, Integer> POWERS = Map.of("thousand", 3, "million", 6, "billion", 9,
            "trillion", 12);
    private static final String NUMBER = "([-\u2212]?(?:\\d{1,3}(?:,\\d{3})++|\\d+)(?:\\.\\d+)?)(?:\\s+([a-z]+))?";
    private static final Pattern VALUE = Pattern.compile(NUMBER + "(?:\\s+to\\s+" + NUMBER + ")?");
    /** Longer numbers are no measurements, and arithmetic with huge ones would stall the build. */
    private static final int MAX_LENGTH = 60;

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException when it can't be read, or a range does not rise
     */
    public static ValueText parse(String text) {
        Matcher matcher = VALUE.matcher(text.strip());
        if (text.length() > MAX_LENGTH || !matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a number or a range of numbers");
        }
        if (matcher.group(3) == null) {
            return new ValueText(number(matcher.group(1), matcher.group(2)), Optional.empty());
        }
        String lowPower = matcher.group(2) == null ? matcher.group(4) : matcher.group(2);
        BigDecimal low = number(matcher.group(1), lowPower);
        BigDecimal high = number(matcher.group(3), matcher.group(4));
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException("the range '" + text + "' does not rise");
        }
        return new ValueText(low, Optional.of(high));
    }

    /**
     * Reads a single number.
     *
     * @throws IllegalArgumentException when it can't be read or is a range
     */
    static BigDecimal single(String text) {
        ValueText value = parse(text);
        if (value.high.isPresent()) {
            throw new IllegalArgumentException("'" + text + "' is a range, not a number");
        }
        return value.low;
    }

    /**
     * Reads a single number above zero.
     *
     * @throws IllegalArgumentException when it can't be read, is a range, or is not above zero
     */
    static BigDecimal positive(String text) {
        BigDecimal value = single(text);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("'" + text + "' is not above zero");
        }
        return value;
    }

    private static BigDecimal number(String digits, String power) {
        if (power != null && !POWERS.containsKey(power)) {
            throw new IllegalArgumentException("'" + power + "' is not a size: a unit has its own key, and the "
                    + "sizes are thousand, million, billion and trillion");
        }
        BigDecimal value = new BigDecimal(digits.replace(",", "").replace('\u2212', '-'));
        return power == null ? value : value.scaleByPowerOfTen(POWERS.get(power));
    }
}
