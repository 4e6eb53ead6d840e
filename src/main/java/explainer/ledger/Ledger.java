package explainer.ledger;

import java.util.List;
import java.util.Map;

/**
 * Everything in {@code content/data/}, checked. Maps go by id and keep the order of the files; events are in the order
 * of their dates.
 */
public record Ledger(Map<String, Unit> units, Map<String, Fact> facts, Map<String, Source> sources,
        List<Event> events, Map<String, Country> countries, Map<String, Place> places, Map<String, Route> routes,
        Map<String, Term> terms) {

    /** The ledger of a site without data. */
    public static Ledger empty() {
        return new Ledger(Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
