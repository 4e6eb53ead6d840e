package explainer.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import explainer.ledger.Fact;
import explainer.ledger.Qualifier;
import explainer.read.FigureSpec;

/** Computes bar charts, plain and paired. All bars of a chart begin at zero and have one scale. */
final class BarCharts {

    private final References references;
    private final FactTexts texts;
    private final Desk desk;

    BarCharts(Desk desk) {
        this.references = desk.references();
        this.texts = desk.texts();
        this.desk = desk;
    }

    /** A chart of bars, in the order given. */
    Optional<Figure> bars(FigureSpec.Chart spec) {
        List<Named> named = references.facts(spec.facts());
        if (!references.areComparable(named)) {
            return Optional.empty();
        }
        List<Fact> facts = named.stream().map(Named::fact).toList();
        return Optional.of(new BarChart(desk.frame(spec, facts), draw("", facts, facts, Fact::shortLabel)));
    }

    /** A chart of groups of bars. Where a group has one bar a country, the countries' names are its labels. */
    Optional<Figure> paired(FigureSpec.Chart spec) {
        List<List<Named>> groups = spec.groups().stream().map(group -> references.facts(group.facts())).toList();
        List<Named> named = groups.stream().flatMap(List::stream).toList();
        if (!references.areComparable(named)) {
            return Optional.empty();
        }
        List<Fact> all = named.stream().map(Named::fact).distinct().toList();
        List<PairedChart.Group> drawn = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Fact> facts = groups.get(i).stream().map(Named::fact).toList();
            boolean byCountry = facts.stream().map(texts::country).filter(number -> number > 0).distinct().count()
                    == facts.size();
            drawn.add(new PairedChart.Group(spec.groups().get(i).label(),
                    draw(spec.groups().get(i).label(), facts, all, byCountry ? texts::countryName : Fact::shortLabel)));
        }
        return Optional.of(new PairedChart(desk.frame(spec, all), drawn));
    }

    /** @param group what stands above the bars; a period named there, or in a bar's label, is not said again */
    private List<Bar> draw(String group, List<Fact> facts, List<Fact> all, Function<Fact, String> label) {
        Span span = Span.of(all.stream().map(fact -> fact.quantity().low()).toList());
        boolean onePeriod = FactTexts.onePeriod(all);
        return facts.stream().map(fact -> {
            String own = label.apply(fact);
            String period = texts.period(fact);
            BigDecimal value = fact.quantity().low();
            return new Bar(fact.id(), own, texts.value(fact), texts.number(fact),
                    onePeriod || (group + own).contains(period) ? "" : period, texts.country(fact),
                    Percent.of(span.start(value)), Percent.of(span.length(value)),
                    span.low().signum() < 0 ? Percent.of(span.start(BigDecimal.ZERO)) : "",
                    fact.quantity().qualifier() == Qualifier.UP_TO);
        }).toList();
    }
}
