package explainer.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything in {@code content/data/}, checked. Maps go by id and keep the order of the files; events are in the order
 * of their dates.
 *
 * @param leftOut entries that something is wrong with and that are therefore missing, as {@code fact:id},
 *                {@code source:id} and so on, or {@code fact:*} when not even their ids are known; that was
 *                reported, so a reference to one needs no report of its own
 * @param addressed the facts that are taken from tables, which are not among {@code facts}
 */
public record Ledger(Map<String, Unit> units, Map<String, Fact> facts, Map<String, Source> sources,
        List<Event> events, Map<String, Country> countries, Map<String, Place> places, Map<String, Route> routes,
        Map<String, Term> terms, Set<String> leftOut, Addressed addressed) {

    /** What a table is called where things of a kind are counted. */
    public static final String SERIES = "series";

    /** A ledger that nothing was left out of. */
    public Ledger(Map<String, Unit> units, Map<String, Fact> facts, Map<String, Source> sources, List<Event> events,
            Map<String, Country> countries, Map<String, Place> places, Map<String, Route> routes,
            Map<String, Term> terms) {
        this(units, facts, sources, events, countries, places, routes, terms, Set.of(), Addressed.NONE);
    }

    /**
     * Whether an entry is missing because something is wrong with it.
     *
     * @param kind such as {@code fact}, {@code term}, {@code place}, {@code source} or {@code event}
     */
    public boolean isLeftOut(String kind, String id) {
        return leftOut.contains(kind + ":" + id) || leftOut.contains(kind + ":*")
                || kind.equals("fact") && Address.seriesOf(id).filter(this::isLeftOut).isPresent();
    }

    private boolean isLeftOut(String series) {
        return leftOut.contains(SERIES + ":" + series) || leftOut.contains(SERIES + ":*");
    }

    /** A fact by its id, or by its address in a table. */
    public Optional<Fact> fact(String id) {
        Fact fact = facts.get(id);
        return fact == null ? addressed.fact(id) : Optional.of(fact);
    }

    /** The ledger of a site without data. */
    public static Ledger empty() {
        return new Ledger(Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
