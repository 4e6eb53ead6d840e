package explainer.figure.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BorderLengthTest {

    @Test
    void agreesWithTheEllipsoidsKnownLengths() {
        assertThat(BorderLength.metres(new double[] {0, 0, 1, 0})).as("a degree of the equator")
                .isEqualTo(111_319.491, within(0.01));
        assertThat(BorderLength.metres(new double[] {20, 0, 20, 90})).as("from equator to pole")
                .isEqualTo(10_001_965.729, within(100.0));
    }

    @Test
    void measuresWhatTwoCountriesShare() throws IOException {
        Topology world = TopologyReader.read(SmallWorld.TOPOLOGY);

        assertThat(BorderLength.km(world, "901", "902").orElseThrow()).as("ten degrees of a meridian, from 45 to 55")
                .isEqualTo(1112.2, within(0.5));
        assertThat(BorderLength.km(world, "902", "901")).isEqualTo(BorderLength.km(world, "901", "902"));
        assertThat(BorderLength.km(world, "901", "999")).isEmpty();
        assertThat(BorderLength.km(world, "901", "901")).isEmpty();
    }

    @Property
    void agreesWithTheGeodesicOfShortPieces(@ForAll @DoubleRange(min = -70, max = 70) double latitude,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double east,
            @ForAll @DoubleRange(min = -0.3, max = 0.3) double north) {
        double measured = BorderLength.metres(new double[] {50, latitude, 50 + east, latitude + north});
        double geodesic = vincenty(latitude, latitude + north, east);

        assertThat(measured).isEqualTo(geodesic, within(0.05 + geodesic * 5e-6));
    }

    /** The inverse problem after T. Vincenty, Survey Review 23 (1975), written down anew as a check. */
    private static double vincenty(double latitude1, double latitude2, double longitudes) {
        double a = 6378137;
        double f = 1 / 298.257223563;
        double b = a * (1 - f);
        double u1 = Math.atan((1 - f) * Math.tan(Math.toRadians(latitude1)));
        double u2 = Math.atan((1 - f) * Math.tan(Math.toRadians(latitude2)));
        double l = Math.toRadians(longitudes);
        double lambda = l;
        for (int i = 0; i < 100; i++) {
            double sinSigma = Math.hypot(Math.cos(u2) * Math.sin(lambda),
                    Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda));
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda);
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = Math.cos(u1) * Math.cos(u2) * Math.sin(lambda) / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2Sigma = cos2Alpha == 0 ? 0 : cosSigma - 2 * Math.sin(u1) * Math.sin(u2) / cos2Alpha;
            double c = f / 16 * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
            double next = l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2Sigma
                    + c * cosSigma * (2 * cos2Sigma * cos2Sigma - 1)));
            if (Math.abs(next - lambda) < 1e-14 || i == 99) {
                double uu = cos2Alpha * (a * a - b * b) / (b * b);
                double bigA = 1 + uu / 16384 * (4096 + uu * (-768 + uu * (320 - 175 * uu)));
                double bigB = uu / 1024 * (256 + uu * (-128 + uu * (74 - 47 * uu)));
                double delta = bigB * sinSigma * (cos2Sigma + bigB / 4 * (cosSigma * (2 * cos2Sigma * cos2Sigma - 1)
                        - bigB / 6 * cos2Sigma * (4 * sinSigma * sinSigma - 3) * (4 * cos2Sigma * cos2Sigma - 3)));
                return b * bigA * (sigma - delta);
            }
            lambda = next;
        }
        throw new AssertionError("does not converge");
    }
}
