package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.yaml.YamlText;

/** Lists side by side, one a country. */
public record Columns(FigureSpec.Head head, List<Column> columns) implements FigureSpec.Drawn {

    /** A country's list, under a heading of its own. */
    public record Column(YamlText country, MarkdownText label, List<MarkdownText> items) {
    }

    static Columns read(BlockFields fields) {
        return new Columns(fields.head(), fields.rows("columns", row -> {
            Optional<MarkdownText> label = row.requiredText("label");
            row.requiredNames("items");
            List<MarkdownText> items = row.texts("items");
            return row.required("country").flatMap(country -> label.map(text -> new Column(country, text, items)));
        }));
    }

    @Override
    public List<MarkdownText> labels() {
        return columns.stream().flatMap(column -> Stream.concat(Stream.of(column.label()), column.items().stream())).toList();
    }
}
