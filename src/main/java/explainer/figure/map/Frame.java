package explainer.figure.map;

import java.util.Arrays;

/**
 * The part of the projected plane that a panel shows, and how it becomes the panel's units: x rightwards, y downwards.
 *
 * @param west   the left edge, in the projection's kilometres
 * @param north  the upper edge
 * @param scale  units a kilometre
 * @param width  in units
 * @param height in units
 */
record Frame(double west, double north, double scale, int width, int height) {

    /** No frame is narrower, in kilometres: places that lie at one and the same point have no extent to go by. */
    private static final double NARROWEST = 5;

    /**
     * The smallest frame of a shape around some points.
     *
     * @param points the points as x, y, x, y …, projected
     * @param margin what to leave free on each side, as a part of the frame's width
     * @param left   how much of the room that is left over stays free on the left: a half for the middle
     * @param above  how much of it stays free above
     * @param width  of the frame in units
     * @param height of the frame in units
     */
    static Frame around(Iterable<double[]> points, double margin, double left, double above,
            int width, int height) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (double[] line : points) {
            for (int i = 0; i < line.length; i += 2) {
                west = Math.min(west, line[i]);
                east = Math.max(east, line[i]);
                south = Math.min(south, line[i + 1]);
                north = Math.max(north, line[i + 1]);
            }
        }
        double room = 1 - 2 * margin;
        double kilometres = Math.max(NARROWEST, Math.max((east - west) / room,
                (north - south) / (height / (double) width - 2 * margin)));
        double scale = width / kilometres;
        double spareWidth = kilometres * room - (east - west);
        double spareHeight = height / scale - 2 * margin * kilometres - (north - south);
        return new Frame(west - margin * kilometres - spareWidth * left,
                north + margin * kilometres + spareHeight * above, scale, width, height);
    }

    /** From the left edge, in units. */
    double x(double kilometresEast) {
        return (kilometresEast - west) * scale;
    }

    /** From the upper edge, in units. */
    double y(double kilometresNorth) {
        return (north - kilometresNorth) * scale;
    }

    /** A projected line in units. */
    double[] place(double[] line) {
        double[] placed = new double[line.length];
        for (int i = 0; i < line.length; i += 2) {
            placed[i] = x(line[i]);
            placed[i + 1] = y(line[i + 1]);
        }
        return placed;
    }

    /** Whether a point, in units, lies in the frame. */
    boolean contains(double x, double y) {
        return x >= 0 && x <= width && y >= 0 && y <= height;
    }

    /** What is drawn beyond the frame, so that no edge shows where something was cut off. */
    private double room() {
        return width * 0.01;
    }

    /**
     * The part of a ring that can be seen (I. Sutherland and G. Hodgman, Reentrant polygon clipping, 1974: cut by one side
     * after the other). Where it leaves the frame it runs along the edge, a little outside.
     *
     * @param ring x, y, x, y … in whole units, the first point again at the end
     * @return the same; empty when nothing of it lies within
     */
    double[] clip(double[] ring) {
        double[] clipped = ring;
        double room = room();
        double[] limits = {-room, -width - room, -room, -height - room}; // the sides, as least values of ±x and ±y
        for (int side = 0; side < limits.length && clipped.length > 0; side++) {
            clipped = clip(clipped, side / 2, side % 2 == 0 ? 1 : -1, Math.rint(limits[side]));
        }
        return clipped;
    }

    private static double[] clip(double[] ring, int axis, int sign, double least) {
        double[] kept = new double[ring.length * 2 + 2];
        int count = 0;
        for (int i = 2; i < ring.length; i += 2) {
            double before = sign * ring[i - 2 + axis] - least;
            double here = sign * ring[i + axis] - least;
            if (before < 0 != here < 0) {
                double other = ring[i - 1 - axis] + (ring[i + 1 - axis] - ring[i - 1 - axis]) * before / (before - here);
                kept[count + axis] = sign * least;
                kept[count + 1 - axis] = Math.rint(other);
                count += 2;
            }
            if (here >= 0) {
                kept[count++] = ring[i];
                kept[count++] = ring[i + 1];
            }
        }
        if (count > 0) {
            kept[count++] = kept[0];
            kept[count++] = kept[1];
        }
        return Arrays.copyOf(kept, count);
    }

    /** On which sides of the frame a point lies, as bits; 0 inside. A line between two that share a bit stays out. */
    int outcode(double x, double y) {
        double room = room();
        return (x < -room ? 1 : 0) | (x > width + room ? 2 : 0) | (y < -room ? 4 : 0) | (y > height + room ? 8 : 0);
    }
}
