package explainer.render;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The document that a page's text is drawn into: the page itself, or a larger one of which it is a part. It decides
 * where links lead, what ids begin with, and how figures are drawn.
 *
 * @param folder   where the templates of figures lie, before their {@code figures/}: empty, or such as {@code pdf/}
 * @param prefix   what ids begin with, so that two parts of a document can't have the same
 * @param depth    how many levels deeper headings stand than in the page itself
 * @param original whether this is the page itself, which also publishes the downloads of its figures
 * @param address  where an output lies as seen from the document; null where it can't be reached from there
 * @param mentions takes every place at which a name is spoken of; null where nobody asks for it
 */
record Edition(String folder, String prefix, int depth, boolean original, UnaryOperator<String> address,
        Mentions mentions) {

    private static final UnaryOperator<String> NOWHERE = path -> null;

    /** The page itself. */
    static Edition ofPage(UnaryOperator<String> address) {
        return new Edition("", "", 0, true, address, null);
    }

    /** Whether the document is paper, where nothing unfolds and nothing can be downloaded. */
    boolean isPaper() {
        return !folder.isEmpty();
    }

    /** The same document, for text that must have no links. */
    Edition withoutLinks() {
        return new Edition(folder, prefix, depth, original, NOWHERE, mentions);
    }

    boolean hasLinks() {
        return address != NOWHERE;
    }

    /** The same document, for a page that is a part of it. */
    Edition part(String partPrefix) {
        return new Edition(folder, partPrefix, 1, false, address, mentions);
    }

    /**
     * Addresses within a document that holds the text of several outputs.
     *
     * @param inside  the anchors in the document, by the path or path and anchor of what they stand for
     * @param outside where everything else lies
     */
    static UnaryOperator<String> within(Map<String, String> inside, UnaryOperator<String> outside) {
        return path -> {
            String anchor = inside.get(path);
            return anchor != null ? "#" + anchor : path.startsWith("#") ? path : outside.apply(path);
        };
    }
}
