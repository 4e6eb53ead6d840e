package explainer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;
import explainer.read.Page;

/**
 * A piece of the site's Markdown as the rules see it.
 *
 * @param kind  where it appears
 * @param page  the page it belongs to; none for a text of a data file, which may appear on any
 * @param owner the data entry it belongs to
 * @param nodes its tree in reading order, parents before children
 */
record CheckedText(Kind kind, Optional<Page> page, Owner owner, MarkdownText text, List<Node> nodes) {

    /** Where a text appears. */
    enum Kind {
        BODY, KEY_POINT, CHANGE, CAPTION, FACT_NOTE, OTHER_DATA
    }

    /**
     * An entry of the data files.
     *
     * @param kind as in an address, such as {@code fact}; empty for a text of a page
     */
    record Owner(String kind, String id) {

        /** As in an address, such as {@code fact:id}. */
        String key() {
            return kind + ":" + id;
        }
    }

    /** A text of a page. */
    static CheckedText of(Kind kind, Page page, MarkdownText text) {
        return new CheckedText(kind, Optional.of(page), new Owner("", ""), text, flatten(text));
    }

    /** A text of a data file. */
    static CheckedText of(Owner owner, MarkdownText text) {
        return new CheckedText(owner.kind().equals("fact") ? Kind.FACT_NOTE : Kind.OTHER_DATA, Optional.empty(), owner,
                text, flatten(text));
    }

    /** The nodes of one type, in reading order. */
    <T extends Node> List<T> nodes(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node node : nodes) {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        }
        return found;
    }

    /** Whether the text stands on a page with JBake's own header, where the rules of this generator don't hold. */
    boolean isStock() {
        return page.isPresent() && page.get().isStock();
    }

    /** Where a node stands. */
    Location at(Node node) {
        return text.locate(node);
    }

    /** What an address in the text leads to. */
    Target resolve(LinkResolver resolver, CharSequence address) {
        return page.map(from -> resolver.resolve(from, address.toString()))
                .orElseGet(() -> resolver.resolveFromData(address.toString()));
    }

    /** What a link leads to, by its address or by its reference; nothing for any other node. */
    Optional<Target> target(Node node, LinkResolver resolver) {
        if (node instanceof Link link) {
            return Optional.of(resolve(resolver, link.getUrl()));
        }
        return node instanceof LinkRef link && link.isDefined()
                ? Optional.of(resolve(resolver, link.getReferenceNode(text.document()).getUrl())) : Optional.empty();
    }

    private static List<Node> flatten(MarkdownText text) {
        List<Node> nodes = new ArrayList<>();
        collect(text.document(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
    }
}
