package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static final Frame FRAME = new Frame(0, 0, 1, 1000, 720);

    @Test
    void cutsOffWhatLiesFarOutside() {
        double[] all = {-9000, -9000, 9000, -9000, 9000, 9000, -9000, 9000, -9000, -9000};

        assertThat(FRAME.clip(all)).hasSize(10).contains(-10, 1010, 730);
        assertThat(FRAME.clip(new double[] {2000, 0, 3000, 0, 2000, 50, 2000, 0})).isEmpty();
    }

    /** A point in the frame is in what is left of a ring where it was in the ring itself, by the even-odd rule. */
    @Property(tries = 300)
    void changesNothingInTheFrame(@ForAll long seed) {
        Random random = new Random(seed);
        double[] ring = random.doubles(24, -2000, 3000).map(Math::rint).toArray();
        ring[22] = ring[0];
        ring[23] = ring[1];
        Path2D before = path(ring);
        Path2D after = path(FRAME.clip(ring));

        for (int i = 0; i < 100; i++) {
            double x = random.nextDouble() * 1000;
            double y = random.nextDouble() * 720;
            boolean atEdge = before.intersects(x - 1, y - 1, 2, 2) && !before.contains(x - 1, y - 1, 2, 2);
            if (!atEdge) { // where a line is cut its slope changes by less than a unit
                assertThat(after.contains(x, y)).as("%s, %s", x, y).isEqualTo(before.contains(x, y));
            }
        }
    }

    private static Path2D path(double[] ring) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        path.moveTo(0, 0);
        for (int i = 0; i < ring.length; i += 2) {
            if (i == 0) {
                path.moveTo(ring[0], ring[1]);
            } else {
                path.lineTo(ring[i], ring[i + 1]);
            }
        }
        path.closePath();
        return path;
    }
}
