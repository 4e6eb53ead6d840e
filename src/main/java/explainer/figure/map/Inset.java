package explainer.figure.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A part of a map that is drawn enlarged in a corner, because its places lie too close together to be told apart.
 *
 * @param spots  its places as they lie on the map, the most important one first; only that one is drawn on both
 * @param corner nw, ne, sw or se
 * @param area   what it covers of the map
 * @param frame  what it shows
 */
record Inset(List<Spot> spots, String corner, Box area, Frame frame) {

    /** How wide it is, as a part of the map's width and as in the style sheet; on a narrow map it stands below. */
    static final double SHARE = 0.29;
    static final double SHARE_NARROW = 0.64;
    private static final double GAP = 0.012;
    private static final int WIDTH = 210;
    private static final int HEIGHT = 140;
    private static final double MARGIN = 0.22;
    /** The places lie a little to the left, which leaves room for their names. */
    private static final double LEFT = 0.1;
    /** Places nearer to each other than this part of the map's width are shown enlarged. */
    private static final double CLOSE = 0.02;
    /** More than anything else that a corner can hide. */
    private static final double CUTS_BORDER = 1e6;

    /**
     * The parts of a map that must be enlarged, each in the corner where it hides least: first no place, then no border
     * between the site's countries, which would seem to go on inside, then least of these, then least of other land.
     *
     * @param own whether a country, by its index, is one of the site's
     */
    static List<Inset> of(List<Spot> spots, LandMask mask, IntPredicate own, Albers projection) {
        Map<String, Box> corners = corners();
        List<Inset> insets = new ArrayList<>();
        for (List<Spot> cluster : clusters(spots)) {
            Optional<String> corner = corners.keySet().stream()
                    .filter(name -> spots.stream().noneMatch(spot -> corners.get(name)
                            .overlaps(spot.box(1), Variant.MEDIUM.least(), Variant.MEDIUM.most())))
                    .min(Comparator.comparingDouble(name -> hides(corners.get(name), mask, own)));
            if (corner.isPresent()) {
                Box area = corners.remove(corner.get());
                insets.add(new Inset(cluster, corner.get(), area, frameAround(cluster, projection)));
            }
        }
        return insets;
    }

    /** Groups of places that are near to each other, each with its most important place first. */
    private static List<List<Spot>> clusters(List<Spot> spots) {
        List<List<Spot>> clusters = new ArrayList<>();
        Set<Spot> left = new LinkedHashSet<>(spots);
        while (!left.isEmpty()) {
            List<Spot> cluster = new ArrayList<>();
            cluster.add(left.iterator().next());
            left.remove(cluster.get(0));
            for (int i = 0; i < cluster.size(); i++) {
                Spot one = cluster.get(i);
                left.stream().filter(other -> Math.hypot(one.x() - other.x(), one.y() - other.y()) < CLOSE)
                        .forEach(cluster::add);
                cluster.forEach(left::remove);
            }
            if (cluster.size() > 1) {
                clusters.add(Spot.byImportance(cluster));
            }
        }
        return clusters;
    }

    private static Map<String, Box> corners() {
        double right = 1 - GAP - SHARE;
        double height = SHARE * HEIGHT / WIDTH;
        double bottom = PanelBuilder.HEIGHT / (double) PanelBuilder.WIDTH - GAP - height;
        Map<String, Box> corners = new LinkedHashMap<>();
        corners.put("sw", Box.area(GAP, bottom, GAP + SHARE, bottom + height));
        corners.put("se", Box.area(right, bottom, right + SHARE, bottom + height));
        corners.put("nw", Box.area(GAP, GAP, GAP + SHARE, GAP + height));
        corners.put("ne", Box.area(right, GAP, right + SHARE, GAP + height));
        return corners;
    }

    private static double hides(Box area, LandMask mask, IntPredicate own) {
        Box around = Box.area(area.x1() - GAP, area.y1() - GAP, area.x2() + GAP, area.y2() + GAP);
        Set<Integer> cut = new HashSet<>();
        double hidden = 0;
        for (int row = 0; row < mask.rows(); row++) {
            for (int column = 0; column < mask.columns(); column++) {
                int owner = mask.owner(column, row);
                double x = mask.middle(column);
                double y = mask.middle(row);
                boolean land = owner != LandMask.SEA;
                boolean ofSite = land && own.test(owner);
                if (ofSite && around.holds(x, y, 1)) {
                    cut.add(owner);
                }
                if (land && area.holds(x, y, 1)) {
                    hidden += ofSite ? 20 : 1;
                }
            }
        }
        return hidden + (cut.size() > 1 ? CUTS_BORDER : 0);
    }

    private static Frame frameAround(List<Spot> cluster, Albers projection) {
        List<double[]> points = cluster.stream().map(spot -> projection.project(
                spot.place().longitude().doubleValue(), spot.place().latitude().doubleValue())).toList();
        return Frame.around(points, MARGIN, LEFT, 0.5, WIDTH, HEIGHT);
    }
}
