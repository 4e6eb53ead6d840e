package explainer.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.ledger.Draft.PlacedFormula;
import explainer.ledger.Fact.Derivation;

/**
 * Computes the formulas of facts and holds stated values against them.
 *
 * <p>A formula takes a stated fact with the digits stated, and a computed one before it was rounded, so that nothing
 * is rounded twice. A purely computed fact is rounded half up to {@code round}, and without that as {@link Measure}
 * says. Beside a stated value, the result is kept to {@code round} or with two more digits than were stated, so that
 * a difference shows. {@link Agreement} says what agrees.
 */
final class Calculation {

    private static final int EXTRA_DIGITS = 2;
    /** Of a longer circle, the rest is easily found from these. */
    private static final int NAMED_OF_A_CIRCLE = 5;

    private final Map<String, Draft> drafts;
    private final Shelf<Draft> shelf;
    private final Addressed addressed;
    private final Diagnostics diagnostics;
    private final Map<String, Fact> facts = new HashMap<>();
    private final Map<String, Measure> measures = new HashMap<>();

    /**
     * @param shelf     the facts that could be read, and the ids of the others
     * @param addressed those that are taken from tables
     */
    Calculation(Shelf<Draft> shelf, Addressed addressed, Diagnostics diagnostics) {
        this.drafts = shelf.entries();
        this.shelf = shelf;
        this.addressed = addressed;
        this.diagnostics = diagnostics;
    }

    /** The facts in the order of the drafts, without those that can't be computed. */
    Map<String, Fact> facts() {
        Map<String, List<String>> operands = new LinkedHashMap<>();
        drafts.forEach((id, draft) -> operands.put(id, draft.formula().map(placed -> placed.formula().operands())
                .orElse(List.of())));
        for (ComputationOrder.Step step : ComputationOrder.of(operands)) {
            if (step.circular()) {
                reportCircle(step.facts());
                step.facts().forEach(id -> settle(drafts.get(id)));
            } else {
                Draft draft = drafts.get(step.facts().get(0));
                draft.formula().ifPresentOrElse(placed -> compute(draft, placed), () -> settle(draft));
            }
        }
        Map<String, Fact> inOrder = new LinkedHashMap<>();
        drafts.keySet().stream().filter(facts::containsKey).forEach(id -> inOrder.put(id, facts.get(id)));
        return inOrder;
    }

    private void reportCircle(List<String> circle) {
        String first = circle.get(0);
        String named = String.join(" from ", circle.subList(0, Math.min(circle.size(), NAMED_OF_A_CIRCLE)));
        String rest = circle.size() > NAMED_OF_A_CIRCLE
                ? String.format(Locale.ROOT, ", and so on through %,d facts back to %s", circle.size(), first)
                : " from " + first;
        diagnostics.add(Code.CIRCULAR_FORMULA, drafts.get(first).formula().get().text().location(),
                "the formula of '" + first + "' depends on itself: " + named + rest,
                "state one of these facts with a value and a source");
    }

    /** Keeps a fact whose formula is broken as its source states it; one that only the formula gives is left out. */
    private void settle(Draft draft) {
        draft.asStated().ifPresent(fact -> {
            facts.put(draft.id(), fact);
            Quantity quantity = fact.quantity();
            if (quantity.high().isEmpty()) {
                measures.put(draft.id(), Measure.of(quantity.low(), quantity.unit()));
            }
        });
    }

    private void compute(Draft draft, PlacedFormula placed) {
        Optional<Measure> result = operandsAreSound(placed) ? evaluate(draft, placed) : Optional.empty();
        settle(draft);
        result.ifPresent(measure -> {
            if (draft.value().isPresent()) {
                compare(draft, placed, measure);
            } else {
                publish(draft, placed, measure);
            }
        });
    }

    private boolean operandsAreSound(PlacedFormula placed) {
        boolean sound = true;
        for (Formula.Token token : placed.formula().tokens()) {
            if (token.kind() == Formula.Token.Kind.FACT && measure(token.text()) == null) {
                sound = false;
                reportOperand(token, placed.locate(token.start(), token.end()));
            }
        }
        return sound;
    }

    /** What a fact gives a formula; null where it gives nothing. */
    private Measure measure(String id) {
        Measure measure = measures.get(id);
        return measure == null ? addressed.measure(id).orElse(null) : measure;
    }

    /** Says why a fact can't be part of a formula; when it was left out, that was said before. */
    private void reportOperand(Formula.Token token, Location location) {
        String id = token.text();
        if (Address.isOne(id)) {
            addressed.problem(id).ifPresent(problem -> diagnostics.add(Code.UNKNOWN_REFERENCE, location,
                    problem.getMessage(), problem.hint()));
        } else if (shelf.isUnknown(id)) {
            diagnostics.add(Code.UNKNOWN_REFERENCE, location, "there is no fact '" + id + "'", hint(id));
        } else if (facts.containsKey(id)) {
            diagnostics.add(Code.BAD_FORMULA, location,
                    "'" + id + "' is a range, which a formula can't compute with", "use a fact with one number");
        }
    }

    private String hint(String id) {
        Set<String> declared = shelf.declared();
        for (int hyphen = id.indexOf('-'); hyphen >= 0; hyphen = id.indexOf('-', hyphen + 1)) {
            String left = id.substring(0, hyphen);
            String right = id.substring(hyphen + 1);
            if (declared.contains(left) && (declared.contains(right) || right.matches("\\d+"))) {
                return "write '" + left + " - " + right + "': " + Formula.MINUS_HINT;
            }
        }
        return Nearest.hint(id, declared);
    }

    private Optional<Measure> evaluate(Draft draft, PlacedFormula placed) {
        try {
            Measure result = placed.formula().evaluate(this::measure);
            if (result.dimension().equals(draft.unit().dimension())) {
                return Optional.of(result);
            }
            diagnostics.add(Code.DIMENSION_MISMATCH, placed.text().location(), "the formula gives '"
                    + result.dimension() + "', but the unit '" + draft.unit().id() + "' measures '"
                    + draft.unit().dimension() + "'", "check the formula, or give the fact another unit");
        } catch (FormulaException e) {
            diagnostics.add(e.code(), placed.locate(e.start(), e.end()), e.getMessage(), e.hint());
        }
        return Optional.empty();
    }

    /** Takes a result as the fact's own value. */
    private void publish(Draft draft, PlacedFormula placed, Measure result) {
        Unit unit = draft.unit();
        BigDecimal rounded = draft.round().map(result.in(unit)::roundedTo).orElseGet(() -> result.roundedIn(unit));
        Set<Source> sources = new LinkedHashSet<>(draft.sources());
        placed.formula().operands().stream().map(id -> Optional.ofNullable(facts.get(id)).or(() -> addressed.fact(id)))
                .forEach(fact -> sources.addAll(fact.orElseThrow().sources()));
        Quantity quantity = new Quantity(rounded, Optional.empty(), unit, draft.qualifier());
        facts.put(draft.id(), draft.fact(quantity, Optional.of(derivation(draft, placed, rounded)),
                List.copyOf(sources)));
        measures.put(draft.id(), Measure.of(result.in(unit), rounded.ulp(), unit));
    }

    /** Holds a result against what the source states. */
    private void compare(Draft draft, PlacedFormula placed, Measure result) {
        Unit unit = draft.unit();
        Quantity stated = draft.quantity(draft.value().get());
        Rational exact = result.in(unit);
        BigDecimal computed = draft.round().map(exact::roundedTo)
                .orElseGet(() -> beside(stated.low(), exact));
        boolean agrees = Agreement.between(stated, exact);
        if (!agrees && draft.disagrees().isEmpty()) {
            diagnostics.add(Code.FORMULA_DISAGREES, draft.disagreesAt(), "the formula gives "
                    + plain(computed) + ", but " + stated(stated) + " is stated",
                    "check both; where both are right, say why they may differ in 'disagrees:'");
        } else if (agrees && draft.disagrees().isPresent()) {
            diagnostics.add(Code.NEEDLESS_DISAGREEMENT, draft.disagreesAt(), "the formula gives "
                    + plain(computed) + ", which agrees with the " + stated(stated) + " stated",
                    "remove 'disagrees', or make it a 'note'");
        }
        facts.put(draft.id(), draft.fact(stated, Optional.of(derivation(draft, placed, computed)), draft.sources()));
    }

    private static Derivation derivation(Draft draft, PlacedFormula placed, BigDecimal computed) {
        return new Derivation(placed.formula().text(), placed.formula().operands(),
                new Quantity(computed, Optional.empty(), draft.unit(), Qualifier.EXACT), draft.value().isPresent(),
                draft.disagrees());
    }

    /** A result with two more digits than a stated value, without zeros that say nothing. */
    private static BigDecimal beside(BigDecimal stated, Rational exact) {
        int digits = stated.precision() + EXTRA_DIGITS;
        BigDecimal rounded = exact.rounded(Math.max(stated.scale(), digits - 1 - exact.magnitude()));
        BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return stripped.scale() < stated.scale() ? rounded.setScale(stated.scale()) : stripped;
    }

    private static String stated(Quantity quantity) {
        String number = plain(quantity.low()) + quantity.high().map(high -> " to " + plain(high)).orElse("");
        return quantity.qualifier() == Qualifier.EXACT ? number
                : quantity.qualifier().key().replace('-', ' ') + " " + number;
    }

    /** A number as a data file would state it. */
    private static String plain(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(number.scale(), 0) + "f", number);
    }
}
