package explainer.yaml;

import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/**
 * The way back from the value of a scalar to the characters of the file: past quotes, escapes, folded lines and
 * indentation. It is worked out only when somebody asks, which is when there is a problem to report.
 *
 * <p>It relies on what all styles have in common: a value's characters stand in the file in their order, and between
 * them there are only blanks and what escapes add.
 */
final class ScalarOrigin implements Origin {

    /** How a scalar was written, as far as it matters here. */
    enum Style {
        PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, BLOCK
    }

    private final String source;
    private final Origin file;
    private final int begin;
    private final Style style;
    private final String value;
    private int[] offsets;

    /**
     * @param source the whole YAML
     * @param file   where that stands
     * @param begin  the offset of the scalar's first character, be it a quote or the sign of a block
     */
    ScalarOrigin(String source, Origin file, int begin, Style style, String value) {
        this.source = source;
        this.file = file;
        this.style = style;
        this.value = value;
        this.begin = switch (style) {
            case PLAIN -> begin;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> begin + 1;
            case BLOCK -> source.indexOf('\n', begin) + 1;
        };
    }

    @Override
    public Location locate(int start, int end) {
        int first = offset(start);
        int last = end > start ? offset(end - 1) + 1 : first;
        return file.locate(first, Math.max(first, last));
    }

    /** Where the value begins, and how far it goes on that line. */
    Location location() {
        if (value.isBlank()) {
            return file.locate(begin, begin);
        }
        int first = skip(begin, value.charAt(0));
        return source.startsWith(value, first) ? file.locate(first, first + value.length())
                : locate(0, value.length());
    }

    private synchronized int offset(int index) {
        if (offsets == null) {
            offsets = offsets();
        }
        return offsets[Math.max(0, Math.min(index, offsets.length - 1))];
    }

    /** The offset in the source of each character of the value, and of what follows the last one. */
    private int[] offsets() {
        int[] found = new int[value.length() + 1];
        int at = begin;
        for (int i = 0; i < value.length(); i++) {
            char wanted = value.charAt(i);
            if (Character.isLowSurrogate(wanted) && i > 0 && !isAt(at, wanted)) {
                found[i] = found[i - 1]; // both halves came from one escape
                continue;
            }
            at = skip(at, wanted);
            found[i] = Math.min(at, source.length());
            at += length(at);
        }
        found[value.length()] = Math.min(at, source.length());
        return found;
    }

    /** Passes over what lies before a character of the value and is not part of it. */
    private int skip(int from, char wanted) {
        int at = from;
        while (at < source.length()) {
            boolean continued = style == Style.DOUBLE_QUOTED && source.startsWith("\\\n", at);
            if (continued) {
                at = skipBlanks(at + 1);
            } else if (isBlank(source.charAt(at)) && !isBlank(wanted)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < source.length() && isBlank(source.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isAt(int at, char wanted) {
        return at < source.length() && source.charAt(at) == wanted;
    }

    /** How many characters of the source make the one of the value that begins here. */
    private int length(int at) {
        if (style == Style.SINGLE_QUOTED) {
            return source.startsWith("''", at) ? 2 : 1;
        }
        if (style != Style.DOUBLE_QUOTED || !isAt(at, '\\') || at + 1 >= source.length()) {
            return 1;
        }
        return switch (source.charAt(at + 1)) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }
}
