package explainer.diagnostic;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Characters that no text has: XML and HTML can't hold them, what reads them may take them for commands, or they show a
 * reader another text than the one that is there.
 *
 * <p>The last are the signs for the direction of text, which turn 2,203 into 302,2. In a line with letters that are
 * written from right to left, those are needed that only order words; an override turns digits round even there. So are
 * signs that nobody sees where one stands in a number, and those of Unicode's block of tags, which hide whole texts.
 */
public final class ControlCharacter {

    /**
     * One of them in a text.
     *
     * @param at   where
     * @param name as a diagnostic names it, such as {@code control character U+0007}
     */
    public record Found(int at, String name) {
    }

    private static final String DIRECTIONS = "\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static final String OVERRIDES = "\u202D\u202E";
    private static final String UNSEEN = "\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200D\u2060\u2061\u2062"
            + "\u2063\u2064\u3164\uFEFF";
    private static final char TAGS = '\uDB40';

    private ControlCharacter() {
    }

    /** The first one in a text; tabs and line ends are none. */
    public static Optional<Found> find(String text) {
        for (int i = 0; i < text.length(); i++) { // every character of every file passes here
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F || c == 0xFFFE || c == 0xFFFF) {
                return Optional.of(new Found(i, "control character " + names(String.valueOf(c))));
            }
            if (c >= 0xAD && isHidden(text, i)) {
                String sign = new String(Character.toChars(text.codePointAt(i)));
                return Optional.of(new Found(i, (DIRECTIONS.contains(sign) ? "direction sign " : "invisible sign ")
                        + names(sign)));
            }
        }
        return Optional.empty();
    }

    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        if (c >= 0x200B && c <= 0x2069 || c == 0x061C) {
            return DIRECTIONS.indexOf(c) < 0 ? isInNumber(text, at)
                    : OVERRIDES.indexOf(c) >= 0 || !isInRightToLeft(text, at);
        }
        return c == TAGS || isInNumber(text, at);
    }

    private static boolean isInNumber(String text, int at) {
        int before = at;
        int behind = at;
        while (before >= 0 && UNSEEN.indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        while (behind < text.length() && UNSEEN.indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        return before < at && before >= 0 && behind < text.length() && Character.isDigit(text.charAt(behind))
                && (Character.isDigit(text.charAt(before)) || ".,".indexOf(text.charAt(before)) >= 0);
    }

    private static boolean isInRightToLeft(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end).codePoints()
                .filter(Character::isLetter).map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** The characters of a text as Unicode names them, such as {@code U+0007}. */
    public static String names(String text) {
        return text.codePoints().mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(" "));
    }
}
