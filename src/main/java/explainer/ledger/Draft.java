package explainer.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;
import explainer.yaml.YamlText;

/**
 * A fact as it stands in the file, before its formula is computed.
 *
 * @param value       what a source states; absent for a purely computed fact
 * @param sources     those that the entry names
 * @param formula     the formula and its text's place; absent where there is none or it can't be read
 * @param round       the step to which the editor wants the result rounded, in the fact's unit
 * @param disagrees   why stated value and formula differ
 * @param disagreesAt where that stands, or the formula where it does not
 * @param at          where it stands in its source
 * @param relations   the other facts that it names
 */
record Draft(String id, Location location, String label, String shortLabel, Optional<ValueText> value, Unit unit,
        Qualifier qualifier, Optional<Period> period, List<Source> sources, Optional<String> country,
        Optional<MarkdownText> note, Optional<PlacedFormula> formula, Optional<BigDecimal> round,
        Optional<MarkdownText> disagrees, Location disagreesAt, Optional<Quoted> at, NamedRelations relations) {

    /**
     * The facts that a fact names, which may not be there.
     *
     * @param chosenAt where it stands why this fact is used, or the fact where that is not said
     */
    record NamedRelations(List<YamlText> statements, Optional<MarkdownText> chosen, Location chosenAt,
            Optional<YamlText> supersededBy) {
    }

    /** A formula and the text in which it was written. */
    record PlacedFormula(Formula formula, YamlText text) {

        /** The place of a part of the formula. */
        Location locate(int start, int end) {
            return locate(text, start, end);
        }

        /** The place of a part of a formula's text; all of it where the part is empty. */
        static Location locate(YamlText text, int start, int end) {
            return start < end ? text.locate(start, end) : text.location();
        }
    }

    /** The fact without its formula's result. */
    Optional<Fact> asStated() {
        return value.map(stated -> fact(quantity(stated), Optional.empty(), sources));
    }

    /** What the source states. */
    Quantity quantity(ValueText stated) {
        return new Quantity(stated.low(), stated.high(), unit, qualifier);
    }

    Fact fact(Quantity quantity, Optional<Fact.Derivation> derivation, List<Source> from) {
        return new Fact(id, location, label, shortLabel, quantity, derivation, period, from, country, note, at,
                Fact.Relations.NONE, Optional.empty());
    }
}
