package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.yaml.YamlText;

/** What goes from each of two countries to the other, as arrows as thick as their values. */
public record Flows(FigureSpec.Head head, List<Flow> flows) implements FigureSpec.Drawn {

    /**
     * One direction.
     *
     * @param fact  its value; it goes out from the country of this fact
     * @param label what stands before the value; else the name of the country
     * @param goods what it is made up of
     */
    public record Flow(YamlText fact, Optional<MarkdownText> label, Optional<MarkdownText> goods) {
    }

    static Flows read(BlockFields fields) {
        return new Flows(fields.head(), fields.rows("flows", row -> {
            Optional<MarkdownText> label = row.text("label");
            Optional<MarkdownText> goods = row.text("goods");
            return row.required("fact").map(fact -> new Flow(fact, label, goods));
        }));
    }

    @Override
    public List<YamlText> facts() {
        return flows.stream().map(Flow::fact).toList();
    }

    @Override
    public List<MarkdownText> labels() {
        return flows.stream().flatMap(flow -> Stream.concat(flow.label().stream(), flow.goods().stream())).toList();
    }
}
