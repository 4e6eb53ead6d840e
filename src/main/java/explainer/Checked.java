package explainer;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import explainer.check.DoubtfulAnchor;
import explainer.check.Freshness;
import explainer.check.LinkResolver;
import explainer.check.Usage;
import explainer.figure.Figures;
import explainer.ledger.Ledger;
import explainer.read.Page;
import explainer.read.Project;

/**
 * A site in one of its languages as it was read and checked: all that drawing it needs.
 *
 * @param pages   those that are published
 * @param usage   what of the ledger they show
 * @param doubts  links of which only the finished pages tell whether they lead anywhere
 * @param fresh   how far the pages of a translation render their originals, by path; of other sites none
 * @param seen    is another object as soon as anything is different that a page sees beside its own file
 */
public record Checked(Project project, List<Page> pages, Ledger ledger, Usage usage, LinkResolver links, Figures figures,
        Collection<DoubtfulAnchor> doubts, Map<String, Freshness> fresh, Object seen) {
}
