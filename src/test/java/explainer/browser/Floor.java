package explainer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The site as the oldest browsers that it is made for read it: Chrome 80, Firefox 72 and Safari 13. Whatever one of them
 * does not know in a style sheet gets a name that no browser knows, so that today's do with it what those did: they drop
 * a declaration, a rule or a block, and a property that comes from a variable falls back to its initial value.
 */
final class Floor {

    /** What is renamed: the pattern's first group, to which the prefix is put. */
    private static final List<Pattern> NEWER = List.of(
            // Functions and values.
            Pattern.compile("(?<![\\w-])(?=(?:light-dark|color-mix|oklch|oklab|lch|lab|color|min|max|clamp|round|linear|anchor)\\()()"),
            Pattern.compile("overflow-wrap\\s*:\\s*()anywhere"),
            Pattern.compile("overflow(?:-[xy])?\\s*:\\s*()clip"),
            Pattern.compile("text-decoration\\s*:\\s*()(?!(?:none|underline|line-through|inherit)\\s*(?:!important\\s*)?[;}])"),
            // Properties.
            Pattern.compile("(?:[{;(]|\\*/)\\s*()(?:aspect-ratio|inset(?:-\\w+)*|(?:margin|padding)-(?:inline|block)|border-(?:inline|block)|accent-color"
                    + "|color-scheme|text-wrap(?:-\\w+)?|container(?:-\\w+)?|content-visibility|print-color-adjust|forced-color-adjust"
                    + "|scroll-target-group|text-underline-offset|text-decoration-thickness|scrollbar-\\w+|translate|rotate|scale)\\s*:"),
            // Selectors.
            Pattern.compile(":()(?:is\\(|where\\(|has\\(|focus-visible|target-current|details-content|not\\([^()]*,|not\\([^()]*[ >+~])"),
            // Blocks and their conditions.
            Pattern.compile("@()(?:container|layer|property|scope|starting-style)"),
            Pattern.compile("@supports[^{]*\\b()selector\\("),
            Pattern.compile("\\(\\s*()(?:width|height)\\s*[<>=]"),
            Pattern.compile("\\([^():]*[<>]=?\\s*()(?:width|height)"),
            Pattern.compile("\\(\\s*()(?:forced-colors|prefers-contrast|prefers-reduced-data)"));
    private static final String UNKNOWN = "x-newer-";
    /** A block without others within it that is laid out in a line; gaps in such are newer than those in a grid. */
    private static final Pattern LINE = Pattern.compile("\\{[^{}]*display\\s*:\\s*(?:inline-)?flex[^{}]*\\}");
    private static final Pattern GAP = Pattern.compile("([{;]\\s*)((?:row-|column-)?gap\\s*:)");

    private Floor() {
    }

    /** Makes a copy of the site for such browsers. */
    static void copy(Path site, Path target) {
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(site.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                String name = file.getFileName().toString();
                if (name.endsWith(".html")) {
                    Files.writeString(copy, page(Site.read(site, site.relativize(file).toString())));
                } else if (name.endsWith(".css")) {
                    Files.writeString(copy, style(Files.readString(file)));
                } else if (name.matches(".*\\.(js|svg|png|jpg|ico)")) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Document page) {
        page.outputSettings().prettyPrint(false);
        // The policy lets only those styles apply that it names.
        page.select("meta[http-equiv=Content-Security-Policy], source[type=image/avif], source[type=image/webp]").remove();
        for (Element style : page.select("style")) {
            String old = style(style.data());
            style.empty();
            style.appendChild(new DataNode(old));
        }
        return page.outerHtml();
    }

    /** What such a browser sees of a style sheet. */
    static String style(String css) {
        String old = css;
        for (Pattern newer : NEWER) {
            old = newer.matcher(old).replaceAll(match -> Matcher.quoteReplacement(
                    match.group().substring(0, match.start(1) - match.start()) + UNKNOWN + match.group().substring(match.start(1) - match.start())));
        }
        return LINE.matcher(old).replaceAll(block -> Matcher.quoteReplacement(
                GAP.matcher(block.group()).replaceAll("$1" + UNKNOWN + "$2")));
    }
}
