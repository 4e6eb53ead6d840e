package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import explainer.Pipeline;
import explainer.diagnostic.Code;
import explainer.diagnostic.Location;

class ProgramTest {

    @TempDir
    private Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>(Map.of("index.html", new byte[1200], "a.css", new byte[300]));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Pipeline pipeline = (root, config, overrides, drafts, diagnostics) -> site();
    private boolean terminal;

    // bake

    @Test
    void bakesIntoTargetSiteAndSaysWhatItMade() {
        assertThat(run("bake")).isZero();

        assertThat(folder.resolve("target/site/index.html")).hasBinaryContent(new byte[1200]);
        assertThat(err().strip()).matches("1 page, 2 files, 2 kB in \\d+\\.\\d\\d s -> target.site");
        assertThat(out()).isEmpty();
    }

    @Test
    void saysWhenNothingChanged() {
        run("bake");

        assertThat(run("bake")).isZero();

        assertThat(err()).endsWith("site (unchanged)" + System.lineSeparator());
    }

    @Test
    void bakesIntoTheFolderThatIsAskedFor() {
        assertThat(run("bake", "--output", "public/here")).isZero();

        assertThat(folder.resolve("public/here/a.css")).exists();
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void packsTheSiteIntoAnArchiveWithoutItsTwins() throws IOException {
        pipeline = (root, config, overrides, drafts, diagnostics) -> new Pipeline.Result(files, 1, () -> "", true);

        assertThat(run("bake", "--archive", "out/site.zip")).isZero();

        assertThat(folder.resolve("target/site/a.css.gz")).exists();
        try (ZipFile archive = new ZipFile(folder.resolve("out/site.zip").toFile())) {
            assertThat(archive.stream().map(ZipEntry::getName)).containsExactly("a.css", "index.html");
        }
        assertThat(folder.resolve("out")).isDirectoryNotContaining(file -> !file.endsWith("site.zip"));
    }

    @Test
    void putsNoArchiveIntoTheSite() {
        assertThat(run("bake", "--archive", "target/site/site.zip")).isEqualTo(2);

        assertThat(err()).contains("the archive can't lie in the output folder");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void saysWhyAnArchiveCanNotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve("site.zip/full"));

        assertThat(run("bake", "--archive", "site.zip")).isEqualTo(3);

        assertThat(err()).contains("E705", "'site.zip' can't be written");
        assertThat(folder).isDirectoryNotContaining(file -> file.endsWith(".site.zip.new"));
    }

    @Test
    void prefersNoWordsWhenAskedToBeQuiet() {
        assertThat(run("bake", "-q")).isZero();

        assertThat(out() + err()).isEmpty();
    }

    @Test
    void handsFoldersSettingsAndNoDraftsToThePipeline() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Map<String, Object> seen = new LinkedHashMap<>();
        pipeline = (root, config, overrides, drafts, diagnostics) -> {
            seen.put("root", root);
            seen.put("config", config);
            seen.put("overrides", Map.copyOf(overrides));
            seen.put("drafts", drafts);
            return site();
        };

        run("bake", "-C", "other", "--config", "conf/x.properties", "--set", "site.title=A=B", "--set", "site.x=");

        assertThat(seen).containsEntry("root", folder.resolve("other"))
                .containsEntry("config", folder.resolve("other/conf/x.properties"))
                .containsEntry("overrides", Map.of("site.title", "A=B", "site.x", ""))
                .containsEntry("drafts", false);
        assertThat(folder.resolve("other/target/site/index.html")).exists();
    }

    @Test
    void keepsTheOldSiteWhenTheInputHasErrors() {
        run("bake");
        files.put("index.html", new byte[5]);
        finding(Code.BROKEN_LINK, "content/trade.md");

        assertThat(run("bake")).isEqualTo(1);

        assertThat(folder.resolve("target/site/index.html")).hasBinaryContent(new byte[1200]);
        assertThat(err()).contains("error[E301]", "content/trade.md:3:5").endsWith("1 error, 0 warnings\n");
    }

    @Test
    void publishesWithWarningsAndPrintsThemLast() {
        finding(Code.UNLINKED_NUMBER, "content/trade.md");

        assertThat(run("bake")).isZero();

        assertThat(folder.resolve("target/site/index.html")).exists();
        assertThat(err()).startsWith("1 page").contains("warning[W502]").endsWith("0 errors, 1 warning\n");
    }

    @ParameterizedTest
    @CsvSource({"false,--strict,1", "true,,1", "true,--no-strict,0", "false,,0"})
    void takesWarningsForErrorsWhenStrict(String ci, String option, int code) {
        environment.put("CI", ci);
        finding(Code.UNLINKED_NUMBER, "content/trade.md");

        assertThat(option == null ? run("bake") : run("bake", option)).isEqualTo(code);

        assertThat(err()).contains(code == 1 ? "error[E502]" : "warning[W502]");
        assertThat(Files.exists(folder.resolve("target/site"))).isEqualTo(code == 0);
    }

    @Test
    void tellsAFolderThatCanNotBeWrittenFromAMistakeInTheInput() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/notes.txt"), "mine");

        assertThat(run("bake", "-o", "mine")).isEqualTo(3);

        assertThat(err()).contains("error[E704]", "mine/notes.txt").doesNotContain("1 page");
    }

    @Test
    void namesTheConfigurationFileThatPeopleEdit() {
        finding(Code.UNKNOWN_SETTING, "target/staged/jbake.properties");

        run("bake", "--config", "target/staged/jbake.properties", "--config-name", "jbake.properties");

        assertThat(err()).contains(" jbake.properties:3:5").doesNotContain("staged");
    }

    // check

    @Test
    void checksWithoutWritingAnything() {
        assertThat(run("check")).isZero();

        assertThat(folder).isEmptyDirectory();
        assertThat(err()).isEqualTo("no problems found" + System.lineSeparator());
    }

    @Test
    void failsACheckThatFindsErrors() {
        finding(Code.BROKEN_LINK, "content/trade.md");

        assertThat(run("check")).isEqualTo(1);

        assertThat(err()).contains("error[E301]");
    }

    @Test
    void printsTheLedgersAccountAsAResult() {
        assertThat(run("check", "--facts")).isZero();

        assertThat(out()).isEqualTo("3 facts\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void printsTheAccountBesideJsonWithoutBreakingIt() throws IOException {
        run("check", "--facts", "--format", "json");

        assertThat(new ObjectMapper().readTree(out()).path("errors").asInt(-1)).isZero();
        assertThat(err()).isEqualTo("3 facts\n");
    }

    @Test
    void listsWhatIsStaleAsOfTheDayGiven() {
        pipeline = (root, config, overrides, drafts, diagnostics) -> new Pipeline.Result(files, 1, () -> "3 facts\n",
                day -> "old on " + day + "\n", false);

        assertThat(run("check", "--stale", "--today", "2026-11-29")).isZero();

        assertThat(out()).isEqualTo("old on 2026-11-29\n");
    }

    @Test
    void refusesADayThatIsNoneOrThatNobodyAskedFor() {
        assertThat(run("check", "--stale", "--today", "tomorrow")).isEqualTo(2);
        assertThat(err()).contains("'tomorrow' is not a day; write yyyy-mm-dd");
        assertThat(run("check", "--today", "2026-11-29")).isEqualTo(2);
        assertThat(err()).contains("--today goes with --stale");
    }

    // Reports

    @Test
    void reportsToProgramsAsJsonAlone() throws IOException {
        finding(Code.BROKEN_LINK, "content/oʻzbek.md");

        assertThat(run("bake", "--format", "json")).isEqualTo(1);

        JsonNode report = new ObjectMapper().readTree(out());
        assertThat(report.at("/diagnostics/0/file").asText()).isEqualTo("content/oʻzbek.md");
        assertThat(report.at("/diagnostics/0/line").asInt()).isEqualTo(3);
        assertThat(err()).isEmpty();
    }

    @Test
    void givesJsonEvenWhenAllIsWell() throws IOException {
        run("check", "--format", "json");

        assertThat(new ObjectMapper().readTree(out()).path("errors").asInt(-1)).isZero();
    }

    @Test
    void annotatesAPullRequest() {
        finding(Code.BROKEN_LINK, "content/trade.md");

        run("check", "--format", "GitHub");

        assertThat(out()).startsWith("::error file=content/trade.md,line=3,col=5,");
    }

    @ParameterizedTest
    @CsvSource({"auto,true,,xterm,true", "auto,true,1,xterm,false", "auto,true,,dumb,false", "auto,false,,xterm,false",
            "always,false,,xterm,true", "never,true,,xterm,false"})
    void coloursAsTheTerminalAndTheReaderWish(String when, boolean onTerminal, String noColor, String term,
            boolean coloured) {
        terminal = onTerminal;
        environment.put("TERM", term);
        environment.put("NO_COLOR", noColor == null ? "" : noColor);
        finding(Code.BROKEN_LINK, "content/trade.md");

        run("check", "--color", when);

        assertThat(err().contains("\u001B[1;31m")).isEqualTo(coloured);
    }

    @Test
    void showsOneLineOfProgressOnATerminalAndErasesIt() {
        terminal = true;

        run("bake", "-q");

        assertThat(err()).contains("Baking", "Writing 2 files").doesNotContain("\n").endsWith("\r\u001B[K");
    }

    // The command line itself

    @Test
    void tellsHowItIsUsed() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("bake", "check", "Exit codes:");
        assertThat(run("bake", "--help")).isZero();
        assertThat(out()).contains("--output", "--[no-]strict", "--root", "--set").doesNotContain("--config-name");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();

        assertThat(out()).matches("explainer \\S+, Java " + Runtime.version().feature() + "\\S*\\R");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                    | which command?",
            "bakes               | unknown command 'bakes'; did you mean 'bake'?",
            "bake --outptu x     | unknown option '--outptu'; did you mean '--output'?",
            "bake more           | one word too many: 'more'",
            "bake --format xml   | invalid value for option '--format'",
            "bake --set x        | --set",
            "bake -C nowhere     | there is no folder 'nowhere'"})
    void explainsAWrongCommandLine(String line, String message) {
        assertThat(run(line == null ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(err()).startsWith("explainer: ").contains(message).contains("--help'");
        assertThat(err().lines()).hasSizeLessThan(4);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void admitsAFaultOfItsOwnInAFewLines() {
        pipeline = (root, config, overrides, drafts, diagnostics) -> {
            throw new IllegalStateException("boom");
        };

        assertThat(run("bake")).isEqualTo(70);

        assertThat(err()).contains("not your fault", "boom", "ProgramTest");
        assertThat(err().lines()).hasSizeLessThan(9);
    }

    private void finding(Code code, String file) {
        pipeline = (root, config, overrides, drafts, diagnostics) -> {
            diagnostics.add(code, new Location(file, 3, 5, 2), "something is wrong", "mend it");
            return site();
        };
    }

    private Pipeline.Result site() {
        return new Pipeline.Result(files, 1, "3 facts\n");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Program.run(new Surroundings(folder, environment, terminal, print(out), print(err), () -> pipeline), arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
