package explainer.figure.map;

import java.util.List;

/**
 * A route as a bent line. It is drawn for reading, not for flying: it bends to the side and as much as keeps it clear
 * of other places.
 *
 * @param x1 where it begins, in the panel's units, as are the others
 * @param cx the point that it bends towards
 */
record RouteLine(double x1, double y1, double cx, double cy, double x2, double y2) {

    private static final double[] BENDS = {-0.14, 0.14, -0.22, 0.22, -0.06, 0.06, -0.3, 0.3};
    private static final int PIECES = 24;

    /**
     * Bends a line.
     *
     * @param others the places it should not come near, as x, y
     * @param near   how near is too near
     */
    static RouteLine between(double x1, double y1, double x2, double y2, List<double[]> others, double near) {
        RouteLine best = null;
        double bestRoom = -1;
        for (double bend : BENDS) {
            RouteLine line = new RouteLine(x1, y1, (x1 + x2) / 2 - (y2 - y1) * bend * 2,
                    (y1 + y2) / 2 + (x2 - x1) * bend * 2, x2, y2);
            double room = Math.min(near, line.room(others));
            if (room > bestRoom) {
                bestRoom = room;
                best = line;
            }
        }
        return best;
    }

    private double room(List<double[]> others) {
        double room = Double.POSITIVE_INFINITY;
        for (double[] point : points()) {
            for (double[] other : others) {
                room = Math.min(room, Math.hypot(point[0] - other[0], point[1] - other[1]));
            }
        }
        return room;
    }

    private double[][] points() {
        double[][] points = new double[PIECES - 1][];
        for (int i = 1; i < PIECES; i++) {
            double t = i / (double) PIECES;
            double s = 1 - t;
            points[i - 1] = new double[] {s * s * x1 + 2 * s * t * cx + t * t * x2,
                s * s * y1 + 2 * s * t * cy + t * t * y2};
        }
        return points;
    }

    /** Points along the line as parts of a width. */
    double[] sample(double width) {
        double[][] points = points();
        double[] sample = new double[points.length * 2];
        for (int i = 0; i < points.length; i++) {
            sample[2 * i] = points[i][0] / width;
            sample[2 * i + 1] = points[i][1] / width;
        }
        return sample;
    }

    /** As an SVG path. */
    String path() {
        return "M" + Math.round(x1) + " " + Math.round(y1) + "Q" + Math.round(cx) + " " + Math.round(cy) + " "
                + Math.round(x2) + " " + Math.round(y2);
    }
}
