package explainer.figure.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.figure.FactTexts;
import explainer.figure.Figure;
import explainer.figure.series.Selections.Selection;
import explainer.figure.series.SeriesTable.Column;
import explainer.figure.series.SeriesTable.Value;
import explainer.ledger.PartialDate;
import explainer.ledger.Source;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.series.Cell;
import explainer.series.Field;
import explainer.series.Row;
import explainer.series.Series;

/** Puts rows of a series into words, digits in line at the decimal sign. */
final class TableBuilder {

    /** More than anybody reads on a page; the file to download has them all. */
    private static final int MOST_ROWS = 500;
    private static final String NOTHING = "\u2013";

    private final Selections selections;
    private final Messages messages;
    private final Wording wording;

    TableBuilder(Selections selections, Messages messages) {
        this.selections = selections;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    Optional<Figure> build(FigureSpec.OfSeries spec, String id) {
        Optional<Selection> found = selections.select(spec, false);
        if (found.filter(selection -> selection.rows().size() > MOST_ROWS).isPresent()) {
            selections.bad(Code.BAD_BLOCK, spec.location(), "the table would have " + found.get().rows().size() + " rows; at most "
                    + MOST_ROWS + " are shown", "choose some with 'rows', such as 2010..2019; the file to download has them all");
            return Optional.empty();
        }
        return found.map(selection -> {
            List<Field> fields = selection.columns().stream().map(selection.series().fields()::get).toList();
            List<List<Cell>> cells = selection.rows().stream().map(row -> selection.columns().stream()
                    .map(row.cells()::get).toList()).toList();
            return table(spec, id, selection.series(), fields.stream().map(this::column).toList(), fields, cells);
        });
    }

    /** A table of cells, each of its column's field. */
    SeriesTable table(FigureSpec.OfSeries spec, String id, Series series, List<Column> columns, List<Field> fields,
            List<List<Cell>> cells) {
        int[] decimals = new int[fields.size()];
        for (List<Cell> row : cells) {
            for (int i = 0; i < decimals.length; i++) {
                decimals[i] = row.get(i).value() == null ? decimals[i]
                        : Math.max(decimals[i], shown(fields.get(i), row.get(i)).scale());
            }
        }
        List<SeriesTable.Row> rows = new ArrayList<>();
        for (List<Cell> row : cells) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < decimals.length; i++) {
                values.add(value(fields.get(i), row.get(i), decimals[i]));
            }
            rows.add(new SeriesTable.Row(values));
        }
        int seen = spec.show().filter(count -> count > 0 && count < rows.size()).orElse(rows.size());
        List<String> marks = cells.stream().flatMap(List::stream).map(Cell::status).filter(status ->
                status != Cell.Status.NORMAL).distinct().sorted(Comparator.naturalOrder())
                .map(status -> messages.get("series.status." + status.key())).toList();
        return new SeriesTable(id, spec.title(), spec.caption(), source(series), noteFact(series), columns,
                List.copyOf(rows.subList(0, seen)), List.copyOf(rows.subList(seen, rows.size())), rows.size(), marks,
                series.dataset().download());
    }

    /** What stands above a column. */
    Column column(Field field) {
        String unit = field.unit().map(one -> one.name()).orElse("");
        String word = wording.size(field.power());
        String size = word.isEmpty() && field.power() > 0 ? wording.digits(BigDecimal.ONE.scaleByPowerOfTen(field.power())) : word;
        return new Column(field.title(), size.isEmpty() ? unit : messages.get("series.scale", size, unit),
                field.type().isNumber());
    }

    private Value value(Field field, Cell cell, int decimals) {
        if (field.type().isNumber()) {
            if (cell.value() == null) {
                return new Value(NOTHING, "", FactTexts.padding(decimals, 0));
            }
            BigDecimal number = shown(field, cell);
            String mark = cell.status() == Cell.Status.NORMAL ? ""
                    : messages.get("series.status.mark." + cell.status().key());
            return new Value(wording.digits(number), mark, FactTexts.padding(decimals, number.scale()));
        }
        return new Value(field.type().isTime() && !cell.text().isEmpty() ? wording.date(PartialDate.parse(cell.text()))
                : field.titleOf(cell.text()), "", "");
    }

    /** The number in the size that the table is in. */
    static BigDecimal shown(Field field, Cell cell) {
        BigDecimal number = cell.value().scaleByPowerOfTen(-field.power());
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    static String source(Series series) {
        return series.dataset().sources().stream().map(Source::publisher).distinct().collect(Collectors.joining("; "));
    }

    /** The address of any cell that has a value; empty where none has. */
    static String noteFact(Series series) {
        for (Row row : series.rows()) {
            for (int column : series.measures()) {
                if (row.cells().get(column).value() != null) {
                    return series.id() + "/" + series.fields().get(column).name() + row.key().stream()
                            .map(key -> "@" + key).collect(Collectors.joining());
                }
            }
        }
        return "";
    }
}
