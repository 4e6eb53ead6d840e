package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import explainer.figure.map.Topology.Polygon;

class PathDataTest {

    private static final Frame FRAME = new Frame(0, 0, 1, 100, 100);

    /** The line between two areas, the rest of the one on its left and the rest of the one on its right. */
    private final PathData paths = new PathData(FRAME, List.of(new double[] {50, 10, 47, 33, 50, 90},
            new double[] {50, 90, 10, 90, 10, 10, 50, 10}, new double[] {50, 10, 90, 10, 90, 90, 50, 90}));

    @Test
    void drawsALineAgainInTheDirectionInWhichItWasDrawnBefore() {
        assertThat(paths.areas(List.of(polygon(0, 1)), 0)).isEqualTo("M10 10l40 0-3 23 3 57-40 0z");
        assertThat(paths.areas(List.of(polygon(2, ~0)), 0)).isEqualTo("M90 10l-40 0-3 23 3 57 40 0z");
        assertThat(paths.lines(List.of(0, ~0))).isEqualTo("M50 10l-3 23 3 57M50 10l-3 23 3 57");
    }

    @Test
    void leavesOutWhatCantBeSeen() {
        assertThat(paths.areas(List.of(polygon(0, 1)), 10_000)).isEmpty();
    }

    private static Polygon polygon(int... ring) {
        return new Polygon(List.of(ring));
    }
}
