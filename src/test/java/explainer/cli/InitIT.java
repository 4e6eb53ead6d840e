package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.SiteBuilder;

/** A site that 'init' begins bakes without a warning, whatever is answered. */
class InitIT {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;
    private String typed = "";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Two islands       | en    | Vessania, Ardolia                     | Fish, Ferries, Water",
            "One alone         | en-GB | Solo                                  | Index",
            "Top 5: \"A\" & B_c \\ #1 | en | A*b, Land 51, Ғ                    | Über 3 Öl, Энергия, Timeline, 'x', 2030",
            "Екі ел            | kk    | Бірінші, Екінші                       | Сауда",
            "Seven             | pt-BR | A, B, C, D, E, F, G                   | One, Two, Three, Four, Five, Six, Seven, Eight"})
    void bakesWithoutAWarning(String title, String language, String countries, String topics) {
        assertThat(run("init", "site", "--title", title, "--language", language, "--countries", countries, "--topics", topics))
                .as(err()).isZero();

        assertThat(out().lines()).contains("site/README.md", "site/.editorconfig", "site/.github/workflows/site.yml");
        assertThat(run("bake", "-C", "site", "--strict", "--no-pdf", "--no-cards")).as(err()).isZero();
        assertThat(folder.resolve("site/target/site/index.html")).content().contains("<title>");
    }

    /** The theme's typefaces and templates make these as they do for a site that has them itself. */
    @Test
    void hasPdfsAndPicturesToo() {
        run("init", "site", "--topics", "Fish");

        assertThat(run("bake", "-C", "site", "--strict", "--set", "site.host=https://islands.example/")).as(err()).isZero();

        assertThat(folder.resolve("site/target/site/fish.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("site/target/site/briefing.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("site/target/site/cards/fish.png")).isNotEmptyFile();
    }

    @Test
    void doesWithoutAnswersWhereNobodyIsThereToGiveThem() throws IOException {
        typed = "Never read\n";

        assertThat(run("init", "site")).isZero();

        assertThat(err()).doesNotContain("Title [");
        assertThat(folder.resolve("site/jbake.properties")).content().contains("site.title=My explainer\n");
        assertThat(folder.resolve("site/content/trade.md")).exists();
    }

    @Test
    void asksOnATerminalForWhatNoOptionSays() {
        terminal = true;
        typed = "Two islands\nenglish\nen-GB\n\n , \nFish, Ferries\n";

        assertThat(run("init", "site", "--countries", "Vessania, Ardolia")).as(err()).isZero();

        assertThat(err()).contains("Title [My explainer]: ", "Language [en]: ", "'english' is not the tag of a language",
                "Topics, separated by commas [Trade, Transport]: ").doesNotContain("Countries");
        assertThat(folder.resolve("site/jbake.properties")).content().contains("site.title=Two islands\n",
                "site.language=en-GB\n");
        assertThat(folder.resolve("site/content/trade.md")).exists(); // the answer was empty: what is usual
    }

    @Test
    void asksAgainForWhatCantBeUsed() {
        terminal = true;
        typed = " , \nFish, Fish\nFish, Ferries\n";

        assertThat(run("init", "site", "--title", "T", "--language", "en", "--countries", "A")).isZero();

        assertThat(err()).contains("at least one name is needed", "a name stands there twice");
        assertThat(folder.resolve("site/content/ferries.md")).exists();
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.createDirectories(folder.resolve("site"));
        Files.writeString(folder.resolve("site/notes.txt"), "mine");

        assertThat(run("init", "site")).isEqualTo(2);

        assertThat(err()).contains("the folder 'site' is not empty: it holds 'notes.txt'");
        assertThat(folder.resolve("site")).isDirectoryNotContaining("glob:**README.md");
        assertThat(run("init", "site/notes.txt")).isEqualTo(2);
        assertThat(err()).contains("is no folder");
    }

    /** Who puts the jar into a new folder, or makes it a repository first, begins there. */
    @Test
    void beginsBesideTheJarAndInARepository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("explainer.jar"), "");

        assertThat(run("init", ".")).as(err()).isZero();

        assertThat(folder.resolve("content/index.md")).exists();
        assertThat(err()).contains("java -jar explainer.jar serve\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--title=a\tb | one line", "--title= | one line", "--title=<b>x</b> | looks like markup",
            "--language=english | is not the tag of a language", "--countries=, | at least one name",
            "--topics=A, A | a name stands there twice"})
    void refusesWhatCantBeUsed(String option, String message) {
        assertThat(run("init", "site", option)).isEqualTo(2);

        assertThat(err()).contains("explainer: " + option.replaceFirst("=.*", ""), message);
        assertThat(folder.resolve("site")).doesNotExist();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Program.run(new Surroundings(folder, Map.of("TERM", "dumb"), terminal,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), print(out), print(err), SiteBuilder::new),
                arguments);
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
