package explainer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.ledger.Country;
import explainer.read.Columns;
import explainer.read.MarkdownText;

/** Lists side by side, one a country. */
public record ColumnsFigure(String id, String title, Optional<MarkdownText> caption, List<Column> columns)
        implements Figure {

    /** A country's list. */
    public record Column(int country, MarkdownText label, List<MarkdownText> items) {
    }

    static Optional<Figure> of(Columns spec, Desk desk) {
        List<Column> columns = new ArrayList<>();
        for (Columns.Column column : spec.columns()) {
            Optional<Country> country = desk.references().country(column.country());
            if (country.isEmpty()) {
                return Optional.empty();
            }
            columns.add(new Column(country.get().number(), column.label(), column.items()));
        }
        return columns.isEmpty() ? Optional.empty()
                : Optional.of(new ColumnsFigure(desk.id(), spec.title(), spec.head().caption(), columns));
    }

    @Override
    public String template() {
        return "figures/columns.ftlh";
    }
}
