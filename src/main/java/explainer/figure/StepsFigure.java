package explainer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.ledger.Fact;
import explainer.read.MarkdownText;
import explainer.read.Steps;

/** Steps in their order; the last may be a goal. */
public record StepsFigure(String id, String title, Optional<MarkdownText> caption, List<String> facts, List<String> events,
        List<Step> steps) implements Figure {

    /**
     * A step.
     *
     * @param eventId the event whose day it has; empty without one
     * @param date    when it was, in words; may be empty
     * @param tile    its value; null without one
     * @param number  the value as a plain decimal
     */
    public record Step(String eventId, String date, Tile tile, String number, MarkdownText text, boolean goal) {
    }

    static Optional<Figure> of(Steps spec, Desk desk) {
        List<Named> named = desk.references().facts(spec.facts());
        if (spec.steps().isEmpty() || named.size() < spec.facts().size() || desk.events(spec.events()).isEmpty()) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (Steps.Step step : spec.steps()) {
            Optional<Desk.Dated> dated = step.event().flatMap(desk::event);
            Optional<Fact> fact = step.fact().map(name -> named.stream()
                    .filter(one -> one.name().value().equals(name.value())).findFirst().orElseThrow().fact());
            steps.add(new Step(dated.map(event -> event.event().id()).orElse(""), dated.map(Desk.Dated::words)
                    .orElseGet(() -> fact.map(desk.texts()::period).orElse("")), fact.map(desk.texts()::tile).orElse(null),
                    fact.map(desk.texts()::number).orElse(""), step.text(), step.goal()));
        }
        return Optional.of(new StepsFigure(desk.id(), spec.title(), spec.head().caption(),
                named.stream().map(one -> one.fact().id()).toList(),
                steps.stream().map(Step::eventId).filter(id -> !id.isEmpty()).distinct().toList(), steps));
    }

    @Override
    public String template() {
        return "figures/steps.ftlh";
    }
}
