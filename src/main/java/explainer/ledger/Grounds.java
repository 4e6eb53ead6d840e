package explainer.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import explainer.ledger.Fact.Derivation;

/**
 * What the figures of a ledger rest on, as the ledger itself tells. Whether the words stand where it says, only the copies
 * prove.
 *
 * @param whole    how many name their words in a whole text that was kept
 * @param excerpt  how many name them in a page of which an excerpt was kept
 * @param computed how many are computed by this site alone
 * @param ofSuch   how many of those from such that name their words, directly or through others
 * @param attested how many name no words: their source says so, and that is all
 */
public record Grounds(int whole, int excerpt, int computed, int ofSuch, int attested) {

    /** Counts the figures of a ledger. */
    public static Grounds of(Ledger ledger) {
        int whole = 0;
        int excerpt = 0;
        int computed = 0;
        int ofSuch = 0;
        int attested = 0;
        Set<String> grounded = grounded(ledger);
        for (Fact fact : ledger.facts().values()) {
            if (fact.at().isPresent()) {
                boolean inWhole = fact.quotedSource().filter(source -> isWhole(source, ledger)).isPresent();
                whole += inWhole ? 1 : 0;
                excerpt += inWhole ? 0 : 1;
            } else if (fact.isComputed()) {
                computed++;
                ofSuch += grounded.contains(fact.id()) ? 1 : 0;
            } else {
                attested++;
            }
        }
        return new Grounds(whole, excerpt, computed, ofSuch, attested);
    }

    /** Whether any figure names its words. */
    public boolean areQuoted() {
        return whole + excerpt > 0;
    }

    /** Whether a source is kept whole, or, where it has no address of its own, one that it came through. */
    private static boolean isWhole(Source source, Ledger ledger) {
        Set<String> seen = new HashSet<>();
        Deque<Source> left = new ArrayDeque<>(List.of(source));
        while (!left.isEmpty()) {
            Source next = left.pop();
            if (next.background().kept().isPresent()) {
                if (next.background().kept().get().file().isPresent()) {
                    return true;
                }
            } else if (next.url().isEmpty()) {
                next.through().stream().filter(seen::add).map(ledger.sources()::get).filter(Objects::nonNull).forEach(left::push);
            }
        }
        return false;
    }

    /** The facts that name their words, and those computed from such alone. */
    private static Set<String> grounded(Ledger ledger) {
        Set<String> grounded = new HashSet<>();
        Map<String, List<String>> operands = new LinkedHashMap<>();
        ledger.facts().forEach((id, fact) -> {
            if (fact.at().isPresent()) {
                grounded.add(id);
            } else if (fact.isComputed()) {
                operands.put(id, fact.derivation().map(Derivation::operands).orElse(List.of()));
            }
        });
        ComputationOrder.of(operands).stream().filter(step -> !step.circular()).flatMap(step -> step.facts().stream())
                .filter(id -> grounded.containsAll(operands.get(id))).forEach(grounded::add);
        return grounded;
    }
}
