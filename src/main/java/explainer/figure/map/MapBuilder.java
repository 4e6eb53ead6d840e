package explainer.figure.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.figure.map.MapFigure.Border;
import explainer.figure.map.MapFigure.Name;
import explainer.figure.map.MapFigure.Panel;
import explainer.figure.map.MapFigure.PlaceEntry;
import explainer.figure.map.MapFigure.RouteEntry;
import explainer.ledger.Country;
import explainer.ledger.Ledger;
import explainer.ledger.Place;
import explainer.ledger.Route;
import explainer.ledger.Source;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.yaml.YamlText;

/** Builds a map figure from what an editor asks for, the ledger and the atlas. */
public final class MapBuilder {

    /** How far outside its country's outline a place may lie: a line at small scale cuts corners. */
    private static final double TOLERANCE_KM = 5;

    private final Atlas atlas;
    private final Ledger ledger;
    private final Wording wording;
    private final String language;
    private final Diagnostics diagnostics;

    /** @param language in which countries are named that the site is not about, where the map file has such a name */
    public MapBuilder(Atlas atlas, Ledger ledger, Wording wording, String language, Diagnostics diagnostics) {
        this.atlas = atlas;
        this.ledger = ledger;
        this.wording = wording;
        this.language = language;
        this.diagnostics = diagnostics;
    }

    /**
     * Builds a figure.
     *
     * @param id its anchor in the page
     * @return nothing after an error, which is then reported
     */
    public Optional<MapFigure> build(FigureSpec.Map spec, String id) {
        List<Country> countries = ledger.countries().values().stream().filter(this::isInAtlas).toList();
        Optional<List<Route>> routes = choose(spec.routes(), ledger.routes(), Code.UNKNOWN_REFERENCE, "route", "none");
        Optional<List<Place>> places = choose(spec.places(), ledger.places(), Code.UNKNOWN_PLACE, "place", "all");
        if (ledger.countries().isEmpty()) {
            diagnostics.add(Code.BAD_BLOCK, spec.location(), "there is no country to draw a map of",
                    "list the countries that the site is about under 'countries:'");
        }
        if (countries.isEmpty() || routes.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        PanelBuilder panels = new PanelBuilder(atlas, countries, km -> wording.digits(BigDecimal.valueOf(km)),
                country -> List.of(country.name()), language);
        List<Place> shown = withEnds(places.get(), routes.get());
        if (!shown.stream().map(place -> isWhereItShould(place, panels.frame())).reduce(true, Boolean::logicalAnd)) {
            return Optional.empty();
        }
        List<Panel> drawn = atlas.panels(List.of(countries, shown.stream().map(MapBuilder::drawnOf).toList(),
                routes.get().stream().map(MapBuilder::drawnOf).toList(), wording.messages()),
                () -> panels.build(shown, routes.get()));
        return Optional.of(new MapFigure(id, spec.title(), spec.caption(), drawn,
                places(shown), routes(routes.get()), borders(countries),
                Arrays.stream(Place.Kind.values()).filter(kind -> shown.stream().anyMatch(p -> p.kind() == kind))
                        .map(PanelBuilder::key).toList(),
                Arrays.stream(Route.Status.values())
                        .filter(status -> routes.get().stream().anyMatch(r -> r.status() == status))
                        .map(PanelBuilder::key).toList(),
                unnamed(drawn.get(0), countries), source(shown, routes.get())));
    }

    /** At which widths the map lacks the name of a country: the key then has it. */
    private static String unnamed(Panel map, List<Country> countries) {
        List<String> lacking = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            long named = map.names().stream().filter(name -> name.number() > 0)
                    .filter(name -> name.at().isEmpty() || name.at().contains(variant.key())).count();
            if (named < countries.size()) {
                lacking.add(variant.key());
            }
        }
        return lacking.isEmpty() ? null : String.join(" ", lacking);
    }

    private String source(List<Place> places, List<Route> routes) {
        Set<String> publishers = new LinkedHashSet<>();
        if (!atlas.source().isEmpty() && !ledger.isLeftOut("source", atlas.source())) {
            Source outlines = ledger.sources().get(atlas.source());
            if (outlines == null) {
                diagnostics.add(Code.BAD_CONFIGURATION, Location.of(atlas.settingsFile()),
                        "map.source: there is no source '" + atlas.source() + "'",
                        Nearest.hint(atlas.source(), ledger.sources().keySet()));
            } else {
                publishers.add(outlines.publisher());
            }
        }
        places.forEach(place -> publishers.add(place.source().publisher()));
        routes.forEach(route -> route.sources().forEach(source -> publishers.add(source.publisher())));
        return String.join("; ", publishers);
    }

    /** What a drawing has of a place: neither its note nor its source. */
    private static List<Object> drawnOf(Place place) {
        return List.of(place.id(), place.name(), place.country(), place.latitude(), place.longitude(), place.kind());
    }

    private static List<Object> drawnOf(Route route) {
        return List.of(route.id(), route.from(), route.to(), route.status());
    }

    private boolean isInAtlas(Country country) {
        boolean known = atlas.topology().country(country.mapId()).isPresent();
        if (!known) {
            diagnostics.add(Code.UNKNOWN_REFERENCE, country.location(), "the map has no country '" + country.mapId()
                    + "' for " + country.name(), "take the id that it has in " + atlas.file());
        }
        return known;
    }

    /** What is asked for: {@code all}, {@code none}, or ids. */
    private <T> Optional<List<T>> choose(List<YamlText> asked, Map<String, T> all, Code code, String what,
            String unless) {
        String word = asked.isEmpty() ? unless : asked.size() == 1 ? asked.get(0).value() : "";
        if (word.equals("all") || word.equals("none")) {
            return Optional.of(word.equals("all") ? List.copyOf(all.values()) : List.of());
        }
        Map<String, T> chosen = new LinkedHashMap<>();
        boolean found = true;
        for (YamlText id : asked) {
            T item = all.get(id.value());
            if (item == null && ledger.isLeftOut(what, id.value())) {
                found = false;
            } else if (item == null) {
                diagnostics.add(code, id.location(), "there is no " + what + " '" + id.value() + "'",
                        Nearest.hint(id.value(), all.keySet()));
                found = false;
            } else {
                chosen.put(id.value(), item);
            }
        }
        return found ? Optional.of(List.copyOf(chosen.values())) : Optional.empty();
    }

    /** Adds the places in which a route ends: a line that ends nowhere says nothing. */
    private List<Place> withEnds(List<Place> places, List<Route> routes) {
        Map<String, Place> all = new LinkedHashMap<>();
        places.forEach(place -> all.put(place.id(), place));
        for (Route route : routes) {
            for (String end : List.of(route.from(), route.to())) {
                all.putIfAbsent(end, ledger.places().get(end));
            }
        }
        return List.copyOf(all.values());
    }

    private boolean isWhereItShould(Place place, Frame frame) {
        double longitude = place.longitude().doubleValue();
        double latitude = place.latitude().doubleValue();
        double[] point = atlas.projection().project(longitude, latitude);
        if (!frame.contains(frame.x(point[0]), frame.y(point[1]))) {
            diagnostics.add(Code.BAD_PLACE, place.location(), place.name() + " lies outside the map",
                    "look at its latitude and longitude; are they exchanged?");
            return false;
        }
        Country country = ledger.countries().get(place.country());
        Optional<Topology.Country> outline = atlas.topology().country(country.mapId());
        if (outline.isPresent() && !atlas.topology().contains(outline.get(), longitude, latitude)
                && distance(outline.get(), point) > TOLERANCE_KM) {
            diagnostics.add(Code.BAD_PLACE, place.location(), place.name() + " does not lie in " + country.name(),
                    "look at its latitude, longitude and country");
            return false;
        }
        return true;
    }

    /** How far a point is from a country's outline, in kilometres. */
    private double distance(Topology.Country country, double[] point) {
        double least = Double.POSITIVE_INFINITY;
        for (int number : atlas.topology().arcsOf(country)) {
            double[] line = atlas.projected().get(number);
            for (int i = 2; i < line.length; i += 2) {
                double dx = line[i] - line[i - 2];
                double dy = line[i + 1] - line[i - 1];
                double length = dx * dx + dy * dy;
                double along = length == 0 ? 0
                        : ((point[0] - line[i - 2]) * dx + (point[1] - line[i - 1]) * dy) / length;
                double t = Math.max(0, Math.min(1, along));
                least = Math.min(least, Math.hypot(point[0] - line[i - 2] - t * dx, point[1] - line[i - 1] - t * dy));
            }
        }
        return least;
    }

    private List<PlaceEntry> places(List<Place> places) {
        List<PlaceEntry> entries = new ArrayList<>();
        for (Place place : places) {
            Country country = ledger.countries().get(place.country());
            entries.add(new PlaceEntry(place.id(), place.name(), PanelBuilder.key(place.kind()),
                    country.name(), country.number(),
                    place.names().stream().map(name -> new Name(name.name(), name.period())).toList(),
                    place.note().orElse(null)));
        }
        return entries;
    }

    private List<RouteEntry> routes(List<Route> routes) {
        return routes.stream().map(route -> new RouteEntry(route.id(), ledger.places().get(route.from()).name(),
                ledger.places().get(route.to()).name(), PanelBuilder.key(route.status()),
                route.text().orElse(null))).toList();
    }

    private List<Border> borders(List<Country> countries) {
        BorderMeasure measure = new BorderMeasure(atlas);
        List<Border> borders = new ArrayList<>();
        for (int i = 0; i < countries.size(); i++) {
            for (int j = i + 1; j < countries.size(); j++) {
                Country one = countries.get(i);
                Country other = countries.get(j);
                measure.kilometres(one, other)
                        .ifPresent(km -> borders.add(new Border(one.name(), other.name(), wording.digits(km))));
            }
        }
        return borders;
    }
}
