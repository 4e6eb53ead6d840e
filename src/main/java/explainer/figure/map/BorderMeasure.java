package explainer.figure.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

import explainer.ledger.Country;

/** Measures the borders of the site's countries on the map's data, for the ledger and for the map's caption. */
public final class BorderMeasure {

    private final Atlas atlas;
    private final Map<String, Country> countries;

    /** @param countries those that the site is about, by id */
    public BorderMeasure(Atlas atlas, Map<String, Country> countries) {
        this.atlas = atlas;
        this.countries = countries;
    }

    /**
     * The length of the border between two countries, in whole kilometres.
     *
     * @param a a country, by its id in the ledger
     * @param b another one
     * @return nothing when there is no such country, or no border between the two
     */
    public Optional<BigDecimal> measure(String a, String b) {
        Country one = countries.get(a);
        Country other = countries.get(b);
        if (one == null || other == null) {
            return Optional.empty();
        }
        return BorderLength.km(atlas.topology(), one.mapId(), other.mapId())
                .map(km -> new BigDecimal(km).setScale(0, RoundingMode.HALF_UP));
    }
}
