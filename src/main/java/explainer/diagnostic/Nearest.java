package explainer.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the right name that a misspelt one was most likely meant to be. */
public final class Nearest {

    /** Nobody misspells a longer name, and comparing takes time that grows with its square. */
    private static final int LONGEST = 120;

    /** So many names are listed in full, and of more than that a few. */
    private static final int MOST = 30;
    private static final int FEW = 12;

    private Nearest() {
    }

    /**
     * The candidate nearest to a name, when it is near enough to be worth offering: at most a third of the letters
     * differ, two that changed places counting once. Of several equally near ones, the first in alphabetical order.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, name.length() / 3);
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(allowed);
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = allowed + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length()) > allowed) {
                continue; // differs by as many letters at least
            }
            int d = distance.apply(wanted, candidate.toLowerCase(Locale.ROOT));
            if (d >= 0 && (d < bestDistance || d == bestDistance && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                bestDistance = d;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A hint for a name that is not known: the nearest right one, or else all of them, or of many those most alike. */
    public static String hint(String name, Collection<String> candidates) {
        return to(name, candidates).map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> candidates.isEmpty() ? "none is defined"
                        : candidates.size() <= MOST ? "known are: " + String.join(", ", candidates.stream().sorted().toList())
                        : "known are " + String.join(", ", alike(name, candidates)) + " and "
                                + (candidates.size() - FEW) + " more");
    }

    private static List<String> alike(String name, Collection<String> candidates) {
        String wanted = name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        Map<String, Integer> distances = new HashMap<>();
        candidates.forEach(candidate -> distances.put(candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))));
        return candidates.stream().distinct().sorted(Comparator.<String, Integer>comparing(distances::get)
                .thenComparing(Comparator.naturalOrder())).limit(FEW).sorted().toList();
    }
}
