package explainer.render;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import explainer.check.Usage;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.read.Alphabet;
import explainer.read.Heading;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.render.view.IndexView;
import explainer.render.view.IndexView.Entry;
import explainer.render.view.IndexView.Letter;
import explainer.render.view.PageLink;

/**
 * The index of a site from A to Z: titles and headings of its pages, terms and places with their other names, labels of
 * facts. The briefing says again what topics say, and is left out.
 */
final class AtoZ {

    /** Pages that lead to others, or repeat them. */
    private static final Set<String> WITHOUT = Set.of(SitePages.HOME, SitePages.ERROR, SitePages.BRIEFING, SitePages.INDEX,
            SitePages.SEARCH);

    private static final int DEEPEST_HEADING = 3;

    private final Ledger ledger;
    private final SitePages pages;
    private final DataPages dataPages;
    private final Usage usage;
    private final Set<String> articles;
    private final Alphabet alphabet;
    /** By the name in lower case: a heading and a term of one name are one entry. */
    private final SortedMap<String, Draft> drafts = new TreeMap<>();

    /** @param messages have the alphabet, and words that don't count where a name begins with them, in lower case */
    AtoZ(Ledger ledger, SitePages pages, DataPages dataPages, Usage usage, Messages messages) {
        this.ledger = ledger;
        this.pages = pages;
        this.dataPages = dataPages;
        this.usage = usage;
        this.articles = Set.of(messages.texts().getOrDefault("index.articles", "").split(" "));
        this.alphabet = new Alphabet(messages);
    }

    /** An entry while its parts are gathered; its uses are addresses by the page's id. */
    private static final class Draft {
        private final String name;
        private String url = "";
        private String see;
        private final Map<String, String> uses = new TreeMap<>();

        Draft(String name) {
            this.name = name;
        }

        void addHome(Optional<String> home) {
            url = url.isEmpty() ? home.orElse("") : url;
        }
    }

    IndexView view() {
        drafts.clear();
        List<Page> read = pages.all().stream().filter(AtoZ::isRead).toList();
        read.forEach(this::addHeadings);
        ledger.terms().forEach((id, term) -> add(term.name(), dataPages.term(id), usage.ofTerm(id)));
        ledger.facts().forEach((id, fact) -> add(fact.label(), dataPages.fact(id), usage.ofFact(id)));
        ledger.places().forEach((id, place) -> add(place.name(), Optional.empty(), usage.ofPlace(id)));
        read.forEach(page -> add(page.title(), Optional.of(page.url()), List.of()));
        drafts.values().removeIf(draft -> draft.url.isEmpty() && draft.uses.isEmpty());
        ledger.terms().values().forEach(term -> term.aliases().forEach(alias -> see(alias, term.name())));
        ledger.places().values().forEach(place -> place.names().stream().map(Place.FormerName::name)
                .forEach(name -> see(name, place.name())));
        SortedMap<String, List<Entry>> letters = new TreeMap<>(alphabet);
        letters.putAll(drafts.values().stream()
                .sorted(Comparator.comparing(draft -> key(draft.name), alphabet))
                .collect(Collectors.groupingBy(draft -> alphabet.first(key(draft.name)),
                        Collectors.mapping(this::entry, Collectors.toList()))));
        return new IndexView(letters.entrySet().stream().map(letter -> new Letter(letter.getKey(), letter.getValue()))
                .toList());
    }

    private static boolean isRead(Page page) {
        return !page.isStock() && page.borrowed().isEmpty() && !WITHOUT.contains(page.type());
    }

    private void addHeadings(Page page) {
        for (Heading heading : page.headings()) {
            if (heading.level() <= DEEPEST_HEADING) {
                add(heading.text(), Optional.empty(), List.of(new Usage.Use(page, heading.id())));
            }
        }
    }

    private void add(String name, Optional<String> home, List<Usage.Use> uses) {
        Draft draft = drafts.computeIfAbsent(key(name), key -> new Draft(name));
        draft.addHome(home);
        uses.stream().filter(use -> pages.contains(use.page()) && isRead(use.page())).forEach(use ->
                draft.uses.putIfAbsent(use.page().id(), use.page().url() + (use.anchor().isEmpty() ? "" : "#" + use.anchor())));
    }

    private void see(String name, String main) {
        Draft known = drafts.get(key(main));
        if (known != null && !drafts.containsKey(key(name))) {
            Draft draft = new Draft(name);
            draft.see = known.name;
            draft.url = known.url;
            drafts.put(key(name), draft);
        }
    }

    private Entry entry(Draft draft) {
        return new Entry(draft.name, draft.see, draft.url.isEmpty() ? null : draft.url, pages.all().stream()
                .filter(page -> draft.uses.containsKey(page.id()))
                .map(page -> new IndexView.Use(PageLink.to(page), draft.uses.get(page.id()))).toList());
    }

    /** What names are compared by: neither signs before the first letter nor an article count. */
    private String key(String name) {
        String plain = name.replaceFirst("^[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
        int space = plain.indexOf(' ');
        return space > 0 && articles.contains(plain.substring(0, space)) ? plain.substring(space + 1) : plain;
    }
}
