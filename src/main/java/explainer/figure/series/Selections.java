package explainer.figure.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.ledger.Ledger;
import explainer.ledger.Tables.NoSuchCell;
import explainer.read.FigureSpec;
import explainer.series.Cell;
import explainer.series.Row;
import explainer.series.Series;
import explainer.series.SeriesTables;
import explainer.yaml.YamlText;

/** Looks up what a figure takes of a series, and reports what is not there. */
final class Selections {

    private final SeriesTables tables;
    private final Ledger ledger;
    private final Diagnostics diagnostics;

    Selections(SeriesTables tables, Ledger ledger, Diagnostics diagnostics) {
        this.tables = tables;
        this.ledger = ledger;
        this.diagnostics = diagnostics;
    }

    /**
     * What a figure takes.
     *
     * @param columns by their place among the fields
     */
    record Selection(Series series, List<Integer> columns, List<Row> rows) {
    }

    /**
     * The columns and rows that a figure names, in the order that it names.
     *
     * @param numbers whether columns of numbers alone can be named; without any, all that there are
     */
    Optional<Selection> select(FigureSpec.OfSeries spec, boolean numbers) {
        Series series = tables.all().get(spec.series().value());
        if (series == null) {
            if (!ledger.isLeftOut("fact", spec.series().value() + "/")) {
                bad(Code.UNKNOWN_REFERENCE, spec.series().location(), "there is no series '" + spec.series().value() + "'",
                        Nearest.hint(spec.series().value(), tables.all().keySet()));
            }
            return Optional.empty();
        }
        List<Integer> choice = numbers ? series.measures()
                : java.util.stream.IntStream.range(0, series.fields().size()).boxed().toList();
        List<Integer> columns = new ArrayList<>();
        for (YamlText name : spec.columns()) {
            column(series, name, name.value(), choice).ifPresent(columns::add);
        }
        if (columns.size() < spec.columns().size()) {
            return Optional.empty();
        }
        return rows(series, spec).map(rows -> new Selection(series, spec.columns().isEmpty() ? choice : columns, rows));
    }

    private Optional<Integer> column(Series series, YamlText at, String name, List<Integer> choice) {
        Optional<Integer> column = series.column(name).filter(choice::contains);
        if (column.isEmpty()) {
            List<String> names = choice.stream().map(place -> series.fields().get(place).name()).toList();
            bad(Code.BAD_BLOCK, at.location(), "the series '" + series.id() + "' has no "
                    + (series.column(name).isEmpty() ? "" : "number in the ") + "column '" + name + "'",
                    Nearest.to(name, names).map(near -> "did you mean '" + near + "'?")
                            .orElse("its columns are: " + String.join(", ", names)));
        }
        return column;
    }

    private Optional<List<Row>> rows(Series series, FigureSpec.OfSeries spec) {
        List<Row> rows = series.rows();
        if (spec.rows().isPresent()) {
            YamlText keys = spec.rows().get();
            try {
                rows = tables.rows(series, List.of(keys.value().replaceFirst("^@", "").split("@")));
            } catch (NoSuchCell e) {
                bad(Code.BAD_BLOCK, keys.location(), e.getMessage(), e.hint());
                return Optional.empty();
            }
        }
        if (spec.order().isEmpty()) {
            return Optional.of(rows);
        }
        String order = spec.order().get().value();
        boolean down = order.startsWith("-");
        List<Integer> all = java.util.stream.IntStream.range(0, series.fields().size()).boxed().toList();
        List<Row> sorted = new ArrayList<>(rows);
        return column(series, spec.order().get(), down ? order.substring(1) : order, all).map(column -> {
            Comparator<Row> values = Comparator.comparing(row -> row.cells().get(column), Selections::compare);
            Comparator<Row> missing = Comparator.comparing(row -> row.cells().get(column).text().isEmpty());
            sorted.sort(missing.thenComparing(down ? values.reversed() : values)); // what is missing comes last
            return sorted;
        });
    }

    private static int compare(Cell one, Cell other) {
        return one.value() == null || other.value() == null ? one.text().compareTo(other.text())
                : one.value().compareTo(other.value());
    }

    /** Reports a figure that can't be drawn as described. */
    void bad(Code code, Location location, String message, String hint) {
        diagnostics.add(code, location, message, hint);
    }
}
