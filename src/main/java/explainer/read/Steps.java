package explainer.read;

import java.util.List;
import java.util.Optional;

import explainer.yaml.YamlText;

/** Steps in their order, each with its day or its figure; the last may be a goal. */
public record Steps(FigureSpec.Head head, List<Step> steps) implements FigureSpec.Drawn {

    /**
     * A step.
     *
     * @param event whose day it has
     * @param fact  whose value it has, and without an event the period
     * @param goal  whether it is a goal and not yet a step
     */
    public record Step(Optional<YamlText> event, Optional<YamlText> fact, MarkdownText text, boolean goal) {
    }

    static Steps read(BlockFields fields) {
        List<Step> steps = fields.rows("steps", row -> {
            Optional<YamlText> event = row.name("event");
            Optional<YamlText> fact = row.name("fact");
            boolean goal = row.flag("goal");
            if (event.isEmpty() && fact.isEmpty()) {
                row.bad(row.location(), "the step has neither 'event' nor 'fact'",
                        "name the event whose day it has, or the fact whose value it has");
            }
            return row.requiredText("text").map(text -> new Step(event, fact, text, goal));
        });
        for (int i = 0; i < steps.size() - 1; i++) {
            if (steps.get(i).goal()) {
                fields.bad(fields.location(), "a goal stands before the last step", "put it last, or leave 'goal' out");
            }
        }
        return new Steps(fields.head(), steps);
    }

    @Override
    public List<YamlText> facts() {
        return steps.stream().map(Step::fact).flatMap(Optional::stream).toList();
    }

    @Override
    public List<YamlText> events() {
        return steps.stream().map(Step::event).flatMap(Optional::stream).toList();
    }

    @Override
    public List<MarkdownText> labels() {
        return steps.stream().map(Step::text).toList();
    }
}
