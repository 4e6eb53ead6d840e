package explainer.read;

import java.util.regex.Pattern;

/**
 * The apostrophes of a language in which they are parts of letters, from one line of its messages:
 * {@code letter.apostrophes=ʻ ʼ ' ‘ ’}. All of them are read and sorted as one; the first is the usual one.
 */
public final class Apostrophes {

    /** What stands for each of them. It is a letter. */
    private static final String ONE = "\u02BC";

    private final Pattern within;
    private final String usual;

    /** Those of the messages, if they have any. */
    public Apostrophes(Messages messages) {
        String signs = messages.texts().getOrDefault("letter.apostrophes", "").replaceAll("\\s", "");
        String any = "(?<=\\p{L})[" + signs.replaceAll("[\\[\\]\\\\^&-]", "") + "]";
        within = signs.isEmpty() ? null : Pattern.compile(any + "(?=\\p{L})|" + any + "(?<=\\p{L})");
        usual = signs.isEmpty() ? "" : signs.substring(0, 1);
    }

    /** A text of the same length in which all apostrophes within words are one. */
    public String fold(String text) {
        return within == null ? text : within.matcher(text).replaceAll(ONE);
    }

    /** A text with the language's usual apostrophe for that one. */
    String usual(String text) {
        return within == null ? text : text.replace(ONE, usual);
    }
}
