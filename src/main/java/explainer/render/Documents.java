package explainer.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import explainer.check.Usage;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.ledger.Term;
import explainer.read.Alphabet;
import explainer.read.Heading;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.Settings;
import explainer.render.view.BriefingView.Entry;
import explainer.render.view.BriefingView.Letter;
import explainer.render.view.BriefingView.Mention;
import explainer.render.view.PageLink;

/** What is special to documents that are more than a page, or other than a web page: where their links lead, their index. */
final class Documents {

    private static final String PAPER = "pdf/";

    private final Settings settings;
    private final Alphabet alphabet;
    private final Ledger ledger;
    private final SitePages pages;
    private final Usage usage;
    private final DataPages dataPages;

    Documents(Settings settings, Ledger ledger, SitePages pages, DataPages dataPages, Usage usage, Messages messages) {
        this.settings = settings;
        this.alphabet = new Alphabet(messages);
        this.ledger = ledger;
        this.pages = pages;
        this.usage = usage;
        this.dataPages = dataPages;
    }

    /** What the ids of a topic begin with where it is a part of a document; without the last sign it is the part's id. */
    static String prefix(Page topic) {
        return "topic-" + topic.id().replace('/', '-') + "-";
    }

    /** All topics as one web page. */
    Edition briefing(Page page) {
        return new Edition("", "", 0, true, Edition.within(wholeBriefing(page),
                path -> Addresses.relative(page.url(), path)), new Mentions());
    }

    /** A page on paper: the briefing with all topics, or a topic by itself. What is not in it is linked in full. */
    Edition paper(Page page) {
        Map<String, String> inside = page.type().equals(SitePages.BRIEFING) ? wholeBriefing(page) : byItself(page);
        return paper(inside, new Mentions());
    }

    /** A sheet of paper by itself, with nothing in it to lead to. */
    Edition sheet() {
        return paper(Map.of(), null);
    }

    private Edition paper(Map<String, String> inside, Mentions mentions) {
        UnaryOperator<String> outside = path -> settings.address().isEmpty() ? null : absolute(path);
        return new Edition(PAPER, "", 0, false, Edition.within(inside, outside), mentions);
    }

    private String absolute(String path) {
        int hash = path.indexOf('#');
        return hash < 0 ? TemplateFunctions.absolute(settings.address(), path)
                : TemplateFunctions.absolute(settings.address(), path.substring(0, hash)) + path.substring(hash);
    }

    private Map<String, String> wholeBriefing(Page page) {
        Map<String, String> inside = new HashMap<>();
        for (PageLink link : pages.ownTopics()) {
            Page topic = pages.byId(link.id()).orElseThrow();
            String prefix = prefix(topic);
            inside.put(topic.url(), prefix.substring(0, prefix.length() - 1));
            topic.headings().stream().map(Heading::id).forEach(id -> inside.put(topic.url() + "#" + id, prefix + id));
        }
        page.headings().stream().map(Heading::id).forEach(id -> inside.put(page.url() + "#" + id, id));
        ledger.terms().keySet().forEach(id -> dataPages.term(id).ifPresent(path -> inside.put(path, "term-" + id)));
        ledger.sources().keySet().forEach(id -> dataPages.source(id).ifPresent(path -> inside.put(path, "source-" + id)));
        ledger.events().forEach(event -> dataPages.event(event.id())
                .ifPresent(path -> inside.put(path, "event-" + event.id())));
        return inside;
    }

    private Map<String, String> byItself(Page page) {
        Map<String, String> inside = new HashMap<>();
        page.headings().stream().map(Heading::id).forEach(id -> inside.put(page.url() + "#" + id, id));
        usage.termsOn(page).forEach(term -> dataPages.term(term.id())
                .ifPresent(path -> inside.put(path, "term-" + term.id())));
        ledger.events().stream().filter(event -> event.topics().contains(page.id())).forEach(event ->
                dataPages.event(event.id()).ifPresent(path -> inside.put(path, "event-" + event.id())));
        return inside;
    }

    /** Terms and places, and the other names that lead to them, by letter. */
    List<Letter> index(Mentions mentions) {
        SortedMap<String, Entry> entries = new TreeMap<>(alphabet.ofNames());
        for (Term term : ledger.terms().values()) {
            entries.put(term.name(), entry(term.name(), "term-" + term.id(), mentions.of(term)));
        }
        for (Place place : ledger.places().values()) {
            Entry same = entries.get(place.name());
            List<Mentions.Mention> all = new ArrayList<>(mentions.of(place));
            ledger.terms().values().stream().filter(term -> term.name().equals(place.name()))
                    .forEach(term -> all.addAll(mentions.of(term)));
            if (same != null || !all.isEmpty()) {
                entries.put(place.name(), entry(place.name(), same == null ? null : same.home(), inOrder(all)));
            }
        }
        ledger.terms().values().forEach(term -> term.aliases().forEach(alias -> see(alias, term.name(), entries)));
        ledger.places().values().stream().filter(place -> entries.containsKey(place.name()))
                .forEach(place -> place.names().forEach(name -> see(name.name(), place.name(), entries)));
        SortedMap<String, List<Entry>> letters = new TreeMap<>(alphabet);
        entries.values().forEach(entry -> letters.computeIfAbsent(alphabet.first(entry.name()), key -> new ArrayList<>()).add(entry));
        return letters.entrySet().stream().map(letter -> new Letter(letter.getKey(), letter.getValue())).toList();
    }

    private static List<Mentions.Mention> inOrder(List<Mentions.Mention> mentions) {
        return mentions.stream().sorted(java.util.Comparator.comparingInt(Mentions.Mention::number)).toList();
    }

    private static void see(String name, String main, SortedMap<String, Entry> entries) {
        entries.putIfAbsent(name, new Entry(name, main, null, List.of(), List.of()));
    }

    private static Entry entry(String name, String home, List<Mentions.Mention> mentions) {
        Map<String, Mention> byTopic = new java.util.LinkedHashMap<>();
        List<Mention> all = mentions.stream().map(mention -> new Mention(mention.id(), PageLink.to(mention.page()))).toList();
        all.forEach(mention -> byTopic.putIfAbsent(mention.page().id(), mention));
        return new Entry(name, null, home, all, List.copyOf(byTopic.values()));
    }
}
