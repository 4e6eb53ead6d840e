package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LineOutlineTest {

    private static final double[] UNBROKEN = {};

    @Test
    void coversWhatJavasOwnLineCovers() {
        Random random = new Random(7);
        for (int tried = 0; tried < 60; tried++) {
            Path2D path = path(random);
            double[] dashes = tried % 3 == 0 ? UNBROKEN : new double[] {9, 5, 2, 5};
            boolean round = tried % 2 == 0;
            double phase = tried % 4 * 6;
            Shape expected = new BasicStroke(6, round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                    dashes.length == 0 ? null : new float[] {9, 5, 2, 5}, (float) phase).createStrokedShape(path);
            Shape outline = LineOutline.of(path, 6, dashes, phase, round);

            int points = 0;
            int different = 0;
            for (double x = -10; x < 110; x += 0.5) {
                for (double y = -10; y < 110; y += 0.5) {
                    points += expected.contains(x, y) ? 1 : 0;
                    different += expected.contains(x, y) == outline.contains(x, y) ? 0 : 1;
                }
            }
            assertThat(different).as("path %d: of %d points", tried, points).isLessThan(points / 20);
        }
    }

    private static Path2D path(Random random) {
        Path2D path = new Path2D.Double();
        path.moveTo(random.nextInt(100), random.nextInt(100));
        for (int i = 0; i < 4; i++) {
            if (random.nextInt(3) == 0) {
                path.curveTo(random.nextInt(100), random.nextInt(100), random.nextInt(100), random.nextInt(100),
                        random.nextInt(100), random.nextInt(100));
            } else {
                path.lineTo(random.nextInt(100), random.nextInt(100));
            }
        }
        if (random.nextBoolean()) {
            path.closePath();
        }
        return path;
    }

    @Test
    void endsWhereTheLineEnds() {
        Shape butt = LineOutline.of(new Line2D.Double(10, 10, 50, 10), 4, UNBROKEN, 0, false);
        Shape round = LineOutline.of(new Line2D.Double(10, 10, 50, 10), 4, UNBROKEN, 0, true);

        assertThat(butt.getBounds2D()).isEqualTo(new Rectangle2D.Double(10, 8, 40, 4));
        assertThat(round.contains(51.5, 10)).isTrue();
        assertThat(round.contains(52.5, 10)).isFalse();
    }

    @Test
    void oneStraightLineNeedsNoOutline() {
        assertThat(LineOutline.differs(new Line2D.Double(0, 0, 30, 40))).isFalse();
        assertThat(LineOutline.differs(new Rectangle2D.Double(0, 0, 30, 40))).isFalse();
        Path2D bent = new Path2D.Double();
        bent.moveTo(0, 0);
        bent.quadTo(5, 5, 10, 0);
        assertThat(LineOutline.differs(bent)).isTrue();
        Path2D angled = new Path2D.Double();
        angled.moveTo(0, 0);
        angled.lineTo(5, 0);
        angled.lineTo(10, 5);
        assertThat(LineOutline.differs(angled)).isTrue();
    }
}
