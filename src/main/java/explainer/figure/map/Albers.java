package explainer.figure.map;

/**
 * Albers' equal-area conic projection on a sphere: Snyder, Map Projections: A Working Manual (U.S. Geological Survey
 * Professional Paper 1395, 1987), formulae 14-1 to 14-6. Areas keep their proportion, which is what a reader compares
 * on a map of two countries.
 *
 * <p>{@code StrictMath} throughout, so that every machine draws the same lines.
 */
final class Albers {

    /** The radius, in kilometres, of the sphere with the area of the WGS 84 ellipsoid. */
    static final double RADIUS = 6371.0072;

    private final double n;
    private final double c;
    private final double rho0;
    private final double centralMeridian;

    /**
     * @param parallel1 a standard parallel, in degrees as all of these; along it, lengths are true
     * @param parallel2 the other one; its sine must not be the opposite of the first one's
     * @param latitude  of the origin
     * @param longitude of the origin and of the meridian that runs straight up
     */
    Albers(double parallel1, double parallel2, double latitude, double longitude) {
        double phi1 = StrictMath.toRadians(parallel1);
        this.n = (StrictMath.sin(phi1) + StrictMath.sin(StrictMath.toRadians(parallel2))) / 2;
        this.c = StrictMath.pow(StrictMath.cos(phi1), 2) + 2 * n * StrictMath.sin(phi1);
        this.rho0 = rho(latitude);
        this.centralMeridian = longitude;
    }

    private double rho(double latitude) {
        return RADIUS * StrictMath.sqrt(c - 2 * n * StrictMath.sin(StrictMath.toRadians(latitude))) / n;
    }

    /** Where a point lies, in kilometres east and north of the origin. */
    double[] project(double longitude, double latitude) {
        double rho = rho(latitude);
        double theta = n * StrictMath.toRadians(longitude - centralMeridian);
        return new double[] {rho * StrictMath.sin(theta), rho0 - rho * StrictMath.cos(theta)};
    }

    /** A whole line, given and returned as x, y, x, y … */
    double[] project(double[] line) {
        double[] projected = new double[line.length];
        for (int i = 0; i < line.length; i += 2) {
            double[] point = project(line[i], line[i + 1]);
            projected[i] = point[0];
            projected[i + 1] = point[1];
        }
        return projected;
    }
}
