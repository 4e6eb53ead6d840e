package explainer.render.view;

import java.util.Comparator;
import java.util.stream.Stream;

import explainer.read.FrontMatter;
import explainer.read.Page;

/**
 * A page as others speak of it.
 *
 * @param id      its path without the ending, such as {@code trade}
 * @param url     its output path; templates turn it into an address with {@code href(url)}
 * @param updated when its text last changed, or else as of when its figures hold, as yyyy-mm-dd; null when not known
 */
public record PageLink(String id, String title, String shortTitle, String summary, String type, String url,
        String updated) {

    /** The link to a page. */
    public static PageLink to(Page page) {
        String updated = Stream.concat(page.frontMatter().changes().stream().map(FrontMatter.Change::date),
                page.frontMatter().date().stream()).max(Comparator.naturalOrder()).map(Object::toString).orElse(null);
        return new PageLink(page.id(), page.title(), page.frontMatter().shortTitle().orElse(page.title()),
                page.frontMatter().summary(), page.type(), page.url(), updated);
    }
}
