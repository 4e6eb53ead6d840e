package explainer.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.ledger.Fact;
import explainer.read.FigureSpec;
import explainer.read.Messages;

/** Computes a whole and its parts. */
final class ShareCharts {

    /** A share is a comparison: more digits than this would not be seen in it. */
    private static final int MAX_DIGITS = 3;

    private final References references;
    private final FactTexts texts;
    private final Desk desk;
    private final Messages messages;

    ShareCharts(Desk desk) {
        this.references = desk.references();
        this.texts = desk.texts();
        this.desk = desk;
        this.messages = desk.messages();
    }

    /** The bar with its parts in the order given, and what is left at the end. */
    Optional<Figure> build(FigureSpec.Chart spec) {
        Optional<Named> whole = spec.whole().flatMap(references::fact);
        List<Named> parts = references.facts(spec.facts());
        if (whole.isEmpty()) {
            return Optional.empty(); // reported, here or where the block was read
        }
        List<Named> all = new ArrayList<>(List.of(whole.get()));
        all.addAll(parts);
        if (!references.areComparable(all) || !arePositive(all)) {
            return Optional.empty();
        }
        Fact total = whole.get().fact();
        BigDecimal left = parts.stream().map(part -> part.fact().quantity().low())
                .reduce(total.quantity().low(), BigDecimal::subtract);
        if (left.signum() < 0) {
            references.bad(whole.get().name().location(), "the parts add up to more than the whole, by "
                    + texts.value(left.negate(), total.quantity().unit()), "name another whole, or fewer parts");
            return Optional.empty();
        }
        List<Fact> facts = all.stream().map(Named::fact).toList();
        return Optional.of(new ShareChart(desk.frame(spec, facts),
                new ShareChart.Whole(total.id(), total.shortLabel(), texts.value(total), texts.number(total)),
                draw(spec, facts, left)));
    }

    private boolean arePositive(List<Named> all) {
        boolean positive = true;
        for (Named named : all) {
            if (named.fact().quantity().low().signum() <= 0) {
                references.bad(named.name().location(), "'" + named.name().value() + "' is not above zero, so it is no "
                        + "part of a whole", "draw a chart of the type 'bar'");
                positive = false;
            }
        }
        return positive;
    }

    /** @param facts the whole, then its parts */
    private List<ShareChart.Part> draw(FigureSpec.Chart spec, List<Fact> facts, BigDecimal left) {
        BigDecimal whole = facts.get(0).quantity().low();
        List<ShareChart.Part> parts = new ArrayList<>();
        BigDecimal start = BigDecimal.ZERO;
        for (Fact fact : facts.subList(1, facts.size())) {
            BigDecimal value = fact.quantity().low();
            parts.add(new ShareChart.Part(fact.id(), fact.shortLabel(), texts.value(fact), texts.number(fact),
                    percent(value, whole, facts), texts.country(fact), Percent.of(start),
                    Percent.of(Percent.ratio(value, whole))));
            start = start.add(Percent.ratio(value, whole));
        }
        if (left.signum() > 0) {
            BigDecimal step = facts.stream().map(fact -> fact.quantity().step())
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
            parts.add(new ShareChart.Part("", spec.rest().orElse(messages.get("figure.rest")),
                    texts.value(left.setScale(step.scale(), RoundingMode.HALF_UP), facts.get(0).quantity().unit()),
                    left.toPlainString(), percent(left, whole, facts), 0, Percent.of(start),
                    Percent.of(Percent.ratio(left, whole))));
        }
        return parts;
    }

    /** A share, stated no more exactly than the least exact of the facts. */
    private String percent(BigDecimal part, BigDecimal whole, List<Fact> facts) {
        int digits = facts.stream().mapToInt(fact -> fact.quantity().low().precision()).min().orElse(1);
        BigDecimal percent = part.movePointRight(2).divide(whole, MathContext.DECIMAL64)
                .round(new MathContext(Math.max(1, Math.min(digits, MAX_DIGITS)), RoundingMode.HALF_UP));
        return texts.percent(percent.scale() < 0 ? percent.setScale(0) : percent);
    }
}
