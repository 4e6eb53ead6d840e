package explainer.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import explainer.evidence.Evidence.Standing;
import explainer.ledger.Fact;
import explainer.ledger.Fact.Derivation;
import explainer.ledger.Ledger;
import explainer.ledger.Quoted;

/** The account of what is proved: how many figures stand in their sources, and why the others don't. */
final class EvidenceAccount {

    private final Ledger ledger;
    private final Map<String, Standing> standings;
    private final Map<String, Standing> events;
    private final Map<String, Standing> statements;
    private final Map<String, Boolean> grounded = new HashMap<>();

    /** What is known of facts, events and sources that others pass on, by id. */
    EvidenceAccount(Ledger ledger, Map<String, Standing> facts, Map<String, Standing> events,
            Map<String, Standing> statements) {
        this.ledger = ledger;
        this.standings = facts;
        this.events = events;
        this.statements = statements;
    }

    String text() {
        List<Fact> computed = ledger.facts().values().stream()
                .filter(fact -> standings.get(fact.id()) == Standing.COMPUTED).toList();
        long ofSuch = computed.stream().filter(fact -> isGrounded(fact.id())).count();
        long noWords = count(Standing.NO_WORDS);
        long noCopy = count(Standing.NO_COPY);
        StringBuilder out = new StringBuilder();
        line(out, "in the source, word for word", count(Standing.WORD_FOR_WORD));
        line(out, "read as an excerpt", count(Standing.EXCERPT));
        line(out, "  rounded in the ledger", proved(Quoted::rounded));
        line(out, "  commas or points set right", proved(words -> words.meant().isPresent()));
        line(out, "computed from such alone", ofSuch);
        line(out, "computed, also from what is only attested", computed.size() - ofSuch);
        line(out, "only attested", noWords + noCopy);
        line(out, "  the fact names no words of its copy", noWords);
        line(out, "  no copy of the source is kept", noCopy);
        line(out, "not proved", count(Standing.UNPROVEN));
        lines(out, "events", events);
        lines(out, "statements that others pass on", statements);
        return out.toString();
    }

    private static void lines(StringBuilder out, String what, Map<String, Standing> standings) {
        if (standings.isEmpty()) {
            return;
        }
        line(out, what, standings.size());
        line(out, "  in the source, word for word", count(standings, Standing.WORD_FOR_WORD));
        line(out, "  read as an excerpt", count(standings, Standing.EXCERPT));
        line(out, "  only attested", count(standings, Standing.NO_WORDS) + count(standings, Standing.NO_COPY));
        line(out, "  not proved", count(standings, Standing.UNPROVEN));
    }

    /** How many of the proved figures need something said of their words. */
    private long proved(Predicate<Quoted> what) {
        return ledger.facts().values().stream().filter(fact -> isProved(standings.get(fact.id())))
                .filter(fact -> fact.at().filter(what).isPresent()).count();
    }

    private static boolean isProved(Standing standing) {
        return standing == Standing.WORD_FOR_WORD || standing == Standing.EXCERPT;
    }

    private long count(Standing standing) {
        return count(standings, standing);
    }

    private static long count(Map<String, Standing> standings, Standing standing) {
        return standings.values().stream().filter(standing::equals).count();
    }

    /** Whether all that a figure is computed from is proved; the ledger has no circles. */
    private boolean isGrounded(String id) {
        Standing standing = standings.get(id);
        if (standing != Standing.COMPUTED) {
            return isProved(standing);
        }
        Boolean known = grounded.get(id);
        if (known == null) {
            known = ledger.fact(id).flatMap(Fact::derivation).map(Derivation::operands)
                    .orElse(List.of()).stream().allMatch(this::isGrounded);
            grounded.put(id, known);
        }
        return known;
    }

    private static void line(StringBuilder out, String label, long count) {
        out.append(line(label, count));
    }

    /** A count in its column. */
    static String line(String label, long count) {
        return String.format(Locale.ROOT, "%-40s %5d%n", label, count).replace("\r\n", "\n");
    }
}
