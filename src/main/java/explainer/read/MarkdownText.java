package explainer.read;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/**
 * A piece of parsed Markdown that knows where in which file it stands: a page's body, or a value in its front matter
 * or in a data file. It is never changed after parsing, so several threads may render it at once.
 */
public final class MarkdownText {

    private final Document document;
    private final String text;
    private final Origin origin;

    /**
     * @param document the parsed text
     * @param text     what was parsed
     * @param origin   where its characters stand
     */
    MarkdownText(Document document, String text, Origin origin) {
        this.document = document;
        this.text = text;
        this.origin = origin;
    }

    /** The syntax tree. */
    public Document document() {
        return document;
    }

    /** The Markdown as it was written. */
    public String text() {
        return text;
    }

    /** Where a node of the tree stands in its file; at most its first line is marked. */
    public Location locate(Node node) {
        return locate(node.getStartOffset(), node.getEndOffset());
    }

    /** Where a stretch of the text stands in its file, given by offsets into the text. */
    public Location locate(int start, int end) {
        return origin.locate(start, end);
    }
}
