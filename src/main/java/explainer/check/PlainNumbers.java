package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.ledger.DateText;
import explainer.read.InlineText;
import explainer.read.Messages;

/**
 * Numbers that need no source: dates and times of day as {@link DateText} knows them, years from 1900 to 2099, names such
 * as M39, addresses, and what the site allows.
 *
 * <p>A year is one unless a currency stands before it or what is counted behind it: 2000 km, and 2000 people where no
 * word such as "in" stands before ({@code number.counted} and {@code date.before-year} of the messages).
 */
final class PlainNumbers {

    private static final String ALONE = "(?<![\\p{L}\\p{N}.,])";
    private static final String ENDS = "(?![\\p{L}\\p{N}]|[.,]\\d)";
    private static final Pattern WORD_BEFORE = Pattern.compile("([\\p{L}\\p{M}'\u2019]+)[\\s\u00A0]*$");

    private static final Pattern YEAR_IN_DATE = Pattern.compile("(?<![\\p{N}.,])(?:(?:19|20)\\d\\d[-/.](?:0[1-9]|1[0-2])"
            + "|(?:0?[1-9]|[12]\\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19|20)\\d\\d)(?!\\p{N})");

    private final DateText dates;
    private final List<Pattern> plain = new ArrayList<>();
    private final Pattern year;
    private final Set<String> before;

    /**
     * @param allowed what the site lets stand, such as {@code 24/7}
     * @param signs   what may stand behind a quantity, such as {@code km}: with it, 2000 is no year
     */
    PlainNumbers(Messages messages, Collection<String> allowed, Collection<String> signs) {
        dates = new DateText(messages);
        before = Stream.concat(DateText.words(messages, "date.before-year"), dates.months().stream())
                .map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        year = Pattern.compile(ALONE + "(?<!\\p{Sc}[\\s\u00A0]?)(?:19|20)\\d\\d(?:[-\u2013/]\\d\\d)?" + ENDS
                + (signs.isEmpty() ? "" : "(?![\\s\u00A0]?" + anyOf(signs) + "(?!\\p{L}))") + "(?<counted>(?=[\\s\u00A0]"
                + anyOf(DateText.words(messages, "number.counted").toList()) + "(?!\\p{L})))?");
        plain.add(Pattern.compile("\\{#[^{}]*\\}\\s*$"));
        plain.add(Pattern.compile("(?:https?://|www\\.)\\S+|(?<!\\S)[^\\s@]{1,64}+@\\S{1,255}"));
        allowed.forEach(text -> plain.add(Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[.,])" + Pattern.quote(text)
                + "(?![\\p{L}\\p{N}]|[.,]\\d)")));
        plain.add(Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}+\\p{N}+[\\p{L}\\p{N}]*(?:[+/-]\\p{N}+){0,3}"
                + "|\\p{L}+-\\p{N}+" + ENDS + ")"));
    }

    private static String anyOf(Collection<String> words) {
        return words.isEmpty() ? "(?!)" : words.stream().sorted().map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether a text holds a digit at all. */
    static boolean hasDigit(String text) {
        return hasDigit(text, 0, text.length());
    }

    /** Whether there is a digit between two places of a text. */
    static boolean hasDigit(String text, int from, int to) {
        return DateText.hasNumber(text, from, to);
    }

    /** The text with an {@link InlineText#OBJECT} for every character of a plain number. */
    String mask(String text) {
        String masked = DateText.mask(dates.mask(text), year, match -> isYear(match, text));
        for (Pattern pattern : plain) {
            if (!hasDigit(masked)) {
                break; // as in nearly all text once the years are gone
            }
            masked = pattern.matcher(masked).replaceAll(match -> String.valueOf(InlineText.OBJECT)
                    .repeat(match.group().length()));
        }
        return masked;
    }

    /** Whether a text names a year in four digits, alone or within a date. */
    boolean hasYear(String text) {
        if (!hasDigit(text)) {
            return false;
        }
        Matcher alone = year.matcher(text);
        while (alone.find()) {
            if (isYear(alone, text)) {
                return true;
            }
        }
        return YEAR_IN_DATE.matcher(text).find();
    }

    private boolean isYear(Matcher found, String text) {
        return found.group(1) == null || isDate(text.substring(0, found.start()));
    }

    private boolean isDate(String textBefore) {
        Matcher word = WORD_BEFORE.matcher(textBefore);
        return word.find() && before.contains(word.group(1).toLowerCase(Locale.ROOT));
    }
}
