package explainer.diagnostic;

import java.util.OptionalInt;

/** Characters that no text has: XML and HTML can't hold them, and what reads them may take them for commands. */
public final class ControlCharacter {

    private ControlCharacter() {
    }

    /** Where the first one stands in a text; tabs and line ends are none. */
    public static OptionalInt find(String text) {
        for (int i = 0; i < text.length(); i++) { // every character of every file passes here
            if (is(text.charAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean is(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
    }

    /** How a diagnostic names it, such as {@code U+0007}. */
    public static String name(char c) {
        return String.format(java.util.Locale.ROOT, "U+%04X", (int) c);
    }
}
