package explainer.figure.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import explainer.diagnostic.Nearest;
import explainer.figure.Areas;
import explainer.ledger.Country;
import explainer.ledger.Ledger;
import explainer.ledger.Wording;

/**
 * Maps on which charts fill countries: those that the site is about, and any other of the map file.
 *
 * @param atlas    empty where the site has no map
 * @param language in which the map's countries are named
 * @param settings the file that would name one
 */
public record AreaMaps(Optional<Atlas> atlas, Ledger ledger, Wording wording, String language, String settings) implements Areas {

    @Override
    public Optional<Sheet> draw(List<Area> areas, BiConsumer<String, String> problem) {
        if (atlas.isEmpty()) {
            problem.accept("there is no map to draw on", "set map.file in " + settings);
            return Optional.empty();
        }
        List<Country> countries = new ArrayList<>();
        for (Area area : areas) {
            Optional<String> id = id(area);
            if (id.isEmpty() || countries.stream().anyMatch(one -> one.mapId().equals(id.get()))) {
                problem.accept(id.isEmpty() ? "the map has no country '" + area.name() + "'"
                        : "the chart has two values of '" + area.name() + "'", id.isEmpty() ? Nearest.hint(area.name(),
                        known().map(one -> one.name(language)).toList()) : "a map shows one value of each country");
                return Optional.empty();
            }
            countries.add(new Country(id.get(), null, countries.size() + 1, area.name(), "", id.get()));
        }
        return Optional.of(new PanelBuilder(atlas.get(), countries, km -> wording.digits(BigDecimal.valueOf(km)),
                country -> areas.get(country.number() - 1).labels(), language).build(List.of(), List.of()).get(0));
    }

    private Stream<Topology.Country> known() {
        return atlas.orElseThrow().topology().countries().values().stream();
    }

    /** A country's id in the map file. */
    private Optional<String> id(Area area) {
        return area.country().map(ledger.countries()::get)
                .or(() -> ledger.countries().values().stream().filter(one -> one.name().equals(area.name())).findFirst())
                .map(Country::mapId).filter(id -> known().anyMatch(one -> one.id().equals(id)))
                .or(() -> known().filter(one -> one.name(language).equals(area.name()) || one.name().equals(area.name())).map(Topology.Country::id).findFirst());
    }
}
