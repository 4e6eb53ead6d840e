package explainer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NonRenderingInline;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

import explainer.check.HarmlessHtml;
import explainer.read.FigureSpec;
import explainer.read.InlineText;

/** Draws headings with their anchors, GitHub's alerts, figures, and what little HTML is let through. */
final class BlockNodes {

    private static final Pattern ALERT = Pattern.compile("(?i)\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\\]");
    private static final Pattern OWN_ID = Pattern.compile("\\s*\\{#[^{}]+\\}\\s*$");

    private static final Pattern LONG_WORD = Pattern.compile("\\S{20,}");
    private static final CharPredicate SPECIAL = CharPredicate.anyOf("&\\<>\"\r");

    private final PageContext page;

    private final CellLabels labels = new CellLabels();

    private BlockNodes(PageContext page) {
        this.page = page;
    }

    static Set<NodeRenderingHandler<?>> handlers(PageContext page) {
        BlockNodes nodes = new BlockNodes(page);
        return Set.of(
                new NodeRenderingHandler<>(Heading.class, nodes::heading),
                new NodeRenderingHandler<>(BlockQuote.class, nodes::quote),
                new NodeRenderingHandler<>(FencedCodeBlock.class, nodes::fenced),
                new NodeRenderingHandler<>(FootnoteBlock.class, nodes::footnote),
                new NodeRenderingHandler<>(TableBlock.class, nodes::table),
                new NodeRenderingHandler<>(TableRow.class, BlockNodes::row),
                new NodeRenderingHandler<>(TableCell.class, nodes::cell),
                new NodeRenderingHandler<>(Paragraph.class, BlockNodes::paragraph),
                new NodeRenderingHandler<>(Text.class, BlockNodes::text),
                new NodeRenderingHandler<>(ThematicBreak.class, (node, context, html) -> html.line().raw("<hr>").line()),
                new NodeRenderingHandler<>(HardLineBreak.class, (node, context, html) -> html.raw("<br>").line()),
                new NodeRenderingHandler<>(HtmlBlock.class, nodes::htmlBlock),
                new NodeRenderingHandler<>(HtmlInline.class, nodes::htmlInline),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, nodes::comment),
                new NodeRenderingHandler<>(HtmlInnerBlockComment.class, nodes::comment),
                new NodeRenderingHandler<>(HtmlInlineComment.class, nodes::comment),
                new NodeRenderingHandler<>(TypographicSmarts.class, BlockNodes::dash),
                new NodeRenderingHandler<>(Code.class, BlockNodes::code));
    }

    private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
        String id = page.page().headings().stream().filter(heading -> heading.node() == node)
                .map(explainer.read.Heading::id).findFirst().orElse("");
        NodeRendererContext inner = context.getSubContext(false);
        inner.renderChildren(node);
        String text = OWN_ID.matcher(inner.getHtmlWriter().toString(0, 0).strip()).replaceFirst("");
        String tag = "h" + Math.min(6, node.getLevel() + page.edition().depth());
        String anchor = page.edition().prefix() + id;
        if (!(node.getPrevious() instanceof Heading) && headsFigure(node)) {
            html.line().raw("<div class=\"kept\">").line();
        }
        html.line().raw("<" + tag + (id.isEmpty() ? "" : " id=\"" + Html.escape(anchor) + "\"") + ">"
                + (id.isEmpty() || !leadsToItself(node, text) ? text : "<a class=\"self\" href=\"#" + Html.escape(anchor) + "\">" + text + "</a>")
                + "</" + tag + ">").line();
    }

    /**
     * Whether a heading is a link to itself, so that a reader can take the address of what it heads. It says no more by that
     * than its own text. Paper leads nowhere, and a link can't hold another.
     */
    private boolean leadsToItself(Heading node, String text) {
        return !page.page().isStock() && !page.edition().isPaper() && (node.getLevel() == 2 || node.getLevel() == 3)
                && !text.isEmpty() && !text.contains("<a ");
    }

    /**
     * Whether a figure stands right below a heading, or below the last of several: on paper they must not be parted, and not
     * every browser keeps a heading with what follows it, but all keep a block whole.
     */
    private boolean headsFigure(Node heading) {
        Node below = heading.getNext();
        while (below instanceof Heading) {
            below = below.getNext();
        }
        return !page.edition().isPaper() && below instanceof FencedCodeBlock block && page.page().figures().containsKey(block)
                && isDrawn(page.page().figures().get(block));
    }

    /** A drawing that stands at the head of its page does not stand in the text a second time. */
    private boolean isDrawn(FigureSpec figure) {
        return !page.edition().original() || page.page().drawing().filter(figure::equals).isEmpty();
    }

    private void quote(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
        Node first = node.getFirstChild();
        Node mark = first instanceof Paragraph ? first.getFirstChild() : null;
        Matcher alert = ALERT.matcher(mark == null ? "" : mark.getChars().toString());
        Node afterMark = mark == null ? null : mark.getNext();
        if (page.page().isStock() || !alert.matches() || afterMark != null && !(afterMark instanceof SoftLineBreak)) {
            html.line().raw("<blockquote>").line();
            context.renderChildren(node);
            html.line().raw("</blockquote>").line();
            return;
        }
        String kind = alert.group(1).toLowerCase(Locale.ROOT);
        html.line().raw("<aside class=\"alert " + kind + "\" role=\"note\">").line();
        html.raw("<p class=\"alert-title\">").text(page.messages().get("alert." + kind)).raw("</p>").line();
        if (afterMark != null) {
            html.raw("<p>");
            for (Node child = afterMark.getNext(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.raw("</p>").line();
        }
        for (Node child = first.getNext(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.line().raw("</aside>").line();
    }

    private void fenced(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
        FigureSpec figure = page.page().figures().get(node);
        if (figure == null) {
            context.delegateRender();
        } else if (isDrawn(figure)) {
            html.line().raw(page.figures().apply(figure, page)).line();
            if (node.getPrevious() instanceof Heading heading && headsFigure(heading)) {
                html.line().raw("</div>").line();
            }
        }
    }

    /** The page's notes hold it. */
    private void footnote(FootnoteBlock node, NodeRendererContext context, HtmlWriter html) {
        if (page.page().isStock()) {
            context.delegateRender();
        }
    }

    private void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
        if (page.page().isStock() || !labels.isMany(node)) {
            context.delegateRender();
            return;
        }
        html.line().raw("<table class=\"stack\">").line();
        context.renderChildren(node);
        html.raw("</table>").line();
    }

    /** A row as flexmark draws it, without the steps by which others could add attributes: there are thousands. */
    private static void row(TableRow node, NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<tr>");
        context.renderChildren(node);
        html.raw("</tr>").line();
    }

    /** A paragraph as flexmark draws it; one in a list may go without its tags, and is left to flexmark. */
    private static void paragraph(Paragraph node, NodeRendererContext context, HtmlWriter html) {
        if (!(node.getParent() instanceof Document) || node.getFirstChildAnyNot(NonRenderingInline.class) == null) {
            context.delegateRender();
            return;
        }
        html.line().raw("<p>");
        context.renderChildren(node);
        html.raw("</p>").line();
    }

    /** A text as flexmark draws it, in one step where all characters stand for themselves. */
    private static void text(Text node, NodeRendererContext context, HtmlWriter html) {
        BasedSequence chars = isAfterBreak(node) ? node.getChars().trimStart() : node.getChars();
        if (chars.indexOfAny(SPECIAL) >= 0) {
            html.text(Escaping.normalizeEOL(chars.unescape()));
        } else {
            html.raw(chars);
        }
    }

    /** Whether a text begins a line, the indent of which is no part of it. */
    private static boolean isAfterBreak(Node node) {
        Node before = node.getPrevious();
        if (before == null && node.getParent() instanceof TextBase base) {
            return isAfterBreak(base);
        }
        return before instanceof SoftLineBreak || before instanceof HardLineBreak;
    }

    /**
     * How a cell is set is for the style sheet to say; an attribute for it went out with HTML 4. What a style sheet can't
     * see is whether a word has to break lest it push the table out of its place.
     */
    private void cell(TableCell node, NodeRendererContext context, HtmlWriter html) {
        if (page.page().isStock()) {
            context.delegateRender();
            return;
        }
        String tag = node.isHeader() ? "th" : "td";
        TableCell.Alignment alignment = node.getAlignment();
        boolean moved = alignment == TableCell.Alignment.RIGHT || alignment == TableCell.Alignment.CENTER;
        List<String> classes = new ArrayList<>(moved ? List.of(alignment.name().toLowerCase(Locale.ROOT)) : List.of());
        if (LONG_WORD.matcher(node.getText()).find()) {
            classes.add("long");
        }
        html.raw("<" + tag + (node.isHeader() ? " scope=\"col\"" : "")
                + (classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"")
                + labels.of(node).map(label -> " data-label=\"" + Html.escape(label) + "\"").orElse("") + ">");
        context.renderChildren(node);
        html.raw("</" + tag + ">");
    }

    private void comment(Node node, NodeRendererContext context, HtmlWriter html) {
        if (page.page().isStock()) {
            context.delegateRender();
        }
    }

    /** A dash or an ellipsis; flexmark names it as only HTML understands it. */
    private static void dash(TypographicSmarts node, NodeRendererContext context, HtmlWriter html) {
        html.text(Escaping.unescapeString(node.getTypographicText()));
    }

    /** A code span; flexmark still collapses all spaces, as CommonMark 0.28 did. */
    private static void code(Code node, NodeRendererContext context, HtmlWriter html) {
        html.raw("<code>" + Html.escape(InlineText.code(node)) + "</code>");
    }

    private void htmlBlock(Block node, NodeRendererContext context, HtmlWriter html) {
        if (page.page().isStock()) {
            context.delegateRender();
        } else if (!node.getChars().toString().strip().startsWith("<!--")) {
            html.line().raw("<p>").text(node.getContentChars().toString().strip()).raw("</p>").line();
        }
    }

    private void htmlInline(HtmlInline node, NodeRendererContext context, HtmlWriter html) {
        String source = node.getChars().toString();
        if (page.page().isStock()) {
            context.delegateRender();
        } else {
            HarmlessHtml.tag(source).ifPresentOrElse(tag -> html.raw(tag.toString()), () -> html.text(source));
        }
    }
}
