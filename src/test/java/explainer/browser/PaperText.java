package explainer.browser;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * What of a page must stand on paper, in the order of the page: its whole text but for what only a screen can use, and
 * with what only paper shows.
 */
final class PaperText {

    /**
     * All that may be left out. The numbers in a map's key stand there only where a label has no room on the map.
     */
    private static final String SCREEN_ONLY = "script, nav, .skip, .pdf, .masthead form, .actions, .filter, .finder, svg, details, [download], .notes > li > a,"
            + " .fold caption, .colophon ul, .key li:has(b), .part:has(> .links)";

    private static final String BLOCKS = "address article blockquote caption dd div dl dt fieldset figcaption figure footer"
            + " h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul";

    private PaperText() {
    }

    /**
     * A text without a block within it.
     *
     * @param block the innermost block that holds it
     */
    record Unit(Element block, String text) {

        boolean is(String selector) {
            return block.is(selector);
        }

        @Override
        public String toString() {
            return "<" + block.tagName() + "> " + text;
        }
    }

    static Document of(String page) {
        Document document = Site.read(page);
        document.select(SCREEN_ONLY).remove();
        document.select("a[data-n]").forEach(link -> link.appendText(link.attr("data-n")));
        document.select("[rel=license]").forEach(link -> link.appendText(", " + link.attr("href")));
        return document;
    }

    static List<Unit> units(Document document) {
        List<Unit> units = new ArrayList<>();
        collect(document.body(), units);
        return units;
    }

    private static void collect(Element block, List<Unit> units) {
        StringBuilder text = new StringBuilder();
        for (Node child : block.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element element && !holdsBlocks(element)) {
                text.append(element.wholeText());
            } else if (child instanceof Element element) {
                flush(block, text, units);
                collect(element, units);
            }
        }
        flush(block, text, units);
    }

    private static void flush(Element block, StringBuilder text, List<Unit> units) {
        if (!text.toString().isBlank()) {
            units.add(new Unit(block, text.toString().strip().replaceAll("\\s+", " ")));
        }
        text.setLength(0);
    }

    private static boolean holdsBlocks(Element element) {
        Elements blocks = element.select(BLOCKS.replace(' ', ','));
        return !blocks.isEmpty();
    }
}
