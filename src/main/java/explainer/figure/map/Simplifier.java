package explainer.figure.map;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Takes from a line what can't be seen: what lies outside the frame, and after M. Visvalingam and J. D. Whyatt, Line
 * generalisation by repeated elimination of points (The Cartographic Journal 30, 1993), the points that span the
 * smallest triangles with their neighbours. A line's ends stay, so lines that met still meet.
 */
final class Simplifier {

    private final Frame frame;
    private final double area;

    /**
     * @param area the smallest triangle that is kept, in square units of the frame
     */
    Simplifier(Frame frame, double area) {
        this.frame = frame;
        this.area = area;
    }

    /**
     * Simplifies one line.
     *
     * @param line in the frame's units, as x, y, x, y …
     * @return the points that are left, rounded to whole units, no two alike in a row; at least the two ends
     */
    double[] simplify(double[] line) {
        return round(eliminate(cut(line)));
    }

    /**
     * Leaves out points that lie, with the points before and after them, beyond the same edge of the frame: the line
     * then takes a short cut there, and what it encloses within the frame stays the same.
     */
    private double[] cut(double[] line) {
        double[] kept = new double[line.length];
        int count = 0;
        int before = 0;
        for (int i = 0; i < line.length; i += 2) {
            int here = frame.outcode(line[i], line[i + 1]);
            boolean end = i == 0 || i == line.length - 2;
            if (end || (before & here & frame.outcode(line[i + 2], line[i + 3])) == 0) {
                kept[count++] = line[i];
                kept[count++] = line[i + 1];
                before = here;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private double[] eliminate(double[] line) {
        int points = line.length / 2;
        if (points < 3) {
            return line;
        }
        int[] previous = new int[points];
        int[] next = new int[points];
        Corner[] corners = new Corner[points];
        PriorityQueue<Corner> smallest = new PriorityQueue<>(points);
        for (int i = 0; i < points; i++) {
            previous[i] = i - 1;
            next[i] = i + 1;
            if (i > 0 && i < points - 1) {
                corners[i] = new Corner(i, triangle(line, i - 1, i, i + 1));
                smallest.add(corners[i]);
            }
        }
        boolean closed = line[0] == line[line.length - 2] && line[1] == line[line.length - 1];
        int left = points;
        while (!smallest.isEmpty() && smallest.peek().area < area && left > (closed ? 4 : 2)) {
            Corner corner = smallest.poll();
            if (corners[corner.point] != corner) {
                continue;
            }
            corners[corner.point] = null;
            left--;
            int a = previous[corner.point];
            int b = next[corner.point];
            next[a] = b;
            previous[b] = a;
            for (int neighbour : new int[] {a, b}) {
                if (corners[neighbour] != null) {
                    double size = triangle(line, previous[neighbour], neighbour, next[neighbour]);
                    corners[neighbour] = new Corner(neighbour, Math.max(size, corner.area));
                    smallest.add(corners[neighbour]);
                }
            }
        }
        double[] kept = new double[left * 2];
        int count = 0;
        for (int i = 0; i < points; i = next[i]) {
            kept[count++] = line[2 * i];
            kept[count++] = line[2 * i + 1];
        }
        return kept;
    }

    private static double triangle(double[] line, int a, int b, int c) {
        double ax = line[2 * a];
        double ay = line[2 * a + 1];
        return Math.abs((line[2 * b] - ax) * (line[2 * c + 1] - ay) - (line[2 * c] - ax) * (line[2 * b + 1] - ay)) / 2;
    }

    private static double[] round(double[] line) {
        double[] rounded = new double[line.length];
        int count = 0;
        for (int i = 0; i < line.length; i += 2) {
            double x = Math.rint(line[i]);
            double y = Math.rint(line[i + 1]);
            boolean last = i == line.length - 2;
            if (count == 0 || last && count == 2 || x != rounded[count - 2] || y != rounded[count - 1]) {
                rounded[count++] = x;
                rounded[count++] = y;
            }
        }
        return Arrays.copyOf(rounded, count);
    }

    /** A point and the triangle it spans with the points left beside it. */
    private static final class Corner implements Comparable<Corner> {
        private final int point;
        private final double area;

        Corner(int point, double area) {
            this.point = point;
            this.area = area;
        }

        @Override
        public int compareTo(Corner other) {
            return area != other.area ? Double.compare(area, other.area) : Integer.compare(point, other.point);
        }
    }
}
