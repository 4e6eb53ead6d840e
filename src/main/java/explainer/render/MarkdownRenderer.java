package explainer.render;

import java.util.Collection;
import java.util.Set;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.misc.Extension;
import com.vladsch.flexmark.util.sequence.LineAppendable;

import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;

/**
 * Turns parsed Markdown into HTML. flexmark's renderer is built once; what belongs to one page travels with the
 * document. Links, headings, quotes, images, footnotes and fenced blocks are drawn by {@link LinkNodes} and
 * {@link BlockNodes}, everything else by flexmark.
 */
final class MarkdownRenderer {

    private static final NullableDataKey<PageContext> CONTEXT = new NullableDataKey<>("PAGE_CONTEXT");
    /** The HTML of a text that looks the same in every page. */
    private static final NullableDataKey<String> HTML = new NullableDataKey<>("HTML");
    /** What flexmark draws by itself; a text of nothing else looks the same in every page. */
    private static final Set<Class<?>> SAME_EVERYWHERE = Set.of(Paragraph.class, Text.class, TextBase.class,
            SoftLineBreak.class, HardLineBreak.class, Emphasis.class, StrongEmphasis.class, Code.class,
            TypographicQuotes.class, TypographicSmarts.class);

    /**
     * Footnotes of this generator's own pages are among the page's notes, so flexmark is to list none. Lines are as they
     * are drawn: a look at each character for what to indent or trim takes a third of drawing.
     */
    private final HtmlRenderer renderer = renderer(Parser.EXTENSIONS.get(MarkdownParser.OPTIONS).stream()
            .filter(extension -> !(extension instanceof FootnoteExtension)).toList(), LineAppendable.F_PASS_THROUGH);

    /** For pages with JBake's own header, which list footnotes below their text. Few sites have any. */
    private static final class Stock {
        private static final HtmlRenderer RENDERER = renderer(Parser.EXTENSIONS.get(MarkdownParser.OPTIONS),
                HtmlRenderer.FORMAT_FLAGS.get(null));
    }

    private static HtmlRenderer renderer(Collection<Extension> extensions, int lines) {
        DataHolder options = new MutableDataSet(MarkdownParser.OPTIONS)
                .set(Parser.EXTENSIONS, extensions)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false)
                .set(HtmlRenderer.FORMAT_FLAGS, lines)
                .set(HtmlRenderer.INDENT_SIZE, 0)
                .set(com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension.ITEM_DONE_MARKER, "<span>\u2611</span> ")
                .set(com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension.ITEM_NOT_DONE_MARKER, "<span>\u2610</span> ")
                .toImmutable();
        return HtmlRenderer.builder(options)
                .nodeRendererFactory(document -> () -> LinkNodes.handlers(CONTEXT.get(document)))
                .nodeRendererFactory(document -> () -> BlockNodes.handlers(CONTEXT.get(document)))
                .build();
    }

    /** A text as blocks of HTML. */
    String render(MarkdownText text, PageContext context) {
        Document document = text.document();
        if (context.page().isStock()) {
            return render(document, document, context);
        }
        synchronized (document) {
            String html = HTML.get(document);
            if (html == null) {
                html = render(document, document, context);
                if (looksTheSameEverywhere(document)) {
                    document.set(HTML, html);
                }
            }
            return html;
        }
    }

    private static boolean looksTheSameEverywhere(Document document) {
        for (Node node : document.getDescendants()) {
            if (!SAME_EVERYWHERE.contains(node.getClass())) {
                return false;
            }
        }
        return true;
    }

    /** A text of one paragraph as HTML without the paragraph around it. */
    String renderInline(MarkdownText text, PageContext context) {
        String html = render(text, context);
        boolean single = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 3) < 0;
        return single ? html.substring(3, html.length() - 4) : html;
    }

    /** A part of a text, such as a footnote. */
    String render(Node node, Document document, PageContext context) {
        // A text of the ledger may be drawn into several pages at the same time, and holds only one of them.
        synchronized (document) {
            document.set(CONTEXT, context);
            return (context.page().isStock() ? Stock.RENDERER : renderer).render(node).strip();
        }
    }
}
