package explainer.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;

/**
 * Reads a content file: YAML front matter between lines of {@code ---}, or JBake's own header ended by a line of
 * {@code ~~~~~~}, and the Markdown below it.
 */
public final class PageReader {

    private static final String FENCE = "---";

    private static final Set<String> ASCIIDOC = Set.of("ad", "adoc", "asciidoc");

    private final Settings settings;
    private final Diagnostics diagnostics;
    private final MarkdownParser markdown;
    private final UnaryOperator<YamlMap> completed;

    public PageReader(Settings settings, Diagnostics diagnostics) {
        this(settings, UnaryOperator.identity(), diagnostics);
    }

    /** @param completed adds to the front matter that is written what it takes from elsewhere */
    PageReader(Settings settings, UnaryOperator<YamlMap> completed, Diagnostics diagnostics) {
        this.settings = settings;
        this.completed = completed;
        this.diagnostics = diagnostics;
        this.markdown = new MarkdownParser(diagnostics);
    }

    /** Whether a file has the header of JBake's own pages. */
    static boolean isStock(SourceFile file, Settings settings) {
        return file.text().lines().anyMatch(settings.headerSeparator()::equals);
    }

    /** Whether a file would be a page for JBake. */
    static boolean isMarkup(SourceFile file) {
        return file.extension().equals("html") || isAsciiDoc(file);
    }

    static boolean isAsciiDoc(SourceFile file) {
        return ASCIIDOC.contains(file.extension());
    }

    /** The front matter of a file as it stands; nothing where it has none that can be read. */
    static Optional<YamlMap> head(SourceFile file) {
        List<String> lines = file.text().lines().map(String::stripTrailing).toList();
        int end = lines.isEmpty() || !lines.get(0).equals(FENCE) ? -1 : lines.subList(1, lines.size()).indexOf(FENCE);
        return end < 0 ? Optional.empty() : new YamlReader(file.path(), 2, new Diagnostics())
                .read(String.join("\n", lines.subList(1, end + 1))).filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast);
    }

    /** The page in a file; empty when its front matter can't be made out, which is then reported. */
    public Optional<Page> read(SourceFile file) {
        String text = file.text();
        Iterator<String> first = text.lines().iterator();
        if (first.hasNext() && first.next().stripTrailing().equals(FENCE)) {
            return readYaml(file, text, first);
        }
        List<String> lines = text.lines().toList();
        int separator = lines.indexOf(settings.headerSeparator());
        if (separator >= 0) {
            FrontMatter frontMatter = new StockHeader(settings, diagnostics)
                    .read(file.path(), lines.subList(0, separator));
            return Optional.of(page(file, frontMatter, text, separator + 1));
        }
        boolean late = lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("").strip().equals(FENCE);
        diagnostics.add(Code.FRONT_MATTER_MISSING, new Location(file.path(), 1, 1, 1), late
                ? "the front matter does not begin on the first line" : "the page has no front matter", late
                ? "delete what stands before the line '---'"
                : "begin the file with a line '---', the keys, and another line '---'");
        return Optional.empty();
    }

    /** @param lines those after the first; most of the file is below the front matter and needs no parting */
    private Optional<Page> readYaml(SourceFile file, String text, Iterator<String> lines) {
        List<String> header = new ArrayList<>();
        boolean closed = false;
        while (!closed && lines.hasNext()) {
            String line = lines.next();
            closed = line.stripTrailing().equals(FENCE);
            header.add(line);
        }
        if (!closed) {
            diagnostics.add(Code.FRONT_MATTER_UNCLOSED, new Location(file.path(), 1, 1, FENCE.length()),
                    "the front matter is not closed", "end it with a line '---'");
            return Optional.empty();
        }
        String yaml = String.join("\n", header.subList(0, header.size() - 1));
        Optional<YamlNode> node = new YamlReader(file.path(), 2, diagnostics).read(yaml);
        if (node.isEmpty() && !yaml.isBlank()) {
            return Optional.empty(); // reported as a YAML error
        }
        if (!(node.orElse(null) instanceof YamlMap map)) {
            diagnostics.add(Code.FRONT_MATTER_MISSING, new Location(file.path(), 1, 1, FENCE.length()),
                    "the front matter holds no keys", "write 'title: ...' and the other keys, one a line");
            return Optional.empty();
        }
        FrontMatter frontMatter = new FrontMatterReader(settings, markdown, diagnostics).read(completed.apply(map));
        return Optional.of(page(file, frontMatter, text, header.size() + 1));
    }

    /** @param headerLines how many lines of the file come before the body */
    private Page page(SourceFile file, FrontMatter frontMatter, String text, int headerLines) {
        int start = 0;
        for (int i = 0; i < headerLines; i++) {
            int lineEnd = text.indexOf('\n', start);
            start = lineEnd < 0 ? text.length() : lineEnd + 1;
        }
        Location below = new Location(file.path(), headerLines + 1, 1, 0);
        MarkdownText body = file.extension().equals("html") ? markdown.unparsed(text.substring(start), below)
                : markdown.parse(text.substring(start), below);
        String path = file.path().substring(settings.contentFolder().length() + 1);
        String url = path.substring(0, path.lastIndexOf('.')) + settings.outputExtension();
        return new Page(path, file.path(), url, frontMatter, body, Heading.of(body.document(), address -> Optional.empty()),
                new FigureSpecReader(markdown, diagnostics).read(body), Optional.empty());
    }
}
