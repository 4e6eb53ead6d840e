package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageMarkupTest {

    static Stream<Arguments> packed() {
        return Stream.of(
                arguments("<ul>\n<li>one</li>\n<li>two</li>\n</ul>", "<ul><li>one<li>two</ul>"),
                arguments("<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>", "<dl><dt>a<dd>b<dt>c</dt></dl>"),
                arguments("<dl><div><dt>a</dt><dd><p>b</p></dd></div></dl>", "<dl><div><dt>a<dd><p>b</div></dl>"),
                arguments("<table>\n<thead><tr><th>a</th></tr></thead>\n<tbody><tr><td>b</td></tr></tbody></table>",
                        "<table><thead><tr><th>a<tbody><tr><td>b</table>"),
                arguments("<table><thead><tr><th>a</th></tr></thead></table>", "<table><thead><tr><th>a</thead></table>"),
                arguments("<div><p>a</p>\n<p>b</p>\n</div>", "<div><p>a<p>b</div>"),
                arguments("<div><p>a</p> b</div>", "<div><p>a</p>b</div>"),
                arguments("<div><p>a</p><a>b</a></div>", "<div><p>a</p><a>b</a></div>"),
                arguments("<a><p>b</p></a>", "<a><p>b</p></a>"),
                arguments("<p>a\n<b>b</b> <i>c</i></p>", "<p>a <b>b</b> <i>c</i></p>"),
                arguments("<p><b>a </b> b</p>", "<p><b>a </b> b</p>"),
                arguments("<pre>\n a  <b> b </b>\n</pre>", "<pre>\n a  <b> b </b>\n</pre>"),
                arguments("<script>if (a  <  b) { }</script>", "<script>if (a  <  b) { }</script>"),
                arguments("<p class=\"one\" id=\"a-b\" title=\"a b\">x</p>", "<p class=one id=a-b title=\"a b\">x</p>"),
                arguments("<a href=\"https://example.org/\">x</a>", "<a href=\"https://example.org/\">x</a>"),
                arguments("<a href=\"a?b=c\" title=\"\">x</a>", "<a href=\"a?b=c\" title=\"\">x</a>"),
                arguments("<p title=\"a > b\">x</p>", "<p title=\"a > b\">x</p>"),
                arguments("<svg>\n<path d=\"M0\" fill=\"none\"/>\n<text x=\"1\">a <tspan>b</tspan></text>\n</svg>",
                        "<svg><path d=M0 fill=\"none\"/><text x=1>a <tspan>b</tspan></text></svg>"),
                arguments("a <svg></svg> b", "a <svg></svg> b"),
                arguments("<!-- why -->\n<p>a</p>", "<p>a</p>"));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void leavesOutWhatMeansNothing(String html, String expected) {
        assertThat(PageMarkup.pack(html)).isEqualTo(expected);
    }

    /** A browser builds the same page from it; only white space that shows nowhere is gone. */
    @ParameterizedTest
    @MethodSource("packed")
    void isTheSamePageToABrowser(String html, String expected) {
        assertThat(tree(Jsoup.parse(expected).body())).isEqualTo(tree(Jsoup.parse(html).body()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<p", "a < b", "<p title=\"", "</", "</p", "<!--", "<p>a</p", "<script>", "&lt;"})
    void comesToAnEndWhateverIsWritten(String html) {
        assertThat(PageMarkup.pack(html)).isNotNull();
    }

    @Test
    void packsTheGuideToItsOwnTree() throws Exception {
        String html = new MarkdownText().render(Files.readString(Path.of("src/docs/editing.md")));

        assertThat(PageMarkup.pack(html)).hasSizeLessThan(html.length());
        List<String> packed = tree(Jsoup.parse(PageMarkup.pack(html)).body());
        List<String> whole = tree(Jsoup.parse(html).body());
        for (int i = 0; i < whole.size(); i++) {
            assertThat(packed.get(i)).isEqualTo(whole.get(i));
        }
        assertThat(packed).hasSameSizeAs(whole);
    }

    /** Elements, attributes and words, and whether white space parts words within a block. */
    private static List<String> tree(Node node) {
        List<String> lines = new ArrayList<>();
        node.traverse((at, depth) -> {
            if (at instanceof TextNode text && !text.isBlank()) {
                lines.add(depth + " " + text.text().strip());
            } else if (at instanceof Element element) {
                lines.add(depth + " " + element.normalName() + " " + element.attributes().asList().stream()
                        .map(Attribute::html).sorted().toList() + " "
                        + element.text().replaceAll("\\s+", " "));
            }
        });
        return lines;
    }

    /** Markdown as HTML without anything of ours. */
    private static final class MarkdownText {
        String render(String markdown) {
            com.vladsch.flexmark.util.data.MutableDataSet options = new com.vladsch.flexmark.util.data.MutableDataSet()
                    .set(com.vladsch.flexmark.parser.Parser.EXTENSIONS,
                            List.of(com.vladsch.flexmark.ext.tables.TablesExtension.create()));
            return com.vladsch.flexmark.html.HtmlRenderer.builder(options).build().render(
                    com.vladsch.flexmark.parser.Parser.builder(options).build().parse(markdown));
        }
    }
}
