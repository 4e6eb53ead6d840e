package explainer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import explainer.ledger.Fact;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A reader compares the lengths of bars: they have to be to scale. */
class BarLengthIT {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.011");

    @Provide
    Arbitrary<List<BigDecimal>> values() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1000000"), new BigDecimal("1000000")).ofScale(2)
                .list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<BigDecimal>> parts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("1000000")).ofScale(2)
                .list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 200)
    void barsAreAsLongAsTheirValuesAreLarge(@ForAll("values") List<BigDecimal> values) {
        List<Bar> bars = sample(values).figure(BarChart.class, chart("bar", values)).bars();
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal all = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max).subtract(low);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal expected = values.get(i).abs().movePointRight(2);
            assertThat(percent(bars.get(i).width()).multiply(all).subtract(expected).abs())
                    .isLessThanOrEqualTo(TOLERANCE.multiply(all));
            BigDecimal start = percent(bars.get(i).x());
            assertThat(start.add(percent(bars.get(i).width()))).isBetween(BigDecimal.ZERO, new BigDecimal("100.02"));
        }
    }

    @Property(tries = 200)
    void partsLieEndToEndAndFillTheWhole(@ForAll("parts") List<BigDecimal> parts) {
        BigDecimal whole = parts.stream().reduce(BigDecimal.ONE, BigDecimal::add);
        Sample sample = sample(parts, Sample.crowns("whole", whole));
        List<ShareChart.Part> drawn = sample.figure(ShareChart.class, chart("share", parts).replace("facts:",
                "whole: whole\nrest: Rest\nfacts:")).parts();
        assertThat(drawn).hasSize(parts.size() + 1);
        BigDecimal end = BigDecimal.ZERO;
        for (ShareChart.Part part : drawn) {
            assertThat(percent(part.x()).subtract(end).abs()).isLessThan(new BigDecimal("0.1"));
            end = percent(part.x()).add(percent(part.width()));
        }
        assertThat(end).isBetween(new BigDecimal("99.98"), new BigDecimal("100.02"));
    }

    private static BigDecimal percent(String length) {
        assertThat(length).endsWith("%");
        return new BigDecimal(length.substring(0, length.length() - 1));
    }

    private static Sample sample(List<BigDecimal> values, Fact... more) {
        List<Fact> facts = new ArrayList<>(List.of(more));
        for (int i = 0; i < values.size(); i++) {
            facts.add(Sample.crowns("f" + i, values.get(i)));
        }
        return new Sample(facts);
    }

    private static String chart(String type, List<BigDecimal> values) {
        String ids = IntStream.range(0, values.size()).mapToObj(i -> "f" + i)
                .collect(Collectors.joining(", "));
        return Sample.block("chart", "type: " + type, "title: Values", "facts: [" + ids + "]");
    }
}
