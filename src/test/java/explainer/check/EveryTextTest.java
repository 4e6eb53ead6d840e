package explainer.check;

import static explainer.check.Site.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;

/** That no text of a site is passed over: plain texts hold no markup, and links in all others lead somewhere. */
class EveryTextTest {

    /** Plain texts stand between asterisks here, and all others have links to files that are not there. */
    private static final String DATA = """
            units: [{id: km, dimension: length, singular: km, name: kilometres}]
            countries: [{id: here, name: Here, adjective: of Here, map: "1"}]
            sources:
              - {id: first, title: First, publisher: Press, date: 2020, covers: all}
              - {id: paper, title: A *title*, publisher: The *press*, date: 2020, when: in *May*, covers: the *border*,
                 author: A. *Writer*, quotes: the *minister*, at: the *place*, through: [first], note: "[x](source.md)"}
            facts:
              - {id: length, label: The *length*, short: '*Length*', unit: km, value: 5, source: paper, at: five *km*,
                 note: "[x](note.md)"}
              - {id: other, label: Other, unit: km, value: 6, source: paper, formula: length * 2, disagrees: "[x](differs.md)",
                 statements: [length], chosen: "[x](chosen.md)"}
            events:
              - {id: treaty, date: 2020, title: "A [treaty](title.md)", text: "[x](text.md)", source: paper, at: signed *so*,
                 differs: [{when: in *June*, source: first, text: "[x](other-day.md)"}]}
            places:
              - {id: town, name: The *town*, country: here, latitude: 1, longitude: 1, kind: town, source: first,
                 note: "[x](place.md)"}
              - {id: port, name: Port, country: here, latitude: 2, longitude: 2, kind: town, source: first}
            routes: [{id: road, from: town, to: port, status: running, source: first, text: "[x](route.md)"}]
            terms: [{id: duty, name: A *duty*, aliases: [a tax, a *fee*], definition: "[x](term.md)"}]
            """;

    private static List<String> found(Site site, Code code) {
        return site.check().stream().filter(d -> d.code() == code).map(d -> d.message().replaceAll("[^']*'([^']*)'.*", "$1"))
                .toList();
    }

    @Test
    void plainTextsOfTheDataHoldNoMarkup() {
        assertThat(found(new Site().data(DATA), Code.RAW_MARKUP)).containsExactlyInAnyOrder("*title*", "*press*", "*May*",
                "*border*", "*Writer*", "*minister*", "*place*", "*length*", "*Length*", "*km*", "*so*", "*June*", "*town*",
                "*duty*", "*fee*");
    }

    @Test
    void linksInTheDataLeadSomewhere() {
        assertThat(found(new Site().data(DATA), Code.BROKEN_LINK)).containsExactlyInAnyOrder("source.md", "note.md", "differs.md",
                "chosen.md", "title.md", "text.md", "other-day.md", "place.md", "route.md", "term.md");
    }

    @Test
    void plainTextsOfAPageHoldNoMarkup() {
        Site site = new Site().file("a.md", """
                ---
                title: A *title*
                short-title: A *short* one
                type: topic
                status: published
                date: 2020-10-15
                as-of: in *autumn*
                summary: A *sentence*
                question: Is *it*?
                ---
                Text
                """);
        assertThat(site.check()).extracting(d -> d.location() + " " + d.message()).containsExactly(
                "content/a.md:2:8 '*title*' is shown as it is written", "content/a.md:3:14 '*short*' is shown as it is written",
                "content/a.md:7:8 '*autumn*' is shown as it is written",
                "content/a.md:8:12 '*sentence*' is shown as it is written",
                "content/a.md:9:14 '*it*' is shown as it is written");
        assertThat(site.check()).extracting(Diagnostic::hint).containsOnly("this text is no Markdown; write it without the signs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart\ntype: bar\ntitle: A *b*\nfacts: [f]", "map\ntitle: A *b*\nplaces: all",
        "chart\ntype: share\ntitle: A\nfacts: [f]\nwhole: f\nrest: The *rest*",
        "chart\ntype: bar\ntitle: A\ngroups: [{label: A *b*, facts: [f]}]",
        "chart\ntype: bar\ntitle: A\nfacts: [f]\nmarks: [{at: 2020, label: A *b*}]",
        "chart\ntype: line\ntitle: A\nseries: trade\nmarks: [{at: 2020, label: A *b*}]",
        "mirror\ntitle: A\nrows: [{label: A *b*, reporters: [{country: a, fact: f}]}]"})
    void plainTextsOfAFigureHoldNoMarkup(String block) {
        assertThat(found(new Site().fact("f", "1", "km").page("a.md", "```" + block + "\n```\n"), Code.RAW_MARKUP)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A **b**c | **b**", "2**3**4 | **3**", "A ~~b~~ | ~~b~~", "See `b` | `b`",
        "See <https://example.org> | <https://example.org>", "A <b>b</b> | <b>", "Salt &amp; water | &amp;", "# Title | # Title",
        "A [b](c.md) | [b](c.md)", "*a* and *b* | *a*"})
    void markupOfEveryKindIsShownInATitle(String title, String shown) {
        assertThat(found(new Site().file("a.md", "---\ntitle: \"" + title + "\"\ntype: topic\nstatus: published\ndate: 2020-10-15\n"
                + "summary: S\n---\nText\n"), Code.RAW_MARKUP)).containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2*3*4", "Salt & water", "About ~ all", "No. #1", "1 < 2 > 0"})
    void signsThatArePlainTextMayStandInATitle(String title) {
        assertThat(new Site().file("a.md", "---\ntitle: \"" + title + "\"\ntype: topic\nstatus: published\ndate: 2020-10-15\n"
                + "summary: S\n---\nText\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chart\ntype: bar\ntitle: A\nfacts: [f]\ncaption: \"[x](gone.md)\"",
        "map\ntitle: A\nplaces: all\ncaption: \"[x](gone.md)\"", "statements\ntitle: A\nfact: f\ncaption: \"[x](gone.md)\"",
        "table\ntitle: A\nseries: trade\ncaption: \"[x](gone.md)\"",
        "mirror\ntitle: A\nrows: [{label: b, reporters: [{country: a, fact: f}]}]\nnote: \"[x](gone.md)\"",
        "steps\ntitle: A\nsteps: [{fact: f, text: \"[x](gone.md)\"}]",
        "steps\ntitle: A\nsteps: [{fact: f, text: b}]\ncaption: \"[x](gone.md)\""})
    void linksInCaptionsLeadSomewhere(String block) {
        assertThat(found(new Site().fact("f", "1", "km").page("a.md", "```" + block + "\n```\n"), Code.BROKEN_LINK))
                .containsExactly("gone.md");
    }

    @Test
    void aTimelineHasNoCaption() {
        assertThat(problems("```timeline\ntitle: A\n```\n")).isEmpty();
    }
}
