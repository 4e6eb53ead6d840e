package explainer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Composed;

/**
 * A heading of a text with its anchor.
 *
 * @param level 1 to 6
 * @param id    the anchor: {@code {#own-id}} at the heading's end, or else what GitHub makes of its text
 * @param text  as a reader sees it, in plain text and without the anchor
 * @param node  its place in the tree
 */
public record Heading(int level, String id, String text, Node node) {

    private static final Pattern OWN_ID = Pattern.compile("\\s*\\{#([\\p{L}\\p{N}_.-]+)\\}\\s*$");
    private static final Pattern ANY_ID = Pattern.compile("\\s*\\{#[^{}]+\\}$");

    /**
     * The headings of a document in their order.
     *
     * @param values what a link without a text of its own shows, by its address
     */
    static List<Heading> of(Document document, Function<String, Optional<String>> values) {
        List<Heading> headings = new ArrayList<>();
        collect(document, values, headings);
        return List.copyOf(headings);
    }

    private static void collect(Node node, Function<String, Optional<String>> values, List<Heading> headings) {
        if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            String text = InlineText.name(heading, values);
            String typed = InlineText.typedName(heading, values);
            Matcher own = OWN_ID.matcher(typed);
            headings.add(own.find()
                    ? new Heading(heading.getLevel(), own.group(1), ANY_ID.matcher(text).replaceFirst(""), heading)
                    : new Heading(heading.getLevel(), slug(typed), text, heading));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block) { // in text and tables there are none
                collect(child, values, headings);
            }
        }
    }

    /**
     * GitHub's anchor for a heading: lower case, spaces become hyphens, everything that is neither letter, digit,
     * hyphen nor underscore is dropped. Lower-casing does not depend on the machine's language.
     */
    public static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        Composed.of(text.strip().toLowerCase(Locale.ROOT)).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || c == '\u00A0') {
                slug.append('-');
            }
        });
        return slug.isEmpty() ? "section" : slug.toString();
    }
}
