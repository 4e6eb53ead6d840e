package explainer.figure.map;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A map as TopoJSON keeps it: lines, and countries and lakes that are made of them. A line that two countries share
 * is there once, so whatever is done to it is done to both, and they never overlap or gape.
 *
 * @param arcs      the lines, each as longitude, latitude, longitude, latitude … in degrees; never changed
 * @param countries by the id that the map file gives them, or by name where it gives none
 * @param lakes     each a polygon
 */
record Topology(List<double[]> arcs, Map<String, Country> countries, List<Polygon> lakes) {

    /**
     * A country of the map file, which need not be one that the site is about.
     *
     * @param name  as the map file has it
     * @param names in other languages, by tag: those that the map file has as {@code name_ru} and so on
     */
    record Country(String id, String name, Map<String, String> names, List<Polygon> polygons) {

        /** The name in a language, or the one that the map file has for all. */
        String name(String language) {
            return names.getOrDefault(language, name);
        }
    }

    /** An outline and the holes in it; each ring is the numbers of its arcs, {@code ~n} for arc n backwards. */
    record Polygon(List<int[]> rings) {
    }

    /** A country by its id. */
    Optional<Country> country(String id) {
        return Optional.ofNullable(countries.get(id));
    }

    /** The numbers of the arcs of a country, all counted forwards. */
    Set<Integer> arcsOf(Country country) {
        Set<Integer> numbers = new TreeSet<>();
        for (Polygon polygon : country.polygons()) {
            for (int[] ring : polygon.rings()) {
                for (int number : ring) {
                    numbers.add(forwards(number));
                }
            }
        }
        return numbers;
    }

    /** The numbers of the arcs that two countries share: their common border. */
    Set<Integer> border(Country one, Country other) {
        Set<Integer> shared = arcsOf(one);
        shared.retainAll(arcsOf(other));
        return shared;
    }

    /** The number of an arc without its direction. */
    static int forwards(int number) {
        return number < 0 ? ~number : number;
    }

    /** Whether a point lies in a country; its borders are straight lines in longitude and latitude. */
    boolean contains(Country country, double longitude, double latitude) {
        return contains(country, arcs, longitude, latitude);
    }

    /** The same for another drawing of the arcs, such as a simplified one; the point is then in its coordinates. */
    static boolean contains(Country country, List<double[]> arcs, double x, double y) {
        boolean inside = false;
        for (Polygon polygon : country.polygons()) {
            for (int[] ring : polygon.rings()) {
                for (int number : ring) {
                    inside ^= crossesOddly(arcs.get(forwards(number)), x, y);
                }
            }
        }
        return inside;
    }

    /** Whether a ray from the point eastwards crosses the line an odd number of times. */
    private static boolean crossesOddly(double[] line, double x, double y) {
        boolean odd = false;
        for (int i = 2; i < line.length; i += 2) {
            double y1 = line[i - 1];
            double y2 = line[i + 1];
            if (y1 > y != y2 > y && x < (line[i] - line[i - 2]) * (y - y1) / (y2 - y1) + line[i - 2]) {
                odd = !odd;
            }
        }
        return odd;
    }
}
