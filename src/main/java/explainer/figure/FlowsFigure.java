package explainer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.ledger.Fact;
import explainer.read.Flows;
import explainer.read.MarkdownText;

/**
 * What goes from each of two countries to the other. Arrows are of one length, and as thick as their values.
 *
 * @param flows the two directions, in the order given
 */
public record FlowsFigure(Frame frame, List<Flow> flows) implements Charted {

    /** How thick the larger arrow is. */
    private static final BigDecimal THICKNESS = BigDecimal.valueOf(40);

    /**
     * One direction.
     *
     * @param name      of the country that it goes out from
     * @param label     what stands before the value in place of the name; null without one
     * @param goods     what it is made up of; null where that is not said
     * @param thickness of its arrow, in units of the drawing
     * @param back      whether it goes out from the second party, so that its arrow points the other way
     */
    public record Flow(String factId, String name, MarkdownText label, String value, String number, int country,
            MarkdownText goods, String thickness, boolean back) {
    }

    static Optional<Figure> of(Flows spec, Desk desk) {
        List<Named> named = desk.references().facts(spec.facts());
        if (named.size() < spec.flows().size() || !desk.references().areComparable(named)) {
            return Optional.empty();
        }
        List<Fact> facts = named.stream().map(Named::fact).toList();
        long countries = facts.stream().map(Fact::country).flatMap(Optional::stream).distinct().count();
        if (facts.size() != 2 || countries != 2) {
            desk.references().bad(spec.location(), "flows go between two countries, one each way",
                    "name two facts, each with the 'country' that it goes out from");
            return Optional.empty();
        }
        if (!FactTexts.onePeriod(facts)) {
            desk.references().bad(named.get(1).name().location(), "the two flows are of different times",
                    "name facts of one period");
            return Optional.empty();
        }
        BigDecimal high = facts.get(0).quantity().low().max(facts.get(1).quantity().low());
        Optional<Named> empty = named.stream().filter(one -> one.fact().quantity().low().signum() <= 0).findFirst();
        if (empty.isPresent()) {
            desk.references().bad(empty.get().name().location(), "'" + empty.get().fact().id()
                    + "' is not above zero, so it has no arrow", "show it as a tile, in a block 'figures'");
            return Optional.empty();
        }
        List<Flow> flows = new ArrayList<>();
        for (Flows.Flow flow : spec.flows()) {
            Fact fact = facts.get(flows.size());
            flows.add(new Flow(fact.id(), desk.texts().countryName(fact), flow.label().orElse(null),
                    desk.texts().value(fact), desk.texts().number(fact), desk.texts().country(fact),
                    flow.goods().orElse(null), thickness(fact, high), flows.size() == 1));
        }
        return Optional.of(new FlowsFigure(desk.frame(spec.head(), facts), flows));
    }

    private static String thickness(Fact fact, BigDecimal high) {
        return Percent.ratio(fact.quantity().low(), high).multiply(THICKNESS).setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros().toPlainString();
    }

    @Override
    public String template() {
        return "figures/flows.ftlh";
    }
}
