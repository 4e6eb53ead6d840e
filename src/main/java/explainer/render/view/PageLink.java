package explainer.render.view;

import explainer.read.Page;

/**
 * A page as others speak of it.
 *
 * @param id  its path without the ending, such as {@code trade}
 * @param url its output path; templates turn it into an address with {@code href(url)}
 */
public record PageLink(String id, String title, String shortTitle, String summary, String type, String url) {

    /** The link to a page. */
    public static PageLink to(Page page) {
        return new PageLink(page.id(), page.title(), page.frontMatter().shortTitle().orElse(page.title()),
                page.frontMatter().summary(), page.type(), page.url());
    }
}
