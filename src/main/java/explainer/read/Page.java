package explainer.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.vladsch.flexmark.util.ast.Node;

/**
 * A content file, read and parsed.
 *
 * @param path     relative to the content folder, such as {@code trade.md}
 * @param file     relative to the project, such as {@code content/trade.md}
 * @param url      its output, relative to the site's root, such as {@code trade.html}
 * @param body     the text below the front matter
 * @param headings the text's headings in order
 * @param figures  the figures it asks for, by the node of their block
 * @param borrowed the language of its text, where a site in several languages has no translation of it into another and
 *                 shows the original there
 */
public record Page(String path, String file, String url, FrontMatter frontMatter, MarkdownText body,
        List<Heading> headings, Map<Node, FigureSpec> figures, Optional<String> borrowed) {

    /** The type of a page below a topic: it lies in a folder of the topic's name. */
    public static final String DETAIL = "detail";

    /** The path without its ending: by this a topic is named in the data. */
    public String id() {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** The figure that stands at the page's head, beside its answer, and not where its block is. */
    public Optional<FigureSpec> drawing() {
        return frontMatter.drawing().flatMap(name -> figures.values().stream()
                .filter(figure -> figure.id().filter(name.value()::equals).isPresent()).findFirst());
    }

    /** The id of the topic that the page belongs to: for a page below a topic that of its folder, else its own. */
    public String topic() {
        return isDetail() ? id().substring(0, Math.max(0, id().lastIndexOf('/'))) : id();
    }

    /** Whether the page is one below a topic. */
    public boolean isDetail() {
        return type().equals(DETAIL) && !isStock();
    }

    /** The page type. */
    public String type() {
        return frontMatter.type();
    }

    /** The heading of the page. */
    public String title() {
        return frontMatter.title();
    }

    /** From the page's folder to the site's root: empty, or {@code ../} once for each folder. */
    public String root() {
        return "../".repeat((int) url.chars().filter(c -> c == '/').count());
    }

    /** Whether the page has JBake's own header, whose keys are the site's own affair. */
    public boolean isStock() {
        return frontMatter.extra().containsKey("");
    }

    /** Whether its text is HTML, as it is to be: only a page with JBake's own header may be. */
    public boolean isHtml() {
        return file.endsWith(".html");
    }

    /**
     * The page with the values in its headings that the ledger fills in; the page itself where there are none.
     *
     * @param values what a link without a text of its own shows, by its address
     */
    public Page filled(Function<String, Optional<String>> values) {
        List<Heading> filled = Heading.of(body.document(), values);
        return filled.equals(headings) ? this : new Page(path, file, url, frontMatter, body, filled, figures, borrowed);
    }

    /** The page where a site shows it in place of a translation that is not there. */
    public Page lent(String language) {
        return new Page(path, file, url, frontMatter, body, headings, figures, Optional.of(language));
    }

    /** There is one page of a path; to go through all of its text for this would take long. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
