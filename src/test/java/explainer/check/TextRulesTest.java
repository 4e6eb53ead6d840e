package explainer.check;

import static explainer.check.Site.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Location;
import explainer.diagnostic.Severity;

/** What an editor is told about the Markdown of a page: which rule, where, from which column on, how far. */
class TextRulesTest {

    @Test
    void saysNothingAboutGoodText() {
        assertThat(problems("""
                Some *text* with `<b>` and [a link](#more) and [sic] and H<sub>2</sub>O<br>and a note[^n].

                ## More {#more}

                | a | b |
                |---|---|
                | c | d |

                ### Below

                > [!NOTE]
                > Careful.

                - [x] done

                <!-- a comment -->

                [^n]: The note.
                """)).isEmpty();
    }

    @Test
    void namesThePlaceInTheFile() {
        assertThat(new Site().page("a.md", "One\n\nSee [there](gone.md).\n").check()).containsExactly(
                new Diagnostic(Code.BROKEN_LINK, Severity.ERROR, new Location("content/a.md", Site.HEADER + 3, 13, 7),
                        "there is no file 'gone.md'", ""));
    }

    @Test
    void headingsKeepTheirOrder() {
        assertThat(problems("# Title\n")).containsExactly("SECOND_TITLE 1:1+7");
        assertThat(problems("### Deep\n")).containsExactly("HEADING_SKIPPED 1:1+8");
        assertThat(problems("## A\n\n#### B\n\n### C\n")).containsExactly("HEADING_SKIPPED 3:1+6");
        assertThat(problems("##\n")).containsExactly("EMPTY_HEADING 1:1+2");
        assertThat(problems("## A\n\n### B\n\n## C\n")).isEmpty();
    }

    @Test
    void headingsHaveAnchorsOfTheirOwn() {
        assertThat(problems("## Same\n\n## Same\n")).containsExactly("DUPLICATE_ANCHOR 3:1+7");
        assertThat(problems("## X\n\n## X-1\n\n## Other {#x}\n")).containsExactly("DUPLICATE_ANCHOR 5:1+13");
        assertThat(problems("## More {#note-1}\n")).containsExactly("DUPLICATE_ANCHOR 1:1+17");
        assertThat(new Site().term("duty", "A tax.").page("g.md", "glossary", "published", "Words",
                "## Term duty\n").problems()).containsExactly("DUPLICATE_ANCHOR 1:1+12");
    }

    @Test
    void shortTextsHaveNoHeadings() {
        assertThat(new Site().term("duty", "# A tax").page("a.md", "[x](term:duty)").check())
                .extracting(Diagnostic::code).containsExactly(Code.SECOND_TITLE);
    }

    @Test
    void linksLeadSomewhere() {
        assertThat(problems("a [x](gone.md) b\n")).containsExactly("BROKEN_LINK 1:7+7");
        assertThat(problems("a [x](<gone.md> \"t\")\n")).containsExactly("BROKEN_LINK 1:8+7");
        assertThat(problems("[x](#gone)\n")).containsExactly("BROKEN_ANCHOR 1:5+5");
        assertThat(problems("[x](javascript:alert(1))\n")).containsExactly("UNSAFE_ADDRESS 1:5+19");
        assertThat(problems("<javascript:alert(1)>\n")).containsExactly("UNSAFE_ADDRESS 1:1+21");
        assertThat(problems("[x]()\n")).containsExactly("BROKEN_LINK 1:1+5");
        assertThat(problems("[x][r]\n\n[r]: vbscript:x\n")).containsExactly("UNSAFE_ADDRESS 3:6+10");
        assertThat(problems("> - [a](fact:f)\n")).containsExactly("UNKNOWN_FACT 1:9+6");
        assertThat(problems("| a |\n|---|\n| [x](term:t) |\n")).containsExactly("UNKNOWN_TERM 3:7+6");
    }

    @Test
    void linksHaveAText() {
        Site site = new Site().fact("f", "1", "km").asset("m.png");
        assertThat(site.page("a.md", "[](a.md) [](fact:f) [ ](#x) [![m](m.png)](a.md)\n\n## X\n").problems())
                .containsExactly("EMPTY_LINK 1:1+8", "EMPTY_LINK 1:21+7");
        assertThat(problems("<term:x>\n")).containsExactly("UNKNOWN_TERM 1:1+8");
        assertThat(new Site().term("x", "y").page("a.md", "<term:x>\n").problems())
                .containsExactly("EMPTY_LINK 1:1+8");
    }

    @Test
    void publishedPagesDoNotLinkToDrafts() {
        assertThat(new Site().page("a.md", "[x](b.md)\n").draft("b.md", "[x](c.md)\n").draft("c.md", "Text\n")
                .problems()).containsExactly("DRAFT_LINK 1:5+4");
    }

    @Test
    void referencesAreDefined() {
        assertThat(problems("[a][b] and [c][] and ![d][e] and [f]\n")).containsExactly("UNDEFINED_REFERENCE 1:1+6",
                "UNDEFINED_REFERENCE 1:12+5", "UNDEFINED_REFERENCE 1:22+7");
    }

    @Test
    void imagesAreThereAndSayWhatTheyShow() {
        Site site = new Site().asset("m.png");
        assertThat(site.page("a.md", """
                ![A map](m.png)
                ![](m.png)
                ![x](n.png)
                ![x](a.md)
                ![x](https://example.org/x.png)
                ![x](data:image/png;base64,x)
                """).problems()).containsExactly("IMAGE_WITHOUT_TEXT 2:1+10", "MISSING_IMAGE 3:6+5",
                        "MISSING_IMAGE 4:6+4", "MISSING_IMAGE 5:6+25", "UNSAFE_ADDRESS 6:6+23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"| a | b |\n| c | d |\n", "|---|---|\n| a | b |\n", "| | |\n|---|---|\n| a | b |\n",
        "| a | b | c |\n|---|---|\n| d | e | f |\n", "| a | b |\n"})
    void tablesHaveAHeader(String table) {
        assertThat(problems(table)).singleElement().asString().startsWith("TABLE_WITHOUT_HEADER 1:1+");
    }

    @Test
    void tablesInQuotesHaveAHeaderToo() {
        assertThat(problems("> | a | b |\n> | c | d |\n")).containsExactly("TABLE_WITHOUT_HEADER 1:3+9");
        assertThat(problems("- > | a | b | c |\n  > |---|---|\n")).containsExactly("TABLE_WITHOUT_HEADER 1:5+13");
        assertThat(problems("> | a | b |\n> |-|-|\n> | c | d |\n")).isEmpty();
    }

    /** Where GitHub sees a table, and the parser text. */
    @Test
    void tablesStandApartFromTheTextAbove() {
        assertThat(problems("Text:\n| a | b |\n|-|-|\n| c | d |\n")).containsExactly("TABLE_WITHOUT_HEADER 2:1+9");
        assertThat(problems("1. item\n   a | b\n   --|--\n")).containsExactly("TABLE_WITHOUT_HEADER 2:4+5");
        assertThat(problems("> one\n> two\n> | a |\n> |---|\n")).containsExactly("TABLE_WITHOUT_HEADER 3:3+5");
        assertThat(problems("one | two\nthree | four\n-- five | six\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"|   | b |\n|---|---|\n| a | b |\n", "a | b\n---|---\nc | d\n", "The sign | in a line.\n",
        "|x|\n", "|a|b|\n|-|-|\n|c|\n", "```\n| a | b |\n| c | d |\n```\n"})
    void othersAreNoBrokenTables(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @Test
    void footnotesAreDefinedAndUsedOnce() {
        assertThat(problems("a[^x] b[^nots]\n\n[^note]: one\n[^x]: two\n[^x]: three\n")).containsExactly(
                "FOOTNOTE_UNDEFINED 1:8+7", "FOOTNOTE_UNUSED 3:1+12", "FOOTNOTE_UNUSED 5:1+11");
    }

    @Test
    void htmlIsRefused() {
        assertThat(problems("<div>\n")).containsExactly("RAW_HTML 1:1+5");
        assertThat(problems("a <a href=\"x\">b</a>\n")).containsExactly("RAW_HTML 1:3+12");
        assertThat(problems("a <b class=\"c\">d</b>\n")).containsExactly("RAW_HTML 1:3+13");
        assertThat(problems("a <img src=x onerror=alert(1)>\n")).containsExactly("RAW_HTML 1:3+28");
        assertThat(problems("a <?php x ?> b\n")).containsExactly("RAW_HTML 1:3+10");
        assertThat(problems("- <script>x</script>\n")).containsExactly("RAW_HTML 1:3+18");
    }

    @Test
    void commentsHideNothing() {
        assertThat(problems("<!-- a\n\nb --> <script>x</script>\n")).containsExactly("RAW_HTML 3:7+18");
        assertThat(problems("Text\n\n<!-- never\n\nclosed\n")).containsExactly("RAW_HTML 3:1+10");
        assertThat(problems("<!-- a --> <!-- b -->\n")).isEmpty();
    }

    @Test
    void harmlessTagsAreClosedWhereTheyWereOpened() {
        assertThat(problems("a <b>b\n\nc</b>\n")).containsExactly("RAW_HTML 1:3+3", "RAW_HTML 3:2+4");
        assertThat(problems("*a <kbd>b* c</kbd>\n")).containsExactly("RAW_HTML 1:4+5", "RAW_HTML 1:13+6");
        assertThat(problems("a <b><i>b</b></i>\n")).containsExactly("RAW_HTML 1:3+3", "RAW_HTML 1:10+4");
        assertThat(problems("a <B>b</b> <br /> c\n")).isEmpty();
    }

    @Test
    void alertsAreOfAKnownKind() {
        assertThat(problems("> [!NOET]\n> x\n")).containsExactly("UNKNOWN_BLOCK 1:5+4");
        assertThat(problems("> [!warning]\n> x\n\n> [!] x\n")).isEmpty();
    }

    @Test
    void textsOfTheDataAreHeldAgainstTheSameRules() {
        assertThat(new Site().page("a.md", "Text [x](term:duty)\n").term("duty", "See [x](gone.md) <div>").check())
                .extracting(d -> d.code() + " " + d.location()).containsExactly(
                        "BROKEN_LINK content/data/glossary.yaml:1:9", "RAW_HTML content/data/glossary.yaml:1:18");
    }

    @Test
    void keyPointsAreToo() {
        assertThat(new Site().file("a.md", """
                ---
                title: T
                type: topic
                status: published
                date: 2020-10-15
                summary: S
                key-points:
                  - See [x](gone.md)
                  - "See [x](gone.md)"
                changes:
                  - date: 2020-10-15
                    text: New [](a.md)
                ---
                Text
                """).check()).extracting(d -> d.code() + " " + d.location()).isEqualTo(List.of(
                        "BROKEN_LINK content/a.md:8:13", "BROKEN_LINK content/a.md:9:14",
                        "EMPTY_LINK content/a.md:12:15"));
    }

    @Test
    void pagesMadeForJBakeKeepTheirHtmlAndHeadings() {
        assertThat(new Site().file("a.md", "title=T\ntype=page\nstatus=published\n~~~~~~\n# T\n\n<div>x</div>\n\n"
                + "![](x.png) [x](y.html) [z](fact:gone)\n").check()).extracting(Diagnostic::code)
                .containsExactly(Code.UNKNOWN_FACT);
    }
}
