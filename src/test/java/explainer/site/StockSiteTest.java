package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site written for JBake as it comes bakes: its header, its templates and what they see, its lists, feeds and pages
 * of topics. What comes out is kept in {@code expected/}; {@code -Dexplainer.update=true} writes it anew.
 */
class StockSiteTest {

    private static final Path STOCK = Path.of(System.getProperty("explainer.root", "."), "src/test/resources/explainer/stock");

    private static BuiltSite site;

    @BeforeAll
    static void bake(@TempDir Path folder) throws IOException {
        site = new ProjectCopy(folder).take(STOCK.resolve("site"), "").bake();
        if (Boolean.getBoolean("explainer.update")) {
            write(site.files(), STOCK.resolve("expected"));
        }
    }

    @Test
    void givesTheExpectedFiles() {
        BuiltSite expected = BuiltSite.read(STOCK.resolve("expected"));

        assertThat(site.files().keySet()).isEqualTo(expected.files().keySet());
        assertThat(site.files().keySet()).allSatisfy(path -> assertThat(site.text(path)).isEqualTo(expected.text(path)));
    }

    /** What was kept as expected may be wrong, so the main things are said here in other words. */
    @Test
    void listsPostsNewestFirstAndByPages() {
        List<String> all = List.of("Home \"again\" <at last>", "First night", "Casting off");

        assertThat(site.pages().get("archive.html").select("ul a").eachText()).isEqualTo(all);
        assertThat(site.pages().get("index.html").select("h2").eachText()).isEqualTo(all.subList(0, 2));
        assertThat(site.pages().get("2/index.html").select("h2").eachText()).isEqualTo(all.subList(2, 3));
        assertThat(site.pages().get("topics/weather.html").select("li").eachText()).isEqualTo(all.subList(1, 3));
        assertThat(site.files()).containsKey("topics/long-days.html");
    }

    @Test
    void keepsDraftsBack() {
        assertThat(site.files().keySet()).noneMatch(path -> path.contains("not-yet") || path.contains("secret"))
                .allSatisfy(path -> assertThat(site.text(path)).doesNotContain("Not for anybody", "secret"));
    }

    /** As JBake has them: what is written in HTML comes out as it stands, and pictures may lie beside the pages. */
    @Test
    void readsPagesInHtmlAndPicturesBesidePages() throws IOException {
        assertThat(site.text("berths.html")).contains("""
                    <tr><td>East quay</td><td>3 nights</td></tr>

                    <tr><td>The old *lock*</td><td>1 night</td></tr>
                """.indent(0));
        assertThat(site.files().get("log/2019/deck.png"))
                .isEqualTo(Files.readAllBytes(STOCK.resolve("site/content/log/2019/deck.png")));
    }

    @Test
    void namesAsciiDocAsNotSupported(@TempDir Path folder) throws IOException {
        ProjectCopy copy = new ProjectCopy(folder).take(STOCK.resolve("site"), "");
        Files.writeString(folder.resolve("content/rope.adoc"), "= Rope\n:jbake-type: page\n:jbake-status: published\n\nA text.\n");

        assertThat(copy.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location().file()).isEqualTo("content/rope.adoc");
            assertThat(problem.hint()).isEqualTo("AsciiDoc is not read here: write the page in Markdown");
        });
    }

    /** But for the list of posts: as in JBake, addresses in a post are meant for the post's own page. */
    @Test
    void leadsEveryLinkToAFile() {
        assertThat(site.pages().entrySet().stream().filter(page -> page.getValue().select("h2").isEmpty())
                .flatMap(page -> Links.of(page.getKey(), page.getValue()).stream()
                        .map(link -> Links.path(page.getKey(), link.address()))))
                .contains("img/mast.png", "css/log.css").isSubsetOf(site.files().keySet());
    }

    private static void write(SortedMap<String, byte[]> files, Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (String path : files.keySet()) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, files.get(path));
        }
    }
}
