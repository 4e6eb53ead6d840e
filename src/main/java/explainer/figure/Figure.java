package explainer.figure;

import java.util.List;
import java.util.Optional;

import explainer.read.MarkdownText;

/**
 * A figure of a page, computed and ready to be drawn by its template, which sees it as {@code figure}.
 *
 * <p>Not sealed: the map has a package of its own, and permitted classes would have to share this one.
 */
public interface Figure {

    /** Its template, relative to the template folder, such as {@code figures/bar.ftlh}. */
    String template();

    /** Its anchor in the page: unique there, and the same as long as the title is. */
    String id();

    /** Its heading; may be empty for tiles and a timeline. */
    String title();

    /** What an editor says about it; may hold links to facts of its own. */
    default Optional<MarkdownText> caption() {
        return Optional.empty();
    }

    /** The facts that it shows, by id, each once, in the order in which a reader meets them. */
    default List<String> facts() {
        return List.of();
    }

    /** The events that it shows, by id. */
    default List<String> events() {
        return List.of();
    }

    /** Where its numbers can be downloaded, relative to the site's root; empty where there is nothing to download. */
    default String csvPath() {
        return "";
    }

    /** The download itself; empty where there is none. */
    default String csv() {
        return "";
    }
}
