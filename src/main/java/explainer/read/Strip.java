package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.yaml.YamlText;

/**
 * Events on one axis of years, to scale.
 *
 * @param to the year with which the axis ends; else that of the last event
 */
public record Strip(FigureSpec.Head head, List<Row> rows, Optional<Integer> to) implements FigureSpec.Drawn {

    /**
     * Marks with a name for all of them, if they need one.
     *
     * @param topic whose events the row has in place of marks, all of them and without labels
     */
    public record Row(Optional<MarkdownText> label, List<Mark> marks, Optional<YamlText> topic) {
    }

    /**
     * An event, or the time from one to another.
     *
     * @param until the event with which the time ends
     * @param label what is said of it
     */
    public record Mark(YamlText event, Optional<YamlText> until, MarkdownText label) {
    }

    static Strip read(BlockFields fields) {
        Optional<Integer> to = fields.integer("to");
        return new Strip(fields.head(), fields.rows("rows", row -> {
            Optional<MarkdownText> label = row.text("label");
            Optional<YamlText> topic = row.name("topic");
            if (topic.isPresent()) {
                row.requiredText("label"); // nothing else says what its marks are
            }
            return Optional.of(new Row(label, topic.isPresent() ? List.of() : row.rows("marks", Strip::mark), topic));
        }), to);
    }

    private static Optional<Mark> mark(BlockFields fields) {
        Optional<YamlText> until = fields.name("until");
        Optional<MarkdownText> label = fields.requiredText("label");
        return fields.required("event").flatMap(event -> label.map(text -> new Mark(event, until, text)));
    }

    @Override
    public List<YamlText> events() {
        return rows.stream().flatMap(row -> row.marks().stream())
                .flatMap(mark -> Stream.concat(Stream.of(mark.event()), mark.until().stream())).toList();
    }

    @Override
    public List<MarkdownText> labels() {
        return rows.stream().flatMap(row -> Stream.concat(row.label().stream(), row.marks().stream().map(Mark::label)))
                .toList();
    }
}
