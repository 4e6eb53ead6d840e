package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What others need who refer to a page: how to cite it, what to show of it, and addresses that last. */
class ShareIT {

    private static final int PICTURE = 60_000;
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final BuiltSite site = BuiltSite.built();

    @TestFactory
    Stream<DynamicTest> canBeCitedInWordsAndByPrograms() {
        return eachPage((path, page) -> {
            Element cite = page.selectFirst(".cite p");
            if (page.body().hasClass("search")) {
                assertThat(cite).as("a page to look for pages on is nothing to cite").isNull();
                return;
            }
            assertThat(cite.text()).contains(page.select("h1").text(), site.address(path), "as of");
            String bib = href(path, cite, "BibTeX");
            checkBibTeX(new BibTeXParser().parse(new StringReader(site.text(bib))), path, page);
            checkCsl(new ObjectMapper().readTree(site.text(href(path, cite, "CSL-JSON"))), path, page);
        });
    }

    /** Where a link of a page leads, from the site's root. */
    private static String href(String path, Element cite, String text) {
        return URI.create(path).resolve(cite.select("a").stream().filter(link -> link.text().equals(text)).findFirst()
                .orElseThrow().attr("href")).toString();
    }

    private void checkBibTeX(BibTeXDatabase database, String path, Document page) {
        assertThat(database.getEntries()).hasSize(1);
        BibTeXEntry entry = database.getEntries().values().iterator().next();
        assertThat(entry.getType().getValue()).isEqualTo("misc");
        assertThat(entry.getKey().getValue()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(field(entry, "title")).isEqualTo("{" + page.select("h1").text() + "}");
        assertThat(field(entry, "author")).isEqualTo("{" + page.select("meta[property=og:site_name]").attr("content") + "}");
        assertThat(field(entry, "url")).isEqualTo(site.address(path));
        assertThat(field(entry, "year")).matches("\\d{4}");
        assertThat(field(entry, "note")).startsWith("Figures as of ");
        assertThat(entry.getFields()).doesNotContainKey(new Key("urldate"));
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getField(new Key(name)).toUserString();
    }

    /**
     * What the schema of CSL-JSON asks of the fields that are used here: a list of objects with an id, a known type and no
     * other fields; names and days as objects, all else as text. The schema itself comes in no package that a build could
     * take it from.
     *
     * @see <a href="https://resource.citationstyles.org/schema/latest/input/json/csl-data.json">The schema, 1.0.2</a>
     */
    private void checkCsl(JsonNode items, String path, Document page) {
        assertThat(items.isArray()).isTrue();
        assertThat(items).hasSize(1);
        JsonNode item = items.get(0);
        assertThat(item.fieldNames()).toIterable().containsOnly("id", "type", "title", "container-title", "author",
                "issued", "URL", "note", "abstract", "language");
        item.properties().stream().filter(field -> !List.of("author", "issued").contains(field.getKey()))
                .forEach(field -> assertThat(field.getValue().isTextual() && !field.getValue().asText().isBlank())
                        .as(field.toString()).isTrue());
        assertThat(item.path("author").isArray()).isTrue();
        assertThat(item.path("author"))
                .allSatisfy(author -> assertThat(author.fieldNames()).toIterable().containsExactly("literal"));
        assertThat(item.path("issued").fieldNames()).toIterable().containsExactly("date-parts");
        assertThat(item.path("issued").path("date-parts")).hasSize(1);
        assertThat(item.path("type").asText()).isEqualTo("webpage");
        assertThat(item.path("title").asText()).isEqualTo(page.select("h1").text());
        assertThat(item.path("URL").asText()).isEqualTo(site.address(path));
        assertThat(item.path("author").get(0).path("literal").asText()).isNotBlank();
        JsonNode day = item.path("issued").path("date-parts").get(0);
        assertThat(day).allMatch(JsonNode::isInt);
        assertThat(LocalDate.of(day.get(0).asInt(), day.get(1).asInt(), day.get(2).asInt())).isAfter("2020-01-01");
    }

    @TestFactory
    Stream<DynamicTest> hasAPictureForWhereItIsShared() {
        return eachPage((path, page) -> {
            String address = page.select("meta[property=og:image]").attr("content");
            byte[] png = site.files().get(address.replace(site.address(), ""));
            assertThat(address).startsWith(site.address());
            assertThat(png).as(address).isNotNull().hasSizeLessThan(PICTURE);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(page.select("meta[property=og:image:width]").attr("content")).isEqualTo("1200")
                    .isEqualTo(String.valueOf(picture.getWidth()));
            assertThat(page.select("meta[property=og:image:height]").attr("content")).isEqualTo("630")
                    .isEqualTo(String.valueOf(picture.getHeight()));
            assertThat(page.select("meta[property=og:image:alt]").attr("content")).isNotBlank();
            assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
            // The paper reaches to each corner, and there is something on it.
            int paper = picture.getRGB(0, 0);
            assertThat(List.of(picture.getRGB(1199, 0), picture.getRGB(0, 629), picture.getRGB(1199, 629))).containsOnly(paper);
            int[] pixels = picture.getRGB(0, 0, 1200, 630, null, 0, 1200);
            assertThat(java.util.Arrays.stream(pixels).filter(pixel -> pixel != paper).count())
                    .as("pixels with ink").isBetween(10_000L, 300_000L);
        });
    }

    /** Two pages that look the same where they are shared would be one page to whoever sees them. */
    @Test
    void noTwoPagesShareAPicture() {
        List<String> pictures = site.files().entrySet().stream().filter(file -> file.getKey().startsWith("cards/"))
                .map(file -> java.util.Arrays.hashCode(file.getValue()) + "").toList();
        assertThat(pictures).doesNotHaveDuplicates().hasSameSizeAs(site.readable().keySet());
    }

    /** @see <a href="https://developers.google.com/search/docs/appearance/structured-data/dataset">What is required</a> */
    @Test
    void figuresAreDescribedAsADataSet() throws Exception {
        List<JsonNode> sets = new ArrayList<>();
        for (Document page : site.readable().values()) {
            new ObjectMapper().readTree(page.selectFirst("script[type=application/ld+json]").data())
                    .forEach(data -> sets.add(data));
        }
        assertThat(sets).noneMatch(data -> data.path("@type").asText().equals("FAQPage"));
        sets.removeIf(data -> !data.path("@type").asText().equals("Dataset"));

        assertThat(sets).hasSize(1);
        JsonNode set = sets.get(0);
        assertThat(set.path("name").asText()).isNotBlank();
        assertThat(set.path("description").asText()).hasSizeBetween(50, 5000);
        assertThat(set.path("license").asText()).startsWith("https://");
        assertThat(set.path("creator").path("name").asText()).isNotBlank();
        assertThat(set.path("datePublished").asText()).matches(DAY);
        assertThat(set.path("temporalCoverage").asText()).matches("\\d{4}(-\\d{2}){0,2}/\\d{4}(-\\d{2}){0,2}");
        assertThat(set.path("variableMeasured")).isNotEmpty().hasSizeLessThan(50)
                .allSatisfy(variable -> assertThat(variable.path("unitText").asText()).isNotBlank());
        assertThat(set.path("distribution")).hasSize(2).allSatisfy(download -> {
            assertThat(download.path("@type").asText()).isEqualTo("DataDownload");
            assertThat(download.path("encodingFormat").asText()).matches("text/csv|application/json");
            assertThat(site.files()).containsKey(download.path("contentUrl").asText().replace(site.address(), ""));
        });
    }

    /** Of each type of thing what search engines ask for, and what makes it worth saying; there is no other type. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "WebSite", List.of("name", "url", "description", "inLanguage"),
            "Article", List.of("headline", "url", "datePublished"),
            "BreadcrumbList", List.of("itemListElement"),
            "ListItem", List.of("position", "name"),
            "Dataset", List.of("name", "description", "url", "license", "creator", "distribution", "variableMeasured"),
            "Organization", List.of("name"),
            "PropertyValue", List.of("name", "unitText"),
            "DataDownload", List.of("contentUrl", "encodingFormat"));

    @TestFactory
    Stream<DynamicTest> linkedDataHasWhatItsTypesRequire() {
        return eachPage((path, page) -> {
            JsonNode data = new ObjectMapper().readTree(page.selectFirst("script[type=application/ld+json]").data());
            List<JsonNode> things = data.findParents("@type");
            assertThat(data)
                    .allSatisfy(thing -> assertThat(thing.path("@context").asText()).isEqualTo("https://schema.org"));
            assertThat(things).isNotEmpty().allSatisfy(thing -> {
                assertThat(REQUIRED).containsKey(thing.path("@type").asText());
                REQUIRED.get(thing.path("@type").asText()).forEach(property ->
                        assertThat(thing.path(property).isContainerNode() ? !thing.path(property).isEmpty()
                                : !thing.path(property).asText().isBlank()).as("%s of %s", property, thing).isTrue());
            });
        });
    }

    /** An address of a part of a page holds as long as the part does: it is made of the id or the words, not of a place. */
    @Test
    void everyKindOfPartHasAnAnchorThatLasts() throws Exception {
        JsonNode facts = new ObjectMapper().readTree(site.text("data/facts.json")).path("facts");
        Document glance = site.pages().get("at-a-glance.html");
        assertThat(glance.select("tr[id]").eachAttr("id")).containsExactlyInAnyOrderElementsOf(
                facts.findValuesAsText("id").stream().map(id -> "fact-" + id).toList());
        assertThat(site.pages().get("timeline.html").select("li.event")).isNotEmpty()
                .allSatisfy(event -> assertThat(event.id()).matches("event-[a-z][a-z0-9-]*"));
        assertThat(site.pages().get("sources.html").select("section.source")).isNotEmpty()
                .allSatisfy(source -> assertThat(source.id()).matches("source-[a-z][a-z0-9-]*"));
        assertThat(site.pages().get("glossary.html").select(".terms > div")).isNotEmpty()
                .allSatisfy(term -> assertThat(term.id()).matches("term-[a-z0-9-]+"));
        site.readable().forEach((path, page) -> {
            assertThat(page.select(".prose h2, .prose h3")).as(path)
                    .allSatisfy(heading -> assertThat(heading.id()).isNotBlank());
            assertThat(page.select(".notes > li")).as(path)
                    .allSatisfy(note -> assertThat(note.id()).matches("note-[a-z][a-z0-9-]*"));
        });
    }

    @Test
    void changesAreListedByDate() {
        Document page = site.pages().get("changes.html");
        List<String> days = page.select("section[id^=day-]").eachAttr("id");

        assertThat(days).isNotEmpty().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(page.select(".changes a").eachAttr("href")).contains("trade.html", "index.html");
        assertThat(page.select("section[id^=day-] h2").first().text()).matches("\\d{1,2}\\s[A-Z][a-z]+ \\d{4}");
    }

    private interface Check {
        void of(String path, Document page) throws Exception;
    }

    private Stream<DynamicTest> eachPage(Check check) {
        return site.readable().entrySet().stream().map((Map.Entry<String, Document> page) ->
                DynamicTest.dynamicTest(page.getKey(), () -> check.of(page.getKey(), page.getValue())));
    }
}
