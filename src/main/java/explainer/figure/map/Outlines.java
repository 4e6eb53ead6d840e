package explainer.figure.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import explainer.figure.map.Topology.Country;
import explainer.figure.map.Topology.Polygon;

/**
 * The lines of a map within a frame, simplified, as SVG paths.
 *
 * <p>Land is one shape with the coast for its edge, the borders between neighbours are lines on it, and only the
 * countries that the site is about are shapes of their own: so each line is written once, or twice at most.
 */
final class Outlines {

    /** The smallest triangle that is drawn, in square units; elsewhere more. */
    private static final double DETAIL = 7;
    private static final double SMALLEST_LAKE = 80;
    private static final double SMALLEST_ISLAND = 2;

    private final Topology topology;
    private final List<double[]> arcs;
    private final String land;
    private final String seams;
    private final Map<String, String> countries = new LinkedHashMap<>();
    private final String lakes;
    private final String border;
    private final Set<Integer> shared;
    private final LandMask mask;

    /** @param ids the countries that the site is about, by their ids in the map file */
    Outlines(Atlas atlas, Frame frame, List<String> ids) {
        this.topology = atlas.topology();
        List<Country> own = topology.countries().values().stream().filter(c -> ids.contains(c.id())).toList();
        Map<Integer, Integer> uses = new HashMap<>();
        topology.countries().values().forEach(c -> topology.arcsOf(c).forEach(n -> uses.merge(n, 1, Integer::sum)));
        Map<Integer, Integer> ownUses = new HashMap<>();
        own.forEach(c -> topology.arcsOf(c).forEach(n -> ownUses.merge(n, 1, Integer::sum)));

        this.arcs = simplify(atlas.projected(), frame, ownUses.keySet(), uses);
        PathData paths = new PathData(frame, arcs);
        this.land = paths.areas(coast(uses), SMALLEST_ISLAND);
        Set<Integer> between = new TreeSet<>(uses.keySet());
        between.removeIf(n -> uses.get(n) < 2 || ownUses.containsKey(n));
        this.seams = paths.lines(between);
        own.forEach(c -> countries.put(c.id(), paths.areas(c.polygons(), SMALLEST_ISLAND)));
        this.lakes = paths.areas(topology.lakes(), SMALLEST_LAKE);
        this.shared = new TreeSet<>(ownUses.keySet());
        shared.removeIf(n -> ownUses.get(n) < 2);
        this.border = paths.lines(shared);
        this.mask = new LandMask(frame, List.copyOf(topology.countries().values()), topology.lakes(), arcs);
    }

    /** In full on lines of the site's countries, less so on other coasts, least on the borders of others. */
    private static List<double[]> simplify(List<double[]> projected, Frame frame, Set<Integer> own,
            Map<Integer, Integer> uses) {
        Simplifier full = new Simplifier(frame, DETAIL);
        Simplifier coast = new Simplifier(frame, DETAIL * 4);
        Simplifier seam = new Simplifier(frame, DETAIL * 24);
        List<double[]> simplified = new ArrayList<>();
        for (int i = 0; i < projected.size(); i++) {
            Simplifier simplifier = own.contains(i) ? full : uses.getOrDefault(i, 1) == 1 ? coast : seam;
            simplified.add(simplifier.simplify(frame.place(projected.get(i))));
        }
        return simplified;
    }

    /** The arcs that only one country uses, joined to rings: the coast, and the edge of what the map file holds. */
    private List<Polygon> coast(Map<Integer, Integer> uses) {
        Map<Point, List<Integer>> open = new LinkedHashMap<>();
        for (Country country : topology.countries().values()) {
            for (Polygon polygon : country.polygons()) {
                for (int[] ring : polygon.rings()) {
                    for (int number : ring) {
                        if (uses.get(Topology.forwards(number)) == 1) {
                            open.computeIfAbsent(end(number, true), p -> new ArrayList<>()).add(number);
                        }
                    }
                }
            }
        }
        List<Polygon> rings = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Integer> ring = new ArrayList<>();
            Point at = open.keySet().iterator().next();
            for (List<Integer> from = open.get(at); from != null; from = open.get(at)) {
                int number = from.remove(from.size() - 1);
                if (from.isEmpty()) {
                    open.remove(at);
                }
                ring.add(number);
                at = end(number, false);
            }
            rings.add(new Polygon(List.of(ring.stream().mapToInt(Integer::intValue).toArray())));
        }
        return rings;
    }

    private Point end(int number, boolean first) {
        double[] arc = topology.arcs().get(Topology.forwards(number));
        int at = first == number >= 0 ? 0 : arc.length - 2;
        return new Point(arc[at], arc[at + 1]);
    }

    private record Point(double x, double y) {
    }

    /** The topology's arcs in the frame's units, simplified. */
    List<double[]> arcs() {
        return arcs;
    }

    String land() {
        return land;
    }

    String seams() {
        return seams;
    }

    /** The shape of a country that the site is about; empty when it is not in the frame. */
    String country(String id) {
        return countries.getOrDefault(id, "");
    }

    String lakes() {
        return lakes;
    }

    String border() {
        return border;
    }

    /** The numbers of the arcs that countries of the site share. */
    Set<Integer> shared() {
        return shared;
    }

    LandMask mask() {
        return mask;
    }
}
