package explainer.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import explainer.ledger.Address;
import explainer.read.Page;

/**
 * Where the entries of the ledger have their home: terms on the page of type {@code glossary}, sources on that of type
 * {@code sources}, events on the {@code timeline}, facts {@code at-a-glance}, other than those of tables, on that of type {@code glance}. A site
 * without such a page gets text without a link.
 */
final class DataPages {

    private final Map<String, String> urls = new HashMap<>();

    /** @param pages the pages that are published; of several of one type the first is the home */
    DataPages(List<Page> pages) {
        pages.forEach(page -> urls.putIfAbsent(page.type(), page.url()));
    }

    Optional<String> term(String id) {
        return home("glossary", "term-" + id);
    }

    Optional<String> source(String id) {
        return home("sources", "source-" + id);
    }

    Optional<String> event(String id) {
        return home("timeline", "event-" + id);
    }

    Optional<String> fact(String id) {
        return Address.isOne(id) ? Optional.empty() : home("glance", "fact-" + id);
    }

    private Optional<String> home(String type, String anchor) {
        return Optional.ofNullable(urls.get(type)).map(url -> url + "#" + anchor);
    }
}
