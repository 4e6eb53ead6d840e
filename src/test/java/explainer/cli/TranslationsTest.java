package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.SiteBuilder;
import explainer.site.ProjectCopy;

/** The commands for translations, on a site in three languages. */
class TranslationsTest {

    private static final Path FILES = Path.of(System.getProperty("explainer.root", "."))
            .resolve("src/test/resources/explainer/languages/islands");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void copy() {
        new ProjectCopy(folder).take(FILES, "");
    }

    @Test
    void tellsHowFarTheTranslationsAre() throws IOException {
        edit("content/trade.md", "The catch was", "Last year the catch was");
        edit("content/ru/border.md", "title: Граница", "reviewed-by: A. Reader\ntitle: Граница");
        assertThat(run("check", "--translations")).isZero();

        assertThat(out()).containsPattern("ru +trade\\.md +yes +1 +0 +no").containsPattern("ru +border\\.md +yes +0 +0 +A\\. Reader")
                .containsPattern("uz +border\\.md +no +0 +1 +-")
                .contains("ru: 10 of 10 pages translated, 0 missing, 1 behind, 1 reviewed; words of the data that are missing: 0",
                        "uz: 2 of 10 pages translated, 8 missing, 1 behind, 0 reviewed; words of the data that are missing: 10, "
                                + "such as events/treaty: title");
    }

    @Test
    void recordsThatATranslationIsUpToDate() throws IOException {
        String before = Files.readString(folder.resolve("content/ru/trade.md"));
        edit("content/trade.md", "The catch was", "Last year the catch was");
        assertThat(run("check", "--strict")).isEqualTo(ExitCode.PROBLEMS);

        assertThat(run("translated", "ru", "trade.md")).isZero();
        assertThat(run("translated", "uz", "trade.md")).isZero();
        assertThat(run("check", "--strict")).isZero();

        String after = Files.readString(folder.resolve("content/ru/trade.md"));
        assertThat(after).isNotEqualTo(before);
        assertThat(after.replaceFirst("\"fish\": \\w+", "")).isEqualTo(before.replaceFirst("\"fish\": \\w+", ""));
        assertThat(run("translated", "kk", "trade.md")).isEqualTo(ExitCode.USAGE);
        assertThat(out()).contains("the site is not translated into 'kk'");
        assertThat(run("translated", "uz", "border.md")).isEqualTo(ExitCode.USAGE);
        assertThat(out()).contains("there is no page 'content/uz/border.md'");
    }

    @Test
    void beginsATranslationWithAllThatItTies() throws IOException {
        edit("content/border.md", "See [trade](trade.md).", "See [trade](trade.md).[^a]\n\n> [!NOTE]\n> A [strait](term:strait).\n\n"
                + "| way | goods |\n|---|---|\n| sea | [](fact:salt) |\n\n[^a]: Says the [yearbook](source:yearbook).");
        assertThat(run("new", "translation", "uz", "border.md")).as(out()).isZero();

        assertThat(Files.readString(folder.resolve("content/uz/border.md"))).isEqualTo("""
                ---
                # A draft shows in the preview only. Delete the line when the translation is ready, and run the command 'translated'.
                status: draft
                title: "Border"
                summary: "…"
                ---

                ## Posts {#posts}

                … [](fact:catch) [strait](term:strait) [trade](trade.md)[^a]

                > [!NOTE]
                > … [strait](term:strait)

                | … | … |
                |---|---|
                | … | … [](fact:salt) |

                [^a]: … [yearbook](source:yearbook)

                ```chart
                id: catch
                type: bar
                title: Catch
                facts: [catch]
                ```
                """);
        assertThat(run("translated", "ru", "border.md")).isZero();
        edit("content/ru/border.md", "[торговлю](trade.md).", "[торговлю](trade.md).[^a]\n\n> [!NOTE]\n> [Пролив](term:strait).\n\n"
                + "| путь | груз |\n|---|---|\n| море | [](fact:salt) |\n\n[^a]: Пишет [ежегодник](source:yearbook).");
        assertThat(run("check", "--strict")).as(out()).isZero();
        edit("content/uz/border.md", "status: draft\n", "");
        assertThat(run("translated", "uz", "border.md")).isZero();
        assertThat(run("check", "--strict")).as(out()).isZero();
        assertThat(run("new", "translation", "uz", "border.md")).isEqualTo(ExitCode.NOT_WRITTEN);
        assertThat(run("new", "translation", "uz")).isEqualTo(ExitCode.USAGE);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Program.run(new Surroundings(folder, Map.of(), false, stream, stream, SiteBuilder::new), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
