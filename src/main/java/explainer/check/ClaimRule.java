package explainer.check;

import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.Target.FactTarget;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Claim;
import explainer.read.InlineText;

/** The text of a link to a fact states what the ledger has. */
final class ClaimRule implements TextRule {

    private static final Set<String> STRUCK = Set.of("del", "s");

    private final LinkResolver resolver;
    private final Claim claim;

    ClaimRule(LinkResolver resolver, Claim claim) {
        this.resolver = resolver;
        this.claim = claim;
    }

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        for (Node node : text.nodes()) {
            Optional<Target> target = text.target(node, resolver);
            if (target.isPresent() && target.get() instanceof FactTarget fact) {
                InlineText words = InlineText.of(node);
                Optional<Node> struck = struck(node);
                if (struck.isPresent()) {
                    diagnostics.add(Code.FIGURE_DISAGREES, text.at(struck.get()), "a part of the figure is struck out",
                            "delete it, or leave it outside the link");
                } else if (!words.text().isBlank()) {
                    claim.check(words.text(), fact.fact()).ifPresent(problem -> diagnostics.add(problem.code(),
                            at(text, node, words, problem), problem.message(), problem.hint()));
                }
            }
        }
    }

    /** What a reader sees with a line through it, which no longer says what its letters say. */
    private static Optional<Node> struck(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean tag = child instanceof HtmlInline && HarmlessHtml.tag(child.getChars())
                    .filter(found -> STRUCK.contains(found.name())).isPresent();
            Optional<Node> found = tag || child instanceof Strikethrough ? Optional.of(child) : struck(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Location at(CheckedText text, Node link, InlineText words, Claim.Problem problem) {
        return problem.end() <= problem.start() ? text.at(link)
                : text.text().locate(words.sourceStart(problem.start()), words.sourceEnd(problem.end()));
    }
}
