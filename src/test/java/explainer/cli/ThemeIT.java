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

/** A site of content and settings alone has the theme behind it; what it puts into its own folders takes its place. */
class ThemeIT {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeASiteOfOnePage() throws IOException {
        write("jbake.properties", "site.title=One page\n");
        write("content/index.md", """
                ---
                title: One page
                type: home
                status: published
                date: 2026-01-01
                summary: All that there is.
                ---

                Nothing more.
                """);
    }

    @Test
    void needsContentAndSettingsAlone() {
        assertThat(bake()).as(err()).isZero();

        assertThat(err()).doesNotContain("Exception");
        assertThat(root.resolve("target/site/index.html")).content().contains("Skip to ", "Nothing more.");
        assertThat(root.resolve("target/site/favicon.svg")).exists();
        assertThat(root.resolve("target/site/sitemap.xml")).exists();
        assertThat(root.resolve("templates")).doesNotExist();
    }

    @Test
    void takesAFileOfTheSitesOwnInPlaceOfTheThemes() throws IOException {
        write("templates/parts/footer.ftlh", "<footer id=\"part-pages\">Mine, says the ${site.title}</footer>\n");
        write("assets/root/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");

        assertThat(bake()).as(err()).isZero();

        assertThat(root.resolve("target/site/index.html")).content().contains("Mine, says the One page", "Skip to ");
        assertThat(root.resolve("target/site/favicon.svg")).hasContent("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    /** One word is changed by one line, and stays changed when the theme has new ones. */
    @Test
    void takesSingleWords() throws IOException {
        write("templates/messages.properties", "nav.skip=Hop over\n");

        assertThat(bake()).as(err()).isZero();

        assertThat(root.resolve("target/site/index.html")).content().contains("Hop over", "icon");
    }

    @Test
    void hasWordsOfOneLanguage() throws IOException {
        write("jbake.properties", "site.title=Eine Seite\nsite.language=de\n");

        assertThat(bake()).isEqualTo(1);
        assertThat(err()).contains("error[E603]: the theme has no words of the interface in the language 'de'",
                "jbake.properties:2:1", "theme copy messages.properties");

        run("theme", "copy", "messages.properties");
        assertThat(bake()).as(err()).isZero();

        write("templates/messages.properties", "nav.skip=Zum Inhalt\n");
        assertThat(bake()).isEqualTo(1);
        assertThat(err()).contains("there is no text 'date.day'");
    }

    @Test
    void saysOfAMistakeThatItIsInTheTheme() throws IOException {
        write("templates/layout.ftlh", "<#macro frame styles=[] scripts=[]><#nested></#macro>\n<#macro part></#macro>\n");

        assertThat(bake()).isEqualTo(1);

        assertThat(err()).containsPattern("error\\[E601\\]: .*\\R +--> theme:p(ages|arts)/\\S+\\.ftlh:\\d+:\\d+\\R +\\|\\R *\\d+ \\| \\S");
    }

    @Test
    void standsBehindNoSiteThatBringsItsOwnTemplates() throws IOException {
        write("templates/page.ftlh", "<p>${page.title}</p>\n");
        write("jbake.properties", "site.title=One page\ntemplate.home.file=page.ftlh\nrender.index=false\nrender.feed=false\n"
                + "render.archive=false\nrender.tags=false\n");
        write("templates/messages.properties", Files.readString(Path.of(System.getProperty("explainer.root", "."),
                "templates/messages.properties")));

        assertThat(bake()).as(err()).isZero();
        assertThat(root.resolve("target/site")).isDirectoryNotContaining("glob:**favicon.svg");

        write("jbake.properties", "site.title=One page\ntheme=default\n");
        assertThat(bake()).as(err()).isZero();
        assertThat(root.resolve("target/site/favicon.svg")).exists();
    }

    @Test
    void knowsNoOtherTheme() throws IOException {
        write("jbake.properties", "site.title=One page\ntheme=dark\n");

        assertThat(bake()).isEqualTo(1);
        assertThat(err()).contains("theme: 'dark' can't be used", "write something like 'default'");
    }

    @Test
    void bringsAFileOutAndLeavesOneThatIsThere() throws IOException {
        assertThat(run("theme", "copy", "parts/header.ftlh", "theme:css/base.css")).as(err()).isZero();

        assertThat(out().lines()).containsExactly("templates/parts/header.ftlh", "assets/css/base.css");
        assertThat(run("theme", "list")).isZero();
        assertThat(out().lines()).contains("parts/header.ftlh\ttemplates/parts/header.ftlh\town",
                "parts/footer.ftlh\ttemplates/parts/footer.ftlh", "css/base.css\tassets/css/base.css\town");

        write("templates/parts/header.ftlh", "mine");
        assertThat(run("theme", "copy", "parts/header.ftlh")).isEqualTo(3);
        assertThat(err()).contains("there is a file 'templates/parts/header.ftlh' already; it was left as it is");
        assertThat(root.resolve("templates/parts/header.ftlh")).hasContent("mine");
    }

    @Test
    void bringsNothingOutWhenANameIsWrong() {
        assertThat(run("theme", "copy", "parts/footer.ftlh", "parts/heder.ftlh")).isEqualTo(2);

        assertThat(err()).contains("the theme has no file 'parts/heder.ftlh'; did you mean 'parts/header.ftlh'?");
        assertThat(root.resolve("templates")).doesNotExist();
        assertThat(run("theme")).isEqualTo(2);
        assertThat(err()).contains("which command: list or copy?");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private int bake() {
        return run("bake", "--strict", "--no-pdf", "--no-cards");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Program.run(new Surroundings(root, Map.of(), false, print(out), print(err), SiteBuilder::new), arguments);
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
