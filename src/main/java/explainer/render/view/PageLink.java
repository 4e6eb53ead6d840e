package explainer.render.view;

import explainer.read.FrontMatter;
import explainer.read.Page;

/**
 * A page as others speak of it.
 *
 * @param id        its path without the ending, such as {@code trade}
 * @param url       its output path; templates turn it into an address with {@code href(url)}
 * @param published when it first appeared, or else as of when its figures hold, as yyyy-mm-dd; null when not known
 * @param updated   when it appeared or last changed, or else as of when its figures hold; null when not known
 * @param language  that of its text and its names, where it is not the site's; null where it is
 */
public record PageLink(String id, String title, String shortTitle, String summary, String type, String url,
        String published, String updated, String language) {

    /** The link to a page. */
    public static PageLink to(Page page) {
        FrontMatter head = page.frontMatter();
        return new PageLink(page.id(), page.title(), head.shortTitle().orElse(page.title()),
                head.summary(), page.type(), page.url(),
                head.published().or(head::date).map(Object::toString).orElse(null),
                head.updated().map(Object::toString).orElse(null), page.borrowed().orElse(null));
    }
}
