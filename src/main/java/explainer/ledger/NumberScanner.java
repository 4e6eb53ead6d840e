package explainer.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import explainer.read.Messages;

/**
 * Finds the numbers in a running text: 2,203, 1.2 billion, −5, 2-3, 75th, six, twenty-one, third.
 *
 * <p>What separates digits, and every word, comes from the messages: {@code number.group}, {@code number.decimal},
 * {@code number.power.*}, {@code number.word.*}, {@code ordinal.*} and {@code number.ordinal-suffixes}. Digits that
 * belong to a name, as in C5+1, are no number. A hyphen or a minus sign makes a number negative when nothing but a
 * space, or nothing at all, is before it; in 2-3 it joins a range. In 2-3 billion the word holds for both ends.
 */
public final class NumberScanner {

    /**
     * A number in a text. What counts, such as {@code US$}, {@code %} or {@code km}, is not part of it.
     *
     * @param start    where it begins, at its minus sign if it has one
     * @param end      where it ends, exclusive; its ordinal ending and a word such as billion belong to it
     * @param value    what it is; the scale tells the place value of the last digit written
     * @param ordinal  whether it is a place in an order, such as 75th or third
     * @param word     whether it is written in letters alone
     * @param decimals how many digits stand behind the decimal separator
     * @param text     as it is written
     */
    public record Found(int start, int end, BigDecimal value, boolean ordinal, boolean word, int decimals,
            String text) {

        /** Whether it could be a year of our time: four digits, from 1900 to 2099. */
        public boolean looksLikeYear() {
            return YEAR.matcher(text).matches();
        }
    }

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}_])";
    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}])";
    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final String NOTHING = "(?!)";

    private final Pattern pattern;
    private final Pattern joiner;
    private final String decimal;
    private final Map<String, BigDecimal> words = new HashMap<>();
    private final Map<String, BigDecimal> ordinals = new HashMap<>();
    private final Map<String, Integer> powers = new HashMap<>();

    public NumberScanner(Messages messages) {
        this(messages, List.of());
    }

    /** @param units those whose prefix may stand between a minus sign and its digits, as in −US$5 */
    public NumberScanner(Messages messages, Collection<Unit> units) {
        decimal = messages.get("number.decimal");
        messages.group("number.word.").forEach((word, value) -> {
            if (value.matches("\\d{1,9}(?:\\.\\d{1,9})?")) {
                words.put(key(word), new BigDecimal(value));
            }
        });
        messages.group("number.power.").forEach((word, power) -> {
            if (power.matches("\\d{1,2}")) {
                powers.put(key(word), Integer.valueOf(power));
            }
        });
        messages.group("ordinal.").forEach((number, word) -> {
            if (number.matches("\\d{1,9}")) {
                ordinals.put(key(word), new BigDecimal(number));
            }
        });
        pattern = Pattern.compile(digits(messages, units) + "|" + letters(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String range = messages.get("range", "\n", "\n").strip().replaceAll("\\s+", " ");
        joiner = Pattern.compile("\\s*[-\u2010\u2013]\\s*|\\s+" + Pattern.quote(range) + "\\s+");
    }

    private String digits(Messages messages, Collection<Unit> units) {
        String group = messages.get("number.group");
        String groups = group.codePoints().allMatch(Character::isSpaceChar) ? SPACE : Pattern.quote(group);
        String prefixes = anyOf(units.stream().map(Unit::prefix).filter(prefix -> !prefix.isEmpty()).toList());
        String suffixes = anyOf(List.of(messages.texts().getOrDefault("number.ordinal-suffixes", "").split("\\s+")));
        return "(?<sign>" + NOT_IN_WORD + "[-\u2212](?:" + prefixes + SPACE + "?)?)?"
                + NOT_IN_WORD + "(?<!\\p{L}\\p{N}{1,4}\\+)"
                + "(?<whole>\\d{1,3}(?:" + groups + "\\d{3}){1,12}+(?!" + groups + "?\\d)|\\d{1,40}+)"
                + "(?:" + Pattern.quote(decimal) + "(?<decimals>\\d{1,40}+))?"
                + "(?:(?<suffix>" + suffixes + ")" + WORD_ENDS
                + "|[- \\u00A0\\u202F]?(?<power>" + anyOf(powers.keySet()) + ")" + WORD_ENDS + ")?";
    }

    private String letters() {
        Predicate<Map.Entry<String, BigDecimal>> ten = entry -> entry.getValue().compareTo(BigDecimal.TEN) > 0
                && entry.getValue().compareTo(BigDecimal.valueOf(90)) <= 0
                && entry.getValue().remainder(BigDecimal.TEN).signum() == 0;
        Predicate<Map.Entry<String, BigDecimal>> one = entry -> entry.getValue().compareTo(BigDecimal.ONE) >= 0
                && entry.getValue().compareTo(BigDecimal.TEN) < 0;
        List<String> tens = words.entrySet().stream().filter(ten).map(Map.Entry::getKey).toList();
        List<String> ones = new ArrayList<>(words.entrySet().stream().filter(one).map(Map.Entry::getKey).toList());
        ordinals.entrySet().stream().filter(one).map(Map.Entry::getKey).forEach(ones::add);
        List<String> all = new ArrayList<>(words.keySet());
        all.addAll(ordinals.keySet());
        return NOT_IN_WORD + "(?:(?<ten>" + anyOf(tens) + ")[- ](?<one>" + anyOf(ones) + ")"
                + "|(?<word>" + anyOf(all) + "))"
                + "(?:" + SPACE + "(?<wordpower>" + anyOf(powers.keySet()) + "))?" + WORD_ENDS;
    }

    /** The longest first, so that a word is not taken for a shorter one that it begins with. */
    private static String anyOf(Collection<String> words) {
        String choices = words.stream().filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return choices.isEmpty() ? NOTHING : "(?:" + choices + ")";
    }

    /** The numbers in a text in the order in which they stand there. */
    public List<Found> scan(String text) {
        List<Found> found = new ArrayList<>();
        List<Integer> powersOfTen = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            boolean digits = matcher.group("whole") != null;
            found.add(digits ? inDigits(matcher) : inLetters(matcher));
            String power = matcher.group(digits ? "power" : "wordpower");
            powersOfTen.add(power == null ? 0 : powers.get(key(power)));
        }
        for (int i = 0; i + 1 < found.size(); i++) {
            Found low = found.get(i);
            Found high = found.get(i + 1);
            boolean joined = joiner.matcher(text.substring(low.end, high.start)).matches();
            int power = powersOfTen.get(i + 1);
            if (joined && powersOfTen.get(i) == 0 && low.value.scaleByPowerOfTen(power).compareTo(high.value) < 0) {
                found.set(i, new Found(low.start, low.end, low.value.scaleByPowerOfTen(power), low.ordinal, low.word,
                        low.decimals, low.text));
            }
        }
        return List.copyOf(found);
    }

    private Found inDigits(Matcher matcher) {
        String decimals = matcher.group("decimals") == null ? "" : matcher.group("decimals");
        String whole = matcher.group("whole").replaceAll("\\D", "");
        BigDecimal value = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
        if (matcher.group("power") != null) {
            value = value.scaleByPowerOfTen(powers.get(key(matcher.group("power"))));
        }
        return new Found(matcher.start(), matcher.end(), matcher.group("sign") == null ? value : value.negate(),
                matcher.group("suffix") != null, false, decimals.length(), matcher.group());
    }

    private Found inLetters(Matcher matcher) {
        String last = key(matcher.group("one") == null ? matcher.group("word") : matcher.group("one"));
        boolean ordinal = !words.containsKey(last);
        BigDecimal value = ordinal ? ordinals.get(last) : words.get(last);
        if (matcher.group("ten") != null) {
            value = value.add(words.get(key(matcher.group("ten"))));
        }
        if (matcher.group("wordpower") != null) {
            value = value.scaleByPowerOfTen(powers.get(key(matcher.group("wordpower"))));
        }
        return new Found(matcher.start(), matcher.end(), value, ordinal, true, 0, matcher.group());
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
