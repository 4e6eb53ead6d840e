package explainer.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final Diagnostic ERROR = new Diagnostic(Code.UNKNOWN_FACT, Severity.ERROR,
            new Location("content/a.md", 3, 8, 4), "there is no fact 'tade'", "did you mean 'trade'?");
    private static final Diagnostic WARNING = new Diagnostic(Code.UNUSED_FACT, Severity.WARNING,
            Location.of("content/data/facts.yaml"), "no page shows the fact", "");

    @TempDir
    private Path root;

    @BeforeEach
    void writeTheFile() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/a.md"), "one\ntwo\n\t\tsee [tade](x), 50% more\n");
    }

    @Test
    void showsTheLineWithThePlaceMarkedAndEndsWithTheCount() {
        assertThat(new TextReport(root, false).write(List.of(ERROR, WARNING))).isEqualTo("""
                error[E303]: there is no fact 'tade'
                  --> content/a.md:3:8
                   |
                 3 | \t\tsee [tade](x), 50% more
                   | \t\t     ^^^^
                   = hint: did you mean 'trade'?

                warning[W205]: no page shows the fact
                  --> content/data/facts.yaml

                1 error, 1 warning
                """);
    }

    @Test
    void tellsPeopleTheSameOnceWithAllItsPlaces() throws IOException {
        List<Diagnostic> same = IntStream.rangeClosed(1, 16).mapToObj(line -> new Diagnostic(Code.UNKNOWN_FACT,
                Severity.ERROR, new Location("content/b.md", line, 8, 4), ERROR.message(), ERROR.hint())).toList();
        List<Diagnostic> all = new ArrayList<>(List.of(ERROR));
        all.addAll(same);
        all.add(new Diagnostic(Code.UNKNOWN_FACT, Severity.WARNING, ERROR.location(), ERROR.message(), ERROR.hint()));

        assertThat(new TextReport(root, false).write(all)).containsOnlyOnce("error[E303]").containsOnlyOnce("warning[W303]")
                .contains("  --> content/a.md:3:8\n", "   = also at: content/b.md:1:8, content/b.md:2:8, ",
                        ", content/b.md:16:8\n").endsWith("\n17 errors, 1 warning\n");
        assertThat(new HtmlReport(root).write(all)).contains("17 errors").containsOnlyOnce("class=\"error\"")
                .contains("<p class=\"place\">content/b.md:1:8, content/b.md:2:8, ");
        assertThat(new ObjectMapper().readTree(new JsonReport().write(all)).get("diagnostics")).hasSize(18);
        assertThat(new GithubReport().write(all).lines().filter(line -> line.startsWith("::error"))).hasSize(17);
    }

    @Test
    void namesNotEachOfVeryManyPlaces() {
        List<Diagnostic> same = IntStream.rangeClosed(1, 1000).mapToObj(line -> new Diagnostic(Code.UNKNOWN_FACT,
                Severity.ERROR, new Location("content/b.md", line, 8, 4), "x", "")).toList();

        assertThat(new TextReport(root, false).write(same)).contains("content/b.md:101:8 and 899 more\n")
                .endsWith("1000 errors, 0 warnings\n");
    }

    @Test
    void marksThePlaceForABrowserAndEscapesWhatItQuotes() throws IOException {
        Files.writeString(root.resolve("content/a.md"), "one\ntwo\n<b>see</b> [a & b](x)\n");
        Diagnostic quoting = new Diagnostic(Code.UNKNOWN_FACT, Severity.ERROR, new Location("content/a.md", 3, 12, 7),
                "there is no '<a>'", "write \"b\"");

        assertThat(new HtmlReport(root).write(List.of(WARNING, quoting))).isEqualTo("<h1>1 error, 1 warning</h1>"
                + "<article class=\"error\"><h2><code>E303</code> there is no '&lt;a&gt;'</h2>"
                + "<p class=\"place\">content/a.md:3:12</p>"
                + "<pre><span>3  </span>&lt;b&gt;see&lt;/b&gt; <mark>[a &amp; b]</mark>(x)</pre>"
                + "<p class=\"hint\">write &quot;b&quot;</p></article>"
                + "<article class=\"warning\"><h2><code>W205</code> no page shows the fact</h2>"
                + "<p class=\"place\">content/data/facts.yaml</p></article>");
    }

    @Test
    void shortensALongLineForABrowserAroundTheMarkedPlace() throws IOException {
        Files.writeString(root.resolve("content/a.md"), "x".repeat(500) + "[tade]" + "y".repeat(5000) + "\n");
        String html = new HtmlReport(root).write(List.of(new Diagnostic(Code.UNKNOWN_FACT, Severity.ERROR,
                new Location("content/a.md", 1, 502, 4), "there is no fact 'tade'", "")));

        assertThat(html).contains("\u2026xxx", "x[<mark>tade</mark>]y", "yyy\u2026").hasSizeLessThan(700);
    }

    @Test
    void showsAPlaceForABrowserThatLiesBehindTheEndOfItsLine() {
        for (Location place : List.of(new Location("content/a.md", 1, 9, 3), new Location("content/a.md", 1, 4, 0),
                new Location("content/a.md", 9, 9, 9), Location.of("content/a.md", 2), Location.of("content/gone.md"))) {
            assertThat(new HtmlReport(root).write(List.of(new Diagnostic(Code.UNKNOWN_FACT, Severity.ERROR, place, "x",
                    "")))).contains(place.toString());
        }
    }

    @Test
    void keepsAMarkedPlaceInSightInALongLine() throws IOException {
        Files.writeString(root.resolve("content/a.md"), "x".repeat(500) + "[tade]" + "y".repeat(500) + "\n");
        Diagnostic far = new Diagnostic(Code.UNKNOWN_FACT, Severity.ERROR, new Location("content/a.md", 1, 502, 4),
                "there is no fact 'tade'", "");
        List<String> lines = new TextReport(root, false).write(List.of(far)).lines().toList();
        String line = lines.get(3);
        String mark = lines.get(4);
        assertThat(line.length()).isLessThan(140);
        assertThat(line.substring(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).isEqualTo("tade");
    }

    @Test
    void givesProgramsEveryPartByName() throws IOException {
        JsonNode report = new ObjectMapper().readTree(new JsonReport().write(List.of(ERROR, WARNING)));
        assertThat(report.get("errors").asInt()).isEqualTo(1);
        assertThat(report.get("warnings").asInt()).isEqualTo(1);
        JsonNode first = report.get("diagnostics").get(0);
        assertThat(first.get("code").asText()).isEqualTo("E303");
        assertThat(first.get("file").asText()).isEqualTo("content/a.md");
        assertThat(first.get("line").asInt()).isEqualTo(3);
        assertThat(first.get("column").asInt()).isEqualTo(8);
        assertThat(first.get("hint").asText()).isEqualTo("did you mean 'trade'?");
    }

    /** What would end a command or a property of it early is escaped. */
    @Test
    void annotatesLinesOfAPullRequest() {
        Diagnostic odd = new Diagnostic(Code.UNKNOWN_FACT, Severity.ERROR, new Location("content/a,b:c.md", 3, 8, 4),
                "50% of\nit", "");
        assertThat(new GithubReport().write(List.of(odd))).isEqualTo(
                "::error file=content/a%2Cb%3Ac.md,line=3,col=8,endColumn=12,title=E303::50%25 of%0Ait\n1 error, 0 warnings\n");
    }

    @Test
    void givesTheSameReportWhateverTheOrderOfTheFinds() {
        Diagnostics one = new Diagnostics();
        one.addAll(List.of(ERROR, WARNING, ERROR));
        Diagnostics other = new Diagnostics();
        other.addAll(List.of(WARNING, ERROR));
        assertThat(one.sorted()).isEqualTo(other.sorted()).hasSize(2);
    }
}
