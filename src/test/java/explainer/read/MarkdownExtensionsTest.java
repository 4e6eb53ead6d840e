package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;

/** What the parser reads as CommonMark 0.31 and GitHub do, where flexmark by itself does not. */
class MarkdownExtensionsTest {

    private static final Parser PARSER = Parser.builder(MarkdownParser.OPTIONS).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder(MarkdownParser.OPTIONS).build();

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "~a~ # <del>a</del>", "~~a~~ # <del>a</del>", "b~a~c # b<del>a</del>c", "~a ~~b~~ c~ # <del>a <del>b</del> c</del>",
        "~~~a~~~ b # ~~~a~~~ b", "x ~~a~ # x ~~a~", "x ~a~~ # x ~a~~", "x ~ a ~ # x ~ a ~", "~5 and ~6 # ~5 and ~6",
        "~5–~10 # ~5–~10", "\\~a~ # ~a~"})
    void tildesStrike(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "[x](<my page.md>) # <a href=\"my page.md\">x</a>", "[x](<a b.md> \"t\") # <a href=\"a b.md\" title=\"t\">x</a>",
        "![x](<a b.png>) # <img src=\"a b.png\" alt=\"x\" />", "[x](<a(b.md>) # <a href=\"a(b.md\">x</a>",
        "[x](<>) # <a href=\"\">x</a>", "[x](<a\\>b>) # <a href=\"a&gt;b\">x</a>", "[x](my page.md) # [x](my page.md)",
        "[x](<a b.md) # [x](&lt;a b.md)", "[x](a.md) # <a href=\"a.md\">x</a>"})
    void addressesBetweenBracketsHoldSpaces(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"[x]\\n\\n[x]: <my page.md> # <a href=\"my page.md\">x</a>",
        "[x]\\n\\n[x]: my.md # <a href=\"my.md\">x</a>", "[x]: <a b> \"t\"\\n\\n[x] # <a href=\"a b\" title=\"t\">x</a>"})
    void soDoThoseOfReferences(String markdown, String html) {
        assertThat(html(markdown.replace("\\n", "\n"))).isEqualTo(html);
    }

    private static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown)).strip().replaceAll("^<p>|</p>$", "");
    }
}
