package explainer.figure.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.figure.map.LabelSolver.Option;
import explainer.figure.map.MapFigure.Label;
import explainer.ledger.Place;

/**
 * Finds a place for each label of a panel, for each {@link Variant} by itself. A place that a narrower one uses already is
 * liked: what stands where it stood need not be written again.
 */
final class LabelLayout {

    /** What stays free at a panel's edge, in rem. */
    private static final double MARGIN = 0.2;
    /** What is added between letters in the names of countries, in em; as in the style sheet. */
    static final double SPACING = 0.06;
    private static final double LINE_COST = 0.3;
    /** How much worse a place may be that is used already; for the name of a country. */
    private static final double USED = 0.4;
    private static final double NAMED = 1.5;
    /** How much worse a shorter text is for a country. */
    private static final double SHORTER = 2;
    /** How much of a country's name may lie outside it: of one that the site is about, and of another, which is missed less. */
    private static final double ABROAD = 0.35;
    private static final double NEIGHBOUR_ABROAD = 0.2;
    /** Of a country with more cells than this, only some are tried for its name. */
    private static final int MANY_CELLS = 200;

    private final double height;
    private final LandMask mask;
    private final List<double[]> borders;
    private final List<double[]> lines;
    private final Map<Variant, Double> shares;
    private final boolean enlarged;

    /**
     * @param height of the panel, as a part of its width
     * @param borders of the site's countries, as points x, y, x, y … in parts of the width
     * @param lines  these and routes, which letters should not hide
     * @param shares how wide the panel is, as a part of the figure's width
     * @param enlarged whether it is a part of the map drawn enlarged, where all names of countries are small
     */
    LabelLayout(double height, LandMask mask, List<double[]> borders, List<double[]> lines, Map<Variant, Double> shares,
            boolean enlarged) {
        this.height = height;
        this.mask = mask;
        this.borders = borders;
        this.lines = lines;
        this.shares = shares;
        this.enlarged = enlarged;
    }

    /**
     * A country to be named.
     *
     * @param index  its index in the map file
     * @param number its number when the site is about it; else 0
     * @param texts  the first for which there is room
     */
    record Name(int index, int number, List<String> texts) {
    }

    /**
     * What was found.
     *
     * @param places the labels of each place
     * @param names  the names of countries
     * @param boxes  every label's box, by variant
     */
    record Result(List<List<Label>> places, List<Label> names, Map<Variant, List<Box>> boxes) {
    }

    /**
     * Lays out a panel.
     *
     * @param spots the places, the most important one first
     * @param names of countries, the site's own first
     * @param taken what else stands on the panel
     */
    Result layOut(List<Spot> spots, List<Name> names, Map<Variant, List<Box>> taken) {
        List<Map<Label, TreeSet<Variant>>> places = new ArrayList<>();
        spots.forEach(spot -> places.add(new LinkedHashMap<>()));
        Map<Label, TreeSet<Variant>> countries = new LinkedHashMap<>();
        Map<Variant, List<Box>> boxes = new LinkedHashMap<>();
        for (Variant variant : Variant.values()) {
            Round round = new Round(variant, spots, names, taken.getOrDefault(variant, List.of()),
                    Stream.concat(places.stream(), Stream.of(countries)).flatMap(used -> used.keySet().stream())
                            .collect(Collectors.toSet()));
            for (int i = 0; i < spots.size(); i++) {
                Map<Label, TreeSet<Variant>> labels = places.get(i);
                round.placed.get(i).ifPresent(o -> labels.computeIfAbsent(o.mark(), l -> new TreeSet<>()).add(variant));
            }
            round.named.forEach(option -> option.ifPresent(
                    o -> countries.computeIfAbsent(o.mark(), l -> new TreeSet<>()).add(variant)));
            boxes.put(variant, round.boxes());
        }
        return new Result(places.stream().map(LabelLayout::merge).toList(), merge(countries), boxes);
    }

    private static List<Label> merge(Map<Label, TreeSet<Variant>> labels) {
        List<Label> merged = new ArrayList<>();
        labels.forEach((label, variants) -> merged.add(new Label(
                variants.size() == Variant.values().length ? ""
                        : String.join(" ", variants.stream().map(Variant::key).toList()), label.kind(), label.number(),
                label.text(), label.x(), label.y(), label.anchor())));
        return merged;
    }

    /** The layout for one variant: places first, then the site's countries, then their neighbours. */
    private final class Round {

        private final double least;
        private final double most;
        private final Variant variant;
        private final List<Spot> spots;
        private final List<Box> taken;
        private final Set<Label> used;
        private final LabelSolver solver;
        private final Set<Integer> own;
        private final List<Optional<Option>> placed;
        private final List<Optional<Option>> named = new ArrayList<>();

        Round(Variant variant, List<Spot> spots, List<Name> names, List<Box> alsoTaken, Set<Label> used) {
            double share = shares.get(variant);
            this.variant = variant;
            this.least = variant.least() * share;
            this.most = variant.most() * share;
            this.spots = spots;
            this.used = used;
            this.taken = new ArrayList<>(alsoTaken);
            this.solver = new LabelSolver(least, most);
            this.own = names.stream().filter(name -> name.number() > 0).map(Name::index).collect(Collectors.toSet());
            List<List<Option>> ownOptions = names.stream().filter(name -> name.number() > 0).map(this::nameOptions).toList();
            List<Optional<Option>> around = places(this.taken);
            List<Optional<Option>> ownNames = solver.choose(ownOptions, all(List.of(), around));
            if (ownNames.stream().anyMatch(Optional::isEmpty)) {
                // The other way round: the places make way, where each of them still finds as good a label.
                List<Optional<Option>> first = solver.choose(ownOptions, all(List.of(), List.of()));
                List<Box> boxes = new ArrayList<>(this.taken);
                first.forEach(option -> option.ifPresent(o -> boxes.add(o.box())));
                List<Optional<Option>> second = places(boxes);
                if (names(second) == names(around)) {
                    ownNames = first;
                    around = second;
                }
            }
            this.placed = around;
            named.addAll(ownNames);
            List<List<Option>> others = names.stream().filter(name -> name.number() == 0).map(this::nameOptions)
                    .toList();
            named.addAll(solver.choose(others, all(ownNames, placed)));
        }

        List<Box> boxes() {
            List<Box> boxes = new ArrayList<>();
            placed.forEach(option -> option.ifPresent(o -> boxes.add(o.box())));
            named.forEach(option -> option.ifPresent(o -> boxes.add(o.box())));
            return boxes;
        }

        private List<Box> all(List<Optional<Option>> some, List<Optional<Option>> more) {
            List<Box> boxes = new ArrayList<>(taken);
            spots.forEach(spot -> boxes.add(spot.box(variant.placeSize())));
            some.forEach(option -> option.ifPresent(o -> boxes.add(o.box())));
            more.forEach(option -> option.ifPresent(o -> boxes.add(o.box())));
            return boxes;
        }

        private static long names(List<Optional<Option>> labels) {
            return labels.stream().flatMap(Optional::stream).filter(o -> o.mark().kind().equals("place")).count();
        }

        /** Names where they fit, numbers where only those do. */
        private List<Optional<Option>> places(List<Box> taken) {
            List<List<Option>> options = spots.stream()
                    .map(spot -> around(spot, spot.place().name(), "place")).toList();
            List<Optional<Option>> chosen = solver.choose(options, taken);
            if (chosen.stream().allMatch(Optional::isPresent)) {
                return chosen;
            }
            List<List<Option>> second = new ArrayList<>();
            for (int i = 0; i < spots.size(); i++) {
                second.add(chosen.get(i).isPresent() ? options.get(i)
                        : around(spots.get(i), String.valueOf(spots.get(i).number()), "number"));
            }
            return solver.choose(second, taken);
        }

        private List<Option> around(Spot spot, String text, String kind) {
            double r = spot.radius();
            double side = r + 0.22;
            double up = -r - TextWidth.DESCENT + 0.1;
            double down = r + TextWidth.ASCENT - 0.2;
            double diagonal = r * 0.7 + 0.12;
            List<Option> options = new ArrayList<>();
            add(options, spot, text, kind, side, 0.35, "start", 0);
            add(options, spot, text, kind, -side, 0.35, "end", 1);
            add(options, spot, text, kind, diagonal, up + 0.2, "start", 0.8);
            add(options, spot, text, kind, diagonal, down - 0.2, "start", 0.9);
            add(options, spot, text, kind, -diagonal, up + 0.2, "end", 1.4);
            add(options, spot, text, kind, -diagonal, down - 0.2, "end", 1.5);
            add(options, spot, text, kind, 0, up, "middle", 1.1);
            add(options, spot, text, kind, 0, down, "middle", 1.1);
            return options;
        }

        private void add(List<Option> options, Spot spot, String text, String kind, double dx, double dy, String anchor,
                double cost) {
            double size = variant.placeSize();
            double width = TextWidth.ems(text);
            double left = dx - (anchor.equals("start") ? 0 : anchor.equals("end") ? width : width / 2);
            Box box = Box.at(spot.x(), spot.y(), left * size, (dy - TextWidth.ASCENT) * size, (left + width) * size,
                    (dy + TextWidth.DESCENT) * size);
            Box letters = Box.at(spot.x(), spot.y(), box.left(), (dy - TextWidth.CAPITAL) * size, box.right(),
                    (dy + TextWidth.TAIL) * size);
            boolean hidesMark = spots.stream().filter(other -> other != spot)
                    .anyMatch(other -> letters.overlaps(other.box(size), least, most));
            if (hidesMark || !box.staysIn(height, MARGIN, least, most)) {
                return;
            }
            double middle = (box.left() + box.right()) / 2 / least;
            int ground = mask.ownerAt(spot.x() + middle, spot.y() + (dy - 0.35) * size / least);
            boolean abroad = ground != spot.country();
            // Lettered on the other country of the site, a place seems to be there; a border crossing belongs to both.
            if (abroad && kind.equals("place") && spot.place().kind() != Place.Kind.CROSSING && own.contains(ground)) {
                return;
            }
            options.add(option(box, cost + (abroad ? 0.7 : 0) + Math.min(4, LINE_COST * hits(box, lines)),
                    new Label("", kind, 0, text, Decimals.of(dx), Decimals.of(dy), anchor)));
        }

        private Option option(Box box, double cost, Label label) {
            return new Option(box, cost - (!used.contains(label) ? 0 : label.kind().equals("place") ? USED : NAMED), label);
        }

        private int hits(Box box, List<double[]> lines) {
            int hits = 0;
            for (double[] line : lines) {
                for (int i = 0; i < line.length; i += 2) {
                    hits += box.holds(line[i], line[i + 1], least) ? 1 : 0;
                }
            }
            return hits;
        }

        private List<Option> nameOptions(Name name) {
            return name.texts().stream().flatMap(text -> nameOptions(name, text, SHORTER * name.texts().indexOf(text)).stream())
                    .toList();
        }

        private List<Option> nameOptions(Name name, String text, double cost) {
            boolean own = name.number() > 0;
            double size = own && !enlarged ? variant.countrySize() : variant.neighbourSize();
            double half = (own ? TextWidth.capitals(text, SPACING) : TextWidth.ems(text)) / 2 * size;
            LandMask.Cells cells = mask.cells(name.index());
            int step = cells.count() > MANY_CELLS ? 5 : 1;
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < cells.count(); i += step) {
                double x = cells.x(i);
                double y = cells.y(i);
                Box box = Box.at(x, y, -half, (0.35 - TextWidth.ASCENT) * size, half,
                        (0.35 + TextWidth.DESCENT) * size);
                Box letters = Box.at(x, y, -half, (0.35 - TextWidth.CAPITAL) * size, half, 0.35 * size);
                double abroad = box.staysIn(height, MARGIN, least, most) ? abroad(box, name.index()) : 1;
                // A name across a border seems to belong to both sides. One of the site's countries may cross a route where
                // there is no other room for it; a neighbour's is left out.
                if (abroad <= (own ? ABROAD : NEIGHBOUR_ABROAD) && hits(letters, own ? borders : lines) == 0) {
                    double far = Math.hypot(x - cells.centreX(), y - cells.centreY());
                    options.add(option(box, cost + 8 * far + 14 * abroad + LINE_COST * hits(box, lines),
                            new Label("", own ? "country" : "neighbour", name.number(), text,
                                    Decimals.percent(x), Decimals.percent(y / height), "middle")));
                }
            }
            return options;
        }

        /** How much of a box, at its largest, lies outside a country. */
        private double abroad(Box box, int country) {
            int out = 0;
            int all = 0;
            for (int i = 0; i <= 8; i++) {
                for (double part : new double[] {0.25, 0.75}) {
                    double x = box.x1() + (box.left() + (box.right() - box.left()) * i / 8) / least;
                    double y = box.y1() + (box.top() + (box.bottom() - box.top()) * part) / least;
                    out += mask.ownerAt(x, y) == country ? 0 : 1;
                    all++;
                }
            }
            return out / (double) all;
        }
    }
}
