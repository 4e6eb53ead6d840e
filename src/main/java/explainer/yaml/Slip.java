package explainer.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is most likely wrong in a line of YAML that can't be read, and what to write instead. It is asked only about lines
 * in which something is wrong.
 *
 * @param start offset of the first character that is meant, in the line
 * @param end   offset behind the last one
 */
record Slip(int start, int end, String message, String hint) {

    /** Longer texts are not written out again in a hint. */
    private static final int LONGEST = 80;

    /** White space and invisible characters that YAML takes for letters. */
    private static final String ODD = "[\\u00A0\\u00AD\\u1680\\u2000-\\u200D\\u202F\\u205F\\u2060\\u3000\\uFEFF]";
    private static final String NO_BREAK = "[\\u00A0\\u202F]";
    private static final String ITEMS = "^[ \\t]*+(?:-[ \\t]++)*+";
    private static final String KEY = ITEMS + "(?<key>[\\p{L}_][\\p{L}\\p{N}_.-]*)";
    private static final Pattern ODD_SPACE = Pattern.compile("(?:" + ITEMS + "|" + KEY + "[ \\t]*:)[ \\t]*(?<odd>" + ODD + ")");
    private static final Pattern ODD_COLON = Pattern.compile(KEY + "\\s*(?<odd>[\\uFF1A\\uFE55\\uFE13\\uA789\\u2236\\u02D0])\\s*(?<value>.*)$");
    private static final Pattern EQUALS = Pattern.compile(KEY + "\\s*(?<odd>=)\\s*(?<value>.*)$");
    private static final Pattern NO_SPACE = Pattern.compile(KEY + "(?<odd>:)(?!//)(?<value>\\S.*)$");
    private static final Pattern NO_SPACE_BEHIND_HYPHEN = Pattern.compile(ITEMS + "(?<odd>-)(?<value>[^\\s-].*)$");
    private static final Pattern NO_COLON = Pattern.compile(ITEMS + "(?<odd>[^\\s:#-][^:]*)$");
    private static final Pattern VALUE = Pattern.compile("(?:" + KEY + "[ \\t]*:[ \\t]+|" + ITEMS + "(?<=[ \\t]))(?<value>\\S.*)$");
    /** Those with which no plain text begins. */
    private static final String SIGNS = "[]{}*&!%@`|>,?";

    /** What is wrong in a line; nothing where it is not clear. */
    static Optional<Slip> in(String written) {
        String line = written.stripTrailing();
        return Stream.<Function<String, Optional<Slip>>>of(Slip::oddSpace, Slip::oddColon, Slip::noSpace, Slip::value,
                Slip::noColon).map(look -> look.apply(line)).flatMap(Optional::stream).findFirst();
    }

    /** How a text has to be written so that it stays one. */
    static String quoted(String text) {
        return text.length() > LONGEST ? "\"\u2026\""
                : text.indexOf('"') < 0 && text.indexOf('\\') < 0 ? '"' + text + '"'
                : "'" + text.replace("'", "''") + "'";
    }

    private static Optional<Slip> oddSpace(String line) {
        Matcher found = ODD_SPACE.matcher(line);
        return found.lookingAt() ? Optional.of(new Slip(found.start("odd"), found.end("odd"), (found.group("odd").matches(NO_BREAK)
                ? "a no-break space (" : "a space of another kind (") + code(found.group("odd"))
                + ") stands where only an ordinary one may", "delete it and type a space"))
                : Optional.empty();
    }

    private static Optional<Slip> oddColon(String line) {
        return at(ODD_COLON, line, found -> "the colon is another one than YAML's (" + code(found.group("odd")) + ")",
                Slip::keyed);
    }

    private static Optional<Slip> noSpace(String line) {
        return at(EQUALS, line, found -> "the key has an equals sign for a colon", Slip::keyed)
                .or(() -> at(NO_SPACE, line, found -> "no space follows the colon", Slip::keyed))
                .or(() -> at(NO_SPACE_BEHIND_HYPHEN, line, found -> "no space follows the hyphen",
                        found -> "write '- " + found.group("value") + "'"));
    }

    private static Optional<Slip> noColon(String line) {
        return at(NO_COLON, line, found -> "the line has no colon",
                found -> "write 'key: value'; a line that goes on with the text above is indented");
    }

    private static Optional<Slip> value(String line) {
        Matcher found = VALUE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        String key = found.group("key");
        String value = found.group("value");
        int behind = behindQuote(value);
        if (key != null && (value.equals("-") || value.startsWith("- "))) {
            return Optional.of(new Slip(found.start("value"), line.length(), "a list begins on the line of its key",
                    "begin it on a line of its own; a text that begins with a hyphen needs quotes: " + key + ": "
                    + quoted(value)));
        }
        String why = SIGNS.indexOf(value.charAt(0)) >= 0 ? "a text can't begin with '" + value.charAt(0) + "'"
                : behind > 0 ? "text stands behind the closing quote"
                : value.contains(": ") || value.endsWith(":") ? "a colon within the text is taken for that of a key"
                : "";
        return why.isEmpty() ? Optional.empty() : Optional.of(new Slip(found.start("value") + behind, line.length(), why,
                "put quotes around the whole text: " + (key == null ? "- " : key + ": ") + quoted(whole(value))));
    }

    /** Where text begins behind the quote that closes a value; 0 where there is none. */
    private static int behindQuote(String value) {
        char quote = value.charAt(0);
        int close = quote == '"' || quote == '\'' ? value.indexOf(quote, 1) : -1;
        return close > 0 && !value.substring(close + 1).isBlank() && !value.substring(close + 1).strip().startsWith("#")
                ? close + 1 : 0;
    }

    /** The text that is meant: quotes at both of its ends are not part of it. */
    private static String whole(String value) {
        char quote = value.charAt(0);
        boolean around = value.length() > 1 && (quote == '"' || quote == '\'') && value.charAt(value.length() - 1) == quote;
        return around ? value.substring(1, value.length() - 1) : value;
    }

    private static Optional<Slip> at(Pattern pattern, String line, Function<Matcher, String> message,
            Function<Matcher, String> hint) {
        Matcher found = pattern.matcher(line);
        return found.find() ? Optional.of(new Slip(found.start("odd"), found.end("odd"), message.apply(found),
                hint.apply(found))) : Optional.empty();
    }

    private static String keyed(Matcher found) {
        String value = found.group("value");
        return "write '" + found.group("key") + ":" + (value.isEmpty() ? "" : " " + (value.length() > LONGEST ? "\u2026"
                : value)) + "'";
    }

    private static String code(String character) {
        return String.format(Locale.ROOT, "U+%04X", character.codePointAt(0));
    }
}
