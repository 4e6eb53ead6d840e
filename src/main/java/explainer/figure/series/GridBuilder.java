package explainer.figure.series;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Code;
import explainer.figure.Grid;
import explainer.figure.Grid.Datum;
import explainer.figure.Grid.Slot;
import explainer.figure.Trait;
import explainer.figure.series.Selections.Selection;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Tables;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.series.Cell;
import explainer.series.Field;
import explainer.series.Row;
import explainer.series.Series;
import explainer.series.SeriesTables;

/**
 * Takes the values of a chart out of a series. Over time it has a row for each column, and for each country or group of a
 * table that has several a time; else a row for each column and a place for each group.
 */
final class GridBuilder {

    private final Selections selections;
    private final SeriesTables tables;
    private final Ledger ledger;
    private final Wording wording;

    GridBuilder(Selections selections, SeriesTables tables, Ledger ledger, Messages messages) {
        this.selections = selections;
        this.tables = tables;
        this.ledger = ledger;
        this.wording = new Wording(messages);
    }

    Optional<Grid> build(FigureSpec.OfSeries spec, Set<Trait> traits) {
        return selections.select(spec, true).filter(selection -> fits(spec, selection, traits))
                .map(selection -> grid(selection, isOverTime(selection, traits)));
    }

    private static boolean isOverTime(Selection selection, Set<Trait> traits) {
        Optional<Integer> time = selection.series().time();
        return time.isPresent() && !traits.contains(Trait.ON_MAP) && (traits.contains(Trait.OVER_TIME) || selection.series().keys().size() == 1
                || !traits.contains(Trait.TWO_SCALES)
                && selection.rows().stream().map(row -> row.cells().get(time.get()).text()).distinct().count() > 1);
    }

    private boolean fits(FigureSpec.OfSeries spec, Selection selection, Set<Trait> traits) {
        Series series = selection.series();
        if (series.time().isEmpty() && traits.contains(Trait.OVER_TIME)) {
            return bad(spec, "the series '" + series.id() + "' has no column of a time in its key",
                    "give one the type year, yearmonth or date");
        }
        Field first = series.fields().get(selection.columns().get(0));
        for (int place : selection.columns()) {
            Field field = series.fields().get(place);
            if (!traits.contains(Trait.TWO_SCALES) && !field.unit().orElseThrow().id().equals(first.unit().orElseThrow().id())) {
                return bad(spec, "'" + field.name() + "' counts " + field.unit().get().id() + ", but '" + first.name()
                        + "' counts " + first.unit().get().id(), "a chart has one scale: draw a chart for each unit");
            }
        }
        boolean overTime = isOverTime(selection, traits);
        if (!overTime && selection.rows().stream().map(row -> SeriesTables.group(series, row)).distinct().count()
                < selection.rows().size()) {
            return bad(spec, "the chart would have several values of one thing", "choose one time with 'rows'");
        }
        return true;
    }

    private boolean bad(FigureSpec.OfSeries spec, String message, String hint) {
        selections.bad(Code.BAD_BLOCK, spec.location(), message, hint);
        return false;
    }

    private Grid grid(Selection selection, boolean overTime) {
        Series series = selection.series();
        Map<String, Grid.Row> rows = new LinkedHashMap<>();
        Set<Slot> slots = new LinkedHashSet<>();
        boolean several = selection.columns().size() > 1;
        for (int column : selection.columns()) {
            Field field = series.fields().get(column);
            for (Row row : selection.rows()) {
                Tables.Cell cell = tables.cell(series, row, column);
                String group = SeriesTables.groupTitle(series, row);
                boolean perColumn = !overTime && group.isEmpty(); // a map of a table with a column for each country
                Slot slot = overTime ? new Slot(wording.period(cell.period().orElseThrow()), cell.period())
                        : new Slot(perColumn ? field.title() : group, Optional.empty());
                slots.add(slot);
                boolean isGroup = overTime && !group.isEmpty();
                String name = !isGroup ? several ? field.title() : "" : several ? field.title() + ", " + group : group;
                Optional<String> country = overTime ? cell.fact().flatMap(Fact::country) : field.country();
                Grid.Row into = rows.computeIfAbsent(perColumn ? "" : field.name() + "@" + (overTime ? SeriesTables.group(series, row) : ""),
                        any -> new Grid.Row(name, country.map(id -> ledger.countries().get(id).number()).orElse(0),
                                new LinkedHashMap<>()));
                Cell.Status status = row.cells().get(column).status();
                cell.fact().ifPresent(fact -> into.data().put(slot, new Datum(fact,
                        status == Cell.Status.NORMAL ? "" : status.key())));
            }
        }
        List<Grid.Row> all = rows.values().stream().filter(row -> !row.data().isEmpty()).toList();
        String heading = series.keys().stream().filter(key -> overTime == series.time().equals(Optional.of(key)))
                .map(key -> series.fields().get(key).title()).findFirst().orElse("");
        return new Grid(heading, overTime ? Grid.inOrder(slots) : List.copyOf(slots), all, TableBuilder.noteFact(series),
                TableBuilder.source(series), series.dataset().download());
    }
}
