package explainer.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

import explainer.diagnostic.Diagnostics;
import explainer.read.MarkdownParser;
import explainer.yaml.Fields;
import explainer.yaml.YamlMap;

/**
 * Reads the data files into a {@link Ledger}: units, facts, sources, events, countries, places, routes and terms, each
 * a list under a key of that name, in any file.
 *
 * <p>Everything that is wrong is reported with its place, all at once. A broken entry is left out; what refers to it
 * is kept where it can be, and is not reported again.
 */
public final class LedgerReader {

    private static final List<String> KINDS = List.of("units", "facts", "sources", "events", "countries", "places",
            "routes", "terms");

    private final MarkdownParser markdown;
    private final Borders borders;
    private final Diagnostics diagnostics;

    /** For a site without a map. */
    public LedgerReader(MarkdownParser markdown, Diagnostics diagnostics) {
        this(markdown, Borders.NONE, diagnostics);
    }

    /** @param borders measures the borders that facts ask for */
    public LedgerReader(MarkdownParser markdown, Borders borders, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.borders = borders;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads all data files.
     *
     * @param data the files' contents by path; the order of the paths is the order of the entries
     */
    public Ledger read(SortedMap<String, YamlMap> data) {
        return read(data, true);
    }

    /**
     * Reads all data files.
     *
     * @param data     the files' contents by path; the order of the paths is the order of the entries
     * @param complete whether these are all; what is missing without the others is not reported
     */
    public Ledger read(SortedMap<String, YamlMap> data, boolean complete) {
        return read(data, complete, known -> Tables.NONE);
    }

    /**
     * Reads all data files.
     *
     * @param data     the files' contents by path; the order of the paths is the order of the entries
     * @param complete whether these are all; what is missing without the others is not reported
     * @param tables   reads the tables that facts are taken from, which name entries of the ledger
     */
    public Ledger read(SortedMap<String, YamlMap> data, boolean complete, Function<Entries, Tables> tables) {
        Map<String, List<Fields>> lists = new HashMap<>();
        KINDS.forEach(kind -> lists.put(kind, new ArrayList<>()));
        for (YamlMap root : data.values()) {
            Fields fields = new Fields(root, diagnostics);
            KINDS.forEach(kind -> lists.get(kind).addAll(fields.mappings(kind)));
            fields.end();
        }

        Shelf<Unit> units = new Shelf<>("unit", complete, diagnostics);
        Shelf<Country> countries = new Shelf<>("country", complete, diagnostics);
        Shelf<Source> sources = new Shelf<>("source", complete, diagnostics);
        Shelf<Place> places = new Shelf<>("place", complete, diagnostics);
        Shelf<Route> routes = new Shelf<>("route", complete, diagnostics);
        Shelf<Event> events = new Shelf<>("event", complete, diagnostics);
        Shelf<Term> terms = new Shelf<>("term", complete, diagnostics);
        Shelf<Draft> drafts = new Shelf<>("fact", complete, diagnostics);
        new UnitReader(markdown, diagnostics).readAll(lists.get("units"), units);
        new CountryReader(markdown, diagnostics).readAll(lists.get("countries"), countries);
        SourceReader sourceReader = new SourceReader(markdown, diagnostics);
        sourceReader.readAll(lists.get("sources"), sources);
        sourceReader.connect(sources);
        new PlaceReader(markdown, diagnostics, countries, sources).readAll(lists.get("places"), places);
        new RouteReader(markdown, diagnostics, places, sources).readAll(lists.get("routes"), routes);
        new EventReader(markdown, diagnostics, places, sources).readAll(lists.get("events"), events);
        new TermReader(markdown, diagnostics, sources).readAll(lists.get("terms"), terms);
        new FactReader(markdown, diagnostics, units, sources, countries, borders).readAll(lists.get("facts"), drafts);
        Addressed addressed = new Addressed(tables.apply(new Entries(units, sources, countries)),
                units.entries().values());
        Map<String, Fact> facts = new FactRelations(drafts, diagnostics)
                .connect(new Calculation(drafts, addressed, diagnostics).facts());

        Set<String> leftOut = new TreeSet<>();
        List.of(units, countries, sources, places, routes, events, terms)
                .forEach(shelf -> leftOut.addAll(shelf.leftOut(shelf.entries().keySet())));
        leftOut.addAll(drafts.leftOut(facts.keySet()));
        addressed.leftOut().forEach(id -> leftOut.add(Ledger.SERIES + ":" + id));
        return new Ledger(units.entries(), facts, sources.entries(), events.entries().values().stream()
                .sorted(Comparator.comparing(Event::date)).toList(), countries.entries(), places.entries(),
                routes.entries(), terms.entries(), Collections.unmodifiableSet(leftOut), addressed);
    }
}
