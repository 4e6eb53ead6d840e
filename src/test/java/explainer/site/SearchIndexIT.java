package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What can be found on a site, and its index from A to Z; tried with the other explainer, whose search is in a folder. */
class SearchIndexIT {

    private static BuiltSite site;
    private static JsonNode index;

    @BeforeAll
    static void bake(@TempDir Path folder) throws Exception {
        site = OtherExplainerIT.copy(folder).bake();
        String script = site.text(indexPath(site));
        assertThat(script).startsWith("window.searchIndex={");
        index = new ObjectMapper().readTree(script.substring(script.indexOf('{')));
    }

    private static String indexPath(BuiltSite baked) {
        return baked.files().keySet().stream().filter(path -> path.matches("js/search-index-[0-9a-f]{10}\\.js"))
                .findFirst().orElseThrow();
    }

    /** The address, title and text of all that can be found. */
    private static List<List<String>> entries() {
        List<List<String>> entries = new ArrayList<>();
        index.path("entries").forEach(entry -> {
            String page = index.path("pages").path(entry.path(0).asInt()).path(0).asText();
            String anchor = entry.path(1).asText();
            entries.add(List.of(anchor.isEmpty() ? page : page + "#" + anchor, entry.path(2).asText(),
                    entry.path(3).asText()));
        });
        return entries;
    }

    private static List<String> entry(String address) {
        return entries().stream().filter(entry -> entry.get(0).equals(address)).findFirst().orElseThrow();
    }

    @Test
    void findsPagesBySections() {
        List<String> water = entry("../water.html");
        assertThat(water.get(1)).isEqualTo("Water");
        assertThat(water.get(2)).isEqualTo("Wells on both islands. Both islands drink from wells. The strait is salt,"
                + " and no rule helps.");
        assertThat(entry("fish.html#rules").get(2)).isNotBlank();
        assertThat(entry("fish.html").get(2)).contains("37.5%").doesNotContain("[", "](", "<");
    }

    /** The points of a list don't run into one sentence. */
    @Test
    void partsThePointsOfAList(@TempDir Path folder) throws Exception {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("content/water.md", text -> text + "\n- one well\n- one spring.\n- no lake\n");
        BuiltSite baked = copy.bake();

        assertThat(baked.text(indexPath(baked))).contains("one well; one spring. no lake.");
    }

    @Test
    void findsTermsEventsFactsAndSourcesWhereAPageListsThem() {
        assertThat(entry("../words.html#term-storm")).containsExactly("../words.html#term-storm", "Storm",
                "Gale. Wind of force 9 and more.");
        assertThat(entry("chronicle.html#event-strait-treaty").get(1)).isEqualTo("The Treaty of the Strait is signed");
        assertThat(entries()).anySatisfy(entry -> assertThat(entry.get(0)).startsWith("../numbers.html#fact-"));
        assertThat(entries()).anySatisfy(entry -> assertThat(entry.get(0)).startsWith("../origins.html#source-"));
    }

    /** What is found is there: each address leads to a page and an anchor on it. */
    @Test
    void leadsToWhatIsThere() {
        Path from = Path.of("sea");
        for (List<String> entry : entries()) {
            String[] address = entry.get(0).split("#");
            Document page = site.pages().get(from.resolve(address[0]).normalize().toString());
            assertThat(page).as(entry.get(0)).isNotNull();
            if (address.length > 1) {
                assertThat(page.getElementById(address[1])).as(entry.get(0)).isNotNull();
            }
        }
        assertThat(entries()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    @Test
    void keepsDraftsAndTheErrorPageOutOfIt() {
        assertThat(entries()).noneMatch(entry -> entry.get(0).contains("later") || entry.get(0).contains("404"));
    }

    @Test
    void loadsScriptsOnTheSearchPageAlone() {
        site.pages().forEach((path, page) -> {
            assertThat(policy(page)).contains("form-action 'self'");
            Elements scripts = page.select("script[src]");
            if (path.equals("sea/find.html")) {
                assertThat(scripts.eachAttr("src")).hasSize(3).allMatch(source -> source.startsWith("../js/")
                        && site.files().containsKey(source.substring(3)));
                assertThat(policy(page)).containsPattern("script-src 'sha256-[^']+' 'self';");
            } else {
                assertThat(scripts).as(path).isEmpty();
                assertThat(policy(page)).as(path).doesNotContainPattern("script-src[^;]*'self'");
            }
        });
    }

    private static String policy(Document page) {
        return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    }

    @Test
    void isTheSameInEveryBakeAndHasAnotherNameWhenItChanges(@TempDir Path folder) throws Exception {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        assertThat(indexPath(copy.bake())).isEqualTo(indexPath(site));

        copy.edit("content/water.md", text -> text.replace("drink from wells", "drink from springs"));

        BuiltSite changed = copy.bake();
        assertThat(changed.text(indexPath(changed))).contains("springs");
        assertThat(indexPath(changed)).isNotEqualTo(indexPath(site));
    }

    @Test
    void aSiteWithoutASearchPageHasNoScriptAtAll(@TempDir Path folder) throws Exception {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        Files.delete(folder.resolve("content/sea/find.md"));

        assertThat(copy.bake().files().keySet()).noneMatch(path -> path.endsWith(".js"))
                .contains("a-to-z.html");
    }

    @Test
    void textCannotEndTheScriptOrItsStrings(@TempDir Path folder) throws Exception {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("content/water.md", text -> text + "\nA `\"}]};alert(1)//` and `</script>` and a line\u2028break.\n");

        BuiltSite changed = copy.bake();
        String script = changed.text(indexPath(changed));
        JsonNode read = new ObjectMapper().readTree(script.substring(script.indexOf('{')));
        assertThat(read.toString()).contains("\\\"}]};alert(1)//", "</script>");
    }

    @Test
    void listsNamesByLetterWithTheOtherNamesThatLeadToThem() {
        for (String path : List.of("a-to-z.html", "sea/find.html")) {
            Document page = site.pages().get(path);
            List<String> letters = page.select(".letters a").eachText();

            assertThat(letters).isSorted().doesNotHaveDuplicates().contains("G", "S", "W");
            assertThat(page.select(".letters a").eachAttr("href")).allSatisfy(anchor ->
                    assertThat(page.select(anchor + " li")).as(anchor).isNotEmpty());
            assertThat(entry(page, "G", "Gale").text()).isEqualTo("Gale, see Storm");
            assertThat(entry(page, "O", "Old Light").text()).isEqualTo("Old Light, see Lantern");
            assertThat(entry(page, "S", "Storm").select("a").first().attr("href")).endsWith("words.html#term-storm");
        }
        assertThat(entry(site.pages().get("a-to-z.html"), "S", "Strait").select("small a").eachAttr("href"))
                .contains("water.html");
        assertThat(entry(site.pages().get("a-to-z.html"), "W", "Water").select("a").eachAttr("href"))
                .containsExactly("water.html");
    }

    private static Element entry(Document page, String letter, String name) {
        return page.select("#letter-" + letter + " li").stream().filter(entry -> entry.text().startsWith(name))
                .findFirst().orElseThrow();
    }

    /** A heading stands under its first word that is no article. */
    @Test
    void passesOverArticles(@TempDir Path folder) throws Exception {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("content/water.md", text -> text + "\n## The deepest well\n\nIt is deep.\n");

        Document page = copy.bake().pages().get("a-to-z.html");
        assertThat(entry(page, "D", "The deepest well").select("a").attr("href")).isEqualTo("water.html#the-deepest-well");
    }
}
