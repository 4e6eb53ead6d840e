package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;

import explainer.check.LinkResolver;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Ledger;
import explainer.ledger.Wording;
import explainer.read.MarkdownParser;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.PageReader;
import explainer.read.Settings;
import explainer.read.SettingsReader;
import explainer.read.SourceFile;

/**
 * Markdown is what other tools take it for: the examples of the CommonMark specification, drawn as the text of a page
 * that may hold HTML. Those that come out otherwise are listed in {@code commonmark.txt}, with the reason.
 */
class CommonMarkIT {

    private static final List<Example> EXAMPLES = ExampleReader.readExamples(TestResources.getSpec());

    private final PageContext context = context("type=page\nstatus=published\n~~~~~~\n");
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void drawsTheExamplesAsTheSpecificationDoes() throws IOException {
        SortedSet<String> listed = listed("[extensions]");
        listed.addAll(listed("[flexmark]"));

        assertThat(failures("as set up", Parser.EXTENSIONS.get(MarkdownParser.OPTIONS))).isEqualTo(listed);
    }

    /** Without what is added to CommonMark, only what flexmark does not know is left. */
    @Test
    void drawsThemWithoutExtensionsToo() throws IOException {
        SortedSet<String> listed = listed("[flexmark]");
        listed.addAll(listed("[mended]"));

        assertThat(failures("without extensions", List.of())).isEqualTo(listed);
    }

    /** What is made of a page with this generator's own header is put together otherwise. */
    @Test
    void leavesTheIndentOfALineOutOfPagesOfItsOwn() {
        Document document = Parser.builder(MarkdownParser.OPTIONS).build()
                .parse("""
                        one
                           two \s
                           three\\
                        \t"four"
                          [
                          ]

                        > - five
                        >    six

                        ```
                           seven
                        ```

                        [8](https://example.org "eight
                           of")
                        """);

        assertThat(renderer.render(document, document, context("---\ntitle: A\ntype: page\n---\n"))).isEqualTo("""
                <p>one
                two<br>
                three<br>
                \u201Cfour\u201D
                [
                ]</p>
                <blockquote>
                <ul>
                <li>five
                six</li>
                </ul>
                </blockquote>
                <pre><code>   seven
                </code></pre>
                <p><a href="https://example.org" title="eight
                of">8</a></p>""");
    }

    private SortedSet<String> failures(String setUp, Collection<Extension> extensions) {
        Parser parser = Parser.builder(new MutableDataSet(MarkdownParser.OPTIONS).set(Parser.EXTENSIONS, extensions))
                .build();
        SortedSet<String> failures = new TreeSet<>();
        for (Example example : EXAMPLES) {
            Document document = parser.parse(example.getSource());
            if (!plain(renderer.render(document, document, context)).equals(plain(example.getHtml()))) {
                failures.add(name(example));
            }
        }
        System.out.println("CommonMark, " + setUp + ": " + (EXAMPLES.size() - failures.size()) + " of "
                + EXAMPLES.size() + " examples pass");
        return failures;
    }

    /** {@code Links 12}, as the specification's sections count their examples. */
    private static String name(Example example) {
        return example.getSection() + " " + example.toString().replaceFirst(".* example (\\d+)$", "$1");
    }

    /** HTML without the differences that make none: slashes of void elements, pictures that load late; → is a tab. */
    private static String plain(String html) {
        return html.replace('→', '\t').replace(" loading=\"lazy\"", "")
                .replaceAll("<((?:br|hr|img)\\b[^>]*?) ?/>", "<$1>").strip();
    }

    private static SortedSet<String> listed(String group) throws IOException {
        try (InputStream stream = CommonMarkIT.class.getResourceAsStream("commonmark.txt")) {
            SortedSet<String> listed = new TreeSet<>();
            boolean inGroup = false;
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    inGroup = line.startsWith(group);
                } else if (inGroup && !line.isBlank()) {
                    listed.add(line);
                }
            }
            return listed;
        }
    }

    private static PageContext context(String header) {
        Settings settings = new SettingsReader(Path.of("").toAbsolutePath(), new Diagnostics())
                .read(Path.of("jbake.properties").toAbsolutePath(), Map.of()).orElseThrow();
        Page page = new PageReader(settings, new Diagnostics()).read(new SourceFile("content/example.md",
                header.getBytes(StandardCharsets.UTF_8))).orElseThrow();
        Messages messages = new Messages("messages.properties", new TreeMap<>());
        return new PageContext(page, false, new LinkResolver(settings, List.of(page), Ledger.empty(), Set.of()),
                new DataPages(List.of(page)), null, new Assets("assets", new TreeMap<>()), messages,
                new Wording(messages), (spec, context) -> "", Edition.ofPage(UnaryOperator.identity()));
    }
}
