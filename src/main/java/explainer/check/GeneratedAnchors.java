package explainer.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import explainer.ledger.Event;
import explainer.ledger.Ledger;
import explainer.read.Page;

/**
 * The anchors that templates give to the entries of the ledger on the pages that list them: {@code term-ID} on the
 * glossary, {@code source-ID} on the list of sources, {@code event-ID} and {@code year-YYYY} on the timeline,
 * {@code fact-ID} at a glance.
 */
public final class GeneratedAnchors {

    private GeneratedAnchors() {
    }

    /** The anchors by the path of the page, as {@link LinkResolver} takes them. */
    public static Map<String, Set<String>> of(Collection<Page> pages, Ledger ledger) {
        Map<String, Set<String>> anchors = new HashMap<>();
        for (Page page : pages) {
            Set<String> onPage = switch (page.type()) {
                case "glossary" -> prefixed("term-", ledger.terms().keySet());
                case "sources" -> prefixed("source-", ledger.sources().keySet());
                case "glance" -> prefixed("fact-", ledger.facts().keySet());
                case "timeline" -> timeline(ledger);
                default -> Set.of();
            };
            if (!onPage.isEmpty() && !page.isStock()) {
                anchors.put(page.path(), onPage);
            }
        }
        return anchors;
    }

    private static Set<String> timeline(Ledger ledger) {
        Set<String> anchors = prefixed("event-", ledger.events().stream().map(Event::id).toList());
        ledger.events().forEach(event -> anchors.add("year-" + event.date().year()));
        return anchors;
    }

    private static Set<String> prefixed(String prefix, Collection<String> ids) {
        Set<String> anchors = new LinkedHashSet<>();
        ids.forEach(id -> anchors.add(prefix + id));
        return anchors;
    }
}
