package explainer.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.CheckedText.Kind;
import explainer.check.Target.EventTarget;
import explainer.check.Target.FactTarget;
import explainer.check.Target.PlaceTarget;
import explainer.check.Target.SourceTarget;
import explainer.check.Target.TermTarget;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Address;
import explainer.ledger.Dataset;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.ledger.Route;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.read.FigureSpec;
import explainer.read.Page;
import explainer.read.PageMemory;
import explainer.read.Parallel;
import explainer.yaml.YamlText;

/**
 * Which page shows what of the ledger, by id: facts in links, tiles and figures; terms, places and events; and the
 * sources of all that. Tables that list a whole data file, such as the glossary, don't count.
 */
public final class Usage {

    /**
     * A page that shows something, and where on it.
     *
     * @param anchor the last heading before it; empty above the first one
     */
    public record Use(Page page, String anchor) {
    }

    private final Ledger ledger;
    private final LinkResolver resolver;
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final Map<String, Map<String, Use>> uses = new HashMap<>();
    private final Map<String, Set<Fact>> factsByPage = new HashMap<>();
    private final Map<String, Set<Term>> termsByPage = new HashMap<>();
    private final Set<String> usedInData = new LinkedHashSet<>();
    private final List<Shown> shown;

    /** What a page names, in the order of its text, each with the heading that it stands under. */
    private record Named(String key, String anchor) {
    }

    /**
     * What a page shows.
     *
     * @param facts by id
     * @param terms by id
     */
    private record Shown(String page, List<Named> named, Set<String> facts, Set<String> terms) {

        Shown(Page page) {
            this(page.path(), new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void add(String key, String anchor) {
            named.add(new Named(key, anchor));
        }
    }

    /**
     * @param pages  the pages that count, in the order in which they are to be named
     * @param memory of runs before
     */
    public Usage(Collection<Page> pages, Ledger ledger, LinkResolver resolver, PageMemory memory) {
        this.ledger = ledger;
        this.resolver = resolver;
        ledger.events().forEach(event -> events.put(event.id(), event));
        List<Page> inOrder = List.copyOf(pages);
        shown = Parallel.map(inOrder,
                page -> memory.take("usage", page, found -> shown(page), new Diagnostics()));
        for (int i = 0; i < inOrder.size(); i++) {
            add(inOrder.get(i), shown.get(i));
        }
        usedInData.addAll(memory.memory().take("usage in data", List.of(memory.surroundings()), found -> namedInData(),
                new Diagnostics()));
        addData();
    }

    /** What all pages show, to be compared with the same of another run. */
    public Object shown() {
        return shown;
    }

    /** Where a fact is shown, each page once, with its first place on it. */
    public List<Use> ofFact(String id) {
        return uses("fact:" + id);
    }

    /** Where a term is used. */
    public List<Use> ofTerm(String id) {
        return uses("term:" + id);
    }

    /** Where something is shown that a source says. */
    public List<Use> ofSource(String id) {
        return uses("source:" + id);
    }

    /** Where a place is named or drawn. */
    public List<Use> ofPlace(String id) {
        return uses("place:" + id);
    }

    /** Where a route is drawn. */
    public List<Use> ofRoute(String id) {
        return uses("route:" + id);
    }

    /** Where cells of a series are shown, or what is made of them. */
    public List<Use> ofSeries(String id) {
        return uses("series:" + id);
    }

    /** Where an event is named, or which page's part of the timeline it belongs to. */
    public List<Use> ofEvent(String id) {
        return uses("event:" + id);
    }

    /** The facts that a page shows, in the order of their first appearance. */
    public Set<Fact> factsOn(Page page) {
        return factsByPage.getOrDefault(page.path(), Set.of());
    }

    /** The terms that a page uses, in the order of their first appearance. */
    public Set<Term> termsOn(Page page) {
        return termsByPage.getOrDefault(page.path(), Set.of());
    }

    /** Whether something is named in a data file, such as {@code place:x} by an event or a route. */
    boolean isUsedInData(String key) {
        return usedInData.contains(key);
    }

    private List<Use> uses(String key) {
        return List.copyOf(uses.getOrDefault(key, Map.of()).values());
    }

    private void add(Page page, Shown on) {
        on.named.forEach(named -> uses.computeIfAbsent(named.key(), any -> new LinkedHashMap<>())
                .putIfAbsent(page.path(), new Use(page, named.anchor())));
        if (!on.facts.isEmpty()) {
            factsByPage.put(page.path(), all(on.facts, id -> ledger.fact(id).orElseThrow()));
        }
        if (!on.terms.isEmpty()) {
            termsByPage.put(page.path(), all(on.terms, ledger.terms()::get));
        }
    }

    private static <T> Set<T> all(Set<String> ids, Function<String, T> known) {
        return ids.stream().map(known).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Shown shown(Page page) {
        Shown on = new Shown(page);
        page.frontMatter().figures().forEach(id -> addFact(on, id.value(), ""));
        NavigableMap<Integer, String> headings = new TreeMap<>(Map.of(-1, ""));
        page.headings().forEach(heading -> headings.put(heading.node().getStartOffset(), heading.id()));
        for (CheckedText text : SiteTexts.of(page)) {
            boolean body = text.kind() == Kind.BODY;
            for (Node node : text.nodes()) {
                FigureSpec figure = body && node instanceof FencedCodeBlock ? page.figures().get(node) : null;
                Optional<Target> target = figure == null ? text.target(node, resolver) : Optional.empty();
                if (figure == null && target.isEmpty()) {
                    continue; // as most nodes
                }
                boolean below = body && (figure == null || page.drawing().filter(figure::equals).isEmpty());
                String anchor = below ? headings.floorEntry(node.getStartOffset()).getValue() : "";
                if (figure != null) {
                    addFigure(on, page, figure, anchor);
                } else {
                    addTarget(on, target.get(), anchor);
                }
            }
        }
        for (Event event : ledger.events()) {
            if (event.topics().contains(page.id())) {
                addEvent(on, event, "");
            }
        }
        return on;
    }

    private void addTarget(Shown on, Target target, String anchor) {
        if (target instanceof FactTarget fact) {
            addFact(on, fact.fact().id(), anchor);
        } else if (target instanceof TermTarget term) {
            on.add("term:" + term.term().id(), anchor);
            on.terms.add(term.term().id());
        } else if (target instanceof SourceTarget source) {
            on.add("source:" + source.source().id(), anchor);
        } else if (target instanceof PlaceTarget place) {
            on.add("place:" + place.place().id(), anchor);
        } else if (target instanceof EventTarget event) {
            addEvent(on, event.event(), anchor);
        }
    }

    private void addFigure(Shown on, Page page, FigureSpec figure, String anchor) {
        facts(figure).forEach(id -> addFact(on, id.value(), anchor));
        if (figure instanceof FigureSpec.Statements statements) {
            Optional.ofNullable(ledger.facts().get(statements.fact().value()))
                    .ifPresent(fact -> fact.relations().statements().forEach(id -> addFact(on, id, anchor)));
        } else if (figure instanceof FigureSpec.Drawn drawn) {
            drawn.events().stream().map(id -> events.get(id.value())).filter(Objects::nonNull)
                    .forEach(event -> addEvent(on, event, anchor));
        } else if (figure instanceof FigureSpec.OfSeries series) {
            ledger.addressed().datasets().stream().filter(dataset -> dataset.id().equals(series.series().value()))
                    .forEach(dataset -> addDataset(on, dataset, anchor));
        } else if (figure instanceof FigureSpec.Map map) {
            chosen(map.places(), ledger.places()).forEach(id -> on.add("place:" + id, anchor));
            chosen(map.routes(), ledger.routes()).forEach(id -> on.add("route:" + id, anchor));
        } else if (figure instanceof FigureSpec.Timeline timeline) {
            String topic = timeline.topic().map(YamlText::value).orElse(page.topic());
            List<String> named = timeline.events().stream().map(YamlText::value).toList();
            events.values().stream()
                    .filter(event -> named.isEmpty() ? event.topics().contains(topic) : named.contains(event.id()))
                    .forEach(event -> addEvent(on, event, anchor));
        }
    }

    /** The ids of the facts in a figure, in its order. */
    static List<YamlText> facts(FigureSpec figure) {
        List<YamlText> facts = new ArrayList<>();
        if (figure instanceof FigureSpec.Chart chart) {
            facts.addAll(chart.facts());
            chart.groups().forEach(group -> facts.addAll(group.facts()));
            chart.whole().ifPresent(facts::add);
        } else if (figure instanceof FigureSpec.Tiles tiles) {
            facts.addAll(tiles.facts());
        } else if (figure instanceof FigureSpec.Mirror mirror) {
            mirror.rows().forEach(row -> row.reporters().forEach(reporter -> facts.add(reporter.fact())));
        } else if (figure instanceof FigureSpec.Statements statements) {
            facts.add(statements.fact());
        } else if (figure instanceof FigureSpec.Drawn drawn) {
            facts.addAll(drawn.facts());
        }
        return facts;
    }

    /** The ids that a map names; without any, or with {@code all}, every one there is. */
    private static Collection<String> chosen(List<YamlText> ids, Map<String, ?> known) {
        List<String> named = ids.stream().map(YamlText::value).toList();
        return named.isEmpty() || named.equals(List.of("all")) ? known.keySet() : named;
    }

    private void addFact(Shown on, String id, String anchor) {
        ledger.fact(id).ifPresent(fact -> {
            on.add("fact:" + id, anchor);
            fact.dataset().ifPresent(dataset -> on.add("series:" + dataset.id(), anchor));
            on.facts.add(id);
            fact.sources().forEach(source -> on.add("source:" + source.id(), anchor));
        });
    }

    private void addDataset(Shown on, Dataset dataset, String anchor) {
        on.add("series:" + dataset.id(), anchor);
        dataset.sources().forEach(source -> on.add("source:" + source.id(), anchor));
    }

    private void addEvent(Shown on, Event event, String anchor) {
        on.add("event:" + event.id(), anchor);
        event.allSources().forEach(source -> on.add("source:" + source.id(), anchor));
    }

    /** What the texts of the data files link to, other than their own entry. */
    private Set<String> namedInData() {
        Set<String> named = new LinkedHashSet<>();
        for (CheckedText text : SiteTexts.of(ledger)) {
            for (Node node : text.nodes()) {
                text.target(node, resolver).map(Usage::key).filter(key -> !key.equals(text.owner().key())).ifPresent(named::add);
            }
        }
        return named;
    }

    private void addData() {
        ledger.facts().values().forEach(fact -> addSources(fact.sources()));
        ledger.addressed().datasets().forEach(dataset -> addSources(dataset.sources()));
        ledger.facts().values().stream().flatMap(fact -> fact.derivation().stream())
                .flatMap(derivation -> derivation.operands().stream()).filter(Address::isOne)
                .flatMap(id -> ledger.fact(id).stream()).flatMap(fact -> fact.dataset().stream())
                .forEach(dataset -> usedInData.add("series:" + dataset.id()));
        ledger.terms().values().forEach(term -> addSources(term.sources()));
        for (Event event : ledger.events()) {
            addSources(event.allSources());
            event.places().forEach(place -> usedInData.add("place:" + place));
        }
        ledger.places().values().forEach(place -> addSources(List.of(place.source())));
        for (Route route : ledger.routes().values()) {
            addSources(route.sources());
            usedInData.add("place:" + route.from());
            usedInData.add("place:" + route.to());
        }
        addOperands(ledger.facts().values().stream()
                .filter(fact -> !ofFact(fact.id()).isEmpty() || usedInData.contains("fact:" + fact.id())).toList());
    }

    private static String key(Target target) {
        return target instanceof FactTarget fact ? "fact:" + fact.fact().id()
                : target instanceof TermTarget term ? "term:" + term.term().id()
                : target instanceof SourceTarget source ? "source:" + source.source().id()
                : target instanceof PlaceTarget place ? "place:" + place.place().id()
                : target instanceof EventTarget event ? "event:" + event.event().id() : "";
    }

    private void addSources(List<Source> sources) {
        addAll("source:", Source::id, source -> source.through().stream().map(ledger.sources()::get), sources);
    }

    /** What a used fact is computed from, held against and superseded by is shown in its note. */
    private void addOperands(List<Fact> used) {
        Function<Fact, Stream<Fact>> operands = fact -> Stream.concat(fact.derivation().stream()
                .flatMap(derivation -> derivation.operands().stream()), fact.relations().named().stream())
                .map(id -> ledger.fact(id).orElse(null));
        addAll("fact:", Fact::id, operands, used.stream().flatMap(operands).toList());
    }

    /** Adds entries and all that stand behind them, in chains of any length. */
    private <T> void addAll(String kind, Function<T, String> id, Function<T, Stream<T>> behind, List<T> entries) {
        Deque<T> open = new ArrayDeque<>();
        entries.stream().filter(Objects::nonNull).forEach(open::add);
        while (!open.isEmpty()) {
            T entry = open.remove();
            if (usedInData.add(kind + id.apply(entry))) {
                behind.apply(entry).filter(Objects::nonNull).forEach(open::add);
            }
        }
    }
}
