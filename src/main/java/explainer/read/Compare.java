package explainer.read;

import java.util.List;
import java.util.Optional;

import explainer.yaml.YamlText;

/** Two countries side by side. */
public record Compare(FigureSpec.Head head, List<Row> rows) implements FigureSpec.Drawn {

    /** How values are drawn: as lengths, as surfaces, or not at all. */
    public static final List<String> FORMS = List.of("bars", "squares", "text");

    /**
     * What is compared.
     *
     * @param form  one of {@link #FORMS}
     * @param facts one of each country, or one for both
     */
    public record Row(MarkdownText label, String form, List<YamlText> facts) {
    }

    static Compare read(BlockFields fields) {
        return new Compare(fields.head(), fields.rows("rows", row -> {
            String form = row.choice("as", FORMS);
            List<YamlText> facts = row.requiredNames("facts");
            return row.requiredText("label").map(label -> new Row(label, form, facts));
        }));
    }

    @Override
    public List<YamlText> facts() {
        return rows.stream().flatMap(row -> row.facts().stream()).toList();
    }

    @Override
    public List<MarkdownText> labels() {
        return rows.stream().map(Row::label).toList();
    }
}
