package explainer.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.diagnostic.Nearest;
import explainer.ledger.Address;
import explainer.ledger.Dataset;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Period;
import explainer.ledger.Qualifier;
import explainer.ledger.Quantity;
import explainer.ledger.Tables;

/** The series of a site, as the ledger takes facts from them. */
public final class SeriesTables implements Tables {

    private final Map<String, Series> series;
    private final Set<String> leftOut;
    private final Map<String, Map<List<String>, Row>> index = new ConcurrentHashMap<>();
    private final Map<String, Period> periods = new ConcurrentHashMap<>();

    SeriesTables(Map<String, Series> series, Set<String> leftOut) {
        this.series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        this.leftOut = Set.copyOf(leftOut);
    }

    /** The series of a ledger. */
    public static SeriesTables of(Ledger ledger) {
        return ledger.addressed().tables() instanceof SeriesTables tables ? tables
                : new SeriesTables(Map.of(), Set.of());
    }

    /** Those without a mistake, by name. */
    public Map<String, Series> all() {
        return series;
    }

    @Override
    public Collection<Dataset> datasets() {
        return series.values().stream().map(Series::dataset).toList();
    }

    @Override
    public Set<String> leftOut() {
        return leftOut;
    }

    @Override
    public List<Cell> cells(Address address) {
        Series from = from(address);
        int column = column(from, address);
        return rows(from, address.keys()).stream().map(row -> cell(from, row, column)).toList();
    }

    @Override
    public List<Cell> peers(Address address) {
        Series from = from(address);
        int column = column(from, address);
        Row own = rows(from, address.keys()).get(0);
        List<Row> sameTime = from.time().isEmpty() ? from.rows() : from.rows().stream().filter(row ->
                text(row, from.time().get()).equals(text(own, from.time().get()))).toList();
        return (sameTime.size() > 1 ? sameTime : from.rows()).stream().map(row -> cell(from, row, column)).toList();
    }

    private static String text(Row row, int column) {
        return row.cells().get(column).text();
    }

    private Series from(Address address) {
        Series from = series.get(address.series());
        if (from == null) {
            throw new NoSuchCell("there is no series '" + address.series() + "'",
                    Nearest.hint(address.series(), series.keySet()));
        }
        return from;
    }

    private static int column(Series from, Address address) {
        return from.column(address.column()).filter(from.measures()::contains).orElseThrow(() ->
                new NoSuchCell("the series '" + from.id() + "' has no column of numbers '" + address.column() + "'",
                        Nearest.hint(address.column(), from.measures().stream().map(place ->
                                from.fields().get(place).name()).toList())));
    }

    /**
     * The rows that keys select, in the order of the table, one at least.
     *
     * @throws NoSuchCell when there is none
     */
    public List<Row> rows(Series from, List<String> keys) {
        if (keys.size() > from.keys().size()) {
            throw new NoSuchCell("'" + String.join("@", keys) + "' has " + keys.size() + " parts, but the key of '" + from.id()
                    + "' has " + from.keys().size(), "its columns are: " + from.keys().stream()
                    .map(place -> from.fields().get(place).name()).collect(Collectors.joining(", ")));
        }
        Row exact = index.computeIfAbsent(from.id(), any -> from.rows().stream()
                .collect(Collectors.toMap(Row::key, row -> row))).get(keys);
        if (exact != null) {
            return List.of(exact);
        }
        List<Row> found = from.rows().stream().filter(row -> selects(keys, row, Keys::selects)).toList();
        List<Row> rows = !found.isEmpty() ? found
                : from.rows().stream().filter(row -> selects(keys, row, Keys::selectsLoosely)).toList();
        if (rows.isEmpty()) {
            int last = keys.size() - 1;
            throw new NoSuchCell("the series '" + from.id() + "' has no row '" + String.join("@", keys) + "'",
                    Nearest.hint(keys.get(last), from.rows().stream().map(row -> row.key().get(last)).distinct().toList()));
        }
        return rows;
    }

    private static boolean selects(List<String> keys, Row row, BiPredicate<String, String> rule) {
        for (int i = 0; i < keys.size(); i++) {
            if (!rule.test(keys.get(i), row.key().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What stands in a column of a row. */
    public Cell cell(Series from, Row row, int column) {
        Field field = from.fields().get(column);
        String at = from.id() + "/" + field.name() + row.key().stream().map(key -> "@" + key).collect(Collectors.joining());
        Optional<Period> period = period(from, row);
        BigDecimal value = row.cells().get(column).value();
        return new Cell(at, field.title(), Optional.ofNullable(value).map(known -> fact(at, from, row, column, period)), period,
                group(from, row));
    }

    private static Fact fact(String at, Series from, Row row, int column, Optional<Period> period) {
        Field field = from.fields().get(column);
        List<String> parts = others(from).map(place -> from.fields().get(place).titleOf(row.cells().get(place).text()))
                .toList();
        String label = Stream.concat(Stream.of(field.title()), parts.stream()).collect(Collectors.joining(", "));
        Optional<String> country = field.country().or(() -> others(from).flatMap(place -> Optional.ofNullable(
                from.fields().get(place).groups().get(row.cells().get(place).text())).flatMap(Field.Group::country).stream())
                .findFirst());
        Quantity quantity = new Quantity(row.cells().get(column).value(), Optional.empty(), field.unit().orElseThrow(),
                Qualifier.EXACT);
        return new Fact(at, from.places().line(row.line()), label, parts.isEmpty() ? label : String.join(", ", parts), quantity, Optional.empty(), period,
                from.dataset().sources(), country, field.note().or(from.dataset()::note), Optional.empty(),
                Fact.Relations.NONE, Optional.of(from.dataset()));
    }

    /** The time of a row; that of the whole table where no column tells. */
    private Optional<Period> period(Series from, Row row) {
        return from.time().isEmpty() ? from.dataset().period()
                : Optional.of(periods.computeIfAbsent(row.cells().get(from.time().get()).text(), Period::parse));
    }

    private static Stream<Integer> others(Series from) {
        return from.keys().stream().filter(key -> !from.time().equals(Optional.of(key)));
    }

    /** What of a row's key is no time, joined. */
    public static String group(Series from, Row row) {
        return others(from).map(place -> row.cells().get(place).text()).collect(Collectors.joining("@"));
    }

    /** What of a row's key is no time, in words. */
    public static String groupTitle(Series from, Row row) {
        return String.join(", ", new ArrayList<>(others(from).map(place -> from.fields().get(place)
                .titleOf(row.cells().get(place).text())).toList()));
    }
}
