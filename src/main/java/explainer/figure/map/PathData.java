package explainer.figure.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import explainer.figure.map.Topology.Polygon;

/**
 * Writes lines as the shortest SVG path there is with whole units: relative, and with no space that can be spared. A line
 * that is drawn again runs as it did before, so that it packs well.
 */
final class PathData {

    private final Frame frame;
    private final List<double[]> arcs;
    /** The arcs that stand in a path already, in the direction in which they do. */
    private final Set<Integer> written = new HashSet<>();

    /** @param arcs the topology's arcs as they are drawn in the frame, in whole units */
    PathData(Frame frame, List<double[]> arcs) {
        this.frame = frame;
        this.arcs = arcs;
    }

    /** The areas of some polygons, without rings that can't be seen; to be filled by the even-odd rule. */
    String areas(Collection<Polygon> polygons, double smallest) {
        StringBuilder path = new StringBuilder();
        for (Polygon polygon : polygons) {
            for (int[] ring : polygon.rings()) {
                int[] numbers = asBefore(ring);
                double[] points = frame.clip(ring(numbers));
                if (Math.abs(area(points)) >= smallest) {
                    append(path, points, points.length - 2);
                    path.append('z');
                    Arrays.stream(numbers).forEach(written::add);
                }
            }
        }
        return path.toString();
    }

    /** Some arcs as open lines. */
    String lines(Collection<Integer> numbers) {
        StringBuilder path = new StringBuilder();
        for (int number : numbers) {
            double[] points = ring(asBefore(new int[] {number}));
            if (isVisible(points)) {
                append(path, points, points.length);
            }
        }
        return path.toString();
    }

    /** The same line, backwards where more of it has been written in that direction. */
    private int[] asBefore(int[] line) {
        int[] back = new int[line.length];
        for (int i = 0; i < line.length; i++) {
            back[i] = ~line[line.length - 1 - i];
        }
        return written(back) > written(line) ? back : line;
    }

    private int written(int[] line) {
        return Arrays.stream(line).filter(written::contains).map(number -> arcs.get(Topology.forwards(number)).length).sum();
    }

    private double[] ring(int[] numbers) {
        List<double[]> parts = new ArrayList<>();
        int length = 0;
        for (int number : numbers) {
            double[] part = arcs.get(Topology.forwards(number));
            parts.add(part);
            length += part.length - 2;
        }
        double[] ring = new double[length + 2];
        int count = 0;
        for (int p = 0; p < numbers.length; p++) {
            double[] part = parts.get(p);
            int skip = p == 0 ? 0 : 2;
            for (int i = skip; i < part.length; i += 2) {
                int at = numbers[p] < 0 ? part.length - 2 - i : i;
                ring[count++] = part[at];
                ring[count++] = part[at + 1];
            }
        }
        return ring;
    }

    private boolean isVisible(double[] points) {
        int common = ~0;
        for (int i = 0; i < points.length; i += 2) {
            common &= frame.outcode(points[i], points[i + 1]);
        }
        return common == 0;
    }

    private static double area(double[] ring) {
        double sum = 0;
        for (int i = 2; i < ring.length; i += 2) {
            sum += ring[i - 2] * ring[i + 1] - ring[i] * ring[i - 1];
        }
        return sum / 2;
    }

    private static void append(StringBuilder path, double[] points, int length) {
        path.append('M').append((long) points[0]);
        number(path, points[1]);
        path.append('l');
        boolean first = true;
        for (int i = 2; i < length; i += 2) {
            double dx = points[i] - points[i - 2];
            double dy = points[i + 1] - points[i - 1];
            if (first) {
                path.append((long) dx);
            } else {
                number(path, dx);
            }
            number(path, dy);
            first = false;
        }
    }

    private static void number(StringBuilder path, double value) {
        if (value >= 0) {
            path.append(' ');
        }
        path.append((long) value);
    }
}
