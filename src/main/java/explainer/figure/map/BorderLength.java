package explainer.figure.map;

import java.util.Optional;

import explainer.figure.map.Topology.Country;

/**
 * The length of the border of two countries, measured along the lines they share in the map file before anything is
 * simplified, on the WGS 84 ellipsoid.
 *
 * <p>Each piece between two points is measured with the two radii of curvature at its middle latitude: M of the
 * meridian and N across it, {@code s² = (M Δφ)² + (N cos φ Δλ)²}. Against the geodesic between the same points that is
 * wrong by about s³/24R²: 3 mm for a piece of 15 km, half a metre for 80 km. Longer pieces are measured in parts, along
 * the line that is straight in longitude and latitude. What the data leave out weighs far more: a border drawn for a
 * map at 1:10 million is shorter than the border surveyed on the ground.
 */
final class BorderLength {

    /** WGS 84: the equatorial radius in metres and the flattening (NIMA TR8350.2). */
    private static final double A = 6378137;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    /** No part is longer than this many degrees. */
    private static final double LONGEST = 0.5;

    private BorderLength() {
    }

    /**
     * The length of a border in kilometres.
     *
     * @param one   a country, by its id in the map file
     * @param other another one
     * @return nothing when the map file lacks one of them or they share no line
     */
    static Optional<Double> km(Topology topology, String one, String other) {
        Optional<Country> a = topology.country(one);
        Optional<Country> b = topology.country(other);
        if (a.isEmpty() || b.isEmpty() || one.equals(other)) {
            return Optional.empty();
        }
        double metres = topology.border(a.get(), b.get()).stream()
                .mapToDouble(number -> metres(topology.arcs().get(number))).sum();
        return metres == 0 ? Optional.empty() : Optional.of(metres / 1000);
    }

    /** The length in metres of a line of longitudes and latitudes. */
    static double metres(double[] line) {
        double sum = 0;
        for (int i = 2; i < line.length; i += 2) {
            double east = line[i] - line[i - 2];
            double north = line[i + 1] - line[i - 1];
            int parts = (int) Math.max(1, Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / LONGEST));
            for (int part = 0; part < parts; part++) {
                double middle = line[i - 1] + north * (part + 0.5) / parts;
                sum += metres(east / parts, north / parts, middle);
            }
        }
        return sum;
    }

    private static double metres(double east, double north, double middle) {
        double phi = StrictMath.toRadians(middle);
        double w2 = 1 - E2 * StrictMath.sin(phi) * StrictMath.sin(phi);
        double n = A / StrictMath.sqrt(w2);
        double m = n * (1 - E2) / w2;
        double x = n * StrictMath.cos(phi) * StrictMath.toRadians(east);
        double y = m * StrictMath.toRadians(north);
        return StrictMath.sqrt(x * x + y * y);
    }
}
