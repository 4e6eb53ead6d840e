package explainer.figure.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import explainer.diagnostic.Diagnostics;
import explainer.figure.Figure;
import explainer.figure.Figures;
import explainer.figure.Plot;
import explainer.figure.Plot.Strand;
import explainer.figure.series.SeriesTable.Value;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.PageReader;
import explainer.read.ProjectReader;
import explainer.read.SettingsReader;
import explainer.read.SourceFile;
import explainer.series.Tabled;

class SeriesFiguresTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Messages MESSAGES = new ProjectReader(ROOT, new Diagnostics())
            .read(ROOT.resolve("jbake.properties"), Map.of()).orElseThrow().messages();
    private static final String LANDS = """
            title: Trade by country
            source: office
            primaryKey: [land, year]
            fields:
              - {name: land, title: Country, values: {T: {title: There, country: there}, H: {title: Here, country: here}}}
              - {name: year, type: year, title: Year}
              - {name: exports, type: number, title: Exports, unit: usd}
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<Figure> figure(Tabled read, String block) {
        String text = "---\ntitle: Trade\ntype: page\ndate: 2020-10-15\nstatus: published\nsummary: Trade.\n---\n" + block;
        Page page = new PageReader(new SettingsReader(ROOT, new Diagnostics()).read(ROOT.resolve("jbake.properties"), Map.of())
                .orElseThrow(), diagnostics).read(new SourceFile("content/trade.md", text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        FigureSpec.OfSeries spec = (FigureSpec.OfSeries) page.figures().values().iterator().next();
        return new Figures(read.ledger, MESSAGES, Set.of(), Set.of("figures/charts/column.ftlh"), (map, id) -> Optional.empty(),
                (areas, problem) -> Optional.empty(), new SeriesFigures(read.tables(), read.ledger, MESSAGES, diagnostics), diagnostics).build(spec, page);
    }

    private Plot lines(Tabled read, String keys) {
        return plot("line", read, keys);
    }

    private Plot plot(String type, Tabled read, String keys) {
        return (Plot) figure(read, "```chart\ntype: " + type + "\ntitle: T\nseries: trade\n" + keys + "\n```\n").orElseThrow();
    }

    private SeriesTable table(Tabled read, String keys) {
        return (SeriesTable) figure(read, "```table\ntitle: T\nseries: trade\n" + keys + "\n```\n").orElseThrow();
    }

    private static List<String> column(SeriesTable table, int column) {
        return table.rows().stream().map(row -> row.values().get(column)).map(Value::text).toList();
    }

    @Test
    void aTableStandsInLineAtTheDecimalSign() {
        SeriesTable table = table(Tabled.read(Tabled.YEARS, "year,exports,imports\n2018,1234.5,2\n2019,-7,\n2020,0.25,3\n"), "");

        assertThat(column(table, 0)).containsExactly("2018", "2019", "2020");
        assertThat(column(table, 1)).containsExactly("1,234.5", "\u22127", "0.25");
        assertThat(table.rows()).extracting(row -> row.values().get(1).padding())
                .containsExactly("\u2007", "\u2008\u2007\u2007", "");
        assertThat(column(table, 2)).containsExactly("2", "\u2013", "3");
        assertThat(table.columns().get(1).unit()).isEqualTo("million US dollars");
    }

    @Test
    void aTableIsSortedCutAndChosenFrom() {
        Tabled read = Tabled.read(Tabled.YEARS, "year,exports,imports\n2016,5,1\n2017,30,1\n2018,,1\n2019,4,1\n2020,20,1\n");

        SeriesTable table = table(read, "columns: [year, exports]\nrows: 2017..2020\norder: -exports\nshow: 2");

        assertThat(column(table, 0)).containsExactly("2017", "2020");
        assertThat(table.more()).extracting(row -> row.values().get(0).text())
                .as("a missing value comes last").containsExactly("2019", "2018");
        assertThat(table.all()).isEqualTo(4);
        assertThat(column(table(read, "order: exports"), 0)).containsExactly("2019", "2016", "2020", "2017", "2018");
    }

    @Test
    void aTableOfMoreRowsThanAnybodyReadsIsRefused() {
        StringBuilder csv = new StringBuilder("year,exports,imports\n");
        for (int year = 1000; year < 1501; year++) {
            csv.append(year).append(",1,2\n");
        }

        assertThat(figure(Tabled.read(Tabled.YEARS, csv.toString()), "```table\ntitle: T\nseries: trade\n```\n")).isEmpty();
        assertThat(diagnostics.sorted()).extracting(d -> d.message())
                .containsExactly("the table would have 501 rows; at most 500 are shown");
    }

    @Test
    void columnsBecomeLinesWithAGapWhereAValueIsMissing() {
        Plot chart = lines(Tabled.read(Tabled.YEARS,
                "year,exports,imports\n2016,10,4\n2017,,5\n2018,30,6\n2019,40,7\n"), "columns: [exports, imports]");

        assertThat(chart.strands()).extracting(Strand::name).containsExactly("Exports", "Imports");
        assertThat(chart.strands().get(0).runs()).extracting(run -> run.values().size()).containsExactly(1, 2);
        assertThat(chart.strands().get(0).last().x()).isEqualTo(1000);
        assertThat(chart.summary().replace('\u00A0', ' ')).startsWith("Exports: 2016: US$10 million; 2018: US$30 million;"
                + " 2019: US$40 million. Imports: 2016:");
        assertThat(chart.places()).hasSize(4);
        assertThat(chart.frame().basis()).isEqualTo("In million US dollars");
    }

    @Test
    void countriesKeepTheirColoursAndGroupsTakeWhatIsFree() {
        Plot chart = lines(Tabled.read(LANDS, "land,year,exports\nT,2018,1\nT,2019,2\nX,2018,3\nX,2019,4\n"
                + "H,2018,5\nH,2019,6\n"), "columns: exports");

        assertThat(chart.strands()).extracting(Strand::name).containsExactly("There", "X", "Here");
        assertThat(chart.strands()).extracting(Strand::colour).containsExactly(2, 3, 1);
    }

    @Test
    void namesAtTheEndsNeverMeet() {
        StringBuilder csv = new StringBuilder("land,year,exports\n");
        for (char land = 'a'; land < 'i'; land++) {
            csv.append(land).append(",2018,1\n").append(land).append(",2019,").append(100 + land % 3).append("\n");
        }

        List<Integer> heights = lines(Tabled.read(LANDS, csv.toString()), "").strands().stream().map(Strand::end).sorted().toList();

        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(70);
        }
        assertThat(heights.get(heights.size() - 1)).isLessThanOrEqualTo(1000);
        assertThat(heights.get(0)).isNotNegative();
    }

    @Test
    void aChartHasOneScaleAndATime() {
        Tabled units = Tabled.read(Tabled.YEARS.replace("title: Imports, unit: usd", "title: Imports, unit: percent"),
                "year,exports,imports\n2018,1,2\n2019,1,2\n");
        Tabled timeless = Tabled.read(Tabled.YEARS.replace("type: year", "type: string"), "year,exports,imports\na,1,2\nb,1,2\n");

        assertThat(figure(units, "```chart\ntype: line\ntitle: T\nseries: trade\n```\n")).isEmpty();
        assertThat(figure(timeless, "```chart\ntype: line\ntitle: T\nseries: trade\n```\n")).isEmpty();

        assertThat(diagnostics.sorted()).extracting(d -> d.message()).containsExactlyInAnyOrder(
                "'imports' counts percent, but 'exports' counts usd",
                "the series 'trade' has no column of a time in its key");
    }
}
