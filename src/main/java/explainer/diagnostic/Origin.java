package explainer.diagnostic;

import java.util.Arrays;

/** Tells where the characters of a text stand in the file that the text was taken from. */
@FunctionalInterface
public interface Origin {

    /**
     * Where a stretch of the text stands; of one that goes over several lines, only the first is meant.
     *
     * @param start offset of the first character
     * @param end   offset behind the last one
     */
    Location locate(int start, int end);

    /**
     * For a text that stands in its file as it is.
     *
     * @param first where its first character stands
     */
    static Origin of(String text, Location first) {
        int[] lineStarts = lineStarts(text);
        int firstLine = Math.max(first.line(), 1);
        int firstColumn = Math.max(first.column(), 1);
        return (start, end) -> {
            int found = Arrays.binarySearch(lineStarts, start);
            int line = found >= 0 ? found : -found - 2;
            int column = start - lineStarts[line] + (line == 0 ? firstColumn : 1);
            int lineEnd = text.indexOf('\n', start);
            int until = lineEnd < 0 ? end : Math.min(end, lineEnd);
            return new Location(first.file(), firstLine + line, column, Math.max(until - start, 1));
        };
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts = lines < starts.length ? starts : Arrays.copyOf(starts, 2 * lines);
            starts[lines++] = i + 1;
        }
        return Arrays.copyOf(starts, lines);
    }
}
