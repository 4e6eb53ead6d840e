package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimplifierTest {

    private static final Frame FRAME = new Frame(0, 0, 1, 1000, 700);

    @Test
    void keepsWhatSpansAnAreaAndDropsWhatDoesNot() {
        double[] line = {0, 0, 100, 1, 200, 0, 300, 90, 400, 0};

        assertThat(new Simplifier(FRAME, 200).simplify(line)).containsExactly(0, 0, 200, 0, 300, 90, 400, 0);
    }

    @Test
    void leavesTheCornersOfASmallIsland() {
        double[] island = {10, 10, 11, 10, 11, 11, 10, 11, 10, 10};

        assertThat(new Simplifier(FRAME, 1e9).simplify(island)).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void takesAShortCutOutsideTheFrame() {
        double[] line = {500, 350, 1200, 300, 3000, 100, 5000, -900, 2000, 400, 1300, 420, 500, 420};

        assertThat(new Simplifier(FRAME, 0).simplify(line)).containsExactly(500, 350, 1200, 300, 1300, 420, 500, 420);
    }

    @Property(tries = 200)
    void changesNothingInsideTheFrameByLeavingOutWhatIsOutside(@ForAll long seed) {
        Random random = new Random(seed);
        double[] ring = new double[42];
        for (int i = 0; i < 20; i++) {
            ring[2 * i] = random.nextInt(3000) - 1000;
            ring[2 * i + 1] = random.nextInt(2100) - 700;
        }
        ring[40] = ring[0];
        ring[41] = ring[1];
        double[] simplified = new Simplifier(FRAME, 0).simplify(ring);

        for (int i = 0; i < 50; i++) {
            double x = random.nextInt(1000) + 0.37;
            double y = random.nextInt(700) + 0.41;
            assertThat(isInside(simplified, x, y)).isEqualTo(isInside(ring, x, y));
        }
    }

    @Property
    void keepsBothEnds(@ForAll long seed) {
        Random random = new Random(seed);
        double[] line = random.doubles(40, -500, 1500).map(Math::rint).toArray();
        double[] simplified = new Simplifier(FRAME, 50).simplify(line);

        assertThat(simplified[0]).isEqualTo(line[0]);
        assertThat(simplified[1]).isEqualTo(line[1]);
        assertThat(simplified[simplified.length - 2]).isEqualTo(line[38]);
        assertThat(simplified[simplified.length - 1]).isEqualTo(line[39]);
    }

    private static boolean isInside(double[] ring, double x, double y) {
        Topology.Country country = new Topology.Country("", "", java.util.Map.of(), List.of(new Topology.Polygon(List.of(new int[] {0}))));
        return Topology.contains(country, List.of(ring), x, y);
    }
}
