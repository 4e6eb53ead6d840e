package explainer.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/** Measures borders on the map's data, so that a fact can state what the map shows. */
@FunctionalInterface
public interface Borders {

    /** No map, no borders. */
    Borders NONE = (one, other) -> Optional.empty();

    /**
     * The length of the border between two countries in whole kilometres.
     *
     * @return nothing when the map has no border between the two
     */
    Optional<BigDecimal> kilometres(Country one, Country other);
}
