package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoxTest {

    @Test
    void labelsThatMeetOnlyOnANarrowMapAreFoundThere() {
        Box left = Box.at(0.2, 0.5, 0, -1, 6, 1);
        Box right = Box.at(0.4, 0.5, 0, -1, 6, 1);

        assertThat(left.overlaps(right, 31, 80)).isFalse();
        assertThat(left.overlaps(right, 29, 80)).isTrue();
    }

    @Test
    void labelsThatMeetOnlyOnAWideMapAreFoundThere() {
        Box westward = Box.at(0.5, 0.5, -12, -1, -1, 1);
        Box eastward = Box.at(0.3, 0.5, -9, -1, -6, 1);

        assertThat(westward.overlaps(eastward, 10, 14)).isTrue();
        assertThat(westward.overlaps(eastward, 31, 80)).isFalse();
    }

    /** What is said of a range holds at every width of it. */
    @Property
    void agreesWithEveryWidth(@ForAll long seed) {
        Random random = new Random(seed);
        Box one = box(random);
        Box other = box(random);
        boolean somewhere = false;
        for (double width = 16; width <= 80; width += 0.125) {
            somewhere |= overlapsAt(one, other, width);
        }

        if (somewhere) {
            assertThat(one.overlaps(other, 16, 80)).isTrue();
            assertThat(other.overlaps(one, 16, 80)).isTrue();
        } else {
            assertThat(one.grown(-0.2).overlaps(other.grown(-0.2), 16, 80)).isFalse();
        }
    }

    private static Box box(Random random) {
        double left = random.nextDouble() * 10 - 5;
        double top = random.nextDouble() * 4 - 2;
        return Box.at(random.nextInt(20) / 20.0, random.nextInt(14) / 20.0, left, top,
                left + 1 + random.nextDouble() * 8, top + 1 + random.nextDouble());
    }

    private static boolean overlapsAt(Box a, Box b, double width) {
        return a.x1() * width + a.left() < b.x2() * width + b.right()
                && b.x1() * width + b.left() < a.x2() * width + a.right()
                && a.y1() * width + a.top() < b.y2() * width + b.bottom()
                && b.y1() * width + b.top() < a.y2() * width + a.bottom();
    }
}
