package explainer.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, Boolean> known = new HashMap<>();
        for (Fact fact : ledger.facts().values()) {
            if (fact.at().isPresent()) {
                boolean inWhole = fact.quotedSource().filter(source -> isWhole(source, ledger)).isPresent();
                whole += inWhole ? 1 : 0;
                excerpt += inWhole ? 0 : 1;
            } else if (fact.isComputed()) {
                computed++;
                ofSuch += isGrounded(fact.id(), ledger, known) ? 1 : 0;
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

    private static boolean isWhole(Source source, Ledger ledger) {
        if (source.background().kept().isPresent()) {
            return source.background().kept().get().file().isPresent();
        }
        return source.url().isEmpty() && source.through().stream().map(ledger.sources()::get)
                .anyMatch(next -> next != null && isWhole(next, ledger));
    }

    private static boolean isGrounded(String id, Ledger ledger, Map<String, Boolean> known) {
        Boolean before = known.get(id);
        if (before != null) {
            return before;
        }
        Fact fact = ledger.fact(id).orElse(null);
        boolean grounded = fact != null && (fact.at().isPresent() || fact.isComputed() && fact.derivation()
                .map(Derivation::operands).orElse(List.of()).stream().allMatch(operand -> isGrounded(operand, ledger, known)));
        known.put(id, grounded);
        return grounded;
    }
}
