package explainer.read;

/**
 * Tells at one look at each character that a text is far from the limits of {@link Nesting} and {@link Paragraphs}, as
 * nearly every text is. They know what belongs to which block, and take three times as long.
 */
final class TextLimits {

    /** Fewer than any limit, however they are distributed: each opens one level at most. */
    private static final int FEW = 40;
    private static final String LEADING = " \t>-*+";

    private TextLimits() {
    }

    /** Whether neither would name a line of a text; false where it takes a closer look to tell. */
    static boolean areFarFrom(String text) {
        if (text.length() > Paragraphs.MAX_LENGTH) {
            return false;
        }
        int lines = 0;
        int lineStart = 0;
        int leadingEnd = 0;
        int signs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                continue;
            }
            if (c == '\n') {
                signs = i == lineStart ? 0 : signs; // those of one block between empty lines
                lineStart = i + 1;
                leadingEnd = lineStart;
                lines++;
            } else if (leadingEnd == i && LEADING.indexOf(c) >= 0) {
                leadingEnd++;
            } else if (c != ' ' && Paragraphs.SIGNS.indexOf(c) >= 0) {
                signs++;
            }
            if (signs > FEW || leadingEnd - lineStart > FEW || lines > Paragraphs.MAX_LINES) {
                return false;
            }
        }
        return true;
    }
}
