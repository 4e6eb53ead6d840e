package explainer.figure;

import static explainer.figure.Sample.block;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.ledger.Qualifier;
import explainer.ledger.Words;

class FiguresTest {

    private final Sample sample = new Sample();

    @Test
    void barsShareAScaleAndAreLabelledWithTheirPeriodWhereItDiffers() {
        BarChart chart = sample.figure(BarChart.class, Gallery.BAR);
        assertThat(chart.bars()).extracting(Bar::label, Bar::period, Bar::country, Bar::width, Bar::open)
                .containsExactly(
                        tuple("Exports to Syldavia", "January to August 2020", 1, "11.08%", false),
                        tuple("Imports from Syldavia", "January to August 2020", 1, "24.22%", false),
                        tuple("Exports to Borduria", "2019", 2, "15.42%", false),
                        tuple("Goal for the turnover", "", 0, "100%", true));
        assertThat(chart.frame().basis()).isEqualTo("In crowns");
        assertThat(chart.facts()).containsExactly("exports", "imports", "exports-year", "goal");
    }

    @Test
    void aCommonPeriodIsSaidOnce() {
        BarChart chart = sample.figure(BarChart.class,
                block("chart", "type: bar", "title: T", "facts: [exports, imports]"));
        assertThat(chart.frame().basis()).isEqualTo("In crowns, January to August 2020");
        assertThat(chart.bars()).allMatch(bar -> bar.period().isEmpty());
    }

    @Test
    void barsBelowZeroGoToTheLeftOfZero() {
        List<Bar> bars = sample.figure(BarChart.class, Gallery.BAR_BELOW_ZERO).bars();
        String zero = bars.get(0).x();
        assertThat(bars).allMatch(bar -> bar.zero().equals(zero));
        assertThat(bars.get(1).x()).isEqualTo(zero);
        assertThat(bars.get(2).x()).isEqualTo("0%");
        assertThat(bars.get(2).width()).isEqualTo(zero);
    }

    @Test
    void pairedBarsAreNamedByTheirCountries() {
        PairedChart chart = sample.figure(PairedChart.class, Gallery.PAIRED);
        assertThat(chart.groups()).extracting(PairedChart.Group::label).containsExactly("Exports", "Imports");
        assertThat(chart.groups().get(0).bars()).extracting(Bar::label).containsExactly("Borduria", "Syldavia");
        assertThat(chart.groups().get(1).bars()).extracting(Bar::width).containsExactly("60.55%", "100%");
    }

    @Test
    void aPeriodThatALabelNamesIsNotSaidAgain() {
        PairedChart chart = sample.figure(PairedChart.class, block("chart", "type: paired", "title: T", "groups:",
                "  - label: The year 2019", "    facts: [exports-year, balance-2019]"));
        assertThat(chart.groups().get(0).bars()).extracting(Bar::period).containsExactly("", "January to August 2019");
    }

    @Test
    void aShareIsStatedNoMoreExactlyThanItsFacts() {
        ShareChart chart = sample.figure(ShareChart.class, Gallery.SHARE);
        assertThat(chart.parts()).extracting(ShareChart.Part::label, ShareChart.Part::percent).containsExactly(
                tuple("Exports to Syldavia", "28%"),
                tuple("Exports to Borduria", "39%"),
                tuple("Everything else", "34%"));
        assertThat(chart.parts().get(2).value()).isEqualTo("Kr\u00A0700\u00A0million");
        assertThat(chart.facts()).containsExactly("imports-year", "exports", "exports-year");
    }

    @Test
    void aLineGoesByTimeWhateverTheOrderOfItsFacts() {
        LineChart chart = sample.figure(LineChart.class, Gallery.LINE);
        assertThat(chart.facts()).containsExactly("balance-2019", "balance-2020");
        assertThat(chart.first()).isEqualTo("January to August 2019");
        assertThat(chart.last()).isEqualTo("January to August 2020");
        assertThat(chart.summary()).isEqualTo("January to August 2019: Kr\u00A0368.7\u00A0million; "
                + "January to August 2020: more than Kr\u00A0657.1\u00A0million");
        assertThat(chart.lines()).singleElement().satisfies(line -> {
            assertThat(line.points()).extracting(LineChart.Point::x).containsExactly("0%", "100%");
            assertThat(line.segments()).hasSize(1);
            assertThat(line.labels().get(1).lines()).extracting(LineChart.TextLine::text)
                    .containsExactly("more than", "657.1\u00A0million");
        });
    }

    @Test
    void eachCountryHasALineOfItsOwn() {
        LineChart chart = sample.figure(LineChart.class, Gallery.TWO_LINES);
        assertThat(chart.lines()).extracting(LineChart.Line::name).containsExactly("Borduria", "Syldavia");
        assertThat(chart.ticks()).extracting(LineChart.Tick::label)
                .containsExactly("1.0\u00A0billion", "500\u00A0million", "0", "\u2212500\u00A0million");
        assertThat(chart.ticks()).extracting(LineChart.Tick::y).startsWith("0%").endsWith("100%");
    }

    @Test
    void dotsOfOneTimeShareARow() {
        DotChart chart = sample.figure(DotChart.class, Gallery.DOT);
        assertThat(chart.rows()).extracting(DotChart.Row::period)
                .containsExactly("January to August 2019", "January to August 2020");
        assertThat(chart.rows().get(0).dots()).extracting(DotChart.Dot::label).containsExactly("Borduria", "Syldavia");
        assertThat(chart.low()).isEqualTo("\u2212Kr\u00A0500\u00A0million");
    }

    @Test
    void aTileSplitsItsValueForBigType() {
        Tiles tiles = sample.figure(Tiles.class, Gallery.TILES);
        assertThat(tiles.tiles()).extracting(Tile::hedge, Tile::number, Tile::unit).containsExactly(
                tuple("about", "Kr\u00A02.0", "billion"),
                tuple("", "2,203", "km"),
                tuple("", "third", ""),
                tuple("", "2 to 3", "years"));
    }

    @Test
    void aHedgeStandsInATileWhereTheLanguageHasIt() {
        FactTexts texts = new FactTexts(sample.ledger.countries(), Words.with("qualifier.about", "{0} or so"));
        Tile tile = texts.tile(sample.ledger.facts().values().stream()
                .filter(fact -> fact.quantity().qualifier() == Qualifier.ABOUT).findFirst().orElseThrow());

        assertThat(tile.hedge()).isEmpty();
        assertThat(tile.unit()).endsWith(" or so");
    }

    @Test
    void aMirrorShowsTheDifferenceExactlyAndInWordsNoMoreExactThanKnown() {
        Mirror mirror = sample.figure(Mirror.class, Gallery.MIRROR);
        assertThat(mirror.columns()).extracting(Mirror.Column::name).containsExactly("Borduria", "Syldavia");
        assertThat(mirror.rows()).extracting(Mirror.Row::difference, Mirror.Row::exact, Mirror.Row::samePeriod)
                .containsExactly(
                        tuple("about Kr\u00A01.4\u00A0billion", "1446100000", false),
                        tuple("Kr\u00A0440\u00A0million", "439800000", false));
        assertThat(mirror.rows().get(0).cells()).extracting(Mirror.Cell::value).containsExactly(
                "Kr\u00A0553.9\u00A0million", "about Kr\u00A02.0\u00A0billion");
    }

    @Test
    void aMirrorSaysOnceWhatAllFiguresOfACountryShare() {
        Mirror mirror = sample.figure(Mirror.class, Gallery.MIRROR);
        assertThat(mirror.columns()).extracting(Mirror.Column::period, Mirror.Column::covers).containsExactly(
                tuple("January to August 2020", "goods and services"), tuple("2019", "goods without gas"));
        assertThat(mirror.rows().get(0).cells()).extracting(Mirror.Cell::period).containsOnly("");

        Mirror mixed = sample.figure(Mirror.class, block("mirror", "title: T", "rows:", "  - label: One",
                "    reporters:", "      - {country: bo, fact: exports}", "  - label: Two", "    reporters:",
                "      - {country: bo, fact: exports-year}"));
        assertThat(mixed.columns()).extracting(Mirror.Column::period, Mirror.Column::covers)
                .containsExactly(tuple("", ""));
        assertThat(mixed.rows().get(1).cells()).extracting(Mirror.Cell::period, Mirror.Cell::covers)
                .containsExactly(tuple("2019", "goods without gas"));
    }

    @Test
    void aMirrorOfTwoUnitsHasNoDifference() {
        Mirror mirror = sample.figure(Mirror.class, block("mirror", "title: T", "rows:", "  - label: Row",
                "    reporters:", "      - {country: bo, fact: border}", "      - {country: sy, fact: exports-year}",
                "  - label: Silence", "    reporters:", "      - {country: sy, fact: goal}"));
        assertThat(mirror.rows().get(0).difference()).isEmpty();
        assertThat(mirror.rows().get(1).cells().get(0)).isEqualTo(Mirror.Cell.NOTHING);
    }

    @Test
    void statementsStandByTheDaysOnWhichTheyWereMade() {
        StatementTable table = sample.figure(StatementTable.class, Gallery.STATEMENTS);
        assertThat(table.rows()).extracting(StatementTable.Row::value, StatementTable.Row::source,
                StatementTable.Row::date, StatementTable.Row::chosen).containsExactly(
                tuple("2,300\u00A0km", "The Printer", "May 1998", false),
                tuple("2,203\u00A0km", "Bordurian Statistics", "2020", true));
        assertThat(table.csv().lines()).hasSize(3);
    }

    @Test
    void aFactWithoutOtherStatementsIsReported() {
        sample.figures(block("statements", "title: T", "fact: exports"));
        assertThat(sample.diagnostics.sorted()).extracting(Diagnostic::message)
                .containsExactly("the fact 'exports' has no other 'statements'");
    }

    @Test
    void aTimelineIsThatOfItsTopicOrOfItsPage() {
        assertThat(sample.figure(Timeline.class, Gallery.TIMELINE).events()).containsExactly("ferry", "airline");
        assertThat(sample.figure(Timeline.class, block("timeline", "title: T")).events())
                .containsExactly("treaty", "ferry");
        assertThat(sample.figure(Timeline.class, block("timeline", "events: [airline, treaty]")).events())
                .containsExactly("treaty", "airline");
    }

    @Test
    void figuresOfOneTitleHaveAnchorsAndDownloadsOfTheirOwn() {
        String chart = block("chart", "type: bar", "title: The same", "facts: [exports]");
        List<Figure> figures = sample.figures("## Figure the same\n\n" + chart + "\n" + chart);
        assertThat(figures).extracting(Figure::id).containsExactly("figure-the-same-2", "figure-the-same-3");
        assertThat(figures).extracting(Figure::csvPath)
                .containsExactly("data/trade-the-same-2.csv", "data/trade-the-same-3.csv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "chart | type: bar | facts: [exports, import] | UNKNOWN_FACT | did you mean 'imports'?",
        "chart | type: bar | facts: [exports, exports] | BAD_BLOCK | name it once",
        "chart | type: bar | facts: [exports, border] | BAD_BLOCK | a chart has one scale: draw a chart for each unit",
        "chart | type: bar | facts: [rank] | BAD_BLOCK | show it as a tile, in a block 'figures'",
        "chart | type: bar | facts: [works] | BAD_BLOCK | show it as a tile, in a block 'figures'",
        "chart | type: line | facts: [balance-2019] | BAD_BLOCK | add facts, or draw a chart of the type 'dot' or 'bar'",
        "chart | type: line | facts: [exports, balance-2020] | BAD_BLOCK | leave one out, or draw a chart of the type 'bar'",
        "chart | type: dot | facts: [exports, goal] | BAD_BLOCK | give it a 'period' in the ledger, or draw a chart of the type 'bar'",
        "chart | type: line | facts: [exports-year, balance-2020] | BAD_BLOCK | draw a chart of the type 'bar', where each bar names its period",
        "timeline | topic: transprt | title: T | UNKNOWN_REFERENCE | did you mean 'transport'?",
        "timeline | title: T | events: [fery] | UNKNOWN_EVENT | did you mean 'ferry'?",
    })
    void aMistakeIsReportedWithWhatToDo(String name, String first, String second, Code code, String hint) {
        String title = name.equals("chart") ? "title: T" : "";
        sample.figures(block(name, first, second, title));
        assertThat(sample.diagnostics.sorted()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.hint()).isEqualTo(hint);
            assertThat(diagnostic.location().file()).isEqualTo("content/trade.md");
        });
    }

    @Test
    void aMistakeIsShownAtTheWordThatMakesIt() {
        sample.figures(block("chart", "type: bar", "title: T", "facts: [exports, import]"));
        Diagnostic diagnostic = sample.diagnostics.sorted().get(0);
        assertThat(diagnostic.location().line()).isEqualTo(11);
        assertThat(diagnostic.location().column()).isEqualTo("facts: [exports, ".length() + 1);
        assertThat(diagnostic.location().length()).isEqualTo("import".length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "whole: imports-year | facts: [imports, balance-2020, exports] | the parts add up to more than the whole, by Kr 422.0 million",
        "whole: imports-year | facts: [loss-2019] | 'loss-2019' is not above zero, so it is no part of a whole",
    })
    void aShareThatIsNoneIsReported(String whole, String facts, String message) {
        assertThat(sample.figures(block("chart", "type: share", "title: T", whole, facts))).isEmpty();
        assertThat(sample.diagnostics.sorted()).singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message().replace('\u00A0', ' ')).isEqualTo(message));
    }

    @Test
    void aReporterThatIsNoCountryOrReportsTwiceIsReported() {
        sample.figures(block("mirror", "title: T", "rows:", "  - label: Row", "    reporters:",
                "      - {country: bo, fact: exports}", "      - {country: bo, fact: imports}",
                "      - {country: sx, fact: goal}"));
        assertThat(sample.diagnostics.sorted()).extracting(Diagnostic::code)
                .containsExactly(Code.BAD_BLOCK, Code.UNKNOWN_REFERENCE);
    }
}
