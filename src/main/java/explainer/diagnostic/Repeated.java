package explainer.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem that people are told of once, however often it was found in the same words.
 *
 * @param first  where it comes first
 * @param others the other places, in order
 */
record Repeated(Diagnostic first, List<Location> others) {

    /** So many places are named; who mends those sees the others in the next run. */
    private static final int MOST = 100;

    /** What two problems have in common that differ in nothing but their place. */
    private record Words(Code code, Severity severity, String message, String hint) {
    }

    /** The problems by their first places, in the order in which they come. */
    static List<Repeated> of(List<Diagnostic> diagnostics) {
        Map<Words, Repeated> found = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            Repeated before = found.putIfAbsent(new Words(diagnostic.code(), diagnostic.severity(), diagnostic.message(),
                    diagnostic.hint()), new Repeated(diagnostic, new ArrayList<>()));
            if (before != null) {
                before.others.add(diagnostic.location());
            }
        }
        return List.copyOf(found.values());
    }

    /** The other places in one line; empty where there are none. */
    String elsewhere() {
        String named = String.join(", ", others.stream().limit(MOST).map(Location::toString).toList());
        return others.size() <= MOST ? named : named + " and " + (others.size() - MOST) + " more";
    }
}
