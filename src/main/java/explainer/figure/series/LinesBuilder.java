package explainer.figure.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.figure.Figure;
import explainer.figure.Moments;
import explainer.figure.Percent;
import explainer.figure.Scale;
import explainer.figure.series.Selections.Selection;
import explainer.figure.series.SeriesLines.Line;
import explainer.figure.series.SeriesLines.Point;
import explainer.figure.series.SeriesLines.Run;
import explainer.figure.series.SeriesLines.Tick;
import explainer.figure.series.SeriesTable.Column;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Period;
import explainer.ledger.Tables;
import explainer.ledger.Unit;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.series.Cell;
import explainer.series.Field;
import explainer.series.Row;
import explainer.series.Series;
import explainer.series.SeriesTables;

/** Computes lines over time: one for each column, and for each country or group of a table that has several a time. */
final class LinesBuilder {

    /** So many can be told apart by colour, dashes and their names. */
    private static final int PALETTE = 8;
    private static final int MAX_TICKS = 6;
    private static final int WHOLE = 1000;
    /** How far apart names have to be, in thousandths of the plot's height. */
    private static final int LEADING = 75;
    /** How much of a narrow screen's width a letter takes, in tenths of a per cent. */
    private static final int LETTER = 36;
    private static final int MOST_FOR_NAMES = 45;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Selections selections;
    private final TableBuilder tableBuilder;
    private final SeriesTables tables;
    private final Ledger ledger;
    private final Messages messages;
    private final Wording wording;

    LinesBuilder(Selections selections, TableBuilder tableBuilder, SeriesTables tables, Ledger ledger, Messages messages) {
        this.selections = selections;
        this.tableBuilder = tableBuilder;
        this.tables = tables;
        this.ledger = ledger;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** What becomes a line: the cells of one column and group by their time. */
    private record Strand(String name, Field field, Optional<String> country, Map<Period, Cell> cells,
            Map<Period, Fact> facts) {
    }

    Optional<Figure> build(FigureSpec.OfSeries spec, String id) {
        return selections.select(spec, true).filter(selection -> fits(spec, selection))
                .flatMap(selection -> draw(spec, id, selection.series(), strands(selection)));
    }

    private boolean fits(FigureSpec.OfSeries spec, Selection selection) {
        Series series = selection.series();
        if (series.time().isEmpty()) {
            return bad(spec, "the series '" + series.id() + "' has no column of a time in its key",
                    "give one the type year, yearmonth or date");
        }
        Field first = series.fields().get(selection.columns().get(0));
        for (int place : selection.columns()) {
            Field field = series.fields().get(place);
            if (!field.unit().orElseThrow().id().equals(first.unit().orElseThrow().id())) {
                return bad(spec, "'" + field.name() + "' counts " + field.unit().get().id() + ", but '" + first.name()
                        + "' counts " + first.unit().get().id(), "a chart has one scale: draw a chart for each unit");
            }
        }
        return true;
    }

    private boolean bad(FigureSpec.OfSeries spec, String message, String hint) {
        selections.bad(Code.BAD_BLOCK, spec.location(), message, hint);
        return false;
    }

    private List<Strand> strands(Selection selection) {
        Series series = selection.series();
        Map<String, Strand> strands = new LinkedHashMap<>();
        boolean several = selection.columns().size() > 1;
        for (int column : selection.columns()) {
            Field field = series.fields().get(column);
            for (Row row : selection.rows()) {
                Tables.Cell cell = tables.cell(series, row, column);
                String group = SeriesTables.groupTitle(series, row);
                String name = group.isEmpty() ? field.title() : several ? field.title() + ", " + group : group;
                Strand strand = strands.computeIfAbsent(field.name() + "@" + SeriesTables.group(series, row),
                        any -> new Strand(name, field, cell.fact().flatMap(Fact::country), new LinkedHashMap<>(),
                                new LinkedHashMap<>()));
                cell.period().ifPresent(period -> {
                    strand.cells().put(period, row.cells().get(column));
                    cell.fact().ifPresent(fact -> strand.facts().put(period, fact));
                });
            }
        }
        return strands.values().stream().filter(strand -> strand.facts().size() > 1).toList();
    }

    private Optional<Figure> draw(FigureSpec.OfSeries spec, String id, Series series, List<Strand> strands) {
        if (strands.isEmpty()) {
            bad(spec, "a line needs values of two times at least", "choose more rows, or show a table");
            return Optional.empty();
        }
        if (strands.size() > PALETTE) {
            bad(spec, "the chart would have " + strands.size() + " lines; more than " + PALETTE + " can't be told apart",
                    "name fewer 'columns', choose some 'rows', or draw several charts");
            return Optional.empty();
        }
        TreeSet<Period> times = new TreeSet<>(Comparator.comparingLong(Moments::doubledMiddle));
        strands.forEach(strand -> times.addAll(strand.cells().keySet()));
        Scale scale = scale(strands);
        Unit unit = strands.get(0).field().unit().orElseThrow();
        List<Tick> ticks = scale.ticks().stream().map(tick -> new Tick(y(scale, tick), wording.number(tick, unit))).toList();
        int[] colours = colours(strands);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < strands.size(); i++) {
            lines.add(new Line(strands.get(i).name(), colours[i], runs(strands.get(i), times, scale), 0));
        }
        int longest = strands.stream().mapToInt(strand -> strand.name().length()).max().orElse(0);
        int share = 100 - Math.min(MOST_FOR_NAMES, (longest * LETTER + 40) / 10);
        SeriesTable table = table(spec, id, series, strands, times);
        return Optional.of(new SeriesLines(id, spec.title(), messages.get("figure.basis.unit", unit.name()), spec.caption(),
                summary(strands, times), TableBuilder.source(series), TableBuilder.noteFact(series), share, ticks,
                apart(lines), wording.period(times.first()), wording.period(times.last()), table,
                series.dataset().download()));
    }

    /** A country keeps its colour; the others take what is free. */
    private int[] colours(List<Strand> strands) {
        Set<Integer> taken = new HashSet<>();
        int[] colours = new int[strands.size()];
        for (int i = 0; i < colours.length; i++) {
            int number = strands.get(i).country().map(country -> ledger.countries().get(country).number()).orElse(0);
            if (number > 0 && number <= PALETTE && taken.add(number)) {
                colours[i] = number;
            }
        }
        for (int i = 0; i < colours.length; i++) {
            for (int free = 1; colours[i] == 0; free++) {
                colours[i] = taken.add(free) ? free : 0;
            }
        }
        return colours;
    }

    private static List<Run> runs(Strand strand, TreeSet<Period> times, Scale scale) {
        long first = Moments.doubledMiddle(times.first());
        long length = Math.max(1, Moments.doubledMiddle(times.last()) - first);
        List<Run> runs = new ArrayList<>();
        List<Point> open = new ArrayList<>();
        for (Period time : times) {
            Fact fact = strand.facts().get(time);
            if (fact != null) {
                open.add(new Point((int) Math.round((double) (Moments.doubledMiddle(time) - first) * WHOLE / length),
                        y(scale, fact.quantity().low())));
            } else if (!open.isEmpty()) {
                runs.add(new Run(List.copyOf(open)));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            runs.add(new Run(List.copyOf(open)));
        }
        return runs;
    }

    /** Each name as near to the end of its line as the others leave room, in the order of the lines' ends. */
    private static List<Line> apart(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingInt(line -> line.end().y()));
        int[] at = new int[sorted.size()];
        for (int i = 0; i < at.length; i++) {
            at[i] = i == 0 ? sorted.get(i).end().y() : Math.max(sorted.get(i).end().y(), at[i - 1] + LEADING);
        }
        int limit = WHOLE;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], limit);
            limit = at[i] - LEADING;
        }
        return lines.stream().map(line -> new Line(line.name(), line.colour(), line.runs(), at[sorted.indexOf(line)])).toList();
    }

    /** From zero, unless the values are so near to each other that their change would not be seen. */
    private static Scale scale(List<Strand> strands) {
        List<BigDecimal> values = strands.stream().flatMap(strand -> strand.facts().values().stream())
                .map(fact -> fact.quantity().low()).toList();
        BigDecimal low = Collections.min(values);
        BigDecimal high = Collections.max(values);
        boolean near = low.signum() > 0 && low.multiply(TWO).compareTo(high) > 0
                || high.signum() < 0 && high.multiply(TWO).compareTo(low) < 0;
        return near ? Scale.covering(low, high, MAX_TICKS)
                : Scale.covering(low.min(BigDecimal.ZERO), high.max(BigDecimal.ZERO), MAX_TICKS);
    }

    private static int y(Scale scale, BigDecimal value) {
        return BigDecimal.ONE.subtract(Percent.ratio(value.subtract(scale.from()), scale.to().subtract(scale.from())))
                .multiply(BigDecimal.valueOf(WHOLE)).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** A table of the same numbers: a row for each time, a column for each line. */
    private SeriesTable table(FigureSpec.OfSeries spec, String id, Series series, List<Strand> strands,
            TreeSet<Period> times) {
        Field time = series.fields().get(series.time().orElseThrow());
        List<Column> columns = new ArrayList<>(List.of(new Column(time.title(), "", false)));
        List<Field> fields = new ArrayList<>(List.of(time));
        strands.forEach(strand -> {
            columns.add(new Column(strand.name(), tableBuilder.column(strand.field()).unit(), true));
            fields.add(strand.field());
        });
        List<List<Cell>> cells = times.stream().map(period -> {
            List<Cell> row = new ArrayList<>(List.of(new Cell(period.iso(), null, Cell.Status.NORMAL)));
            strands.forEach(strand -> row.add(strand.cells().getOrDefault(period,
                    new Cell("", null, Cell.Status.NORMAL))));
            return row;
        }).collect(Collectors.toCollection(ArrayList::new));
        return tableBuilder.table(spec, id, series, columns, fields, cells);
    }

    private String summary(List<Strand> strands, TreeSet<Period> times) {
        return strands.stream().map(strand -> {
            List<Period> known = times.stream().filter(strand.facts()::containsKey).toList();
            Fact first = strand.facts().get(known.get(0));
            Fact last = strand.facts().get(known.get(known.size() - 1));
            Comparator<Fact> bySize = Comparator.comparing(fact -> fact.quantity().low());
            return messages.get("figure.series", strand.name(), messages.get("series.line",
                    wording.bare(first.quantity()), wording.period(known.get(0)), wording.bare(last.quantity()),
                    wording.period(known.get(known.size() - 1)),
                    wording.bare(Collections.min(strand.facts().values(), bySize).quantity()),
                    wording.bare(Collections.max(strand.facts().values(), bySize).quantity())));
        }).collect(Collectors.joining(". "));
    }
}
