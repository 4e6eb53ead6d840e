package explainer.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.read.Messages;

/**
 * Finds the dates in a running text, whose numbers are no figures: 5 May 2020, 3-5 May, May 5, 2020, on May 5, 5 Jan 2020,
 * 05.05.2020, 5/5/2020, 2020-05-05, the 1990s, the '90s, 14:30.
 *
 * <p>Words come from the messages: {@code month.*} and {@code date.months.short}. Without a year, a day behind its
 * month is a date only after a word of {@code date.before-day} such as "on": "in May 5 people came" has a figure.
 */
public final class DateText {

    /** Stands for each character of what is no figure, as U+FFFC stands for an object in a word processor. */
    public static final char MASK = '\uFFFC';

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:\\p{L}{2})?";
    /** What joins two days of one month: 3-5 May, 3, 4 and 5 May. */
    private static final String DAYS = DAY + "(?:(?:\\s?[-\u2013,]\\s?|\\s\\p{L}{1,4}\\s)" + DAY + "){0,9}";
    private static final String SPACE = "[\\s\u00A0]";
    private static final String ALONE = "(?<![\\p{L}\\p{N}.,/'\u2019])";
    private static final String ENDS = "(?![\\p{L}\\p{N}]|[.,/]\\d)";
    private static final String YEAR = "(?:1[0-9]|20)\\d\\d";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";

    private final Pattern date;
    private final List<String> months;

    public DateText(Messages messages) {
        months = Stream.concat(messages.group("month.").values().stream(), words(messages, "date.months.short")
                .flatMap(word -> Stream.of(word + ".", word))).toList();
        String day = "(?:0?[1-9]|[12]\\d|3[01])";
        List<String> forms = new ArrayList<>(List.of(
                ALONE + "\\d{4}(?<iso>[-/])(?:0[1-9]|1[0-2])(?:\\k<iso>(?:0[1-9]|[12]\\d|3[01]))?" + ENDS,
                ALONE + day + "(?<by>[./-])" + MONTH + "\\k<by>" + YEAR + ENDS,
                ALONE + MONTH + "(?<by2>[./-])" + day + "\\k<by2>" + YEAR + ENDS,
                "(?<![\\p{L}\\p{N}])(?:['\u2018\u2019]\\d|" + YEAR.replace("\\d\\d", "\\d") + ")0['\u2019]?s(?!\\p{L})",
                "(?<![\\p{L}\\p{N}.,:])\\d{1,2}:[0-5]\\d(?![\\p{L}\\p{N}]|[.,:]\\d)"));
        String yearWords = anyOf(words(messages, "date.year-words").map(word -> word.startsWith("-") ? word : " " + word)
                .toList()).replace(" ", "\\E" + SPACE + "\\Q");
        if (!yearWords.isEmpty()) { // 2020 году, 2020-yil; also two of them: 2019–2020 годах
            forms.add(ALONE + "(?:" + YEAR + "\\s?[-\u2013]\\s?)?" + YEAR + yearWords + "(?!\\p{L})");
        }
        String endings = anyOf(new Inflections(messages).endings());
        String anyMonth = anyOf(months) + (endings.isEmpty() ? "" : endings + "?");
        if (!months.isEmpty()) {
            String order = messages.texts().getOrDefault("date.day", "");
            boolean monthFirst = order.indexOf("{1}") < order.indexOf("{0}");
            String before = anyOf(words(messages, "date.before-day").toList());
            String behindMonth = anyMonth + SPACE + ")" + DAYS;
            forms.add(ALONE + DAYS + "[\\s\u00A0-](?=" + anyMonth + "(?!\\p{L}))");
            forms.add("(?<=(?<!\\p{L})" + behindMonth + "(?=,?" + SPACE + YEAR + ENDS + ")");
            if (monthFirst || !before.isEmpty()) {
                forms.add("(?<=(?<!\\p{L})" + (monthFirst ? "" : before + SPACE) + behindMonth + ENDS);
            }
        }
        date = Pattern.compile(String.join("|", forms));
    }

    /** The words of a list in the messages, which commas part. */
    public static Stream<String> words(Messages messages, String key) {
        return Stream.of(messages.texts().getOrDefault(key, "").split(",")).map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static String anyOf(Collection<String> words) {
        return words.isEmpty() ? "" : words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?iu:", ")"));
    }

    /** Whether a text holds a sign for a number at all: a digit of any script, ½, Ⅻ, ⑤. */
    public static boolean hasNumber(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) { // every text of every page passes here, some of them many times
            char c = text.charAt(i);
            if (c >= '0' && (c <= '9' || c > 0x7F && isNumber(c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(char c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER || Character.isSurrogate(c);
    }

    /** The names of the months, in short and in full. */
    public List<String> months() {
        return months;
    }

    /** A text with a {@link #MASK} for every character of a date. */
    public String mask(String text) {
        return mask(text, date, match -> true);
    }

    /**
     * A text with a {@link #MASK} for every character of what a pattern finds where a number begins: nearly all of a text
     * is nowhere near one.
     *
     * @param counts whether a find is one
     */
    public static String mask(String text, Pattern pattern, Predicate<Matcher> counts) {
        StringBuilder masked = null;
        Matcher matcher = null;
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i + 1 < text.length() && isDigit(text.charAt(i + 1)) && "'\u2018\u2019".indexOf(text.charAt(i)) >= 0
                    || isDigit(text.charAt(i)) && (i == 0 || !isDigit(text.charAt(i - 1)));
            if (!begins) {
                continue;
            }
            matcher = matcher != null ? matcher
                    : pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            if (matcher.region(i, text.length()).lookingAt() && counts.test(matcher)) {
                masked = masked != null ? masked : new StringBuilder(text);
                for (; i < matcher.end(); i++) {
                    masked.setCharAt(i, MASK);
                }
                i--;
            }
        }
        return masked == null ? text : masked.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
