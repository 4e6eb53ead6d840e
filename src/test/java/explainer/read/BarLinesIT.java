package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.CharSubSequence;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short cut for lines that begin with a bar is one: whatever stands around them, the page is the same. */
class BarLinesIT {

    private static final Parser SHORT = Parser.builder(MarkdownParser.OPTIONS).build();
    private static final Parser LONG = Parser.builder(new MutableDataSet(MarkdownParser.OPTIONS)
            .set(Parser.EXTENSIONS, Parser.EXTENSIONS.get(MarkdownParser.OPTIONS).stream()
                    .filter(extension -> !(extension instanceof BarLines)).toList())).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder(MarkdownParser.OPTIONS).build();

    @Property(tries = 5_000)
    void changeNothing(@ForAll("texts") String text) {
        assertThat(html(SHORT, text)).isEqualTo(html(LONG, text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> indents = Arbitraries.of("", "", "", " ", "    ", "\t", "> ", "- ", "1. ", ">", ":   ");
        Arbitrary<String> lines = Arbitraries.of("", "| a | b |", "| a | b |", "|---|:-:|", "|---|:-:|", "|", "a | b",
                "words", "*words*", "---", "===", "## Head", "```", "[^1]: note", "[ref]: there.md", "<div>", ": what");
        return Combinators.combine(indents, lines).as(String::concat).list().ofMaxSize(9)
                // At tabs in a table that a text begins with, flexmark fails.
                .map(all -> "Words before.\n\n" + String.join("\n", all));
    }

    private static String html(Parser parser, String text) {
        return HTML.render(parser.parse(CharSubSequence.of(text)));
    }
}
