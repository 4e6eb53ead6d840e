package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.diagnostic.Diagnostics;

/**
 * Which pages are drawn anew after a change. The templates here count how often they are drawn, by a clock that no
 * template of a real site should look at.
 */
class DrawnPagesTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>${page.title}</title></head>
            <body>${.now?long?c} <#list site.pages as other>${other.title} </#list>${page.body}</body></html>
            """;

    @TempDir
    private Path root;
    private final SiteBuilder builder = new SiteBuilder();

    @BeforeEach
    void write() throws IOException {
        write("jbake.properties", "site.host=https://example.org/\nsite.language=en\ntemplate.page.file=page.ftlh\n"
                + "template.topic.file=lists.ftlh\nrender.feed=false\nrender.sitemap=false\nrender.index=false\n"
                + "render.archive=false\nrender.tags=false\n");
        Path project = Path.of(System.getProperty("explainer.root", ""));
        write("templates/messages.properties",
                Files.readString(project.resolve("templates/messages.properties")));
        write("templates/page.ftlh", PAGE);
        write("templates/lists.ftlh", PAGE.replace("${page.body}", "${published_pages?size}"));
        write("content/one.md", page("page", "One", "Words."));
        write("content/two.md", page("page", "Two", "Words, and [a way](one.md#part).\n\n![A picture](../assets/a.svg)"));
        write("content/lists.md", page("topic", "Lists", "Words."));
        write("assets/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        change("content/one.md", text -> text + "\n## Part\n\nMore.\n");
    }

    @Test
    void drawsTheChangedPageAndLeavesOthers() throws IOException {
        Map<String, byte[]> before = bake();
        change("content/one.md", text -> text.replace("More.", "Much more."));
        Map<String, byte[]> after = bake();

        assertThat(text(after, "one.html")).contains("Much more.");
        assertThat(text(after, "two.html")).isEqualTo(text(before, "two.html"));
        assertThat(after.keySet()).as("with the picture").isEqualTo(before.keySet());
    }

    @Test
    void drawsAllWhereATitleChanges() throws IOException {
        Map<String, byte[]> before = bake();
        change("content/one.md", text -> text.replace("title: One", "title: First"));

        assertThat(text(bake(), "two.html")).isNotEqualTo(text(before, "two.html")).contains("First");
    }

    @Test
    void findsTheLinkToAHeadingThatWent() throws IOException {
        bake();
        change("content/one.md", text -> text.replace("## Part\n", ""));
        Diagnostics found = new Diagnostics();
        run(found);

        assertThat(found.sorted()).extracting(problem -> problem.location().file()).containsExactly("content/two.md");
    }

    @Test
    void drawsAPageThatListsOthersEachTime() throws IOException {
        Map<String, byte[]> before = bake();
        change("content/one.md", text -> text.replace("More.", "Much more."));

        assertThat(text(bake(), "lists.html")).isNotEqualTo(text(before, "lists.html"));
    }

    @Test
    void leavesWhatWasRightAfterAMistakeThatIsMended() throws IOException {
        Map<String, byte[]> before = bake();
        change("content/one.md", text -> text.replace("More.", "[Nowhere](none.md)"));
        Diagnostics found = new Diagnostics();
        run(found);
        assertThat(found.hasErrors()).isTrue();
        change("content/one.md", text -> text.replace("[Nowhere](none.md)", "Mended."));
        Map<String, byte[]> after = bake();

        assertThat(text(after, "one.html")).contains("Mended.");
        assertThat(text(after, "two.html")).isEqualTo(text(before, "two.html"));
    }

    private Map<String, byte[]> bake() {
        Diagnostics found = new Diagnostics();
        Pipeline.Result result = run(found);
        assertThat(found.sorted()).isEmpty();
        return result.files();
    }

    private Pipeline.Result run(Diagnostics found) {
        return builder.run(root, root.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), true, found);
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    private static String page(String type, String title, String text) {
        return "---\ntitle: " + title + "\ntype: " + type + "\nstatus: published\ndate: 2020-10-15\nsummary: About "
                + title + ".\n---\n" + text + "\n";
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        write(file, change.apply(Files.readString(root.resolve(file))));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
