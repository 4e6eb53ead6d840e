package explainer.lsp;

import java.util.Map;
import java.util.Optional;

/** Which keys of data files, figures and front matter name entries of which kind. */
final class Keys {

    /** The lists of data files, with the kind of their entries. */
    private static final Map<String, String> LISTS = Map.of("facts", "fact", "sources", "source", "terms", "term",
            "events", "event", "places", "place", "units", "unit", "countries", "country", "routes", "route");
    private static final Map<String, String> NAMING = Map.ofEntries(Map.entry("source", "source"),
            Map.entry("through", "source"), Map.entry("superseded-by", "fact"), Map.entry("statements", "fact"),
            Map.entry("fact", "fact"), Map.entry("facts", "fact"), Map.entry("whole", "fact"), Map.entry("figures", "fact"),
            Map.entry("events", "event"), Map.entry("places", "place"), Map.entry("routes", "route"), Map.entry("unit", "unit"),
            Map.entry("country", "country"), Map.entry("border", "country"), Map.entry("from", "place"),
            Map.entry("to", "place"));

    private Keys() {
    }

    /** The kind of the entries in a list of a data file. */
    static Optional<String> list(String name) {
        return Optional.ofNullable(LISTS.get(name));
    }

    /**
     * The kind of what a key names.
     *
     * @param in the key of the list or mapping that it stands in; empty at the top
     */
    static Optional<String> names(String key, String in) {
        boolean quoted = in.equals("at"); // there the unit is the source's own word
        boolean ends = key.equals("from") || key.equals("to"); // of a route, a period, a scale
        return quoted && key.equals("unit") || ends && !in.equals("routes") ? Optional.empty()
                : Optional.ofNullable(NAMING.get(key));
    }
}
