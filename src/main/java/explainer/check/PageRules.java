package explainer.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.check.Target.BrokenTarget;
import explainer.check.Target.PageTarget;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.ledger.Address;
import explainer.ledger.Event;
import explainer.ledger.Ledger;
import explainer.ledger.Tables.NoSuchCell;
import explainer.read.FrontMatter;
import explainer.read.FrontMatterKey;
import explainer.read.Page;
import explainer.yaml.YamlText;

/** What pages have to keep besides their Markdown: addresses of their own, something to say, names that exist. */
final class PageRules {

    /** Types whose templates fill the page from the data or from other pages, so that it needs no text of its own. */
    private static final Set<String> FILLED = Set.of("home", "timeline", "glance", "glossary", "sources", "index",
            "error");

    private static final String TOPIC = "topic";

    private final Ledger ledger;
    private final LinkResolver resolver;
    private final Diagnostics diagnostics;

    PageRules(Ledger ledger, LinkResolver resolver, Diagnostics diagnostics) {
        this.ledger = ledger;
        this.resolver = resolver;
        this.diagnostics = diagnostics;
    }

    void check(Collection<Page> pages) {
        checkAddresses(pages);
        for (Page page : pages) {
            checkText(page);
            checkFigures(page);
            checkRelated(page);
        }
        checkEvents(pages);
        checkDetails(pages);
    }

    private void checkAddresses(Collection<Page> pages) {
        Map<String, Page> seen = new HashMap<>();
        for (Page page : pages) {
            Page other = seen.putIfAbsent(page.url().toLowerCase(Locale.ROOT), page);
            // Names that differ only in case were refused when the folder was read.
            if (other != null && !other.path().equalsIgnoreCase(page.path())) {
                diagnostics.add(Code.DUPLICATE_ADDRESS, Location.of(page.file()), "the page has the address '"
                        + page.url() + "', as has " + other.file(), "rename one of the files");
            }
        }
    }

    private void checkText(Page page) {
        FrontMatter frontMatter = page.frontMatter();
        boolean empty = page.body().text().isBlank() && frontMatter.keyPoints().isEmpty()
                && frontMatter.figures().isEmpty();
        if (empty && !page.isStock() && !FILLED.contains(page.type())) {
            diagnostics.add(Code.EMPTY_PAGE, Location.of(page.file()), "the page has no text",
                    "write some below the front matter, or give the page 'status: draft'");
        }
    }

    private void checkFigures(Page page) {
        for (YamlText id : page.frontMatter().figures()) {
            if (ledger.fact(id.value()).isEmpty() && !ledger.isLeftOut("fact", id.value())) {
                Optional<NoSuchCell> problem = Address.isOne(id.value()) ? ledger.addressed().problem(id.value())
                        : Optional.empty();
                diagnostics.add(Code.UNKNOWN_FACT, id.location(), problem.map(NoSuchCell::getMessage)
                        .orElse("there is no fact '" + id.value() + "'"), problem.map(NoSuchCell::hint)
                        .orElseGet(() -> Nearest.hint(id.value(), ledger.facts().keySet())));
            }
        }
    }

    private void checkRelated(Page page) {
        for (YamlText file : page.frontMatter().related()) {
            Target target = resolver.resolve(page, file.value());
            if (target instanceof BrokenTarget broken && broken.reported()) {
                continue;
            } else if (target instanceof BrokenTarget broken) {
                diagnostics.add(broken.code(), file.location(), broken.message(), broken.hint());
            } else if (!(target instanceof PageTarget related)) {
                diagnostics.add(Code.BROKEN_LINK, file.location(), "'" + file.value() + "' is not a page",
                        "name a page's file, such as " + page.path());
            } else if (related.page().frontMatter().isDraft() && !page.frontMatter().isDraft()) {
                diagnostics.add(Code.DRAFT_LINK, file.location(), "the page '" + related.page().path()
                        + "' is a draft", "publish it with 'status: published', or take it out of the list");
            }
        }
    }

    /** An event belongs to a topic, not to a page below one. */
    private void checkEvents(Collection<Page> pages) {
        List<String> ids = pages.stream().filter(page -> !page.isDetail()).map(Page::id).toList();
        Set<String> known = Set.copyOf(ids);
        for (Event event : ledger.events()) {
            for (String topic : event.topics()) {
                if (!known.contains(topic) && !resolver.isRefusedPage(topic)) {
                    diagnostics.add(Code.UNKNOWN_REFERENCE, event.location(), "the event '" + event.id()
                            + "' names the topic '" + topic + "', but there is no such page",
                            Nearest.hint(topic, ids));
                }
            }
        }
    }

    private void checkDetails(Collection<Page> pages) {
        List<Page> topics = pages.stream().filter(page -> page.type().equals(TOPIC)).toList();
        for (Page page : pages) {
            if (!page.isDetail() || resolver.isRefusedPage(page.topic())) {
                continue;
            }
            Optional<Page> topic = topics.stream().filter(above -> above.id().equals(page.topic())).findFirst();
            Location type = page.frontMatter().location(FrontMatterKey.TYPE);
            if (topic.isEmpty()) {
                diagnostics.add(Code.NO_TOPIC_ABOVE, type, page.topic().isEmpty()
                        ? "the page is to be below a topic, but lies in no folder"
                        : "the page is to be below the topic '" + page.topic() + "', but there is no such topic",
                        page.topic().isEmpty() || Nearest.to(page.topic(), ids(topics)).isEmpty()
                        ? "move it into a folder of a topic's name, or give it another type"
                        : Nearest.hint(page.topic(), ids(topics)));
            } else if (topic.get().frontMatter().isDraft() && !page.frontMatter().isDraft()) {
                diagnostics.add(Code.NO_TOPIC_ABOVE, type, "the page is below the topic '" + page.topic()
                        + "', which is a draft", "publish the topic, or make this page a draft too");
            }
        }
    }

    private static List<String> ids(Collection<Page> pages) {
        return pages.stream().map(Page::id).toList();
    }
}
