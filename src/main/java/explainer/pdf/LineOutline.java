package explainer.pdf;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line covers, with round joints, to be filled. Java's own outlines of lines differ from one JDK to the next in single
 * pixels (17 and 25: lines of several pieces of which one is slanted, bent and dashed ones), filled shapes don't, and a picture
 * is the same wherever it is drawn.
 */
final class LineOutline {

    /** Corners of what stands for a disc: at a line's width nobody sees them. */
    private static final int CORNERS = 12;
    /** How far a bend may lie from the straight pieces that stand for it, in the path's units. */
    private static final double FLATNESS = 0.02;

    private final Path2D covered = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double reach;
    private final boolean roundEnds;

    /** A straight piece; x and y lead half a width along it. */
    private record Piece(double[] from, double[] to, double x, double y) {
    }

    private LineOutline(double width, boolean roundEnds) {
        this.reach = width / 2;
        this.roundEnds = roundEnds;
    }

    /** Whether JDKs draw a line without dashes differently: it bends, or has several pieces and one of them is slanted. */
    static boolean differs(Shape path) {
        int pieces = 0;
        boolean slanted = false;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            if (kind == PathIterator.SEG_QUADTO || kind == PathIterator.SEG_CUBICTO) {
                return true;
            } else if (kind == PathIterator.SEG_CLOSE) {
                pieces++;
            } else {
                pieces += kind == PathIterator.SEG_LINETO ? 1 : 0;
                slanted |= kind == PathIterator.SEG_LINETO && at[0] != x && at[1] != y;
                x = at[0];
                y = at[1];
            }
        }
        return pieces > 1 && slanted;
    }

    /**
     * All that lies within half a width of a path, to be filled by the rule that is not 'even and odd'.
     *
     * @param width     in the path's own units, as all that follows
     * @param dashes    lengths that are drawn and left out in turn; an empty array for an unbroken line
     * @param phase     where in the dashes each part of the path begins
     * @param roundEnds whether ends are round; else a line ends where its last point is
     */
    static Path2D of(Shape path, double width, double[] dashes, double phase, boolean roundEnds) {
        LineOutline outline = new LineOutline(width, roundEnds);
        double sum = 0;
        for (double dash : dashes) {
            sum += dash;
        }
        for (List<double[]> part : parts(path)) {
            if (sum > 0) {
                dashed(part, dashes, phase).forEach(outline::add);
            } else {
                outline.add(part);
            }
        }
        return outline.covered;
    }

    /** The parts of a path by their points; one that is closed ends where it began. */
    private static List<List<double[]>> parts(Shape path) {
        List<List<double[]>> parts = new ArrayList<>();
        List<double[]> part = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator steps = new FlatteningPathIterator(path.getPathIterator(null), FLATNESS); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            if (kind != PathIterator.SEG_LINETO && part.size() > 1) {
                parts.add(part);
            }
            double[] start = part.isEmpty() ? at : part.get(0);
            if (kind == PathIterator.SEG_CLOSE) {
                part.add(start);
                part = new ArrayList<>(List.of(start)); // what follows goes on from there
            } else if (kind == PathIterator.SEG_MOVETO) {
                part = new ArrayList<>(List.of(new double[] {at[0], at[1]}));
            } else {
                part.add(new double[] {at[0], at[1]});
            }
        }
        if (part.size() > 1) {
            parts.add(part);
        }
        return parts;
    }

    private static List<List<double[]>> dashed(List<double[]> part, double[] dashes, double phase) {
        List<List<double[]>> drawn = new ArrayList<>();
        int dash = 0;
        double left = dashes[0] - phase;
        while (left <= 0) {
            left += dashes[++dash % dashes.length];
        }
        List<double[]> now = new ArrayList<>(List.of(part.get(0)));
        for (int i = 1; i < part.size(); i++) {
            double[] from = part.get(i - 1);
            double[] to = part.get(i);
            double length = length(from, to);
            double done = 0;
            while (length - done > left) {
                done += left;
                double[] cut = {from[0] + (to[0] - from[0]) * done / length, from[1] + (to[1] - from[1]) * done / length};
                if (dash % 2 == 0) {
                    now.add(cut);
                    drawn.add(now);
                }
                now = new ArrayList<>(List.of(cut));
                left = dashes[++dash % dashes.length];
            }
            left -= length - done;
            now.add(to);
        }
        if (dash % 2 == 0) {
            drawn.add(now);
        }
        return drawn;
    }

    private void add(List<double[]> points) {
        boolean closed = points.size() > 2 && points.get(0) == points.get(points.size() - 1); // the very point, see parts()
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            double length = length(from, to);
            if (length > 0) {
                Piece piece = new Piece(from, to, (to[0] - from[0]) / length * reach, (to[1] - from[1]) / length * reach);
                addPiece(piece);
                if (!pieces.isEmpty()) {
                    addJoint(pieces.get(pieces.size() - 1), piece);
                }
                pieces.add(piece);
            }
        }
        if (closed && !pieces.isEmpty()) {
            addJoint(pieces.get(pieces.size() - 1), pieces.get(0));
        } else if (roundEnds) {
            addFan(points.get(0), 0, 2 * Math.PI);
            addFan(points.get(points.size() - 1), 0, 2 * Math.PI);
        }
    }

    private void addPiece(Piece piece) {
        double x = -piece.y;
        double y = piece.x;
        add(new double[] {piece.from[0] - x, piece.to[0] - x, piece.to[0] + x, piece.from[0] + x},
                new double[] {piece.from[1] - y, piece.to[1] - y, piece.to[1] + y, piece.from[1] + y});
    }

    /** What a round joint covers outside of its two pieces. */
    private void addJoint(Piece before, Piece after) {
        double turn = StrictMath.atan2(before.x * after.y - before.y * after.x, before.x * after.x + before.y * after.y);
        double side = turn > 0 ? -Math.PI / 2 : Math.PI / 2;
        addFan(after.from, StrictMath.atan2(before.y, before.x) + side, turn);
    }

    private void addFan(double[] centre, double from, double turn) {
        int steps = (int) Math.ceil(Math.abs(turn) / (2 * Math.PI) * CORNERS);
        double[] x = new double[steps + 2];
        double[] y = new double[steps + 2];
        x[0] = centre[0];
        y[0] = centre[1];
        for (int i = 0; i <= steps; i++) {
            double angle = from + turn * i / Math.max(steps, 1);
            x[i + 1] = centre[0] + StrictMath.cos(angle) * reach;
            y[i + 1] = centre[1] + StrictMath.sin(angle) * reach;
        }
        add(x, y);
    }

    /** All turn the same way, so that where two lie on each other both count. */
    private void add(double[] x, double[] y) {
        double area = 0;
        for (int i = 0; i < x.length; i++) {
            int next = (i + 1) % x.length;
            area += x[i] * y[next] - x[next] * y[i];
        }
        for (int i = 0; i < x.length; i++) {
            int corner = area < 0 ? x.length - 1 - i : i;
            if (i == 0) {
                covered.moveTo(x[corner], y[corner]);
            } else {
                covered.lineTo(x[corner], y[corner]);
            }
        }
        covered.closePath();
    }

    private static double length(double[] from, double[] to) {
        return Math.sqrt((to[0] - from[0]) * (to[0] - from[0]) + (to[1] - from[1]) * (to[1] - from[1]));
    }
}
