package explainer.figure.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import explainer.ledger.Borders;
import explainer.ledger.Country;

/** Measures borders on an atlas, before anything is simplified for drawing. */
public final class BorderMeasure implements Borders {

    private final Atlas atlas;

    public BorderMeasure(Atlas atlas) {
        this.atlas = atlas;
    }

    @Override
    public Optional<BigDecimal> kilometres(Country one, Country other) {
        return BorderLength.km(atlas.topology(), one.mapId(), other.mapId())
                .map(km -> new BigDecimal(km).setScale(0, RoundingMode.HALF_UP));
    }
}
