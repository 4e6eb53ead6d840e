package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.ledger.Fact;
import explainer.ledger.Words;

/** What an editor is told about the numbers in a text: those that are tied to a fact and those that are not. */
class NumberRulesTest {

    private final Site site = new Site().fact("border", "2203", "km").fact("growth", "78", "percent")
            .fact("trade", "1765000000", "usd");

    private List<String> problems(String body) {
        return site.page("a.md", body).problems();
    }

    @Test
    void aLinkStatesWhatTheLedgerHas() {
        assertThat(problems("It is [2,203 km](fact:border) or [](fact:border) or [1.765 billion](fact:trade).\n"))
                .isEmpty();
    }

    @Test
    void aWrongFigureIsMarkedWhereItStands() {
        assertThat(problems("One\ntwo [almost **2,330** km](fact:border).\n"))
                .containsExactly("FIGURE_DISAGREES 2:15+5");
    }

    @Test
    void escapesAndEntitiesBeforeItDoNotShiftThePlace() {
        assertThat(problems("[a\\_b &amp; 2,330&nbsp;km](fact:border)\n")).containsExactly("FIGURE_DISAGREES 1:13+5");
        assertThat(new Site().fact("f", "5", "km").page("a.md", "[\"x\" -- 6](fact:f)\n").problems())
                .containsExactly("FIGURE_DISAGREES 1:9+1");
    }

    @Test
    void aLinkByReferenceIsHeldAgainstTheLedgerToo() {
        assertThat(problems("[2,330 km][b]\n\n[b]: fact:border\n")).containsExactly("FIGURE_DISAGREES 1:2+5");
    }

    @Test
    void aMisspeltFactIsOneProblemAndNotTwo() {
        assertThat(problems("[2,203 km](fact:boarder) [](fact:boarder)\n"))
                .containsExactly("UNKNOWN_FACT 1:12+12", "UNKNOWN_FACT 1:29+12");
    }

    @Test
    void anotherUnitIsWrong() {
        assertThat(problems("[78 km](fact:growth)\n")).containsExactly("UNIT_DISAGREES 1:5+2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"On 23 November 1992 and in November 2001.", "In 1998, 2019-2020, 2019\u201320, the 1990s.",
        "From 3 to 5 May.", "On 3-5 May 2018 and 3, 4 and 5 May.", "On 2018-11-23 at 14:30.", "The two of them.",
        "The M39 and the C5+1 and COVID-19 and G20.", "See `5` and https://example.org/5 or me5@example.org.",
        "[5 things](term:five)", "Text[^1]\n\n[^1]: note", "```\n5\n```", "![Of 2,203 km](m.png) [](fact:border)",
        "1. One\n2. Two", "[Of](https://example.org/5) it", "Chapter\n5\\. x [](fact:border)"})
    void datesYearsNamesAndCodeAreNotTraced(String text) {
        Site other = new Site().fact("border", "2203", "km").term("five", "Five things.").asset("m.png").allow("5.");
        assertThat(other.page("a.md", text + "\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"There are 5.", "It is 78% more.", "It cost US$5.", "- It is 5 km long", "## The 5 of them",
        "| a |\n|---|\n| 5 |", "> Of 5", "*Of **5***", "Text[^x]\n\n[^x]: Of 5", "Of 2000 km.", "Of 2,019.",
        "Of 2019.5.",
        "Of 12019.", "[Of 5](a.md)", "Of [5]", "Term\n: Of 5", "23 kilos in November 2001", "![5 km](m.png)",
        "[Of](https://example.org/2) 5", "5 [of](https://example.org/2)", "[A](https://example.org/1) [of 5](https://example.org/2)"})
    void otherNumbersAre(String text) {
        Site other = new Site().asset("m.png").page("a.md", text + "\n");
        assertThat(other.problems()).singleElement().asString().startsWith("UNLINKED_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"On May 5, 2020.", "On May 5.", "On 5 Jan 2020 and 5 Jan. 2020.", "Jan. 5, 2020 and Sept 5, 2020.",
        "On 05.05.2020, 5/5/2020, 12/31/2020 and 2020-05-05.", "In the '90s, the \u201990s, the 1990s, the 1990's.",
        "5\u20137 May 2020 and 5 to 7 May.", "May 2020, Jan 2020.", "In 2020 people said so.", "In May 2020 people came.",
        "The 2020 exports of 2019.", "By 2000 people had left.", "CO<sub>2</sub> and CO\u2082 in a word\u00B9."})
    void datesInEveryUsualOrderAreNoFigures(String text) {
        assertThat(new Site(Words.MESSAGES.texts()).page("a.md", text + "\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Of \u00BD.", "Of 1\u00BD.", "Of \u2153.", "Of \uFF15\uFF10.", "Of \u0665\u0660.", "Of \u2464.", "Of \u2164.",
        "About 2000 people.", "A camp of 2000 houses.", "Of 2000 dollars.", "In May 5 people came.", "Of US$ 2000.", "Of 5:1.",
        "Of .5.", "Of 32.05.2020.", "Of 1,5.", "Of 5e6.", "Of 10<sup>6</sup>.", "Of &frac12;.", "Of 5 to 7."})
    void numbersInEveryFormAreSeenOnce(String text) {
        assertThat(new Site(Words.MESSAGES.texts()).page("a.md", text + "\n").problems()).singleElement().asString()
                .startsWith("UNLINKED_NUMBER");
    }

    @Test
    void theNumberIsMarkedAndTheFactItMayBeIsNamed() {
        List<Diagnostic> found = site.page("a.md", "One\n\nIt is &lt; 2,203 km long.\n").check().stream()
                .filter(d -> d.code() == Code.UNLINKED_NUMBER).toList();
        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.location().line()).isEqualTo(Site.HEADER + 3);
            assertThat(d.location().column()).isEqualTo(12);
            assertThat(d.location().length()).isEqualTo(5);
            assertThat(d.message()).isEqualTo("the number '2,203' is not traced to a fact");
            assertThat(d.hint()).startsWith("did you mean [2,203](fact:border)?");
        });
    }

    @Test
    void theSiteMayAllowNumbers() {
        assertThat(new Site().allow("24/7", "100").page("a.md",
                "Open 24/7, at 100. Not 7 or 1,100 or 100.5.\n").problems())
                .containsExactly("UNLINKED_NUMBER 1:24+1", "UNLINKED_NUMBER 1:29+5", "UNLINKED_NUMBER 1:38+5");
    }

    @Test
    void aSummaryAgreesWithAFactOnThePage() {
        Site good = new Site().fact("border", "2203", "km").range("wait", "2", "3", "km")
                .page("a.md", "topic", "published", "A border of 2,203 km and 2 to 3 km in 1998",
                        "[](fact:border) [](fact:wait)");
        assertThat(good.problems()).isEmpty();
        Site bad = new Site().fact("border", "2203", "km")
                .page("a.md", "topic", "published", "A border of 2,330 km", "[](fact:border)");
        assertThat(bad.problems()).containsExactly("UNLINKED_NUMBER -1:22+5");
        Site elsewhere = new Site().fact("border", "2203", "km").page("b.md", "[](fact:border)")
                .page("a.md", "topic", "published", "A border of 2,203 km", "Text");
        assertThat(elsewhere.problems()).containsExactly("UNLINKED_NUMBER -1:22+5");
    }

    @Test
    void aSummaryMayNotStateTheNumberInAnotherUnit() {
        assertThat(new Site().fact("growth", "78", "percent").page("a.md", "topic", "published", "Up 78 km",
                "[](fact:growth)").problems()).containsExactly("UNLINKED_NUMBER -1:13+2");
    }

    @Test
    void keyPointsAndCaptionsAreLookedAtAndTheChangeLogIsNot() {
        assertThat(site.file("a.md", """
                ---
                title: T
                type: topic
                status: published
                date: 2020-10-15
                summary: S
                key-points: [Of 5 km]
                changes:
                  - date: 2020-10-15
                    text: It was 5
                ---
                ```chart
                type: bar
                title: 5 bars
                facts: [border, growth, trade]
                caption: Of 5
                ```
                """).check()).extracting(d -> d.code() + " " + d.location()).containsExactly(
                        "UNLINKED_NUMBER content/a.md:7:17", "UNLINKED_NUMBER content/a.md:16:13");
    }

    @Test
    void theNoteOfAFactMaySpeakOfItAndOfWhatItIsComputedFrom() {
        Site other = new Site().fact("a", "5", "km").fact("b", "7", "km");
        other.fact("sum", "12", "km", Optional.of(new Fact.Derivation("a + b", List.of("a", "b"),
                other.quantity("12", "km"), false, Optional.empty())), "5 and 7 make 12, not 13");
        assertThat(other.page("a.md", "[](fact:sum)").check()).extracting(d -> d.code() + " " + d.location())
                .containsExactly("UNLINKED_NUMBER content/data/facts.yaml:1:22");
    }

    @Test
    void textsOfEventsAndTermsAreLookedAt() {
        assertThat(new Site().event("e", "5 came", "a").term("t", "A 6th").page("a.md", "[x](term:t)").check())
                .extracting(d -> d.code() + " " + d.location()).containsExactly(
                        "UNLINKED_NUMBER content/data/events.yaml:1:1",
                        "UNLINKED_NUMBER content/data/glossary.yaml:1:3");
    }

    @Test
    void theAccountCountsFactsAndWhereTheyAreShown() {
        Site other = new Site().fact("a", "5", "km").fact("b", "7", "km").fact("unused", "1", "km")
                .page("a.md", "[](fact:sum) and 9\n").page("b.md", "[](fact:sum) [](fact:a)\n");
        other.fact("sum", "12", "km", Optional.of(new Fact.Derivation("a + b", List.of("a", "b"),
                other.quantity("12", "km"), true, Optional.empty())), null);
        List<Diagnostic> found = other.check();
        assertThat(new FactsAccount(other.ledger(), other.usage(), other.pages, found).text()).isEqualTo("""
                facts                                        4
                  shown on content/a.md                      1
                  shown on content/b.md                      2
                  only in the data or in formulas            1
                  not shown                                  1
                computed                                     1
                  from the formula alone                     0
                  agreeing with the stated value             1
                  disagreeing, with the reason given         0
                  disagreeing                                0
                unsourced                                    0
                wrong in the text                            0
                unlinked numbers in the text                 1
                """);
    }
}
