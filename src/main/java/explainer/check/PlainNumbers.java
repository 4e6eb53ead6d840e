package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import explainer.read.InlineText;
import explainer.read.Messages;

/**
 * Numbers that need no source: dates, years from 1900 to 2099, times of day, names such as M39, addresses, and what the
 * site allows. Months and the order of a date are those of the messages.
 */
final class PlainNumbers {

    private static final String DAY = "\\d{1,2}(?:\\p{L}{2})?";
    /** What joins two days of one month: 3-5 May, 3, 4 and 5 May. */
    private static final String DAYS = DAY + "(?:(?:\\s?[-\u2013,]\\s?|\\s\\p{L}{1,4}\\s)" + DAY + "){0,9}";
    private static final String SPACE = "[\\s\u00A0]";
    private static final String ALONE = "(?<![\\p{L}\\p{N}.,])";
    private static final String ENDS = "(?![\\p{L}\\p{N}]|[.,]\\d)";

    private final List<Pattern> plain = new ArrayList<>();

    /**
     * @param allowed what the site lets stand, such as {@code 24/7}
     * @param signs   what may stand behind a quantity, such as {@code km}: with it, 2000 is no year
     */
    PlainNumbers(Messages messages, Collection<String> allowed, Collection<String> signs) {
        plain.add(Pattern.compile(ALONE + "\\d{4}-\\d{2}(?:-\\d{2})?" + ENDS));
        String notCounted = signs.isEmpty() ? "" : "(?!" + SPACE + "?" + anyOf(signs) + "(?!\\p{L}))";
        plain.add(Pattern.compile(ALONE + "(?<!\\p{Sc})(?:19|20)\\d\\d(?:(?:[-\u2013/]\\d\\d)?" + ENDS + "|s(?!\\p{L}))"
                + notCounted));
        plain.add(Pattern.compile("\\{#[^{}]*\\}\\s*$"));
        plain.add(Pattern.compile("(?:https?://|www\\.)\\S+|(?<!\\S)[^\\s@]{1,64}+@\\S{1,255}"));
        allowed.forEach(text -> plain.add(Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[.,])" + Pattern.quote(text)
                + "(?![\\p{L}\\p{N}]|[.,]\\d)")));
        plain.add(Pattern.compile(ALONE + "\\d{1,2}:\\d{2}" + ENDS));
        String months = anyOf(messages.group("month.").values());
        String date = messages.texts().getOrDefault("date.day", "");
        if (!months.isEmpty()) {
            plain.add(Pattern.compile(date.indexOf("{0}") < date.indexOf("{1}")
                    ? ALONE + DAYS + SPACE + "(?=" + months + "(?!\\p{L}))"
                    : "(?<=(?<!\\p{L})" + months + SPACE + ")" + DAYS + ENDS));
        }
        plain.add(Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}+\\p{N}+[\\p{L}\\p{N}]*(?:[+/-]\\p{N}+){0,3}"
                + "|\\p{L}+-\\p{N}+" + ENDS + ")"));
    }

    private static String anyOf(Collection<String> words) {
        return words.isEmpty() ? "" : words.stream().sorted().map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether a text holds a digit at all. */
    static boolean hasDigit(String text) {
        return hasDigit(text, 0, text.length());
    }

    /** Whether there is a digit between two places of a text. */
    static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) { // every text of every page passes here, some of them many times
            char c = text.charAt(i);
            if (c >= '0' && (c <= '9' || c > 0x7F && Character.isDigit(c))) {
                return true;
            }
        }
        return false;
    }

    /** The text with an {@link InlineText#OBJECT} for every character of a plain number. */
    String mask(String text) {
        String masked = text;
        for (Pattern pattern : plain) {
            if (!hasDigit(masked)) {
                break; // as in nearly all text, most of all once the years are gone
            }
            Matcher matcher = pattern.matcher(masked);
            masked = matcher.replaceAll(match -> String.valueOf(InlineText.OBJECT).repeat(match.group().length()));
        }
        return masked;
    }
}
