package explainer.figure;

import static explainer.figure.Sample.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostic;
import explainer.read.FigureSpec;

class DrawnFiguresTest {

    private final Sample sample = new Sample();

    /** What is missing of a kind that was added shows here, and not when somebody first writes its block. */
    @Test
    void eachKindHasItsTemplatesItsStyleAndAnExample() {
        Set<String> kinds = new TreeSet<>(FigureSpec.BLOCKS);
        kinds.removeAll(Set.of("chart", "figures", "map", "mirror", "statements", "table", "timeline"));
        assertThat(kinds).isNotEmpty().allSatisfy(kind -> {
            assertThat(Path.of("templates/figures", kind + ".ftlh")).exists();
            assertThat(Path.of("templates/pdf/figures", kind + ".ftlh")).exists();
            assertThat(Path.of("assets/css/drawn", kind + ".css")).exists();
            assertThat(FigureTemplatesTest.kinds()).contains(kind);
        });
    }

    /** A template is a type of chart: what it lacks shows here. */
    @Test
    void eachTypeOfChartHasAnExample() {
        Set<String> types = Drawing.files().keySet().stream().filter(path -> path.startsWith("templates/figures/charts/"))
                .map(path -> path.replaceAll(".*/|\\.ftlh", "")).collect(Collectors.toSet());
        assertThat(Gallery.CHARTS.keySet()).isEqualTo(types);
    }

    @Test
    void arrowsAreAsThickAsTheirValues() {
        FlowsFigure flows = sample.figure(FlowsFigure.class, Gallery.FLOWS);
        assertThat(flows.flows()).extracting(FlowsFigure.Flow::factId, FlowsFigure.Flow::name,
                FlowsFigure.Flow::thickness, FlowsFigure.Flow::back).containsExactly(
                        tuple("exports-year", "Syldavia", "30.8", false), tuple("sold-year", "Borduria", "40", true));
        assertThat(flows.facts()).containsExactly("exports-year", "sold-year");
        assertThat(flows.frame().basis()).isEqualTo("In crowns, 2019");
        assertThat(flows.csvPath()).isEqualTo("data/trade-both-ways.csv");
    }

    @Test
    void aYearLiesWhereItsDaysDo() {
        StripFigure strip = sample.figure(StripFigure.class, Gallery.STRIP);
        assertThat(strip.ticks()).extracting(StripFigure.Tick::year).containsExactly(2000, 2005, 2010, 2015, 2020);
        assertThat(strip.ticks().get(0).x()).isEqualTo("7.99%");
        assertThat(strip.rows()).hasSize(2);
        assertThat(strip.rows().get(0).marks()).extracting(StripFigure.Mark::date, StripFigure.Mark::place,
                StripFigure.Mark::space, StripFigure.Mark::length).containsExactly(
                        tuple("1998", "after", "2%", ""), tuple("1998 to 2001", "after", "13.49%", "85.18%"));
        assertThat(strip.rows().get(1).marks()).extracting(StripFigure.Mark::date, StripFigure.Mark::place,
                StripFigure.Mark::begin).containsExactly(
                        tuple("2001 to 2019", "above", "13.49%"), tuple("2019", "before", ""));
        assertThat(strip.events()).containsExactly("treaty", "ferry", "airline");
    }

    @Test
    void allEventsOfATopicAreLinesOnOneAxis() {
        StripFigure strip = sample.figure(StripFigure.class, block("strip", "title: All", "rows:",
                "  - label: Transport", "    topic: transport", "  - label: Trade", "    topic: trade"));
        assertThat(strip.rows()).extracting(StripFigure.Row::count, StripFigure.Row::path).containsExactly(
                tuple(2, "M153 0v1m840-1v1"), tuple(2, "M23 0v1m130-1v1"));
    }

    @Test
    void aStatusHasADayOrNone() {
        StatusesFigure statuses = sample.figure(StatusesFigure.class, Gallery.STATUSES);
        assertThat(statuses.rows()).extracting(StatusesFigure.Row::status, StatusesFigure.Row::date)
                .containsExactly(tuple("runs", "May 2001"), tuple("asked", ""), tuple("never", ""));
    }

    @Test
    void aStepHasTheDayOfItsEventOrThePeriodOfItsFact() {
        StepsFigure steps = sample.figure(StepsFigure.class, Gallery.STEPS);
        assertThat(steps.steps()).extracting(StepsFigure.Step::date, StepsFigure.Step::goal)
                .containsExactly(tuple("May 2001", false), tuple("2019", false), tuple("", true));
        assertThat(steps.facts()).containsExactly("exports-year", "goal");
    }

    @Test
    void squaresHaveTheirValuesAsSurfacesAndBarsAsLengths() {
        CompareFigure compare = sample.figure(CompareFigure.class, Gallery.COMPARE);
        assertThat(compare.columns()).extracting(CompareFigure.Column::name).containsExactly("Borduria", "Syldavia");
        assertThat(compare.rows().get(0).cells()).extracting(CompareFigure.Cell::factId, CompareFigure.Cell::length)
                .containsExactly(tuple("exports", "94.9"), tuple("exports-year", "112"));
        assertThat(compare.rows().get(1).cells()).extracting(CompareFigure.Cell::length)
                .containsExactly("60.55%", "100%");
        assertThat(compare.rows().get(2).cells()).hasSize(1);
        // 94.9 by 94.9 is to 112 by 112 as 553.9 is to 771.2.
        assertThat(94.9 * 94.9 / (112 * 112)).isCloseTo(553.9 / 771.2, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void listsStandUnderTheirCountries() {
        ColumnsFigure columns = sample.figure(ColumnsFigure.class, Gallery.COLUMNS);
        assertThat(columns.columns()).extracting(ColumnsFigure.Column::country).containsExactly(2, 1);
        assertThat(columns.columns().get(0).items()).hasSize(2);
    }

    @Test
    void sayThemselvesWhatTheyName() {
        List<FigureSpec.Drawn> specs = sample.page(Gallery.FLOWS + Gallery.STRIP + Gallery.STATUSES + Gallery.STEPS
                + Gallery.COMPARE + Gallery.COLUMNS).figures().values().stream()
                .sorted((a, b) -> a.location().compareTo(b.location())).map(FigureSpec.Drawn.class::cast).toList();
        assertThat(specs).extracting(spec -> spec.facts().size()).containsExactly(2, 0, 0, 2, 5, 0);
        assertThat(specs).extracting(spec -> spec.events().size()).containsExactly(0, 6, 1, 1, 0, 0);
        assertThat(specs).extracting(spec -> spec.texts().size()).containsExactly(3, 6, 4, 3, 3, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flows   | flows: [{fact: exports}, {fact: imports}]                          | flows go between two countries
            flows   | flows: [{fact: exports}, {fact: border}]                           | 'border' counts km, but 'exports' counts crown
            flows   | flows: [{fact: exports}, {fact: exports-year}]                     | the two flows are of different times
            flows   | flows: [{fact: balance-2019}, {fact: loss-2019}]                   | 'loss-2019' is not above zero
            strip   | rows: [{marks: [{event: ferry, until: treaty, label: Back}]}]      | 'treaty' is not after 'ferry'
            strip   | rows: [{marks: [{event: train, label: None}]}]                     | there is no event 'train'
            strip   | {to: 1990, rows: [{marks: [{event: ferry, label: Late}]}]}         | the strip ends in 1990
            strip   | rows: [{label: It, topic: ships}]                                  | there is no topic 'ships'
            strip   | rows: [{marks: []}]                                                | the key 'marks' has no value
            statuses| rows: [{name: It, status: gone}]                                   | 'status' can't be 'gone'
            steps   | steps: [{text: Nothing}]                                           | neither 'event' nor 'fact'
            compare | rows: [{label: It, facts: [exports, imports]}]                     | a row compares two countries
            compare | rows: [{label: It, facts: [border]}]                               | no row compares two countries
            columns | columns: [{country: xx, label: It, items: [a]}]                    | there is no country 'xx'
            """)
    void whatCanNotBeDrawnIsReported(String kind, String yaml, String message) {
        String body = yaml.startsWith("{") ? yaml.substring(1, yaml.length() - 1).replace("1990, ", "1990\n") : yaml;
        sample.figures(block(kind, "title: T", body));
        assertThat(sample.diagnostics.sorted()).extracting(Diagnostic::message)
                .anyMatch(text -> text.contains(message));
    }
}
