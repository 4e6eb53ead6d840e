package explainer.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import explainer.ledger.Tables.Cell;
import explainer.ledger.Tables.NoSuchCell;

/**
 * What is made of several cells. A sum, a mean, a share and a rank need every value: without a missing one they would say
 * something else. The others pass over what is missing.
 */
final class Aggregate {

    private final Address address;
    private final List<Cell> cells;
    private final Tables tables;

    /** @param cells those that the address selects */
    Aggregate(Address address, List<Cell> cells, Tables tables) {
        this.address = address;
        this.cells = cells;
        this.tables = tables;
    }

    /** The result, not yet rounded. */
    Measure measure() {
        return switch (address.function().orElseThrow()) {
            case SUM -> sum(cells);
            case MEAN -> sum(cells).dividedBy(Measure.exact(BigDecimal.valueOf(cells.size())));
            case MIN -> known().stream().map(Aggregate::of).min(Comparator.comparing(Measure::value)).orElseThrow();
            case MAX -> known().stream().map(Aggregate::of).max(Comparator.comparing(Measure::value)).orElseThrow();
            case FIRST -> of(inTime().get(0));
            case LAST -> last();
            case CHANGE -> change();
            case GROWTH -> quotient(change(), of(inTime().get(0)));
            case SHARE -> quotient(of(one()), sum(peers()));
            case RANK -> rank();
        };
    }

    /** The time from the first cell to the last. */
    Optional<Period> period() {
        List<Period> periods = cells.stream().flatMap(cell -> cell.period().stream()).toList();
        return periods.isEmpty() ? Optional.empty() : Optional.of(new Period(
                periods.stream().map(Period::from).min(Comparator.naturalOrder()).orElseThrow(),
                periods.stream().map(Period::to).max(Comparator.naturalOrder()).orElseThrow()));
    }

    /** Whether all cells are of one thing, at several times. */
    boolean isOneGroup() {
        return cells.stream().map(Cell::group).distinct().count() == 1;
    }

    private Measure change() {
        return last().plus(of(inTime().get(0)).negated());
    }

    private Measure last() {
        List<Cell> inTime = inTime();
        return of(inTime.get(inTime.size() - 1));
    }

    private Measure rank() {
        Rational own = of(one()).value();
        long before = peers().stream().filter(cell -> of(complete(cell)).value().compareTo(own) > 0).count();
        return Measure.exact(BigDecimal.valueOf(before + 1));
    }

    private Measure quotient(Measure part, Measure whole) {
        if (whole.value().signum() == 0) {
            throw new NoSuchCell("'" + address + "' divides by zero", "");
        }
        return part.dividedBy(whole);
    }

    private Measure sum(List<Cell> all) {
        return all.stream().map(this::complete).map(Aggregate::of).reduce(Measure::plus).orElseThrow();
    }

    private Cell complete(Cell cell) {
        if (cell.fact().isEmpty()) {
            throw new NoSuchCell("'" + address + "' needs the value of '" + cell.at() + "', which is missing",
                    "choose rows that all have a value");
        }
        return cell;
    }

    private Cell one() {
        if (cells.size() > 1) {
            throw new NoSuchCell("'" + address + "' names " + cells.size() + " cells", "name the one whose "
                    + address.function().orElseThrow().key() + " is meant, such as '" + cells.get(cells.size() - 1).at()
                    + "'");
        }
        return complete(cells.get(0));
    }

    private List<Cell> peers() {
        return tables.peers(address.ofCells());
    }

    private List<Cell> known() {
        List<Cell> known = cells.stream().filter(cell -> cell.fact().isPresent()).toList();
        if (known.isEmpty()) {
            throw new NoSuchCell("'" + address + "' finds no value", "its table says that they are all missing");
        }
        return known;
    }

    /** Those with a value, the earliest first; of one thing only. */
    private List<Cell> inTime() {
        if (!isOneGroup()) {
            throw new NoSuchCell("'" + address + "' takes together what has several values at a time",
                    "name one of them, such as '" + cells.get(0).at() + "' does");
        }
        List<Cell> sorted = new ArrayList<>(known());
        if (sorted.stream().allMatch(cell -> cell.period().isPresent())) {
            sorted.sort(Comparator.comparing(cell -> cell.period().orElseThrow().from()));
        }
        return sorted;
    }

    private static Measure of(Cell cell) {
        Quantity quantity = cell.fact().orElseThrow().quantity();
        return Measure.of(quantity.low(), quantity.unit());
    }
}
