package explainer.ledger;

import java.util.Optional;

import explainer.yaml.YamlText;

/** The entries of the ledger that a table may name. One that was never declared is reported where it is named. */
public final class Entries {

    private final Shelf<Unit> units;
    private final Shelf<Source> sources;
    private final Shelf<Country> countries;

    Entries(Shelf<Unit> units, Shelf<Source> sources, Shelf<Country> countries) {
        this.units = units;
        this.sources = sources;
        this.countries = countries;
    }

    /** What a column counts. */
    public Optional<Unit> unit(YamlText name) {
        return units.find(name);
    }

    /** Who publishes a table. */
    public Optional<Source> source(YamlText name) {
        return sources.find(name);
    }

    /** Whose colour a column or a group has. */
    public Optional<Country> country(YamlText name) {
        return countries.find(name);
    }
}
