package explainer.read;

import java.util.Arrays;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Location;

/**
 * A piece of parsed Markdown that knows where in which file it stands: a page's body, or a value in its front matter
 * or in a data file. It is never changed after parsing, so several threads may render it at once.
 */
public final class MarkdownText {

    private final Document document;
    private final String text;
    private final Location origin;
    private final int[] lineStarts;

    /**
     * @param document the parsed text
     * @param text     what was parsed
     * @param origin   where its first character stands
     */
    MarkdownText(Document document, String text, Location origin) {
        this.document = document;
        this.text = text;
        this.origin = origin;
        this.lineStarts = lineStarts(text);
    }

    /** The syntax tree. */
    public Document document() {
        return document;
    }

    /** The Markdown as it was written. */
    public String text() {
        return text;
    }

    /** Where the text begins. */
    public Location origin() {
        return origin;
    }

    /** Where a node of the tree stands in its file; at most its first line is marked. */
    public Location locate(Node node) {
        return locate(node.getStartOffset(), node.getEndOffset());
    }

    /** Where a stretch of the text stands in its file, given by offsets into the text. */
    public Location locate(int start, int end) {
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        int column = start - lineStarts[line] + (line == 0 ? Math.max(origin.column(), 1) : 1);
        int lineEnd = text.indexOf('\n', start);
        int until = lineEnd < 0 ? end : Math.min(end, lineEnd);
        return new Location(origin.file(), Math.max(origin.line(), 1) + line, column, Math.max(until - start, 1));
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
