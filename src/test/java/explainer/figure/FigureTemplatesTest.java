package explainer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Every kind of figure, drawn by the site's own templates. */
class FigureTemplatesTest {

    private static final Map<String, String> BLOCKS = new TreeMap<>(Map.of(
            "bar", Gallery.BAR, "bar below zero", Gallery.BAR_BELOW_ZERO, "paired", Gallery.PAIRED,
            "share", Gallery.SHARE, "line", Gallery.LINE, "lines", Gallery.TWO_LINES, "dot", Gallery.DOT,
            "tiles", Gallery.TILES, "mirror", Gallery.MIRROR, "timeline", Gallery.TIMELINE));

    static {
        BLOCKS.putAll(Map.of("statements", Gallery.STATEMENTS, "flows", Gallery.FLOWS, "strip", Gallery.STRIP,
                "statuses", Gallery.STATUSES, "steps", Gallery.STEPS, "compare", Gallery.COMPARE, "columns", Gallery.COLUMNS));
        Gallery.CHARTS.forEach((type, block) -> BLOCKS.put("chart " + type, block));
    }

    private final Sample sample = new Sample();

    static List<String> kinds() {
        return List.copyOf(BLOCKS.keySet());
    }

    private Figure figure(String kind) {
        return sample.figure(Figure.class, BLOCKS.get(kind));
    }

    private Element draw(Figure figure) {
        String html = new Drawing(sample).draw(figure);
        assertThat(sample.diagnostics.sorted()).isEmpty();
        Document document = Jsoup.parseBodyFragment(html);
        assertThat(document.body().childrenSize()).isEqualTo(1);
        return document.body().child(0);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isWellFormed(String kind) throws Exception {
        String html = new Drawing(sample).draw(figure(kind));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace(" download ", " download=\"\" ")
                        .replace("<br>", "<br/>"))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void writesEveryValueAndLinksEveryFactToItsNote(String kind) {
        Figure figure = figure(kind);
        Element drawn = draw(figure);
        FactTexts texts = new FactTexts(sample.ledger.countries(), sample.messages);
        for (int i = 0; i < figure.facts().size(); i++) {
            String value = texts.value(sample.ledger.facts().get(figure.facts().get(i)));
            assertThat(drawn.text().replace('\u00A0', ' ')).contains(value.replace('\u00A0', ' '));
            Element note = drawn.selectFirst("a[href=#note-" + figure.facts().get(i) + "]");
            assertThat(note).isNotNull();
            assertThat(note.attr("aria-label")).isEqualTo("Note " + (i + 1));
        }
    }

    /** What two countries report of different times differs for that reason alone. */
    @Test
    void aMirrorTellsADifferenceOnlyOfOnePeriod() {
        Element apart = draw(figure("mirror"));
        assertThat(apart.text()).doesNotContain("Difference");

        Element together = draw(sample.figure(Figure.class, Gallery.MIRROR.replace("fact: imports-year", "fact: balance-2020")));
        assertThat(together.select("tbody").get(0).text()).contains("Difference");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysNothingTwiceToAScreenReader(String kind) {
        Element drawn = draw(figure(kind));
        for (Element svg : drawn.select("svg:not(svg *)")) {
            boolean hidden = svg.attr("aria-hidden").equals("true");
            assertThat(hidden).isNotEqualTo(svg.attr("role").equals("img"));
            if (!hidden) {
                assertThat(svg.select("> title, > desc").eachText()).hasSize(2).doesNotContain("");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsToAStrictContentSecurityPolicy(String kind) {
        assertThat(draw(figure(kind)).select("[style], style, script")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasNoIdTwiceAndLeadsToNone(String kind) {
        Element drawn = draw(figure(kind));
        List<String> ids = drawn.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().contains(figure(kind).id());
        drawn.select("[fill^=url]").forEach(mark ->
                assertThat(ids).contains(mark.attr("fill").replaceAll("url\\(#(.*)\\)", "$1")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesRowsAndColumnsOfItsTable(String kind) {
        Element drawn = draw(figure(kind));
        for (Element table : drawn.select("table")) {
            assertThat(table.select("caption").isEmpty() ? drawn.selectFirst("figcaption strong").text()
                    : table.selectFirst("caption").text()).isNotEmpty();
            assertThat(table.select("th")).isNotEmpty().allMatch(header -> header.hasAttr("scope"));
        }
    }

    /** What a page shows of another's drawing leads nowhere, is led to by nothing, and says its values all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"flows", "strip", "statuses", "steps", "compare", "columns"})
    void goesSmallIntoAnotherPage(String kind) {
        Figure figure = figure(kind);
        Element drawn = Jsoup.parseBodyFragment(new Drawing(sample).drawSmall(figure)).body().child(0);

        assertThat(sample.diagnostics.sorted()).isEmpty();
        assertThat(drawn.classNames()).contains("figure", kind, "small");
        assertThat(drawn.select("a, figcaption, [id]:not(pattern)")).isEmpty();
        assertThat(drawn.hasAttr("id")).isFalse();
        FactTexts texts = new FactTexts(sample.ledger.countries(), sample.messages);
        figure.facts().forEach(id -> assertThat(drawn.text().replace('\u00A0', ' '))
                .contains(texts.value(sample.ledger.facts().get(id)).replace('\u00A0', ' ')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flows", "strip", "statuses", "steps", "compare", "columns"})
    void goesOnPaperWithAllOfItsValuesAndNotes(String kind) {
        Figure figure = figure(kind);
        Element drawn = Jsoup.parseBodyFragment(new Drawing(sample).drawOnPaper(figure)).body().child(0);

        assertThat(sample.diagnostics.sorted()).isEmpty();
        assertThat(drawn.id()).isEqualTo(figure.id());
        assertThat(drawn.select("a[href^=#note-]").eachAttr("href"))
                .containsExactlyElementsOf(figure.facts().stream().map(id -> "#note-" + id).toList());
        assertThat(drawn.select("svg")).isEmpty();
    }

    @Test
    void anArrowStandsBesideItsWords() {
        Element drawn = draw(figure("flows"));
        assertThat(drawn.select("li").eachAttr("class")).containsExactly("c2", "c1 back");
        assertThat(drawn.select("li > svg").eachAttr("height")).containsExactly("30.8", "40");
        assertThat(drawn.select("li > p:first-child").eachText().get(0)).startsWith("Syldavia sold Kr");
        assertThat(drawn.selectFirst("li:eq(1) > p").text()).startsWith("Borduria Kr");
        assertThat(drawn.selectFirst(".goods").text()).isEqualTo("Tin and *salt*");
    }

    @Test
    void aDayLeadsToItsEventAndIsReadByMachines() {
        Element strip = draw(figure("strip"));
        assertThat(strip.select("ol").size()).isEqualTo(2);
        assertThat(strip.select("li b a").eachAttr("href")).containsExactly("timeline.html#event-treaty",
                "timeline.html#event-treaty", "timeline.html#event-ferry", "timeline.html#event-airline");
        assertThat(strip.select("time").eachAttr("datetime")).contains("1998", "2001-05", "2019-11-02");

        Element statuses = draw(figure("statuses"));
        assertThat(statuses.select("li div > span").eachText()).containsExactly("in service since May 2001", "asked for", "did not come");
        assertThat(statuses.select("li").eachAttr("class")).containsExactly("runs", "asked", "never");
    }

    @Test
    void whatIsComparedStandsInOneTable() {
        Element drawn = draw(figure("compare"));
        assertThat(drawn.select("thead th").eachText()).containsExactly("Borduria", "Syldavia");
        assertThat(drawn.select("td.of").eachText()).containsExactly("Sales", "Purchases", "Border");
        assertThat(drawn.select("td[colspan=2]:not(.of)").eachText()).singleElement().asString().contains("2,203");
    }

    @Test
    void aGoalIsNamedOne() {
        Element drawn = draw(figure("steps"));
        assertThat(drawn.select("li.goal")).singleElement().satisfies(goal ->
                assertThat(goal.text()).startsWith("Goal").contains("up to"));
        assertThat(drawn.select("li p:first-child").eachText()).startsWith("May 2001", "2019");
    }
}
