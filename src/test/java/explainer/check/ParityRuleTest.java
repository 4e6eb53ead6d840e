package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.read.PageMemory;

/** What a translator is told of a page that says another thing than its original. */
class ParityRuleTest {

    private final Site original = data(new Site());
    private final Site translation = data(new Site().in("de"));

    private static Site data(Site site) {
        site.source("paper");
        return site.fact("length", "5", "km").fact("width", "6", "km").term("duty", "A tax.").event("treaty", "A treaty", "a")
                .place("town").place("port").route("road", "town", "port").asset("m.png").asset("n.png");
    }

    private List<String> found() {
        Diagnostics diagnostics = new Diagnostics();
        ParityRule.check(original.pages, translation.pages, original.resolver(), translation.resolver(), PageMemory.none(),
                diagnostics);
        assertThat(diagnostics.sorted()).allMatch(d -> d.code() == Code.TRANSLATION_DIFFERS);
        return diagnostics.sorted().stream().map(d -> d.location() + " " + d.message() + "; " + d.hint()).toList();
    }

    private List<String> found(String body, String translated) {
        original.page("a.md", body);
        translation.page("a.md", translated);
        return found();
    }

    private static String head(String keys) {
        return "---\ntitle: T\ntype: topic\nstatus: published\ndate: 2020-10-15\nsummary: S\n" + keys + "---\n";
    }

    @Test
    void otherWordsSayTheSame() {
        String body = "Start [](fact:length).\n\n## One {#one}\n\n![map](m.png) and [tax](term:duty).\n";
        assertThat(found(body, body.replace("Start", "Anfang").replace("One", "Eins").replace("tax", "Zoll"))).isEmpty();
    }

    @Test
    void aSectionTiesTheSame() {
        assertThat(found("Text\n\n## One {#one}\n\n[](fact:length) [x](term:duty) [](fact:width)\n\n## Two {#two}\n\n[](fact:width)\n",
                "Text\n\n## Eins {#one}\n\n[](fact:width)\n\n## Zwei {#two}\n\n[](fact:width) [](fact:length)\n")).containsExactly(
                "content/de/a.md:10:1 the section '#one' lacks fact:length, which stands at content/a.md:12:1; tie it to the words"
                        + " that say so",
                "content/de/a.md:10:1 the section '#one' lacks term:duty, which stands at content/a.md:12:17; tie it to the words"
                        + " that say so",
                "content/de/a.md:16:16 fact:length is not in the section '#two' of content/a.md:14:1, or less often; leave it out,"
                        + " or add it there first");
    }

    @Test
    void whatStandsTwiceIsTiedTwice() {
        assertThat(found("[](fact:length) and [](fact:length) and [](fact:length)\n", "[](fact:length)\n")).containsExactly(
                "content/de/a.md:8:1 the text before the first heading lacks fact:length, which also stands at content/a.md:8:41;"
                        + " tie it to the words that say so",
                "content/de/a.md:8:1 the text before the first heading lacks fact:length, which stands at content/a.md:8:21; tie it"
                        + " to the words that say so");
    }

    @ParameterizedTest
    @CsvSource({"[x](fact:length), fact:length", "[x](term:duty), term:duty", "[x](source:paper), source:paper",
        "[x](place:town), place:town", "[x](event:treaty), event:treaty", "[x](b.md), b.md", "[x](b.md#more), b.md#more",
        "[x](#there), #there", "[x](m.png), m.png", "![x](m.png), m.png", "[x](https://example.org/), https://example.org/",
        "[x](#perhaps), #perhaps"})
    void everyKindOfLinkIsCompared(String link, String name) {
        original.page("b.md", "## More\n");
        translation.page("b.md", "## More\n");
        assertThat(found(link + "\n\n## There\n", "Text\n\n## There\n")).singleElement().asString()
                .contains(" lacks " + name + ", which stands at content/a.md:8:1;");
    }

    @Test
    void aBrokenLinkIsReportedElsewhere() {
        assertThat(found("[x](gone.md) [y](fact:none)\n", "Text\n")).isEmpty();
    }

    @Test
    void aTranslationLeadsToNoPageThatItLacks() {
        original.page("b.md", "## More\n");
        assertThat(found("[x](b.md) [y](b.md#more)\n", "Text\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chart\\ntype: bar\\ntitle: T\\nfacts: [length] | the chart of type bar with length",
        "map\\ntitle: T\\nplaces: [town]\\nroutes: [road] | the map with town, road",
        "timeline\\ntitle: T\\ntopic: a\\nevents: [treaty] | the timeline with a, treaty",
        "timeline\\ntitle: T | the timeline",
        "table\\ntitle: T\\nseries: trade\\ncolumns: [exports]\\nrows: here\\norder: -exports"
                + " | the table with trade, exports, here, -exports",
        "chart\\ntype: line\\ntitle: T\\nseries: trade\\ncolumns: [exports] | the chart of type line with trade, exports",
        "steps\\ntitle: T\\nsteps: [{event: treaty, text: x}, {fact: length, text: y}] | the steps with treaty, length",
        "figures\\nfacts: [width] | the tiles with width"})
    void aFigureIsDrawnWithWhatItNames(String block, String name) {
        assertThat(found("```" + block.replace("\\n", "\n") + "\n```\n", "Text\n")).containsExactly("content/de/a.md:8:1 the text"
                + " before the first heading lacks " + name + ", which stands at content/a.md:8:1; draw it here as well, with words"
                + " of this language");
    }

    private static String bars(String head) {
        return "Text\n\n```chart\ntype: bar\n" + head + "\nfacts: [length]\n```\n";
    }

    @Test
    void aFigureKeepsItsNameInAddresses() {
        assertThat(found(bars("title: How long"), bars("title: Wie lang"))).containsExactly("content/de/a.md:10:1 the figure's name"
                + " in addresses is 'wie-lang', and 'how-long' at content/a.md:10:1; write 'id: how-long' in its block");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: How long", "title: Wie lang\nid: how-long"})
    void aFigureWithTheSameNameIsTheSame(String head) {
        assertThat(found(bars("title: How long"), bars(head))).isEmpty();
    }

    @Test
    void tilesHaveNoName() {
        String tiles = "```figures\nfacts: [width]\n```\n";
        assertThat(found(tiles, tiles)).isEmpty();
    }

    @Test
    void anAnchorStaysWhereAHeadingIsTranslated() {
        assertThat(found("## How far\n\n[](fact:length)\n", "## Wie weit\n\nText\n")).containsExactly(
                "content/de/a.md:8:1 the anchor of the section is 'wie-weit', and 'how-far' at content/a.md:8:1; write {#how-far} at"
                        + " the end of the heading",
                "content/de/a.md:8:1 the section '#wie-weit' lacks fact:length, which stands at content/a.md:10:1; tie it to the"
                        + " words that say so");
    }

    @Test
    void everySectionIsThere() {
        assertThat(found("## One {#one}\n\n## Two {#two}\n\n[](fact:length)\n\n### Below {#below}\n",
                "## Eins {#one}\n\n## Zwei {#two}\n\nText\n")).containsExactly(
                "content/de/a.md:10:1 the section '#below' of content/a.md:14:1 is missing here or after it; write it, with the"
                        + " anchor {#below} at the end of its heading",
                "content/de/a.md:10:1 the section '#two' lacks fact:length, which stands at content/a.md:12:1; tie it to the words"
                        + " that say so");
        assertThat(new ParityRuleTest().found("Text\n\n## One {#one}\n", "## Eins {#one}\n")).containsExactly(
                "content/de/a.md:2:1 the text before the first heading of content/a.md:8:1 is missing here or after it; write it"
                        + " above the first heading");
    }

    @Test
    void noSectionIsThereOfItsOwn() {
        assertThat(found("## One {#one}\n", "## Eins {#one}\n\n## Mehr {#more}\n")).containsExactly("content/de/a.md:10:1 the section"
                + " '#more' is not in content/a.md; leave it out, or write it there first");
        assertThat(new ParityRuleTest().found("## One {#one}\n\n### Two {#two}\n", "## Eins {#one}\n\n## Wieder {#one}\n"))
                .containsExactly("content/de/a.md:8:1 the section '#two' of content/a.md:10:1 is missing here or after it; write it,"
                        + " with the anchor {#two} at the end of its heading");
    }

    @Test
    void sectionsKeepTheirOrder() {
        assertThat(found("## One {#one}\n\n### Two {#two}\n\n## Three {#three}\n",
                "## Drei {#three}\n\n## Eins {#one}\n\n### Zwei {#two}\n")).containsExactly("content/de/a.md:8:1 the section '#three'"
                + " stands in another order than in content/a.md; '#one' comes here");
    }

    @Test
    void theHeadHasTheSameKeys() {
        original.file("a.md", head("question: Why?\nanswer: So.\n") + "Text\n");
        translation.file("a.md", head("answer: Darum.\nas-of: Herbst\n") + "Text\n");
        assertThat(found()).containsExactly(
                "content/de/a.md:2:1 'question' is missing, and stands at content/a.md:7:11; translate it",
                "content/de/a.md:8:8 'as-of' does not stand in content/a.md; leave it out, or write it there first");
    }

    @Test
    void theHeadTiesTheSame() {
        original.file("a.md", head("answer: It is [](fact:length).\nkey-points:\n  - About [](fact:width).\n") + "Text\n");
        translation.file("a.md", head("answer: Lang.\nkey-points:\n  - Breit.\n") + "Text\n");
        assertThat(found()).containsExactly(
                "content/de/a.md:2:1 the front matter lacks fact:length, which stands at content/a.md:7:15; tie it to the words that"
                        + " say so",
                "content/de/a.md:2:1 the front matter lacks fact:width, which stands at content/a.md:9:11; tie it to the words that"
                        + " say so");
    }

    @Test
    void thereAreAsManyKeyPoints() {
        original.file("a.md", head("key-points: [One, Two]\n") + "Text\n").file("b.md", head("key-points: [One]\n") + "Text\n");
        translation.file("a.md", head("key-points: [Eins]\n") + "Text\n").file("b.md", head("key-points: []\n") + "Text\n");
        assertThat(found()).containsExactly("content/de/a.md:7:13 there is 1 key point, and 2 at content/a.md:7:13; write one for"
                + " each");
    }

    @Test
    void onlyFinishedTranslationsAreCompared() {
        original.page("draft.md", "[](fact:length)\n").page("lent.md", "[](fact:length)\n");
        translation.draft("draft.md", "Text\n").page("own.md", "Text\n").page("lent.md", "Text\n");
        translation.pages.replaceAll(page -> page.path().equals("lent.md") ? page.lent("en") : page);
        assertThat(found()).isEmpty();
    }
}
