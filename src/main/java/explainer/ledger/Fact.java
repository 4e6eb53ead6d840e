package explainer.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * One figure of the ledger.
 *
 * @param label      what it measures, complete in itself
 * @param shortLabel the same where its surroundings say the rest, as in a chart; the label when none is given
 * @param quantity   what the source states, or what the formula gives where the source states nothing
 * @param derivation how it follows from other facts, when it does
 * @param period     what time it covers
 * @param sources    who says so; for a purely computed fact, the sources of what it is computed from
 * @param country    the country in whose colour it is drawn, by id
 * @param note       what speaks against it or must be known to read it
 * @param at         where it stands in a source
 * @param relations  how it stands to other facts of the same thing
 * @param dataset    the table that it is a cell or an aggregate of; then its id is its address
 */
public record Fact(String id, Location location, String label, String shortLabel, Quantity quantity,
        Optional<Derivation> derivation, Optional<Period> period, List<Source> sources, Optional<String> country,
        Optional<MarkdownText> note, Optional<Quoted> at, Relations relations, Optional<Dataset> dataset) {

    /** A fact that stands alone. */
    public Fact(String id, Location location, String label, String shortLabel, Quantity quantity,
            Optional<Derivation> derivation, Optional<Period> period, List<Source> sources, Optional<String> country,
            Optional<MarkdownText> note) {
        this(id, location, label, shortLabel, quantity, derivation, period, sources, country, note, Optional.empty(),
                Relations.NONE, Optional.empty());
    }

    /**
     * How a fact stands to others that measure the same thing.
     *
     * @param statements   the facts that state the same quantity differently, by id
     * @param chosen       why pages use this one and not those
     * @param supersededBy the later fact that took its place, by id
     */
    public record Relations(List<String> statements, Optional<MarkdownText> chosen, Optional<String> supersededBy) {

        /** Those of a fact that stands alone. */
        public static final Relations NONE = new Relations(List.of(), Optional.empty(), Optional.empty());

        /** The facts that it names, by id. */
        public List<String> named() {
            return Stream.concat(statements.stream(), supersededBy.stream()).toList();
        }
    }

    /**
     * How a fact follows from others.
     *
     * @param formula      as written, with ids
     * @param operands     the facts in it, by id, in the order of their first appearance
     * @param computed     what it gives, in the fact's unit, rounded as a result of such operands may be stated
     * @param stated       whether a source states the result too
     * @param disagreement why the two differ, when they do
     */
    public record Derivation(String formula, List<String> operands, Quantity computed, boolean stated,
            Optional<MarkdownText> disagreement) {
    }

    /** The same fact with its relations to others. */
    public Fact with(Relations others) {
        return new Fact(id, location, label, shortLabel, quantity, derivation, period, sources, country, note, at,
                others, dataset);
    }

    /** The source in which its words stand. */
    public Optional<Source> quotedSource() {
        return Quoted.source(at, sources);
    }

    /** Whether nobody but this site states the value. */
    public boolean isComputed() {
        return derivation.isPresent() && !derivation.get().stated();
    }
}
