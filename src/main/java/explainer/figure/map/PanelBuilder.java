package explainer.figure.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import explainer.figure.map.MapFigure.Label;
import explainer.figure.map.MapFigure.Line;
import explainer.figure.map.MapFigure.Mark;
import explainer.figure.map.MapFigure.Panel;
import explainer.figure.map.MapFigure.Scale;
import explainer.figure.map.MapFigure.Shape;
import explainer.figure.map.MapFigure.Window;
import explainer.ledger.Country;
import explainer.ledger.Place;
import explainer.ledger.Route;

/** Draws a map and, where places lie too close together to be told apart, that part of it enlarged in a corner. */
final class PanelBuilder {

    static final int WIDTH = 500;
    static final int HEIGHT = 360;
    private static final double MARGIN = 0.03;
    /** The countries lie a little above the middle, which leaves room for an enlarged part below. */
    private static final double ABOVE = 0.05;
    /** How far apart, as a part of the width, the points are by which labels keep off lines. */
    private static final double SAMPLE = 0.01;
    /** A route keeps this part of the width from places that it passes. */
    private static final double ROUTE_ROOM = 0.02;

    private final Atlas atlas;
    private final List<Country> countries;
    private final List<String> ids;
    private final List<String> order;
    private final IntFunction<String> kilometres;
    private final Function<Country, List<String>> labels;
    private final String language;

    /**
     * @param countries  those that the site is about
     * @param kilometres writes a length out
     * @param labels     what may stand on one of them: the first for which there is room
     * @param language   in which their neighbours are named
     */
    PanelBuilder(Atlas atlas, List<Country> countries, IntFunction<String> kilometres,
            Function<Country, List<String>> labels, String language) {
        this.atlas = atlas;
        this.countries = countries;
        this.ids = countries.stream().map(Country::mapId).toList();
        this.order = List.copyOf(atlas.topology().countries().keySet());
        this.kilometres = kilometres;
        this.labels = labels;
        this.language = language;
    }

    /** The frame of the map itself. */
    Frame frame() {
        return atlas.frame(ids, MARGIN, ABOVE, WIDTH, HEIGHT);
    }

    /** Draws the map and its enlarged parts. */
    List<Panel> build(List<Place> places, List<Route> routes) {
        Frame frame = frame();
        List<Spot> spots = new ArrayList<>();
        for (Place place : places) {
            spots.add(spot(place, spots.size() + 1, frame));
        }
        LandMask mask = atlas.outlines(frame, ids).mask();
        List<Inset> insets = Inset.of(spots, mask, owner -> ids.contains(order.get(owner)), atlas.projection());
        Set<Spot> hidden = insets.stream().flatMap(inset -> inset.spots().stream().skip(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Spot> shown = spots.stream().filter(spot -> !hidden.contains(spot)).toList();

        List<Panel> panels = new ArrayList<>();
        panels.add(panel(frame, null, shown, spots, routes, insets));
        for (Inset inset : insets) {
            List<Spot> enlarged = inset.spots().stream()
                    .map(spot -> spot(spot.place(), spot.number(), inset.frame())).toList();
            List<Spot> all = spots.stream().map(spot -> spot(spot.place(), spot.number(), inset.frame())).toList();
            panels.add(panel(inset.frame(), inset, enlarged, all, routes, List.of()));
        }
        return renumber(panels);
    }

    /** Counts the places from 1 on that are somewhere shown by a number, so that no number is skipped. */
    private static List<Panel> renumber(List<Panel> panels) {
        List<String> numbered = panels.stream().flatMap(panel -> panel.places().stream())
                .filter(mark -> mark.labels().stream().anyMatch(PanelBuilder::isNumber)).map(Mark::name).distinct()
                .toList();
        return numbered.isEmpty() ? panels : panels.stream().map(panel -> panel.with(panel.places().stream()
                .map(mark -> mark.with(mark.labels().stream().map(label -> isNumber(label)
                        ? label.with(String.valueOf(numbered.indexOf(mark.name()) + 1)) : label).toList()))
                .toList())).toList();
    }

    private static boolean isNumber(Label label) {
        return label.kind().equals("number");
    }

    private Spot spot(Place place, int number, Frame frame) {
        double[] point = atlas.projection().project(place.longitude().doubleValue(), place.latitude().doubleValue());
        int country = countries.stream().filter(c -> c.id().equals(place.country())).findFirst()
                .map(c -> order.indexOf(c.mapId())).orElse(LandMask.SEA);
        return new Spot(place, number, frame.x(point[0]) / frame.width(), frame.y(point[1]) / frame.width(), country);
    }

    private Panel panel(Frame frame, Inset inset, List<Spot> shown, List<Spot> all, List<Route> routes,
            List<Inset> insets) {
        Outlines outlines = atlas.outlines(frame, ids);
        Map<String, RouteLine> lines = lines(frame, all, shown, routes);
        List<double[]> borders = outlines.shared().stream().map(n -> sample(outlines.arcs().get(n), frame)).toList();
        List<double[]> obstacles = new ArrayList<>(borders);
        lines.values().forEach(line -> obstacles.add(line.sample(frame.width())));
        double height = frame.height() / (double) frame.width();

        Map<Variant, List<Box>> taken = new EnumMap<>(Variant.class);
        List<Box> corners = insets.stream().map(i -> i.area().grown(0.5)).toList();
        Optional<ScaleBar> scale = ScaleBar.choose(frame, outlines.mask(), shown, corners, obstacles,
                owner -> ids.contains(order.get(owner)));
        for (Variant variant : Variant.values()) {
            List<Box> boxes = new ArrayList<>(variant.isNarrow() ? List.of() : corners);
            scale.ifPresent(bar -> boxes.add(bar.box(variant)));
            taken.put(variant, boxes);
        }
        LabelLayout layout = new LabelLayout(height, outlines.mask(), borders, obstacles, shares(inset != null),
                inset != null);
        List<Spot> ranked = Spot.byImportance(shown);
        LabelLayout.Result result = layout.layOut(ranked, names(inset == null), taken);

        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Spot spot = ranked.get(i);
            marks.add(new Mark(spot.place().name(), key(spot.place().kind()), Decimals.percent(spot.x()),
                    Decimals.percent(spot.y() / height), result.places().get(i)));
        }
        List<Label> names = result.names();
        return new Panel(inset == null ? null : shown.get(0).place().name(), inset == null ? null : inset.corner(),
                frame.width(), frame.height(), outlines.land(), outlines.seams(),
                countries.stream().map(c -> new Shape(c.number(), c.name(), outlines.country(c.mapId())))
                        .filter(shape -> !shape.path().isEmpty()).toList(),
                outlines.lakes(), outlines.border(),
                routes.stream().map(route -> new Line(key(route.status()), lines.get(route.id()).path())).toList(),
                insets.stream().map(i -> window(i.frame(), frame)).toList(), marks, names,
                scale.map(bar -> new Scale(kilometres.apply(bar.kilometres()), Decimals.percent(bar.x1()),
                        Decimals.percent(bar.x2()), Decimals.percent(bar.y() / height))).orElse(null));
    }

    private static Map<Variant, Double> shares(boolean inset) {
        Map<Variant, Double> shares = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            shares.put(variant, !inset ? 1 : variant.isNarrow() ? Inset.SHARE_NARROW : Inset.SHARE);
        }
        return shares;
    }

    private Map<String, RouteLine> lines(Frame frame, List<Spot> all, List<Spot> shown, List<Route> routes) {
        Map<String, Spot> byId = all.stream().collect(Collectors.toMap(spot -> spot.place().id(), spot -> spot));
        Map<String, RouteLine> lines = new LinkedHashMap<>();
        for (Route route : routes) {
            Spot from = byId.get(route.from());
            Spot to = byId.get(route.to());
            List<double[]> others = shown.stream().filter(spot -> spot != from && spot != to)
                    .map(spot -> new double[] {spot.x() * frame.width(), spot.y() * frame.width()}).toList();
            lines.put(route.id(), RouteLine.between(from.x() * frame.width(), from.y() * frame.width(),
                    to.x() * frame.width(), to.y() * frame.width(), others, ROUTE_ROOM * frame.width()));
        }
        return lines;
    }

    private List<LabelLayout.Name> names(boolean neighboursToo) {
        List<LabelLayout.Name> names = new ArrayList<>();
        countries.forEach(c -> names.add(new LabelLayout.Name(order.indexOf(c.mapId()), c.number(), labels.apply(c))));
        for (int i = 0; neighboursToo && i < order.size(); i++) {
            if (!ids.contains(order.get(i))) {
                names.add(new LabelLayout.Name(i, 0, List.of(atlas.topology().countries().get(order.get(i)).name(language))));
            }
        }
        return names;
    }

    /** Points along a line, near enough to each other that no letter stands between two of them. */
    private static double[] sample(double[] line, Frame frame) {
        double step = frame.width() * SAMPLE;
        List<Double> points = new ArrayList<>();
        for (int i = 2; i < line.length; i += 2) {
            double dx = line[i] - line[i - 2];
            double dy = line[i + 1] - line[i - 1];
            int pieces = (int) Math.max(1, Math.ceil(Math.hypot(dx, dy) / step));
            for (int piece = 0; piece < pieces; piece++) {
                double x = line[i - 2] + dx * piece / pieces;
                double y = line[i - 1] + dy * piece / pieces;
                if (frame.contains(x, y)) {
                    points.add(x / frame.width());
                    points.add(y / frame.width());
                }
            }
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Window window(Frame inner, Frame outer) {
        int x = (int) Math.round(outer.x(inner.west()));
        int y = (int) Math.round(outer.y(inner.north()));
        return new Window(x, y, (int) Math.round(inner.width() / inner.scale() * outer.scale()),
                (int) Math.round(inner.height() / inner.scale() * outer.scale()));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
