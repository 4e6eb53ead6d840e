package explainer.pdf;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * The outline of a line of many straight pieces, with round joints. Java's own differs from one JDK to the next in single
 * pixels (17 and 25, at long lines alone: the borders of a map), and a picture is the same wherever it is drawn.
 */
final class LongLine {

    /** Corners of what stands for a disc: at a line's width nobody sees them. */
    private static final int CORNERS = 12;
    /** A shorter line is drawn alike by all JDKs, and has the corners that its style asks for. */
    private static final int PIECES = 4;

    private LongLine() {
    }

    /** Whether a path is such a line: more than four pieces, none of them bent. */
    static boolean is(Shape path) {
        int pieces = 0;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(new double[6]);
            if (kind == PathIterator.SEG_QUADTO || kind == PathIterator.SEG_CUBICTO) {
                return false;
            }
            pieces += kind == PathIterator.SEG_LINETO ? 1 : 0;
        }
        return pieces > PIECES;
    }

    /**
     * All that lies within half a width of a path, to be filled by the rule that is not 'even and odd'.
     *
     * @param path  of straight pieces
     * @param width in the path's own units
     */
    static Path2D outline(Shape path, double width) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double[] here = new double[2];
        double[] start = new double[2];
        double[] at = new double[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            double[] to = kind == PathIterator.SEG_CLOSE ? start.clone() : new double[] {at[0], at[1]};
            if (kind == PathIterator.SEG_MOVETO) {
                start = to;
            } else {
                addPiece(outline, here, to, width / 2);
            }
            here = to;
        }
        return outline;
    }

    private static void addPiece(Path2D outline, double[] from, double[] to, double reach) {
        double length = Math.sqrt((to[0] - from[0]) * (to[0] - from[0]) + (to[1] - from[1]) * (to[1] - from[1]));
        if (length == 0) {
            return;
        }
        double x = -(to[1] - from[1]) / length * reach;
        double y = (to[0] - from[0]) / length * reach;
        add(outline, List.of(new double[] {from[0] - x, from[1] - y}, new double[] {to[0] - x, to[1] - y},
                new double[] {to[0] + x, to[1] + y}, new double[] {from[0] + x, from[1] + y}));
        List<double[]> disc = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            disc.add(new double[] {to[0] + StrictMath.cos(angle) * reach, to[1] + StrictMath.sin(angle) * reach});
        }
        add(outline, disc);
    }

    /** All turn the same way: where two lie on each other, both count. */
    private static void add(Path2D outline, List<double[]> corners) {
        outline.moveTo(corners.get(0)[0], corners.get(0)[1]);
        corners.subList(1, corners.size()).forEach(corner -> outline.lineTo(corner[0], corner[1]));
        outline.closePath();
    }
}
