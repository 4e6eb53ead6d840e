package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A page with a series of 35 years and three countries: its chart, table, claims, note and downloads, all made from one
 * table, as it was exported, and one description.
 */
class SeriesSiteIT {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));
    private static final String CSV = "data/series/landings.csv";

    private static BuiltSite site;
    private static Document page;

    /** The other explainer with a series. */
    static ProjectCopy copy(Path folder) {
        return OtherExplainerIT.copy(folder).take(PROJECT.resolve("src/test/resources/explainer/series"), "");
    }

    @BeforeAll
    static void bake(@TempDir Path folder) {
        site = copy(folder).bake();
        page = site.pages().get("landings.html");
    }

    @Test
    void cellsAndAggregatesAreFactsInTheText() {
        assertThat(page.select("main p data").eachText()).contains("591.2 thousand tonnes", "98,000 tonnes", "1.2 million tonnes",
                "49%", "third", "44%", "75,500 tonnes");
    }

    @Test
    void aSeriesHasOneNote() {
        assertThat(page.select(".notes > li")).hasSize(2);
        Element note = page.selectFirst("#note-series-landings");
        assertThat(note.text()).contains("Landings of fish by country, 1996 to 2030", "Harbour Office",
                "sum of Catch, 2029 = 1.2049 million tonnes", "Processed: Ports were added up by country.",
                "Crabs are not counted.");
        assertThat(note.select("a[download]").attr("href")).isEqualTo(CSV);
    }

    @Test
    void theChartHasALineForEachCountryAndItsNameAtTheEnd() {
        Element chart = page.selectFirst("#figure-landings");
        assertThat(chart.select("path.line").eachAttr("class").stream().map(name -> name.substring(5, 7)).distinct())
                .hasSize(3);
        assertThat(chart.select(".plane > svg:last-child text").eachText()).containsExactly("Vessania", "Ardolia", "Norholm");
        assertThat(chart.select("path.line.s3:not(.weak)")).as("the years without a value part the line").hasSize(2);
        assertThat(chart.select("path.line.weak")).as("what is preliminary").hasSize(3);
        assertThat(chart.select("tbody tr")).hasSize(35);
        assertThat(chart.select("thead th").eachText()).first().isEqualTo("Year");
    }

    @Test
    void theTableIsSortedAndWhole() {
        Element table = page.selectFirst("#figure-landings-table");
        assertThat(table.select("tbody tr")).hasSize(105);
        assertThat(table.select("tbody:first-of-type tr")).hasSize(9);
        assertThat(table.select("summary").text()).isEqualTo("Show all 105 rows");
        assertThat(table.select("tr:has(td)").first().children().eachText().toString())
                .startsWith("[2030, Vessania, 610.0p, 1,204");
        assertThat(table.text()).contains("p: preliminary");
    }

    @Test
    void theDownloadsSayWhatTheTableSays() {
        List<String> lines = site.text(CSV).lines().toList();
        assertThat(lines).hasSize(106);
        assertThat(lines.get(0)).isEqualTo("country,year,catch,boats,catch_status");
        assertThat(lines).contains("VE,2030,610.0,1204,preliminary", "NO,2003,,1317,");
    }

    @Test
    void theDataPackageIsValid() throws IOException {
        List<String> problems = DataPackageCheck.problems(site.text("datapackage.json"), path -> site.files().get(path));
        assertThat(problems).isEmpty();
    }

    @Test
    void aSiteWithoutSeriesHasNothingOfThem(@TempDir Path folder) {
        BuiltSite without = OtherExplainerIT.copy(folder).bake();
        assertThat(without.files().keySet()).noneMatch(path -> path.contains("series") || path.contains("datapackage"));
    }

    @Test
    void aWrongDigitIsFoundWithItsPlace(@TempDir Path folder) throws IOException {
        ProjectCopy copy = copy(folder);
        copy.edit("content/data/series/landings.csv", text -> text.replace("591,2", "591.2"));
        assertThat(copy.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.location().toString()).isEqualTo("content/data/series/landings.csv:35:9");
            assertThat(problem.message()).isEqualTo("'591.2' is not in groups of three digits");
        });
    }

    @Test
    void aClaimIsHeldAgainstTheTable(@TempDir Path folder) throws IOException {
        ProjectCopy copy = copy(folder);
        copy.edit("content/data/series/landings.csv", text -> text.replace("591,2", "519,2"));
        List<String> problems = new ArrayList<>();
        copy.problems().forEach(problem -> problems.add(problem.code() + " " + problem.message()));
        assertThat(problems).anyMatch(problem -> problem.startsWith("FIGURE_DISAGREES"));
    }

    @Test
    void whatIsSaidOfASeriesIsCheckedAsAllTexts(@TempDir Path folder) throws IOException {
        ProjectCopy copy = copy(folder);
        copy.edit("content/data/series/landings.yaml", text -> text
                .replace("note: Crabs", "note: See [it](fact:no-such). Crabs").replace("Rowing boats", "The 77 rowing boats"));
        assertThat(copy.problems()).extracting(problem -> problem.code() + " " + problem.location().line()).containsExactly(
                "UNKNOWN_FACT 3", "UNLINKED_NUMBER 34");
    }
}
