package explainer.render;

import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

import explainer.check.Target;
import explainer.check.Target.AnchorTarget;
import explainer.check.Target.AssetTarget;
import explainer.check.Target.BrokenTarget;
import explainer.check.Target.EventTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.OutsideTarget;
import explainer.check.Target.PageTarget;
import explainer.check.Target.PlaceTarget;
import explainer.check.Target.SourceTarget;
import explainer.check.Target.TermTarget;
import explainer.check.Target.UnsureTarget;
import explainer.ledger.Fact;
import explainer.read.InlineText;

/** Draws links and images: to pages, to entries of the ledger, to footnotes and to the outside. */
final class LinkNodes {

    private static final Pattern INDENT = Pattern.compile("\\n[ \\t]+");
    /** A picture is as wide as the column of text at most, and that as wide as a narrow screen. */
    private static final String SIZES = "(min-width: 40rem) 40rem, 100vw";

    private final PageContext page;

    private LinkNodes(PageContext page) {
        this.page = page;
    }

    static Set<NodeRenderingHandler<?>> handlers(PageContext page) {
        LinkNodes nodes = new LinkNodes(page);
        return Set.of(
                new NodeRenderingHandler<>(Link.class, (link, context, html) ->
                        nodes.link(link.getUrl().toString(), plain(link.getTitle()), link, context, html)),
                new NodeRenderingHandler<>(LinkRef.class, nodes::linkReference),
                new NodeRenderingHandler<>(AutoLink.class, (link, context, html) ->
                        // Nothing is escaped between angle brackets, so a backslash is one there.
                        nodes.plainLink(link.getText().toString().replace("\\", "\\\\"), link.getText().toString(), html)),
                new NodeRenderingHandler<>(MailLink.class, (link, context, html) ->
                        nodes.plainLink("mailto:" + link.getText(), link.getText().toString(), html)),
                new NodeRenderingHandler<>(Image.class, (image, context, html) ->
                        nodes.image(image.getUrl().toString(), plain(image.getTitle()), image, html)),
                new NodeRenderingHandler<>(ImageRef.class, nodes::imageReference),
                new NodeRenderingHandler<>(Footnote.class, nodes::footnote));
    }

    private void linkReference(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        Reference reference = node.isDefined() ? node.getReferenceNode(context.getDocument()) : null;
        if (reference == null) {
            asWritten(node, context, html);
        } else {
            link(reference.getUrl().toString(), plain(reference.getTitle()), node, context, html);
        }
    }

    private void imageReference(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        Reference reference = node.isDefined() ? node.getReferenceNode(context.getDocument()) : null;
        if (reference == null) {
            asWritten(node, context, html);
        } else {
            image(reference.getUrl().toString(), plain(reference.getTitle()), node, html);
        }
    }

    /** A reference to nothing is text in brackets. */
    private static void asWritten(RefNode node, NodeRendererContext context, HtmlWriter html) {
        html.raw(node instanceof ImageRef ? "![" : "[");
        context.renderChildren(node);
        html.raw("]").text(InlineText.behindText(node));
    }

    /** The characters that Markdown stands for; the indent of a line is none of them. */
    private static String plain(BasedSequence markdown) {
        return INDENT.matcher(markdown.unescape()).replaceAll("\n");
    }

    private void link(String address, String title, Node node, NodeRendererContext context, HtmlWriter html) {
        Target target = page.resolve(address);
        if (target instanceof FactTarget fact) {
            fact(fact.fact(), node, context, html);
        } else if (target instanceof SourceTarget source) {
            context.renderChildren(node);
            reference(source.source(), html);
        } else {
            String id = mention(target);
            html.raw(id.isEmpty() ? "" : "<span id=\"" + id + "\">");
            anchor(href(target), cssClass(target), title, () -> context.renderChildren(node), html);
            html.raw(id.isEmpty() ? "" : "</span>");
        }
    }

    /** The id of the place for the index, where the document has one and the target a name; else empty. */
    private String mention(Target target) {
        Object subject = target instanceof TermTarget term ? term.term()
                : target instanceof PlaceTarget place ? place.place() : null;
        return subject == null || page.edition().mentions() == null || page.notes() == null ? ""
                : page.edition().mentions().add(subject, page.page());
    }

    private void plainLink(String address, String text, HtmlWriter html) {
        anchor(href(page.resolve(address)), "", "", () -> html.text(text), html);
    }

    private static void anchor(String href, String cssClass, String title, Runnable text, HtmlWriter html) {
        if (href == null) {
            text.run();
            return;
        }
        html.raw("<a" + (cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"") + " href=\"" + Html.escape(href) + "\""
                + (title.isEmpty() ? "" : " title=\"" + Html.escape(title) + "\"") + ">");
        text.run();
        html.raw("</a>");
    }

    /** Where a target lies as seen from the page; null when nowhere. */
    private String href(Target target) {
        if (!page.edition().hasLinks()) {
            return null;
        } else if (target instanceof UnsureTarget unsure) {
            return href(unsure.found());
        } else if (target instanceof PageTarget other) {
            return page.href(other.page().url() + (other.anchor().isEmpty() ? "" : "#" + other.anchor()));
        } else if (target instanceof AnchorTarget anchor) {
            return "#" + page.edition().prefix() + anchor.anchor();
        } else if (target instanceof OutsideTarget outside) {
            return Escaping.percentEncodeUrl(outside.address());
        } else if (target instanceof AssetTarget asset) {
            return page.href(page.assets().fingerprint(asset.path()));
        } else if (target instanceof TermTarget term) {
            return page.dataPages().term(term.term().id()).map(page::href).orElse(null);
        } else if (target instanceof EventTarget event) {
            return page.dataPages().event(event.event().id()).map(page::href).orElse(null);
        }
        return null;
    }

    private static String cssClass(Target target) {
        return target instanceof TermTarget ? "term" : "";
    }

    private void fact(Fact fact, Node node, NodeRendererContext context, HtmlWriter html) {
        boolean range = fact.quantity().high().isPresent();
        String home = page.notes() == null ? page.dataPages().fact(fact.id()).map(page::href).orElse("") : "";
        html.raw(home.isEmpty() ? "" : "<a href=\"" + Html.escape(home) + "\">");
        html.raw(range ? "<span class=\"fact\">" : "<data value=\""
                + fact.quantity().low().toPlainString() + "\">");
        if (node.hasChildren()) {
            context.renderChildren(node);
        } else {
            html.text(page.wording().quantity(fact.quantity()));
        }
        html.raw((range ? "</span>" : "</data>") + (home.isEmpty() ? "" : "</a>"));
        reference(fact, html);
    }

    private void footnote(Footnote footnote, NodeRendererContext context, HtmlWriter html) {
        if (footnote.getFootnoteBlock() == null) {
            html.text(footnote.getChars().toString());
        } else if (page.page().isStock()) {
            context.delegateRender();
        } else {
            reference(footnote.getFootnoteBlock(), html);
        }
    }

    private void reference(Object subject, HtmlWriter html) {
        if (page.notes() == null) {
            return;
        }
        Notes.Reference reference = page.notes().refer(subject);
        html.raw("<sup> <a id=\"" + reference.id() + "\" href=\"#" + reference.anchor()
                + "\" aria-label=\"" + Html.escape(page.messages().get("note.number", reference.number())) + "\">"
                + reference.number() + "</a></sup>");
    }

    private void image(String address, String title, Node node, HtmlWriter html) {
        String text = InlineText.name(node, fact -> page.links().valueOf(fact, page.wording()));
        Target target = page.resolve(address);
        String source = target instanceof BrokenTarget ? null
                : target instanceof AssetTarget asset ? source(asset.path()) : address(href(target));
        if (source == null) {
            html.text(text);
            return;
        }
        html.raw("<img src=\"" + source + "\" alt=\"" + Html.escape(text) + "\"" + size(target)
                + (title.isEmpty() ? "" : " title=\"" + Html.escape(title) + "\"") + " loading=\"lazy\">");
    }

    private static String address(String href) {
        return href == null ? null : Html.escape(href);
    }

    /** Where a picture of the site lies, and which others a browser may take on a narrow or coarse screen. */
    private String source(String path) {
        if (page.edition().isPaper()) {
            return Html.escape(Assets.ON_PAPER + path);
        }
        SortedMap<Integer, String> widths = page.assets().picture(path);
        String widest = address(page.href(widths.get(widths.lastKey())));
        return widest == null || widths.size() == 1 ? widest : widest + "\" srcset=\"" + widths.entrySet().stream()
                .map(one -> address(page.href(one.getValue())) + " " + one.getKey() + "w")
                .collect(Collectors.joining(", ")) + "\" sizes=\"" + SIZES;
    }

    private String size(Target target) {
        return target instanceof AssetTarget asset ? page.assets().size(asset.path())
                .map(size -> " width=\"" + size.width() + "\" height=\"" + size.height() + "\"").orElse("") : "";
    }
}
