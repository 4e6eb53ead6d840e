package explainer.figure.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import explainer.figure.map.Topology.Country;
import explainer.figure.map.Topology.Polygon;

/** Which country lies where, on a coarse raster of the frame: enough to find room for a name. */
final class LandMask {

    /** No country. */
    static final int SEA = -1;
    private static final int COLUMNS = 120;

    private final int rows;
    private final double cell;
    private final int[][] owners;
    private final Map<Integer, Cells> cells = new ConcurrentHashMap<>();

    /**
     * @param countries in the order by which they are then numbered, from 0 on
     * @param lakes     no land of theirs
     * @param arcs      the topology's arcs in the frame's units
     */
    LandMask(Frame frame, List<Country> countries, List<Polygon> lakes, List<double[]> arcs) {
        this.cell = frame.width() / (double) COLUMNS;
        this.rows = (int) Math.ceil(frame.height() / cell);
        this.owners = new int[rows][COLUMNS];
        for (int[] row : owners) {
            Arrays.fill(row, SEA);
        }
        for (int country = 0; country < countries.size(); country++) {
            fill(countries.get(country).polygons(), country, arcs);
        }
        fill(lakes, SEA, arcs);
    }

    private void fill(List<Polygon> polygons, int number, List<double[]> arcs) {
        List<List<Double>> crossings = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            crossings.add(new ArrayList<>());
        }
        for (Polygon polygon : polygons) {
            for (int[] ring : polygon.rings()) {
                for (int arc : ring) {
                    cross(arcs.get(Topology.forwards(arc)), crossings);
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            List<Double> sorted = crossings.get(row);
            sorted.sort(null);
            for (int i = 0; i + 1 < sorted.size(); i += 2) {
                int from = (int) Math.max(0, Math.ceil(sorted.get(i) / cell - 0.5));
                int to = (int) Math.min(COLUMNS, Math.ceil(sorted.get(i + 1) / cell - 0.5));
                if (from < to) {
                    Arrays.fill(owners[row], from, to, number);
                }
            }
        }
    }

    private void cross(double[] line, List<List<Double>> crossings) {
        for (int i = 2; i < line.length; i += 2) {
            double y1 = line[i - 1] / cell - 0.5;
            double y2 = line[i + 1] / cell - 0.5;
            int from = (int) Math.max(0, Math.ceil(Math.min(y1, y2)));
            int to = (int) Math.min(rows, Math.ceil(Math.max(y1, y2)));
            for (int row = from; row < to; row++) {
                crossings.get(row).add(line[i - 2] + (line[i] - line[i - 2]) * (row - y1) / (y2 - y1));
            }
        }
    }

    /** Rows of the raster. */
    int rows() {
        return rows;
    }

    /** Columns of the raster. */
    int columns() {
        return COLUMNS;
    }

    /**
     * The cells of one country, every other one of every other row.
     *
     * @param points  their middles as x, y, x, y … in parts of the frame's width
     * @param centreX the middle of them all
     */
    record Cells(double[] points, double centreX, double centreY) {

        int count() {
            return points.length / 2;
        }

        double x(int cell) {
            return points[2 * cell];
        }

        double y(int cell) {
            return points[2 * cell + 1];
        }
    }

    /** The cells of a country by its number. */
    Cells cells(int country) {
        return cells.computeIfAbsent(country, this::collect);
    }

    private Cells collect(int country) {
        double[] points = new double[rows * COLUMNS];
        int count = 0;
        double x = 0;
        double y = 0;
        for (int row = 1; row < rows; row += 2) {
            for (int column = 1; column < COLUMNS; column += 2) {
                if (owners[row][column] == country) {
                    x += points[count++] = middle(column);
                    y += points[count++] = middle(row);
                }
            }
        }
        return new Cells(Arrays.copyOf(points, count), x * 2 / count, y * 2 / count);
    }

    /** Which country holds a cell; {@link #SEA} for none. */
    int owner(int column, int row) {
        return column < 0 || row < 0 || column >= COLUMNS || row >= rows ? SEA : owners[row][column];
    }

    /** Which country lies at a point, given as parts of the frame's width. */
    int ownerAt(double x, double y) {
        return owner((int) Math.floor(x * COLUMNS), (int) Math.floor(y * COLUMNS));
    }

    /** Where the middle of a cell is, as a part of the frame's width. */
    double middle(int columnOrRow) {
        return (columnOrRow + 0.5) / COLUMNS;
    }
}
