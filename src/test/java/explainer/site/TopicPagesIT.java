package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics with a question, an answer and pages below them, tried with the other explainer, some of whose pages are in folders. */
class TopicPagesIT {

    private static BuiltSite site;

    @BeforeAll
    static void bake(@TempDir Path folder) throws IOException {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        copy.edit("jbake.properties", text -> text + "template.detail.file=pages/detail.ftlh\n"
                + "template.changes.file=pages/changes.ftlh\ntemplate.briefing.file=pages/briefing.ftlh\n");
        copy.edit("content/sea/fish.md", text -> text.replace("key-points:", """
                question: Who catches how much?
                answer: Vessania catches [1.25 million tonnes](fact:catch-ve), by [its own rules](#rules). See [cod](fish/cod.md).
                key-points:"""));
        write(copy, "sea/fish/cod.md", "Cod", "detail", """
                order: 2
                question: What is cod?
                answer: A fish of [](fact:catch-ar) at most.
                changes:
                  - date: 2031-04-20
                    text: More about [ferries](../../ferries.md) and about [cod](#more).
                """, "A [storm](term:storm) is no fish.\n\n## More\n\nOf [fish](../fish.md) and [water](../../water.md).");
        write(copy, "sea/fish/herring.md", "Herring", "detail", "order: 1\n", "```timeline\ntitle: What happened\n```");
        write(copy, "sea/fish/eel.md", "Eel", "detail", "unlisted: true\n", "Eels hide.");
        write(copy, "changes.md", "Changes", "changes", "", "What changed.");
        write(copy, "all.md", "All", "briefing", "", "All of it.");
        site = copy.bake();
    }

    private static void write(ProjectCopy copy, String file, String title, String type, String keys, String body)
            throws IOException {
        Path path = copy.root().resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "---\ntitle: " + title + "\ntype: " + type + "\nstatus: published\ndate: 2031-04-01\n"
                + "summary: All about " + title + ".\n" + keys + "---\n\n" + body + "\n");
    }

    private static Document page(String path) {
        return site.pages().get(path);
    }

    @Test
    void leadsEveryLinkToItsGoal() {
        assertThat(Links.broken(site)).isEmpty();
    }

    @Test
    void headsAPageWithQuestionAndAnswer() {
        Document fish = page("sea/fish.html");
        assertThat(fish.select("main .title .question").text()).isEqualTo("Who catches how much?");
        assertThat(fish.select("main .title .lede data").text()).isEqualTo("1.25 million tonnes");
        assertThat(fish.select("main .title .lede").text()).doesNotContain("Who catches how much in the strait");
        assertThat(fish.select(".notes > li").first().text()).contains("Catch of Vessania");
        assertThat(page("sea/fish/cod.html").select(".title .question").text()).isEqualTo("What is cod?");
        assertThat(page("ferries.html").select(".title .lede").text()).startsWith("Ships that cross");
        assertThat(page("ferries.html").select(".question")).isEmpty();
    }

    @Test
    void showsAnswersOnTheHomePageAndInTheBriefing() {
        Document home = page("index.html");
        assertThat(home.select(".topics li:first-child .question").text()).isEqualTo("Who catches how much?");
        assertThat(home.select(".topics li:first-child p").last().select("a").eachAttr("href"))
                .containsExactly("numbers.html#fact-catch-ve", "sea/fish.html#rules", "sea/fish/cod.html");
        assertThat(home.select(".topics > li").eachText()).element(1).asString().contains("Ships that cross");
        assertThat(page("all.html").select(".chapter .question").eachText()).containsExactly("Who catches how much?");
        assertThat(page("all.html").select(".chapter .lede sup")).hasSize(1);
    }

    @Test
    void findsQuestionsAndAnswers() {
        String index = site.files().keySet().stream().filter(path -> path.startsWith("js/search-index")).findFirst()
                .orElseThrow();
        assertThat(site.text(index)).contains("Who catches how much? Vessania catches 1.25", "cod.html\",\"Cod\"");
    }

    @Test
    void saysWhereAPageBelowATopicStands() {
        Document cod = page("sea/fish/cod.html");
        assertThat(cod.select(".breadcrumbs li").eachText()).containsExactly("Home", "Fish", "Cod");
        assertThat(cod.select("body > header [aria-current]").eachAttr("aria-current")).containsExactly("true");
        assertThat(cod.select("body > header [aria-current]").eachAttr("href")).containsExactly("../fish.html");
        assertThat(cod.select("script[type=application/ld+json]").html()).contains("\"position\":3,\"name\":\"Cod\"");
        assertThat(cod.select(".terms dt").eachText()).containsExactly("Storm");
    }

    @Test
    void listsPagesBelowATopicThereAlone() {
        assertThat(page("sea/fish.html").select(".part.on-screen").first().select(".links a").eachText())
                .containsExactly("Herring", "Cod");
        assertThat(page("sea/fish/cod.html").select(".part.on-screen").first().select(".links a").eachText())
                .containsExactly("Fish & chips", "Herring");
        for (String path : List.of("sea/fish/cod.html", "ferries.html", "index.html", "404.html")) {
            assertThat(page(path).select("body > footer nav a, body > header a").eachText()).as(path)
                    .contains("Fish").doesNotContain("Herring", "Cod");
        }
        assertThat(page("sea/fish/cod.html").select(".part.on-screen").last().select(".links a").eachText())
                .containsExactly("Water");
    }

    @Test
    void leadsFromOneToTheNext() {
        assertThat(page("sea/fish.html").select("[rel=next]").eachAttr("href")).containsExactly("../ferries.html");
        assertThat(page("sea/fish/herring.html").select("[rel=prev]").eachAttr("href")).containsExactly("../fish.html");
        assertThat(page("sea/fish/herring.html").select("[rel=next]").eachAttr("href")).containsExactly("cod.html");
        assertThat(page("sea/fish/cod.html").select("[rel=next]").eachAttr("href")).containsExactly("../../ferries.html");
        assertThat(page("sea/fish/eel.html").select("[rel=next], [rel=prev]")).isEmpty();
    }

    @Test
    void drawsItsTopicsEvents() {
        assertThat(page("sea/fish/herring.html").select(".figure .events h3").eachText())
                .containsExactly("The Treaty of the Strait is signed");
    }

    @Test
    void treatsThemAsOtherPages() {
        assertThat(site.text("sitemap.xml")).contains("sea/fish/cod.html");
        assertThat(site.text("feed.xml")).contains("sea/fish/cod.html#change-2031-04-20");
        assertThat(site.files()).containsKeys("sea/fish/cod.bib", "sea/fish/cod.csl.json");
        assertThat(page("a-to-z.html").select(".letter a").eachText()).contains("Cod", "Herring", "Eel");
    }

    /** Entries of a day are told by topic, with addresses as the page has them that tells of them. */
    @Test
    void tellsOfChangesByTopic() {
        Document changes = page("changes.html");
        assertThat(changes.select(".changes > li > a").eachText()).startsWith("Fish");
        assertThat(changes.select(".changes > li").first().select("ul > li").eachText())
                .containsExactly("The share of Ardolia is now computed.", "A link to the ferries is added.",
                        "Cod: More about ferries and about cod.");
        assertThat(changes.select(".changes > li").first().select("ul a").eachAttr("href")).containsExactly("ferries.html",
                "sea/fish/cod.html#change-2031-04-20", "ferries.html", "sea/fish/cod.html#more");
    }

    @Test
    void choosesEventsByDecade() {
        Document timeline = page("sea/chronicle.html");
        assertThat(timeline.select("[name=decade]").eachAttr("id")).containsExactly("decade-0", "decade-1", "decade-2");
        assertThat(timeline.select("label:has([name=decade])").eachText()).containsExactly("All years", "2010s", "2020s");
        assertThat(timeline.select(".year").eachAttr("class")).containsExactly("part year d1", "part year d1",
                "part year d2");
        assertThat(timeline.select("style").html()).contains("#decade-2:checked");
    }
}
