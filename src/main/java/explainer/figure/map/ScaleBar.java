package explainer.figure.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A scale bar: a round number of kilometres, near an edge of the panel.
 *
 * @param x1 where it begins, as a part of the panel's width, as are the others
 */
record ScaleBar(int kilometres, double x1, double x2, double y) {

    private static final double LONGEST = 0.25;
    private static final double EDGE = 0.03;
    /** The room for its text above the bar, in em. */
    private static final double TEXT = 1.7;
    private static final double BELOW = 0.4;

    /**
     * Chooses length and place.
     *
     * @param taken where it can't be
     * @param lines what it should not cross, as points x, y, x, y … in parts of the width
     * @param own   whether a country, by its index, is one that should not be covered
     * @return nothing when there is no room
     */
    static Optional<ScaleBar> choose(Frame frame, LandMask mask, List<Spot> spots, List<Box> taken,
            List<double[]> lines, IntPredicate own) {
        double wide = frame.width() / frame.scale();
        int kilometres = 1;
        for (int step = 1; step * LONGEST <= wide; step *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                kilometres = digit * step <= wide * LONGEST ? Math.max(kilometres, digit * step) : kilometres;
            }
        }
        double length = kilometres / wide;
        double bottom = frame.height() / (double) frame.width() - EDGE;
        List<ScaleBar> bars = new ArrayList<>();
        for (double y : new double[] {bottom, EDGE * 2.5}) {
            for (double x = EDGE; x + length <= 1 - EDGE; x += 0.05) {
                bars.add(new ScaleBar(kilometres, x, x + length, y));
            }
            bars.add(new ScaleBar(kilometres, 1 - EDGE - length, 1 - EDGE, y));
        }
        Box edge = Box.area(0, 0, 1, 1);
        return bars.stream().filter(bar -> {
            Box box = bar.box(Variant.TINY);
            return box.overlaps(edge, 1, 2) && taken.stream().noneMatch(other -> box.overlaps(other, 10, 80))
                    && spots.stream().noneMatch(spot -> box.overlaps(spot.box(1), 10, 80));
        }).min(Comparator.comparingDouble(bar -> bar.cost(mask, lines, own)));
    }

    private double cost(LandMask mask, List<double[]> lines, IntPredicate own) {
        double cost = Math.min(x1, 1 - x2) * 10 + (y < 0.2 ? 1 : 0);
        for (double x = x1; x <= x2; x += 0.01) {
            for (double dy : new double[] {0, 0.02, 0.05}) {
                int owner = mask.ownerAt(x, y - dy);
                cost += owner == LandMask.SEA ? 0 : own.test(owner) ? 10 : 0.02;
            }
        }
        Box box = box(Variant.MEDIUM);
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                cost += box.holds(line[i], line[i + 1], 15) ? 10 : 0;
            }
        }
        return cost;
    }

    /** The bar with its text. */
    Box box(Variant variant) {
        double size = variant.neighbourSize();
        return new Box(x1, y, x2, y, -0.3 * size, -TEXT * size, size, BELOW * size);
    }
}
