package explainer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/**
 * A heading of a text with its anchor.
 *
 * @param level 1 to 6
 * @param id    the anchor: {@code {#own-id}} at the heading's end, or else what GitHub makes of its text
 * @param text  the plain text, without the anchor
 * @param node  its place in the tree
 */
public record Heading(int level, String id, String text, Node node) {

    private static final Pattern OWN_ID = Pattern.compile("\\s*\\{#([\\p{L}\\p{N}_.-]+)\\}\\s*$");

    /** The headings of a document in their order. */
    static List<Heading> of(Document document) {
        List<Heading> headings = new ArrayList<>();
        collect(document, headings);
        return List.copyOf(headings);
    }

    private static void collect(Node node, List<Heading> headings) {
        if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            String text = new TextCollectingVisitor().collectAndGetText(heading).strip();
            Matcher own = OWN_ID.matcher(text);
            headings.add(own.find()
                    ? new Heading(heading.getLevel(), own.group(1), text.substring(0, own.start()), heading)
                    : new Heading(heading.getLevel(), slug(text), text, heading));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block) { // in text and tables there are none
                collect(child, headings);
            }
        }
    }

    /**
     * GitHub's anchor for a heading: lower case, spaces become hyphens, everything that is neither letter, digit,
     * hyphen nor underscore is dropped. Lower-casing does not depend on the machine's language.
     */
    public static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                slug.append('-');
            }
        });
        return slug.isEmpty() ? "section" : slug.toString();
    }
}
