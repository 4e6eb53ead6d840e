package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Severity;

/** One site in three languages: in the second all pages are translated, in the third a few. */
class SeveralLanguagesTest {

    private static final Path FILES = Path.of(System.getProperty("explainer.root", "."))
            .resolve("src/test/resources/explainer/languages/islands");

    @TempDir
    private Path folder;
    private ProjectCopy copy;

    @BeforeEach
    void copy() {
        copy = new ProjectCopy(folder).take(FILES, "");
    }

    @Test
    void aTranslationSaysTheSameInItsOwnWords() {
        BuiltSite site = copy.bake();
        Document page = site.pages().get("ru/trade.html");

        assertThat(page.select("html").attr("lang")).isEqualTo("ru");
        assertThat(page.title()).isEqualTo("Торговля – Два острова");
        assertThat(text(page)).contains("1,765 млрд долларов США", "30 %");
        assertThat(page.select(".question").text()).isEqualTo("Торгуют ли они?");
        assertThat(page.select("#fish, #salt").eachText()).allMatch(text -> text.startsWith("Рыба") || text.startsWith("Соль"));
        assertThat(page.select("main").text()).contains("Продажа соли", "Договор подписан");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://islands.example/ru/trade.html");
        assertThat(page.select("main a[href='border.html#posts']")).isNotEmpty();
        assertThat(page.select("link[rel=stylesheet]").attr("href")).startsWith("../css/print-");
        assertThat(site.pages().get("trade.html").text()).contains("1.765 billion US dollars");
        assertThat(site.text("ru/feed.xml")).contains("xml:lang=\"ru\"", "https://islands.example/ru/trade.html", "Исправлена");
        assertThat(site.pages().get("ru/a-to-z.html").select("main").text()).contains("Граница", "Пролив")
                .doesNotContainPattern("Border|Strait");
        assertThat(site.pages().get("ru/glossary.html").text()).contains("Вода между двумя островами");
        assertThat(site.pages().get("ru/404.html").select("main").text()).contains("Такой страницы нет");
        assertThat(site.files().keySet()).filteredOn(path -> path.startsWith("ru/js/search-index")).singleElement()
                .satisfies(path -> assertThat(site.text(path)).contains("Улов рыбы").doesNotContain("Catch of fish"));
        assertThat(site.files().keySet()).noneMatch(path -> path.matches("ru/(css|fonts|favicon|sitemap|site\\.).*"));
    }

    @Test
    void aPageWithoutTranslationShowsTheOriginalInTheFrameOfTheLanguage() {
        BuiltSite site = copy.bake();
        Document page = site.pages().get("uz/border.html");

        assertThat(page.select("html").attr("lang")).isEqualTo("uz");
        assertThat(page.select("main").attr("lang")).isEqualTo("en");
        assertThat(page.select("main > .state").attr("lang")).isEqualTo("uz");
        assertThat(page.select("main > .state").text()).startsWith("Bu sahifa hali tarjima qilinmagan").endsWith("English");
        assertThat(page.select("main > .state a").attr("href")).isEqualTo("../border.html");
        assertThat(text(page)).contains("Fish for 1.765 billion US dollars");
        assertThat(page.select("main a").eachAttr("href")).contains("trade.html");
        assertThat(page.select(".masthead a").first().text()).isEqualTo("Ikki orol");
        assertThat(page.select(".masthead nav a[lang=en]").eachText()).contains("Border");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://islands.example/border.html");
        assertThat(page.select("link[hreflang]")).isEmpty();
        assertThat(site.text("sitemap.xml")).doesNotContain("uz/border.html").contains("<loc>https://islands.example/uz/trade.html");
        assertThat(site.text("uz/feed.xml")).doesNotContain("border.html").contains("trade.html");
        assertThat(site.pages().get("border.html").select(".state")).isEmpty();
    }

    @Test
    void whatIsMissingCanBeLeftOut() throws IOException {
        copy.edit("jbake.properties", text -> text + "site.missing=omit\n");
        copy.edit("content/uz/trade.md", text -> text.replace("[chegarada](border.md#posts)", "chegarada"));
        BuiltSite site = copy.bake();

        assertThat(site.pages().keySet()).contains("ru/border.html", "uz/trade.html").doesNotContain("uz/border.html");
        assertThat(site.pages().get("border.html").select(".languages a").eachAttr("hreflang")).containsExactly("ru");
        assertThat(site.pages().get("uz/trade.html").select(".masthead nav").text()).doesNotContain("Border");
    }

    @Test
    void everyPageLeadsToItselfInTheOtherLanguages() {
        BuiltSite site = copy.bake();

        assertThat(ways(site, "trade.html")).containsExactly("English", "ru/trade.html ru Русский", "uz/trade.html uz Oʻzbekcha");
        assertThat(ways(site, "ru/trade.html")).containsExactly("../trade.html en English", "Русский",
                "../uz/trade.html uz Oʻzbekcha");
        assertThat(ways(site, "uz/border.html")).containsExactly("../border.html en English", "../ru/border.html ru Русский",
                "Oʻzbekcha");
        assertThat(ways(site, "404.html")).containsExactly("English", "/ru/index.html ru Русский", "/uz/index.html uz Oʻzbekcha");
        assertThat(site.pages().get("ru/trade.html").select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "ru", "uz", "x-default");
        assertThat(site.pages().get("ru/border.html").select("link[hreflang]").stream().map(link -> link.attr("hreflang") + " "
                + link.attr("href"))).containsExactly("en https://islands.example/border.html",
                "ru https://islands.example/ru/border.html", "x-default https://islands.example/border.html");
        assertThat(site.pages().get("ru/border.html").select("meta[property^=og:locale]").eachAttr("content"))
                .containsExactly("ru");
        assertThat(site.text("sitemap.xml")).contains("<loc>https://islands.example/ru/border.html</loc>",
                "hreflang=\"x-default\" href=\"https://islands.example/border.html\"");
    }

    @Test
    void valuesStandOnceForAllLanguages() throws IOException {
        copy.edit("content/ru/data/islands.yaml", text -> text.replace("{id: salt, label: Продажа соли}",
                "{id: salt, label: Продажа соли, value: 40}\n  - {id: salts, label: Соль}"));
        copy.edit("content/ru/border.md", text -> text.replace("title: Граница", "type: page\ntitle: Граница"));
        Files.writeString(folder.resolve("content/ru/bordr.md"), "---\ntitle: Граница\nsummary: Граница.\n---\n");

        assertThat(problems()).containsExactly(
                "content/ru/border.md:2:1 E121 'type' is no word to be translated: leave it out: what stands in content/border.md "
                        + "holds for all languages",
                "content/ru/bordr.md E120 there is no page 'content/bordr.md' of which this is the translation: did you mean "
                        + "'border.md'?",
                "content/ru/data/islands.yaml:8:37 E121 'value' is no word to be translated: leave it out: what stands in "
                        + "content/data/islands.yaml holds for all languages",
                "content/ru/data/islands.yaml:9:10 E202 there is no 'salts' among the facts that are to be translated: did you "
                        + "mean 'salt'?");
    }

    @Test
    void claimsAreReadInTheLanguageOfTheirPage() throws IOException {
        copy.edit("content/ru/trade.md", text -> text.replace("составил [1,765 млрд", "составил [1,765 млн"));
        copy.edit("content/uz/trade.md", text -> text.replace("Ov [1,765 mlrd", "Ov [1.765 mlrd"));
        copy.edit("content/ru/data/islands.yaml", text -> text.replace("[30 %](fact:salt)", "[40 %](fact:salt)"));

        assertThat(problems()).hasSize(3).allMatch(problem -> problem.contains(" E5"))
                .anyMatch(problem -> problem.startsWith("content/ru/trade.md"))
                .anyMatch(problem -> problem.startsWith("content/uz/trade.md"))
                .anyMatch(problem -> problem.startsWith("content/ru/data/islands.yaml"));
    }

    @Test
    void aTranslationTiesWhatItsOriginalTies() throws IOException {
        copy.edit("content/ru/trade.md", text -> text.replace("пишет [ежегодник](source:yearbook)", "пишет ежегодник")
                .replace("[договора](event:treaty)", "[договора](event:treaty) в [проливе](term:strait)")
                .replace("id: salt\n", "").replace("{#fish}", ""));
        copy.edit("content/uz/trade.md", text -> text.replace("question: Ular savdo qiladimi?\n", "")
                .replaceAll("(?s)\n## Tuz.*", "\n"));

        assertThat(problems()).containsExactly(
                "content/ru/trade.md:15:1 E122 the anchor of the section is 'рыба', and 'fish' at content/trade.md:17:1: write "
                        + "{#fish} at the end of the heading",
                "content/ru/trade.md:15:1 E122 the section '#рыба' lacks source:yearbook, which stands at content/trade.md:19:64: "
                        + "tie it to the words that say so",
                "content/ru/trade.md:21:62 E122 term:strait is not in the section '#salt' of content/trade.md:21:1, or less often: "
                        + "leave it out, or add it there first",
                "content/ru/trade.md:23:1 E122 the figure's name in addresses is 'соль', and 'salt' at content/trade.md:25:1: write "
                        + "'id: salt' in its block",
                "content/uz/trade.md:2:1 E122 'question' is missing, and stands at content/trade.md:11:11: translate it",
                "content/uz/trade.md:12:1 E122 the section '#salt' of content/trade.md:21:1 is missing here or after it: write it, "
                        + "with the anchor {#salt} at the end of its heading");
        copy.edit("content/uz/trade.md", text -> text.replace("title:", "status: draft\ntitle:"));
        assertThat(problems()).hasSize(4);
    }

    @Test
    void aTranslationKnowsWhatChangedInItsOriginalSince() throws IOException {
        copy.edit("content/trade.md", text -> text.replace("The catch was", "Last year\nthe catch was")
                .replace("says\nthe", "says the"));
        copy.edit("content/border.md", text -> text.replace("crosses the", "crosses\nthe"));
        copy.edit("content/ru/border.md", text -> text.replace("title: Граница", "reviewed-by: А. Читатель\ntitle: Граница"));

        assertThat(copy.problems()).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        assertThat(problems()).containsExactly(
                "content/ru/trade.md:15:1 W123 what stands at content/trade.md:17:1 (#fish) has changed since this was translated: "
                        + "translate what changed, and run 'translated ru trade.md'",
                "content/uz/trade.md:13:1 W123 what stands at content/trade.md:17:1 (#fish) has changed since this was translated: "
                        + "translate what changed, and run 'translated uz trade.md'");
        BuiltSite site = copy.bakeWithWarnings();
        Document page = site.pages().get("ru/trade.html");
        assertThat(page.select("main > .state").text()).startsWith("Оригинал изменился после перевода: English. Разделы: Рыба")
                .contains("Этот перевод не проверен носителем языка.");
        assertThat(page.select("main > .state a").eachAttr("href")).startsWith("../trade.html", "#fish");
        assertThat(page.select("#fish + .state").text()).isEqualTo("Оригинал этого раздела новее.");
        assertThat(page.select("#salt + .state")).isEmpty();
        assertThat(site.pages().get("ru/border.html").select("main > .state").text()).isEqualTo("Перевод проверен: А. Читатель.");
        assertThat(site.pages().get("trade.html").select(".state")).isEmpty();
    }

    @Test
    void aPreviewShowsWhatChangedInAnyLanguage() throws IOException {
        SiteBuilder preview = new SiteBuilder();
        preview(preview);
        copy.edit("content/ru/data/islands.yaml", text -> text.replace("Улов рыбы", "Вылов рыбы"));
        Files.delete(folder.resolve("content/ru/border.md"));
        assertSame(preview(preview), preview(new SiteBuilder()));
        copy.edit("content/border.md", text -> text.replace("Fish for", "Much fish for"));
        assertSame(preview(preview), preview(new SiteBuilder()));
    }

    private static void assertSame(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        assertThat(one.keySet()).isEqualTo(other.keySet());
        assertThat(one).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isEqualTo(other.get(path)));
    }

    private SortedMap<String, byte[]> preview(SiteBuilder builder) {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, byte[]> files = builder.run(folder, folder.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), true, diagnostics).files();
        assertThat(diagnostics.sorted()).isEmpty();
        return files;
    }

    @Test
    void languagesThatCannotBeUsedAreReported() throws IOException {
        copy.edit("jbake.properties", text -> text.replace("en, ru, uz", "en, russian"));
        assertThat(problems()).singleElement().asString().contains("jbake.properties:2:", "for 'russian', write a tag");
        copy.edit("jbake.properties", text -> text.replace("en, russian", "en, ru, en"));
        assertThat(problems()).singleElement().asString().contains("name 'en' once");
        copy.edit("jbake.properties", text -> text.replace("en, ru, en", "en, ru, uz\nsite.language=ru"));
        assertThat(problems()).anyMatch(problem -> problem.contains("begins with 'en', and site.language is 'ru'"));
    }

    private static String text(Document page) {
        return page.select("main").text().replace('\u00A0', ' ');
    }

    private List<String> problems() {
        return copy.problems().stream().map(SeveralLanguagesTest::line).toList();
    }

    private static String line(Diagnostic problem) {
        return problem.location() + " " + problem.code().id(problem.severity()) + " " + problem.message() + ": " + problem.hint();
    }

    private static List<String> ways(BuiltSite site, String path) {
        return site.pages().get(path).select(".languages li > *").stream().map(SeveralLanguagesTest::way).toList();
    }

    private static String way(Element link) {
        return link.hasAttr("href") ? link.attr("href") + " " + link.attr("hreflang") + " " + link.text() : link.text();
    }
}
