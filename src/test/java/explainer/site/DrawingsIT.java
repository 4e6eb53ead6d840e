package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each topic has a drawing beside its answer, and the home page has them all, small. */
class DrawingsIT {

    private final BuiltSite site = BuiltSite.built();

    @ParameterizedTest
    @ValueSource(strings = {"trade", "border", "transport", "diplomacy", "finance"})
    void aTopicsDrawingStandsBesideItsAnswerAndNowhereElse(String topic) {
        Document page = site.pages().get(topic + ".html");
        Element drawing = page.selectFirst(".title > .drawing > figure.figure[id]");
        assertThat(drawing).isNotNull();
        assertThat(page.select("#" + drawing.id())).hasSize(1);
        assertThat(page.select(".prose #" + drawing.id())).isEmpty();
        assertThat(drawing.selectFirst("figcaption strong").text()).isNotEmpty();
        for (Element note : drawing.select("a[href^=#note-]")) {
            assertThat(page.select(note.attr("href"))).hasSize(1);
        }
    }

    @Test
    void theHomePageHasADrawingOfEachTopic() {
        Document home = site.pages().get("index.html");
        List<Element> topics = home.select(".topics > li");
        assertThat(topics).hasSize(5).allMatch(topic -> topic.select("> .figure.small").size() == 1);
        assertThat(home.select(".small a, .small figcaption")).isEmpty();
        assertThat(home.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(home.select(".small [fill^=url]")).allMatch(mark -> home.getElementById(
                mark.attr("fill").replaceAll("url\\(#(.*)\\)", "$1")) != null);
    }

    /** What is drawn twice as thick is twice as much. */
    @Test
    void theArrowsOfTradeAreToScale() {
        List<Element> flows = site.pages().get("trade.html").select(".drawing .flows li");
        List<BigDecimal> values = flows.stream().map(flow -> new BigDecimal(flow.selectFirst("data").attr("value"))).toList();
        List<BigDecimal> heights = flows.stream().map(flow -> new BigDecimal(flow.selectFirst("svg").attr("height"))).toList();
        assertThat(values.get(0).doubleValue() / values.get(1).doubleValue())
                .isCloseTo(heights.get(0).doubleValue() / heights.get(1).doubleValue(),
                        org.assertj.core.data.Offset.offset(0.01));
    }
}
