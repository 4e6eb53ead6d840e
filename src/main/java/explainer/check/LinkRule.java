package explainer.check;

import java.util.Collection;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import explainer.check.Target.BrokenTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.OutsideTarget;
import explainer.check.Target.PageTarget;
import explainer.check.Target.UnsureTarget;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.InlineText;

/** Links lead somewhere that every reader may see, and have a text to follow; only a fact's link may do without. */
final class LinkRule implements TextRule {

    private final LinkResolver resolver;
    private final Collection<DoubtfulAnchor> doubts;

    /** @param doubts takes the links of which only the finished pages tell whether they lead anywhere */
    LinkRule(LinkResolver resolver, Collection<DoubtfulAnchor> doubts) {
        this.resolver = resolver;
        this.doubts = doubts;
    }

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        for (Node node : text.nodes()) {
            if (node instanceof Link link) {
                report(link.getUrl(), text, address(text, link, link.getUrl()), diagnostics);
                checkText(text, link, diagnostics);
            } else if (node instanceof Reference reference) {
                report(reference.getUrl(), text, address(text, reference, reference.getUrl()), diagnostics);
            } else if (node instanceof TaskListItem item) {
                checkTask(text, item, diagnostics);
            } else if (node instanceof AutoLink link) {
                checkAutoLink(text, link, diagnostics);
            } else if (node instanceof LinkRef || node instanceof ImageRef) {
                checkReference(text, (RefNode) node, diagnostics);
            }
        }
    }

    private static Location address(CheckedText text, Node link, BasedSequence url) {
        return url.isEmpty() ? text.at(link) : text.text().locate(url.getStartOffset(), url.getEndOffset());
    }

    private void report(CharSequence address, CheckedText text, Location location, Diagnostics diagnostics) {
        Target target = text.resolve(resolver, address);
        if (target instanceof UnsureTarget unsure) {
            doubts.add(new DoubtfulAnchor(unsure.page(), unsure.anchor(), location, unsure.otherwise()));
            target = unsure.found();
        }
        if (target instanceof BrokenTarget broken && broken.reported()) {
            return;
        } else if (target instanceof BrokenTarget broken) {
            diagnostics.add(broken.code(), location, broken.message(), broken.hint());
        } else if (target instanceof PageTarget page && page.page().frontMatter().isDraft()
                && !text.page().map(from -> from.frontMatter().isDraft()).orElse(false)) {
            diagnostics.add(Code.DRAFT_LINK, location, "the page '" + page.page().path() + "' is a draft",
                    "publish it with 'status: published', or take the link out");
        }
    }

    private void checkText(CheckedText text, Node link, Diagnostics diagnostics) {
        boolean filledIn = text.target(link, resolver).filter(target -> target instanceof FactTarget
                || target instanceof BrokenTarget broken && broken.code() == Code.UNKNOWN_FACT).isPresent();
        if (filledIn || !InlineText.of(link).text().isBlank() || holdsImage(link)) {
            return;
        }
        diagnostics.add(Code.EMPTY_LINK, text.at(link), "the link has no text",
                "write between the brackets what it leads to");
    }

    private static boolean holdsImage(Node node) {
        for (Node child : node.getChildren()) {
            if (child instanceof Image || child instanceof ImageRef || holdsImage(child)) {
                return true;
            }
        }
        return false;
    }

    /** The parser takes {@code - [x](address)} for a task that is done. */
    private static void checkTask(CheckedText text, TaskListItem item, Diagnostics diagnostics) {
        String markdown = item.getChars().toString();
        int close = markdown.indexOf(']');
        if (close >= 0 && markdown.startsWith("(", close + 1)) {
            diagnostics.add(Code.EMPTY_LINK, text.at(item), "the link is taken for the box of a task",
                    "write a longer text between the brackets");
        }
    }

    private void checkAutoLink(CheckedText text, AutoLink link, Diagnostics diagnostics) {
        Target target = text.resolve(resolver, link.getText());
        report(link.getText(), text, text.at(link), diagnostics);
        if (!(target instanceof BrokenTarget || target instanceof OutsideTarget)) {
            diagnostics.add(Code.EMPTY_LINK, text.at(link), "the link has no text",
                    "write [text](" + link.getText() + ")");
        }
    }

    /** {@code [word]} alone may just be a word in brackets; {@code [text][name]} and {@code ![text][name]} can't. */
    private void checkReference(CheckedText text, RefNode link, Diagnostics diagnostics) {
        if (link.isDefined()) {
            if (link instanceof LinkRef) {
                checkText(text, link, diagnostics);
            }
        } else if (link instanceof ImageRef || link.getChars().endsWith("][]") || !link.getText().isEmpty()) {
            BasedSequence name = link.getReference();
            diagnostics.add(Code.UNDEFINED_REFERENCE, text.at(link), "the reference '" + name + "' is not defined",
                    "add a line '[" + name + "]: address', or put a backslash before the bracket");
        }
    }
}
