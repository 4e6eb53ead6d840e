package explainer.series;

import java.util.Arrays;

import explainer.diagnostic.Location;

/**
 * Tells where the cells of a table stand in its file. They are looked for when somebody asks, which is seldom.
 *
 * @param starts where each line begins
 */
record CellPlaces(String file, String text, char delimiter, int[] starts) {

    private static final char QUOTE = '"';

    static CellPlaces of(String file, String text, char delimiter) {
        int[] starts = new int[64];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
            starts[lines++] = i + 1;
        }
        return new CellPlaces(file, text, delimiter, Arrays.copyOf(starts, lines));
    }

    /** A cell, with its quotes. */
    Location of(int line, int column) {
        int at = starts[Math.min(line, starts.length) - 1];
        for (int i = 0; i < column; i++) {
            at = Math.min(end(at) + 1, text.length());
        }
        int begin = Arrays.binarySearch(starts, at);
        int on = begin >= 0 ? begin : -begin - 2;
        int lineEnd = text.indexOf('\n', at);
        return new Location(file, on + 1, at - starts[on] + 1, Math.max(1, Math.min(end(at), lineEnd < 0 ? text.length() : lineEnd) - at));
    }

    /** A whole line. */
    Location line(int line) {
        return Location.of(file, line);
    }

    /** Whether the quotes from a line to the text's end are in pairs. */
    boolean isClosedFrom(int line) {
        return text.substring(starts[Math.min(line, starts.length) - 1]).chars().filter(c -> c == QUOTE).count() % 2 == 0;
    }

    /** Behind the last character of the cell that begins at a place. */
    private int end(int start) {
        boolean quoted = false;
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == QUOTE && (quoted || i == start)) {
                quoted = !quoted || i + 1 < text.length() && text.charAt(i + 1) == QUOTE && ++i > 0;
            } else if (!quoted && (c == delimiter || c == '\n')) {
                return i;
            }
            i++;
        }
        return i;
    }
}
