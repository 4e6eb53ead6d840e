package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.ledger.Fact;

/** What an editor is told about pages and data as a whole. */
class SiteRulesTest {

    private static List<String> all(Site site) {
        return site.check().stream().map(d -> d.code() + " " + d.location()).toList();
    }

    private static String front(String keys) {
        return "---\ntitle: T\ntype: topic\nstatus: published\ndate: 2020-10-15\nsummary: S\n" + keys + "---\nText\n";
    }

    @Test
    void twoPagesHaveTwoAddresses() {
        assertThat(all(new Site().page("Trade.html.md", "Text").page("trade.html.txt", "Text")))
                .containsExactly("DUPLICATE_ADDRESS content/trade.html.txt");
    }

    @Test
    void aTopicSaysSomething() {
        assertThat(all(new Site().page("a.md", "\n"))).containsExactly("EMPTY_PAGE content/a.md");
        assertThat(all(new Site().page("a.md", "timeline", "published", "S", "\n"))).isEmpty();
        assertThat(all(new Site().fact("f", "1", "km").page("a.md", "[](fact:f)"))).isEmpty();
    }

    @Test
    void frontMatterNamesWhatIsThere() {
        Site site = new Site().fact("border", "1", "km").page("b.md", "Text").draft("c.md", "Text")
                .file("a.md", front("figures: [border, boarder]\nrelated: [b.md, d.md, c.md, 'fact:border']\n"));
        assertThat(all(site)).containsExactly("UNKNOWN_FACT content/a.md:7:19", "BROKEN_LINK content/a.md:8:17",
                "DRAFT_LINK content/a.md:8:23", "BROKEN_LINK content/a.md:8:30");
    }

    @Test
    void eventsNamePagesAsTopics() {
        List<Diagnostic> found = new Site().page("trade.md", "Text")
                .event("treaty", "A treaty", "trade", "trad").check();
        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.UNKNOWN_REFERENCE);
            assertThat(d.hint()).isEqualTo("did you mean 'trade'?");
        });
    }

    @Test
    void eventsNameNoPagesBelowTopics() {
        assertThat(new Site().page("trade.md", "Text").page("trade/goods.md", "detail", "published", "S", "Text")
                .event("treaty", "A treaty", "trade", "trade/goods").check()).singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo(Code.UNKNOWN_REFERENCE));
    }

    @Test
    void aDetailIsBelowATopic() {
        assertThat(all(new Site().page("trade.md", "Text").page("trade/goods.md", "detail", "published", "S", "Text")))
                .isEmpty();
        assertThat(new Site().page("trade.md", "Text").page("tade/goods.md", "detail", "published", "S", "Text")
                .page("goods.md", "detail", "published", "S", "Text").check())
                .extracting(d -> d.code() + " " + d.location() + " " + d.hint()).containsExactly(
                        "NO_TOPIC_ABOVE content/goods.md:3:7 move it into a folder of a topic's name, or give it another type",
                        "NO_TOPIC_ABOVE content/tade/goods.md:3:7 did you mean 'trade'?");
        assertThat(all(new Site().draft("trade.md", "Text").page("trade/goods.md", "detail", "published", "S", "Text")))
                .containsExactly("NO_TOPIC_ABOVE content/trade/goods.md:3:7");
    }

    @Test
    void questionsAndAnswersAreHeldAgainstTheRules() {
        assertThat(all(new Site().fact("f", "5", "km").file("a.md", front("question: Is it *far*, 7 km?\n"
                + "answer: It is [6 km](fact:f), and 8 km.\n")))).containsExactly("RAW_MARKUP content/a.md:7:17",
                "UNLINKED_NUMBER content/a.md:7:24", "FIGURE_DISAGREES content/a.md:8:16",
                "UNLINKED_NUMBER content/a.md:8:35");
    }

    @Test
    void everythingInTheDataIsShownSomewhere() {
        Site site = new Site().fact("f", "1", "km").term("t", "A term.").place("p").route("r", "p", "p")
                .event("e", "An event").page("a.md", "Text");
        site.source("s");
        assertThat(all(site)).containsExactly("UNUSED_ENTRY content/data/events.yaml:1:1",
                "UNUSED_FACT content/data/facts.yaml:1:1", "UNUSED_ENTRY content/data/glossary.yaml:1:1",
                "UNUSED_ENTRY content/data/places.yaml:1:1", "UNUSED_ENTRY content/data/sources.yaml:1:1");
    }

    @Test
    void whatIsLinkedDrawnOrComputedFromIsShown() {
        Site site = new Site().fact("in-text", "1", "km").fact("in-tile", "1", "km").fact("in-chart", "1", "km")
                .fact("operand", "1", "km").fact("in-definition", "1", "km").term("t", "[](fact:in-definition) long")
                .place("p").place("q").route("r", "p", "p").event("e", "An event").page("t.md", "timeline", "published",
                        "S", "");
        site.fact("sum", "2", "km", Optional.of(new Fact.Derivation("operand + operand", List.of("operand"),
                site.quantity("2", "km"), false, Optional.empty())), null);
        site.file("a.md", front("figures: [in-tile, sum]\n") + """
                [](fact:in-text) [x](term:t) [y][q]

                ```chart
                type: bar
                title: Bars
                facts: [in-chart]
                ```

                ```map
                title: Map
                places: [p]
                ```

                [q]: place:q
                """);
        assertThat(all(site)).isEmpty();
    }

    @Test
    void aFactThatOnlyItsOwnNoteNamesIsNotShown() {
        Site site = new Site().fact("f", "1", "km", Optional.empty(), "See [](fact:f).").page("a.md", "Text");
        assertThat(all(site)).containsExactly("UNUSED_FACT content/data/facts.yaml:1:1");
    }

    @Test
    void usageNamesPagesAndPlaces() {
        Site site = new Site().fact("f", "1", "km").term("t", "A term.")
                .page("a.md", "[](fact:f)\n\n## H\n\n[](fact:f)\n")
                .page("b.md", "## One\n\nx\n\n## Two\n\n[](fact:f) [x](term:t)\n").page("c.md", "Text");
        assertThat(site.usage().ofFact("f")).extracting(use -> use.page().path() + "#" + use.anchor())
                .containsExactly("a.md#", "b.md#two");
        assertThat(site.usage().ofSource("paper")).extracting(use -> use.page().path()).containsExactly("a.md", "b.md");
        assertThat(site.usage().factsOn(site.page("b.md"))).extracting(Fact::id).containsExactly("f");
        assertThat(site.usage().termsOn(site.page("b.md"))).hasSize(1);
        assertThat(site.usage().termsOn(site.page("c.md"))).isEmpty();
    }
}
