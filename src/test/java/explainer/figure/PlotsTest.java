package explainer.figure;

import static explainer.figure.Sample.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostic;
import explainer.figure.Plot.Mark;
import explainer.figure.Plot.Place;
import explainer.figure.Plot.Strand;
import explainer.figure.Plot.Tick;
import explainer.figure.Plot.Value;

class PlotsTest {

    private final Sample sample = new Sample();

    private Plot plot(String... lines) {
        return sample.figure(Plot.class, block("chart", lines));
    }

    private Plot example(String type) {
        return sample.figure(Plot.class, Gallery.CHARTS.get(type));
    }

    @Test
    void columnsBeginAtZeroAndAreAsHighAsTheirValues() {
        Plot plot = example("column");
        assertThat(plot.axes().get(0).ticks()).extracting(Tick::at, Tick::label).startsWith(tuple(0, "0")).endsWith(tuple(1000, "400"));
        assertThat(plot.frame().basis()).isEqualTo("In million crowns");
        assertThat(plot.strands().get(0).values()).extracting(Value::from, Value::to, Value::label).containsExactly(
                tuple(0, 775, "310"), tuple(0, 725, "290"), tuple(0, 600, "240"), tuple(0, 450, "180"));
        assertThat(plot.places()).extracting(Place::label).containsExactly("2016", "2017", "2018", "2020");
    }

    @Test
    void barsBelowZeroGoTheOtherWay() {
        Plot plot = example("diverging");
        int zero = plot.axes().get(0).zero();
        assertThat(plot.strands()).extracting(Strand::name, Strand::colour).containsExactly(tuple("Borduria", 1), tuple("Syldavia", 2));
        assertThat(plot.strands().get(0).values()).allMatch(value -> value.from() == zero && value.to() > zero);
        assertThat(plot.strands().get(1).values()).allMatch(value -> value.to() == zero && value.from() < zero);
    }

    @Test
    void partsLieEndToEnd() {
        List<Strand> strands = example("stacked").strands();
        assertThat(strands).extracting(Strand::name).containsExactly("Tin", "Salt");
        assertThat(strands.get(0).values()).extracting(Value::from, Value::to).containsExactly(tuple(0, 620), tuple(0, 360));
        assertThat(strands.get(1).values()).extracting(Value::from, Value::to).containsExactly(tuple(620, 860), tuple(360, 640));
    }

    @Test
    void aLineIsCutWhereValuesAreNearAndSaysSo() {
        assertThat(example("line").cut()).isFalse();
        Plot near = plot("type: line", "title: T", "groups: [{label: Tin, facts: [tin-2016, tin-2017, tin-2018]}]");
        assertThat(near.cut()).isTrue();
        assertThat(new Drawing(sample).draw(near)).contains("The scale does not begin at zero.");
        assertThat(plot("type: line", "title: T", "zero: true", "facts: [tin-2016, tin-2017, tin-2018]").cut()).isFalse();
    }

    @Test
    void aLineHasTimesAsFarApartAsTheyAreAndMomentsAmongThem() {
        Plot plot = example("line");
        assertThat(plot.places()).extracting(Place::x).containsExactly(0, 250, 500, 750, 1000);
        assertThat(plot.marks()).extracting(Mark::x, Mark::label).containsExactly(tuple(500, "The new duty"));
        assertThat(plot.strands().get(0).values().get(3).isMissing()).isTrue();
        assertThat(plot.strands().get(0).runs()).extracting(run -> run.values().size()).containsExactly(3, 1);
    }

    @Test
    void aSlopeGoesFromTheFirstToTheLast() {
        Plot plot = plot("type: slope", "title: T", "facts: [tin-2016, tin-2017, tin-2018, tin-2020]");
        assertThat(plot.places()).extracting(Place::label, Place::x).containsExactly(tuple("2016", 0), tuple("2020", 1000));
        assertThat(plot.strands().get(0).lines()).containsExactly("180");
    }

    @Test
    void aMarkLiesAsFarAcrossAndUpAsItsTwoValues() {
        Plot plot = example("scatter");
        assertThat(plot.axes()).extracting(axis -> axis.title()).containsExactly("Tin, million crowns", "Salt, million crowns");
        assertThat(plot.axes().get(0).ticks()).hasSizeLessThanOrEqualTo(4);
        assertThat(plot.places()).extracting(Place::side).doesNotContain("");
    }

    @Test
    void aCountryLiesInTheStepOfItsValueAndOneWithoutIsNamed() {
        Plot plot = example("choropleth");
        assertThat(plot.cut()).isFalse();
        assertThat(plot.ground().steps()).extracting(Plot.Step::tone, Plot.Step::label, Plot.Step::places).containsExactly(
                tuple(1, "−400 – −200", List.of(2)), tuple(2, "−200 – 0", List.of()), tuple(3, "0 – 200", List.of()), tuple(5, "200 – 400", List.of(1)));
        Plot onLines = plot("type: choropleth", "title: T", "groups:", "  - {label: Khemed, facts: [tin-2020]}",
                "  - {label: Syldavia, facts: [salt-2020]}");
        assertThat(new Drawing(sample).draw(onLines)).contains("Khemed 180", "Syldavia 140");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"500 500 500 | 100 100 100", "0 10 20 990 1000 | 80 160 80 80 160", "1000 1000 | 300 300",
        "0 0 0 0 | 250 250 250 250"})
    void labelsKeepApart(String wanted, String heights) {
        int[] heightOf = numbers(heights);
        int[] at = Plots.apart(numbers(wanted), heightOf);
        Integer[] order = new Integer[at.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(at[a], at[b]));
        for (int i = 1; i < order.length; i++) {
            assertThat(at[order[i]] - at[order[i - 1]]).isGreaterThanOrEqualTo((heightOf[order[i]] + heightOf[order[i - 1]]) / 2);
        }
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            column, zero: false    | facts: [tin-2016, tin-2017]                        | a chart 'column' begins at zero
            share, zero: false     | facts: [exports], whole: imports                   | a chart 'share' begins at zero
            stacked                | facts: [balance-2019, balance-2020, loss-2019]     | 'loss-2019' is below zero
            area                   | groups: [{label: A, facts: [tin-2016, tin-2018]}, {label: B, facts: [salt-2016, salt-2017]}] | 'A' has no value for 2017
            line, marks: [{at: 1990, label: A}] | facts: [tin-2016, tin-2017]           | '1990' is not within the chart's time
            column                 | groups: [{label: A, facts: [tin-2016, tin-2017]}]  | two facts of the group 'A' are called 'Tin'
            line                   | groups: [{label: A, facts: [balance-2019, loss-2020]}] | has facts of several countries
            scatter                | groups: [{label: A, facts: [tin-2016]}]            | needs two values
            choropleth             | facts: [tin-2016]                                  | the map has no country 'Tin'
            choropleth             | facts: [exports, exports-year]                     | 'exports-year' is of another time than 'exports'
            choropleth             | facts: [exports, imports]                          | two values of 'Borduria'
            choropleth             | groups: [{label: Khemed, facts: [tin-2016, salt-2016]}] | one value of each country
            lines                  | facts: [tin-2016, tin-2017]                        | there is no chart 'lines'
            """)
    void whatWouldMisleadIsReported(String manner, String rest, String message) {
        String yaml = "type: " + manner.strip().replaceFirst(", ", "\n") + "\n" + rest.strip().replace(", whole", "\nwhole");
        assertThat(sample.figures(block("chart", "title: T", yaml))).isEmpty();
        assertThat(sample.diagnostics.sorted()).extracting(Diagnostic::message).anyMatch(text -> text.contains(message));
    }
}
