package explainer.check;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Country;
import explainer.ledger.Dimension;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.ledger.PartialDate;
import explainer.ledger.Place;
import explainer.ledger.Qualifier;
import explainer.ledger.Quantity;
import explainer.ledger.Route;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.ledger.Unit;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.PageMemory;
import explainer.read.PageReader;
import explainer.read.Settings;
import explainer.read.SourceFile;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

/** A small made-up site for the tests of the rules, built up page by page and entry by entry. */
final class Site {

    /** How many lines come before a page's body, so that tests can count from the body's first. */
    static final int HEADER = 7;

    private static final SortedMap<String, String> WORDS = new TreeMap<>(Map.ofEntries(Map.entry("month.5", "May"),
            Map.entry("month.10", "October"), Map.entry("month.11", "November"), Map.entry("date.day", "{0} {1} {2}"),
            Map.entry("date.month", "{0} {1}"), Map.entry("range", "{0} to {1}"), Map.entry("number.group", ","),
            Map.entry("number.decimal", "."), Map.entry("number.power.million", "6"),
            Map.entry("number.power.billion", "9"),
            Map.entry("number.scale.6", "{0} million"), Map.entry("number.scale.9", "{0} billion"),
            Map.entry("number.scale.12", "{0} trillion"), Map.entry("number.word.two", "2")));

    final Diagnostics diagnostics = new Diagnostics();
    final List<Page> pages = new ArrayList<>();
    final Set<String> assets = new TreeSet<>();
    final Map<String, Fact> facts = new LinkedHashMap<>();
    final Map<String, Source> sources = new LinkedHashMap<>();
    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, Route> routes = new LinkedHashMap<>();
    final Map<String, Term> terms = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final SortedMap<String, String> site = new TreeMap<>();
    private List<String> allowed = List.of();
    private String folder = "content";
    private Optional<Ledger> data = Optional.empty();

    private final SortedMap<String, String> words;

    Site() {
        this(WORDS);
    }

    /** @param words of the interface */
    Site(SortedMap<String, String> words) {
        this.words = words;
        unit("km", "", "km", "length");
        unit("usd", "US$", "", "money");
        unit("percent", "", "%", "none");
    }

    private void unit(String id, String prefix, String suffix, String dimension) {
        units.put(id, new Unit(id, Dimension.parse(dimension),
                id.equals("percent") ? new BigDecimal("0.01") : BigDecimal.ONE, prefix, suffix, suffix, id,
                Unit.Style.SCALED));
    }

    Site allow(String... numbers) {
        allowed = List.of(numbers);
        return this;
    }

    /** Makes a translation of it: its pages lie in the language's folder. */
    Site in(String language) {
        folder = "content/" + language;
        return setting("languages", "en, " + language).setting("language", language);
    }

    /** Sets a key of the site's own, without {@code site.} before it. */
    Site setting(String key, String value) {
        site.put(key, value);
        return this;
    }

    /** Adds a page of type topic with a body. */
    Site page(String path, String body) {
        return page(path, "topic", "published", "Words", body);
    }

    Site draft(String path, String body) {
        return page(path, "topic", "draft", "Words", body);
    }

    Site page(String path, String type, String status, String summary, String body) {
        return file(path, "---\ntitle: Title\ntype: " + type + "\nstatus: " + status + "\ndate: 2020-10-15\nsummary: "
                + summary + "\n---\n" + body);
    }

    /** Adds a page with front matter of its own. */
    Site file(String path, String text) {
        new PageReader(settings(), diagnostics)
                .read(new SourceFile(folder + "/" + path, text.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(pages::add);
        return this;
    }

    Site asset(String path) {
        assets.add(path);
        return this;
    }

    Source source(String id) {
        return sources.computeIfAbsent(id, key -> new Source(key, at("sources.yaml", key), "The Paper", "The Printer",
                PartialDate.parse("2020"), Optional.empty(), "all", List.of(), Optional.empty(), Optional.empty()));
    }

    Site fact(String id, String value, String unit) {
        return fact(id, value, unit, Optional.empty(), null);
    }

    Site range(String id, String low, String high, String unit) {
        Quantity range = new Quantity(new BigDecimal(low), Optional.of(new BigDecimal(high)), units.get(unit),
                Qualifier.EXACT);
        return fact(id, range, Optional.empty(), null);
    }

    Site fact(String id, String value, String unit, Optional<Fact.Derivation> derivation, String note) {
        return fact(id, quantity(value, unit), derivation, note);
    }

    private Site fact(String id, Quantity quantity, Optional<Fact.Derivation> derivation, String note) {
        facts.put(id, new Fact(id, at("facts.yaml", id), "Label of " + id, id, quantity, derivation,
                Optional.empty(), List.of(source("paper")), Optional.empty(), Optional.ofNullable(note)
                .map(text -> markdown("facts.yaml", text))));
        return this;
    }

    /** Lets a later fact take the place of one. */
    Site superseded(String id, String later) {
        facts.computeIfPresent(id, (key, fact) -> fact.with(new Fact.Relations(List.of(), Optional.empty(),
                Optional.of(later))));
        return this;
    }

    Quantity quantity(String value, String unit) {
        return new Quantity(new BigDecimal(value), Optional.empty(), units.get(unit), Qualifier.EXACT);
    }

    Site term(String id, String definition) {
        terms.put(id, new Term(id, at("glossary.yaml", id), "Name of " + id, List.of(),
                markdown("glossary.yaml", definition), List.of()));
        return this;
    }

    Site event(String id, String title, String... topics) {
        events.add(new Event(id, at("events.yaml", id), PartialDate.parse("2018-11"), Optional.empty(),
                markdown("events.yaml", title), Optional.empty(), List.of(topics), List.of(),
                List.of(source("paper"))));
        return this;
    }

    Site place(String id) {
        places.put(id, new Place(id, at("places.yaml", id), "Name of " + id, List.of(), "a", BigDecimal.ONE,
                BigDecimal.TEN, Place.Kind.TOWN, source("atlas"), Optional.empty()));
        return this;
    }

    Site route(String id, String from, String to) {
        routes.put(id, new Route(id, at("places.yaml", id), from, to, Route.Status.RUNNING, Optional.empty(),
                List.of(source("paper"))));
        return this;
    }

    private static Location at(String file, String id) {
        return new Location("content/data/" + file, 1, 1, id.length());
    }

    private MarkdownText markdown(String file, String text) {
        return new MarkdownParser(diagnostics).parse(text, new Location("content/data/" + file, 1, 1, 0));
    }

    Page page(String path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow();
    }

    Settings settings() {
        SortedMap<String, String> templates = new TreeMap<>();
        for (String type : List.of("topic", "detail", "timeline", "glossary", "home", "page")) {
            templates.put(type, type + ".ftlh");
        }
        return new Settings("jbake.properties", folder, "content/data", "templates", "assets", templates, ".html",
                "~~~~~~", "", "", "", site, allowed, "yyyy-MM-dd", false, false, false, false, false, false, "", null, new TreeMap<>());
    }

    Messages messages() {
        return new Messages("templates/messages.properties", words);
    }

    /** Has the data of another ledger and none of its own. */
    Site data(Ledger ledger) {
        data = Optional.of(ledger);
        return this;
    }

    /** Reads its data from a file. */
    Site data(String yaml) {
        SortedMap<String, YamlMap> files = new TreeMap<>(Map.of("content/data/all.yaml",
                (YamlMap) new YamlReader("content/data/all.yaml", 1, diagnostics).read(yaml).orElseThrow()));
        return data(new LedgerReader(new MarkdownParser(diagnostics), diagnostics).read(files));
    }

    Ledger ledger() {
        return data.orElseGet(() -> new Ledger(units, facts, sources, events,
                Map.of("a", new Country("a", Location.of("x"), 1, "A", "A", "1")), places, routes, terms));
    }

    LinkResolver resolver() {
        return new LinkResolver(settings(), pages, ledger(), assets, GeneratedAnchors.of(pages, ledger()), Set.of());
    }

    Usage usage() {
        return new Usage(pages, ledger(), resolver(), PageMemory.none());
    }

    /** Every problem that the checker finds. */
    List<Diagnostic> check() {
        new SiteChecker(settings(), messages(), ledger(), resolver(), PageMemory.none(), diagnostics)
                .check(pages, usage())
                .forEach(doubt -> doubt.report(diagnostics));
        return diagnostics.sorted();
    }

    /**
     * The problems of a page's body as {@code CODE line:column+length}, lines counted from the body's first. What
     * nobody uses is left out.
     */
    List<String> problems() {
        return check().stream().filter(d -> d.code() != Code.UNUSED_FACT && d.code() != Code.UNUSED_ENTRY)
                .map(d -> d.code() + " " + (d.location().line() - HEADER) + ":" + d.location().column() + "+"
                        + d.location().length()).toList();
    }

    /** The problems of a body on a page by itself. */
    static List<String> problems(String body) {
        return new Site().page("a.md", body).problems();
    }
}
