package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What every page owes its readers, screen readers and search engines among them. */
class PagesIT {

    private final BuiltSite site = BuiltSite.built();

    @TestFactory
    Stream<DynamicTest> saysWhatItIs() {
        return eachPage(site.pages(), (path, page) -> {
            assertThat(page.select("html").attr("lang")).matches("[a-z]{2,3}(-[A-Za-z0-9]+)*");
            assertThat(page.select("head > title").text()).isNotBlank().hasSizeLessThan(80);
            assertThat(page.select("head > meta[name=description]").attr("content")).isNotBlank().hasSizeLessThan(201);
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.select("head > meta[name=viewport]").attr("content"))
                    .isEqualTo("width=device-width, initial-scale=1");
            assertThat(page.select("link[rel=canonical]").eachAttr("href")).isEqualTo(own(path));
        });
    }

    /** The page's own address; a page that is shown in place of others claims none. */
    private List<String> own(String path) {
        return path.equals("404.html") ? List.of() : List.of(site.address(path));
    }

    @Test
    void noTwoPagesShareTitleOrDescription() {
        assertThat(site.pages().values()).extracting(page -> page.title()).doesNotHaveDuplicates();
        assertThat(site.pages().values()).extracting(page -> page.select("meta[name=description]").attr("content"))
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> hasItsLandmarks() {
        return eachPage(site.pages(), (path, page) -> {
            assertThat(page.select("body > header")).hasSize(1);
            assertThat(page.select("body > main")).hasSize(1);
            assertThat(page.select("body > footer")).hasSize(1);
            assertThat(page.select("main h1")).hasSize(1);
            assertThat(page.select("nav")).hasSizeGreaterThan(1)
                    .allSatisfy(nav -> assertThat(nav.attr("aria-label")).as(nav.outerHtml()).isNotBlank());
            assertThat(page.select("nav")).extracting(nav -> nav.attr("aria-label")).doesNotHaveDuplicates();
        });
    }

    /** The first thing that the tabulator key reaches leads past the navigation. */
    @TestFactory
    Stream<DynamicTest> letsReadersSkipTheNavigation() {
        return eachPage(site.pages(), (path, page) -> {
            Element first = page.select("a[href], button, input, select, textarea, summary, [tabindex]").first();

            assertThat(page.select(first.attr("href")).first()).as(first.outerHtml()).isSameAs(page.selectFirst("main"));
            assertThat(first.text()).isNotBlank();
        });
    }

    @TestFactory
    Stream<DynamicTest> showsWellWhereItIsShared() {
        return eachPage(site.pages(), (path, page) -> {
            assertThat(og(page, "title")).isEqualTo(page.select("h1").text());
            assertThat(og(page, "description")).isEqualTo(page.select("meta[name=description]").attr("content"));
            assertThat(page.select("head > meta[property=og:url]").eachAttr("content")).isEqualTo(own(path));
            assertThat(og(page, "type")).isEqualTo(path.equals("index.html") ? "website" : "article");
            assertThat(og(page, "site_name")).isNotBlank();
            assertThat(og(page, "locale")).matches("[a-z]{2}(_[A-Z]{2})?");
            assertThat(page.select("head > meta[property^=og:image]")).hasSize(path.equals("404.html") ? 0 : 4);
        });
    }

    private static String og(Document page, String property) {
        Elements found = page.select("head > meta[property=og:" + property + "]");
        assertThat(found).as("og:" + property).hasSize(1);
        return found.attr("content");
    }

    @TestFactory
    Stream<DynamicTest> tellsSearchEnginesWhatItIs() {
        return eachPage(site.readable(), (path, page) -> {
            JsonNode data = new ObjectMapper().readTree(page.select("script[type=application/ld+json]").get(0).data());
            boolean home = path.equals("index.html");

            assertThat(data.findValuesAsText("@context")).containsOnly("https://schema.org");
            assertThat(data.get(0).path("@type").asText()).isEqualTo(home ? "WebSite" : "Article");
            assertThat(data.get(0).path(home ? "name" : "headline").asText()).isEqualTo(page.select("h1").text());
            assertThat(data.get(0).path("url").asText()).isEqualTo(site.address(path));
            assertThat(Stream.of("url", "item").flatMap(key -> data.findValuesAsText(key).stream()))
                    .isSubsetOf(site.readable().keySet().stream().map(site::address).toList());
            if (!home) {
                assertThat(data.get(0).path("datePublished").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
                checkBreadcrumbs(data.get(1), page);
            }
        });
    }

    /** The way to the page that search engines show is the one that stands above its text. */
    private void checkBreadcrumbs(JsonNode list, Document page) {
        Elements steps = page.select(".breadcrumbs li");
        assertThat(list.path("@type").asText()).isEqualTo("BreadcrumbList");
        assertThat(list.path("itemListElement")).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            JsonNode item = list.path("itemListElement").get(i);
            assertThat(item.path("@type").asText()).isEqualTo("ListItem");
            assertThat(item.path("position").asInt()).isEqualTo(i + 1);
            assertThat(item.path("name").asText()).isNotBlank();
            assertThat(item.has("item")).isEqualTo(i < steps.size() - 1);
        }
    }

    @TestFactory
    Stream<DynamicTest> showsTheWayToItself() {
        return eachPage(site.pages(), (path, page) -> {
            Elements steps = page.select("nav.breadcrumbs li");

            assertThat(steps.isEmpty()).isEqualTo(path.equals("index.html"));
            if (!steps.isEmpty()) {
                assertThat(steps.first().select("a").attr("href")).endsWith("index.html");
                assertThat(steps.last().attr("aria-current")).isEqualTo("page");
            }
        });
    }

    /** From the first topic to the last and back, one link after the other. */
    @Test
    void leadsThroughTheTopicsInOrder() {
        List<String> topics = topics();
        for (int i = 0; i < topics.size(); i++) {
            Document page = site.pages().get(topics.get(i));
            assertThat(page.select("main a[rel=prev]").eachAttr("href")).as("before " + topics.get(i))
                    .isEqualTo(i == 0 ? List.of() : List.of(topics.get(i - 1)));
            assertThat(page.select("main a[rel=next]").eachAttr("href")).as("after " + topics.get(i))
                    .isEqualTo(i == topics.size() - 1 ? List.of() : List.of(topics.get(i + 1)));
        }
        assertThat(topics).hasSizeGreaterThan(1);
    }

    @TestFactory
    Stream<DynamicTest> offersTheSameNavigationAndMarksItself() {
        List<String> topics = topics();
        return eachPage(site.pages(), (path, page) -> {
            List<String> links = page.select("body > header nav:not(.languages) a:not([href=#part-pages])").eachAttr("href");
            String prefix = path.equals("404.html") ? site.rootPath() : "../".repeat(path.split("/").length - 1);
            String marked = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) + ".html" : path;

            // The page that holds all topics leads to its own parts.
            assertThat(links).startsWith(topics.stream().map(topic -> page.body().hasClass("briefing")
                    ? "#topic-" + topic.replace(".html", "") : prefix + topic).toArray(String[]::new));
            assertThat(page.select("body > footer nav a").eachAttr("href"))
                    .containsAll(links.stream().filter(link -> !link.startsWith("#")).toList());
            assertThat(page.select("body > header [aria-current]").eachAttr("href"))
                    .isEqualTo(links.contains(prefix + marked) || path.equals("index.html") ? List.of(prefix + marked)
                            : List.of());
        });
    }

    /** What stands in the list of contents are the headings of the text, in its order. */
    @TestFactory
    Stream<DynamicTest> listsItsContents() {
        return eachPage(site.pages(), (path, page) -> {
            Elements headings = page.select(".prose > h2, .kept > h2");
            Elements entries = page.select("nav.contents > ol > li > a");
            entries.removeIf(entry -> entry.attr("href").equals("#part-notes"));

            if (headings.size() > 2 || !entries.isEmpty()) {
                assertThat(entries.eachAttr("href")).isEqualTo(headings.stream().map(h2 -> "#" + h2.id()).toList());
                assertThat(entries.eachText()).isEqualTo(headings.stream().map(PagesIT::ownText).toList());
            }
        });
    }

    /** Whoever wants to tell of a part of a page, or of a figure on it, has its address there: a figure has its own page. */
    @TestFactory
    Stream<DynamicTest> leadsFromHeadingsToThemselvesAndFromFiguresToTheirPages() {
        return eachPage(site.pages(), (path, page) -> {
            for (Element heading : page.select(".prose > h2, .prose > h3, .kept > h2, .kept > h3")) {
                assertThat(heading.select("> .self").eachAttr("href")).as(BuiltSite.at(path, heading))
                        .isEqualTo(heading.select("> a:not(.self)").isEmpty() ? List.of("#" + heading.id()) : List.of());
            }
            for (Element title : page.select("figure[id] > figcaption > strong, figure[id] > table > caption")) {
                assertThat(title.select("> .self").eachAttr("href")).as(BuiltSite.at(path, title))
                        .singleElement().satisfies(href -> assertThat(site.figures()).containsKey(Links.path(path, href)));
            }
        });
    }

    /** Paper parts no block that is kept, but in some browsers a heading from what follows it. */
    @TestFactory
    Stream<DynamicTest> keepsHeadingsWithTheirFigures() {
        return eachPage(site.pages(), (path, page) -> {
            for (Element figure : page.select(".prose :is(h2, h3) + figure")) {
                assertThat(figure.parent().className()).as(BuiltSite.at(path, figure)).isEqualTo("kept");
            }
            for (Element kept : page.select(".kept")) {
                assertThat(kept.select("> *").eachAttr("id")).as(BuiltSite.at(path, kept)).doesNotContain("");
                assertThat(kept.firstElementChild().is("h2, h3, h4")).as(BuiltSite.at(path, kept)).isTrue();
                assertThat(kept.select("> .figure").last()).as(BuiltSite.at(path, kept)).isEqualTo(kept.lastElementChild());
            }
        });
    }

    /** The text of a heading without the numbers of its notes; a heading without any is a link to itself. */
    private static String ownText(Element heading) {
        return heading.select("> .self").stream().findFirst().map(Element::ownText)
                .orElseGet(heading::ownText);
    }

    /** Nothing runs but the search, and that on its own page alone. */
    @TestFactory
    Stream<DynamicTest> runsNoScript() {
        return eachPage(site.pages(), (path, page) -> {
            List<String> scripts = new ArrayList<>();
            page.select("script:not([type=application/ld+json]), script[src]")
                    .not(page.body().hasClass("search") ? "[src^=js/][defer]" : "[nothing]")
                    .forEach(script -> scripts.add(BuiltSite.at(path, script) + script.outerHtml()));
            page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
                if (attribute.getKey().startsWith("on") || attribute.getValue().strip().startsWith("javascript:")) {
                    scripts.add(BuiltSite.at(path, element) + attribute);
                }
            }));

            assertThat(scripts).isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'").doesNotContain("unsafe", "http", "*");
        });
    }

    /** Nobody takes these figures for today's. */
    @TestFactory
    Stream<DynamicTest> saysAsOfWhenItsFiguresHold() {
        return eachPage(site.readable(), (path, page) -> {
            if (!page.select("main data, main .value").isEmpty()) {
                assertThat(page.select("main header .as-of")).hasSize(1);
                assertThat(page.select("main header .as-of").text()).isNotBlank();
            }
            assertThat(page.select("body > footer").text()).isNotBlank();
        });
    }

    private List<String> topics() {
        return site.pages().get("index.html").select(".topics h3 a").eachAttr("href");
    }

    private interface Check {
        void of(String path, Document page) throws Exception;
    }

    /** One test a page, so that a report names those that fail. */
    private static Stream<DynamicTest> eachPage(Map<String, Document> pages, Check check) {
        return pages.entrySet().stream().map(page -> DynamicTest.dynamicTest(page.getKey(),
                () -> check.of(page.getKey(), page.getValue())));
    }
}
