package explainer.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tables that facts are taken from. Nothing in them changes, and several threads may ask at once. */
public interface Tables {

    /** None at all. */
    Tables NONE = new Tables() {
        @Override
        public List<Cell> cells(Address address) {
            throw new NoSuchCell("there is no series '" + address.series() + "'",
                    "put its table and description into the folder 'series' of the data folder");
        }

        @Override
        public List<Cell> peers(Address address) {
            return cells(address);
        }

        @Override
        public Collection<Dataset> datasets() {
            return List.of();
        }

        @Override
        public Set<String> leftOut() {
            return Set.of();
        }
    };

    /**
     * A cell of a table.
     *
     * @param at      its address
     * @param title   what its column measures
     * @param fact    empty where the value is missing
     * @param group   the parts of its key that are no time, joined: cells of one group are one thing over time
     */
    record Cell(String at, String title, Optional<Fact> fact, Optional<Period> period, String group) {
    }

    /**
     * The cells of a column that an address selects, in the order of the table, one at least.
     *
     * @throws NoSuchCell when there is none
     */
    List<Cell> cells(Address address);

    /** The cells of the same column and time as one cell, or all of its column where each time has but one. */
    List<Cell> peers(Address address);

    /** What there is. */
    Collection<Dataset> datasets();

    /** The tables that something is wrong with, by id, or {@code *} when not even their ids are known. */
    Set<String> leftOut();

    /** Why an address leads to nothing, and what to do about it. */
    final class NoSuchCell extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private final String hint;

        /** @param hint what to do; may be empty */
        public NoSuchCell(String message, String hint) {
            super(message);
            this.hint = hint;
        }

        /** What to do about it. */
        public String hint() {
            return hint;
        }
    }
}
