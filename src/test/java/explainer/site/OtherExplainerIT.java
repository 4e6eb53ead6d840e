package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;
import explainer.yaml.YamlText;

/**
 * With other content, assets and settings the same generator and the same templates make another explainer: two made-up
 * countries, three topics, pages under other names and in a folder, another map.
 */
class OtherExplainerIT {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));

    private static BuiltSite site;

    /** The other explainer, with the templates and styles of this project. */
    static ProjectCopy copy(Path folder) {
        return ProjectCopy.of(folder, "templates", "assets/css", "assets/js")
                .take(PROJECT.resolve("src/test/resources/explainer/other"), "");
    }

    @BeforeAll
    static void bake(@TempDir Path folder) {
        site = copy(folder).bake();
    }

    @Test
    void hasItsOwnPages() {
        assertThat(site.pages()).containsOnlyKeys("index.html", "sea/fish.html", "ferries.html", "water.html",
                "words.html", "origins.html", "sea/chronicle.html", "numbers.html", "sea/find.html", "a-to-z.html",
                "404.html");
        assertThat(site.pages().get("sea/fish.html").title()).isEqualTo("Fish & chips – Two islands");
        assertThat(site.pages().get("index.html").select(".topics h3 a").eachText())
                .containsExactly("Fish & chips", "Ferries", "Water");
        assertThat(site.text("sitemap.xml")).contains("https://islands.example/briefings/two/sea/fish.html");
    }

    /** Without templates and styles of its own it has the theme's, which are the same. */
    @Test
    void needsNoLookOfItsOwn(@TempDir Path folder) {
        ProjectCopy bare = new ProjectCopy(folder).take(PROJECT.resolve("src/test/resources/explainer/other"), "");

        assertThat(bare.bake().files()).containsExactlyInAnyOrderEntriesOf(site.files());
    }

    @Test
    void leadsEveryLinkToItsGoal() {
        assertThat(Links.broken(site)).isEmpty();
        assertThat(site.pages().get("sea/fish.html").select("body > header nav a").eachAttr("href"))
                .contains("fish.html", "../ferries.html", "chronicle.html");
        assertThat(site.pages().get("404.html").select("body > header nav a").eachAttr("href"))
                .contains("/briefings/two/sea/fish.html");
    }

    @Test
    void callsAPageAsItsFileIsCalledAndLeadsThere(@TempDir Path folder) throws IOException {
        ProjectCopy copy = copy(folder);
        Files.writeString(copy.root().resolve("content/Ma\u00DF & mehr.md"), """
                ---
                title: Sizes
                type: topic
                status: published
                date: 2031-04-01
                summary: How large it all is.
                ---

                Nobody has measured it.
                """);
        copy.edit("content/water.md", text -> text + "\nAll about [sizes](Ma%C3%9F%20&%20mehr.md).\n");

        BuiltSite sized = copy.bake();

        assertThat(Links.broken(sized)).isEmpty();
        assertThat(sized.pages()).containsKey("Ma\u00DF & mehr.html");
        assertThat(sized.pages().get("water.html").select("main p a:contains(sizes)").attr("href"))
                .isEqualTo("Ma%C3%9F%20%26%20mehr.html");
    }

    @Test
    void showsItsFiguresWithTheirNotes() {
        Document fish = site.pages().get("sea/fish.html");
        Element share = fish.select(".key-points data").last();

        assertThat(share.text()).isEqualTo("37.5%");
        assertThat(fish.select(share.nextElementSibling().select("a").attr("href")).text())
                .contains("Share of Ardolia in the catch: 37.5%, 2030", "Catch of Ardolia, 2030 (750,000 tonnes) \u00F7 Catch of both countries, 2030 (");
        assertThat(fish.select(".tiles dt").eachText()).hasSize(2);
        assertThat(fish.select("figure.bars, figure.share")).hasSize(2);
        assertThat(site.text("data/facts.json")).contains("\"fares-2030-ve\"");
        assertThat(site.pages().get("numbers.html").select("tr[id]")).hasSize(10);
    }

    @Test
    void leadsToTheWordsOfASourceAndToItsArchive() {
        Element row = site.pages().get("numbers.html").getElementById("fact-catch-ve");
        assertThat(row.text()).contains("In the source: \u201Clanded 1,250,000 tonnes \u2013 all\u201D (paragraph 12) (archived copy).");
        String words = "#:~:text=landed-,1%2C250%2C000%20tonnes,-%E2%80%93%20all";
        assertThat(row.select("small a[href*=#:~:text=]").eachAttr("href")).containsExactly(
                "https://harbour.example/yearbook" + words, "https://archive.example/2031/yearbook" + words);
        assertThat(site.pages().get("origins.html").select("a[href=https://archive.example/2031/yearbook]").text())
                .isEqualTo("archived copy");
    }

    @Test
    void drawsItsOwnMap() {
        Document home = site.pages().get("index.html");

        assertThat(home.select("figure.map path.c1, figure.map path.c2")).hasSizeGreaterThan(1);
        assertThat(home.select("figure.map text").eachText()).contains("Vessania", "Ardolia", "Grey Harbour", "Lantern");
        assertThat(home.select("figure.map li").eachText()).anyMatch(text -> text.contains("Old Light"));
        // About 300 km from north to south, with bends.
        assertThat(Double.parseDouble(home.select(".tiles dd.value").last().text().replaceAll("[^\\d].*", "")))
                .isBetween(334.0, 345.0);
    }

    @Test
    void showsItsEventsAndTerms() {
        assertThat(site.pages().get("sea/chronicle.html").select(".events h3").eachText()).containsExactly(
                "The Treaty of the Strait is signed", "The first ferry sails", "Wells run dry on both islands");
        assertThat(site.pages().get("words.html").select("dfn").eachText()).containsExactly("Storm", "Strait");
        assertThat(site.pages().get("water.html").select("main").text()).contains("in the dry year of 2029");
    }

    @Test
    void saysWhereToEditAPageAndReportAMistake() {
        assertThat(site.pages().get("sea/fish.html").select(".colophon a").eachAttr("href")).contains(
                "https://code.example/edit/content/sea/fish.md", "https://code.example/report?page=sea/fish.html");
    }

    @Test
    void saysSoOnlyWhereItIsSet(@TempDir Path folder) throws IOException {
        ProjectCopy copy = copy(folder);
        copy.edit("jbake.properties",
                text -> text.replaceAll("(?m)^site\\.(edit|report)=.*$", "site.$1="));

        assertThat(copy.bake().pages().values()).allSatisfy(page -> assertThat(page.select(".colophon li").eachText())
                .noneMatch(text -> text.contains("Edit") || text.contains("mistake")));
    }

    @Test
    void tellsOfChangesOnThePageAndInTheFeed() throws Exception {
        assertThat(site.pages().get("sea/fish.html").select(".changes li").eachAttr("id"))
                .containsExactly("change-2031-04-20", "change-2031-04-20-2");
        List<org.w3c.dom.Element> entries = Xml.children(Xml.root(site.files().get("feed.xml")), "entry");
        String fish = "https://islands.example/briefings/two/sea/fish.html";

        assertThat(entries.subList(0, 2)).extracting(entry -> Xml.text(entry, "id"))
                .containsExactly(fish + "#change-2031-04-20", fish + "#change-2031-04-20-2");
        assertThat(Xml.text(entries.get(1), "content")).contains("A link to the <a "
                + "href=\"https://islands.example/briefings/two/ferries.html\">ferries</a>");
        assertThat(entries).anySatisfy(entry -> {
            assertThat(Xml.text(entry, "id")).isEqualTo(fish);
            assertThat(Xml.text(entry, "updated")).startsWith("2031-04-01");
        });
        assertThat(site.text("sitemap.xml")).contains(fish + "</loc><lastmod>2031-04-20");
    }

    @Test
    void escapesWhatItCites() {
        assertThat(site.text("sea/fish.bib")).contains("title = {{Fish \\& chips}}", "author = {{The Harbour Office}}",
                "howpublished = {{Two islands, one strait}}", "month = apr", "@misc{two-islands-sea-fish,");
        assertThat(site.text("sea/fish.csl.json")).contains("\"title\": \"Fish & chips\"");
        assertThat(site.pages().get("sea/fish.html").select(".cite a").eachAttr("href"))
                .containsExactly("fish.bib", "fish.csl.json");
    }

    @Test
    void keepsItsDraftBack() {
        assertThat(site.files().keySet()).noneMatch(path -> path.contains("later"));
        assertThat(site.files().keySet()).noneMatch(path -> site.text(path).contains("A topic that nobody must see"));
    }

    @Test
    void holdsNoWordOfThisProjectsOwnSite() throws IOException {
        Pattern own = wordsOfThisSite();

        assertThat(site.files().keySet()).allSatisfy(path ->
                assertThat(own.matcher(site.text(path)).results().map(word -> word.group())).as(path).isEmpty());
    }

    @Test
    void generatorAndTemplatesKnowNothingOfThisProjectsOwnSite() throws IOException {
        Pattern own = wordsOfThisSite();
        List<String> found = new ArrayList<>();
        for (String part : List.of("src/main", "templates", "assets/css", "assets/js")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    // A language may be called like a country's people.
                    own.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .replaceAll("(?m)^language\\.[a-z]+=.*$", "")).results()
                            .forEach(word -> found.add(PROJECT.relativize(file) + " says " + word.group()));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    /** The names of this site's countries, their people and their places, and of its address. */
    private static Pattern wordsOfThisSite() throws IOException {
        YamlMap places = (YamlMap) new YamlReader("places.yaml", 1, new explainer.diagnostic.Diagnostics())
                .read(Files.readString(PROJECT.resolve("content/data/places.yaml"))).orElseThrow();
        Set<String> words = new LinkedHashSet<>();
        for (String list : List.of("countries", "places")) {
            ((YamlList) places.entries().get(list)).items().forEach(item -> Stream.of("name", "adjective")
                    .map(key -> ((YamlMap) item).entries().get(key)).filter(YamlText.class::isInstance)
                    .forEach(name -> words.add(((YamlText) name).value())));
        }
        Files.readAllLines(PROJECT.resolve("jbake.properties")).stream().filter(line -> line.startsWith("site.host="))
                .forEach(line -> words.add(line.replaceFirst(".*://", "").replaceFirst("/.*", "")));
        assertThat(words).hasSizeGreaterThan(5);
        return Pattern.compile(words.stream().flatMap(word -> Arrays.stream(word.split(" "))).map(Pattern::quote)
                .collect(Collectors.joining("|", "(?i)\\b(", ")")));
    }
}
