package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.yaml.YamlText;

/** Things that each have one of a few statuses. */
public record Statuses(FigureSpec.Head head, List<Row> rows) implements FigureSpec.Drawn {

    /** The statuses, each with its words in the messages and a mark of its own. */
    public static final List<String> STATUSES = List.of("runs", "built", "announced", "planned", "asked", "stopped",
            "silent", "never");

    /**
     * A thing.
     *
     * @param event since when it has the status, or for when it was announced or planned
     * @param text  what more is to be said
     */
    public record Row(MarkdownText name, String status, Optional<YamlText> event, Optional<MarkdownText> text) {
    }

    static Statuses read(BlockFields fields) {
        return new Statuses(fields.head(), fields.rows("rows", row -> {
            row.required("status");
            String status = row.choice("status", STATUSES);
            Optional<YamlText> event = row.name("event");
            Optional<MarkdownText> text = row.text("text");
            return row.requiredText("name").map(name -> new Row(name, status, event, text));
        }));
    }

    @Override
    public List<YamlText> events() {
        return rows.stream().map(Row::event).flatMap(Optional::stream).toList();
    }

    @Override
    public List<MarkdownText> labels() {
        return rows.stream().flatMap(row -> Stream.concat(Stream.of(row.name()), row.text().stream())).toList();
    }
}
