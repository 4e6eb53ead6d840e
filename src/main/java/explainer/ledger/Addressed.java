package explainer.ledger;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import explainer.ledger.Fact.Derivation;
import explainer.ledger.Fact.Relations;
import explainer.ledger.Tables.Cell;
import explainer.ledger.Tables.NoSuchCell;

/**
 * Facts by their {@link Address} in a table, each made when it is first asked for. Several threads may ask at once.
 */
public final class Addressed {

    /** Of a site without tables. */
    static final Addressed NONE = new Addressed(Tables.NONE, List.of());

    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private final Tables tables;
    private final Collection<Unit> units;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    /** A fact and what it gives a formula, or else why there is none. */
    private record Found(Fact fact, Measure measure, NoSuchCell problem) {
    }

    /** @param units of the ledger, for what is a plain number or a place in an order */
    Addressed(Tables tables, Collection<Unit> units) {
        this.tables = tables;
        this.units = units;
    }

    /** The fact at an address; nothing where there is none, or the address can't be one. */
    public Optional<Fact> fact(String address) {
        return Address.isOne(address) ? Optional.ofNullable(find(address).fact) : Optional.empty();
    }

    /** Why there is no fact at an address; nothing where there is one, or its table was left out. */
    public Optional<NoSuchCell> problem(String address) {
        boolean reported = Address.seriesOf(address).filter(id -> leftOut().contains(id) || leftOut().contains("*"))
                .isPresent();
        return reported ? Optional.empty() : Optional.ofNullable(find(address).problem);
    }

    /** What a fact gives a formula, before it is rounded. */
    Optional<Measure> measure(String address) {
        return Address.isOne(address) ? Optional.ofNullable(find(address).measure) : Optional.empty();
    }

    /** What the facts are taken from. */
    public Tables tables() {
        return tables;
    }

    /** The tables that there are. */
    public Collection<Dataset> datasets() {
        return tables.datasets();
    }

    /** The cells that an address selects; of an aggregate those that it is made of. */
    public List<Cell> cells(Address address) {
        return tables.cells(address.ofCells());
    }

    /** The tables that something is wrong with, by id, or {@code *}. */
    Set<String> leftOut() {
        return tables.leftOut();
    }

    private Found find(String address) {
        return found.computeIfAbsent(address, text -> {
            try {
                Address parsed = Address.parse(text);
                return parsed.function().isPresent() ? aggregate(parsed) : cell(parsed);
            } catch (NoSuchCell e) {
                return new Found(null, null, e);
            }
        });
    }

    private Found cell(Address address) {
        List<Cell> cells = tables.cells(address);
        if (cells.size() > 1) {
            throw new NoSuchCell("'" + address + "' leads to " + cells.size() + " cells", "name one, such as '"
                    + cells.get(cells.size() - 1).at() + "', or make something of them, such as 'sum(" + address + ")'");
        }
        Fact fact = cells.get(0).fact().orElseThrow(() -> new NoSuchCell("the cell '" + address + "' has no value",
                "its table says that the value is missing"));
        return new Found(fact, Measure.of(fact.quantity().low(), fact.quantity().unit()), null);
    }

    private Found aggregate(Address address) {
        List<Cell> cells = tables.cells(address);
        Aggregate aggregate = new Aggregate(address, cells, tables);
        Measure result = aggregate.measure();
        Fact any = cells.stream().flatMap(cell -> cell.fact().stream()).findFirst().orElseThrow();
        Unit unit = unit(address, any.quantity().unit());
        // A place in an order is a plain number until it is known what the ledger counts places in.
        Measure measure = new Measure(result.value(), result.step(), unit.dimension());
        Quantity quantity = new Quantity(measure.roundedIn(unit), Optional.empty(), unit, Qualifier.EXACT);
        String label = aggregate.isOneGroup() ? any.label() : cells.get(0).title();
        return new Found(new Fact(address.toString(), any.location(), label, label, quantity,
                Optional.of(new Derivation(address.toString(), List.of(), quantity, false, Optional.empty())),
                aggregate.period(), any.sources(), aggregate.isOneGroup() ? any.country() : Optional.empty(), any.note(),
                Optional.empty(), Relations.NONE, any.dataset()), measure, null);
    }

    private Unit unit(Address address, Unit ofCells) {
        return switch (address.function().orElseThrow()) {
            case GROWTH, SHARE -> units.stream().filter(Addressed::isPlain)
                    .filter(unit -> unit.factor().compareTo(PERCENT) == 0).findFirst()
                    .orElseGet(() -> first(address, Addressed::isPlain, "per cent, with the factor 0.01"));
            case RANK -> first(address, unit -> unit.style() == Unit.Style.ORDINAL, "places, with the style ordinal");
            default -> ofCells;
        };
    }

    private static boolean isPlain(Unit unit) {
        return unit.dimension().equals(Dimension.NONE) && unit.style() != Unit.Style.ORDINAL;
    }

    private Unit first(Address address, Predicate<Unit> fits, String words) {
        return units.stream().filter(fits).findFirst()
                .orElseThrow(() -> new NoSuchCell("'" + address + "' has no unit to be written in",
                        "add one for " + words + " to the units"));
    }
}
