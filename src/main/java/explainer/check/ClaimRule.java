package explainer.check;

import java.util.Optional;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.Target.FactTarget;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Claim;
import explainer.read.InlineText;

/** The text of a link to a fact states what the ledger has. */
final class ClaimRule implements TextRule {

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
                if (!words.text().isBlank()) {
                    claim.check(words.text(), fact.fact()).ifPresent(problem -> diagnostics.add(problem.code(),
                            at(text, node, words, problem), problem.message(), problem.hint()));
                }
            }
        }
    }

    private static Location at(CheckedText text, Node link, InlineText words, Claim.Problem problem) {
        return problem.end() <= problem.start() ? text.at(link)
                : text.text().locate(words.sourceStart(problem.start()), words.sourceEnd(problem.end()));
    }
}
