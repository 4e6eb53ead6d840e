package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AlbersTest {

    /** The numerical example of Snyder's manual, page 291, on a sphere of radius 1. */
    @Test
    void agreesWithSnydersExample() {
        double[] point = new Albers(29.5, 45.5, 23, -96).project(-75, 35);

        assertThat(point[0] / Albers.RADIUS).isEqualTo(0.2952720, within(1e-6));
        assertThat(point[1] / Albers.RADIUS).isEqualTo(0.2416774, within(1e-6));
    }

    @Property
    void keepsAreas(@ForAll @DoubleRange(min = 30, max = 60) double latitude,
            @ForAll @DoubleRange(min = 30, max = 110) double longitude) {
        Albers projection = new Albers(40, 51, 46, 67);
        double size = 0.01;
        double[] a = projection.project(longitude, latitude);
        double[] b = projection.project(longitude + size, latitude);
        double[] c = projection.project(longitude + size, latitude + size);
        double[] d = projection.project(longitude, latitude + size);

        double drawn = ((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])) / 2;
        double onGround = Math.pow(Albers.RADIUS, 2) * Math.toRadians(size)
                * (Math.sin(Math.toRadians(latitude + size)) - Math.sin(Math.toRadians(latitude)));

        assertThat(drawn).isEqualTo(onGround, within(onGround * 1e-5));
    }
}
