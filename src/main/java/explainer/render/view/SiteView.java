package explainer.render.view;

import java.util.List;
import java.util.Map;

/**
 * The site as a whole.
 *
 * @param address  where it will be published, ended by a slash; empty when not known
 * @param asOf     as of when its figures hold, in words; null when not set
 * @param settings every {@code site.} setting by the rest of its key
 * @param topics   the pages of type {@code topic} in their order
 * @param menu     the other pages that the navigation offers, in their order
 * @param pages    all pages
 * @param first    the first page of each type
 * @param changes  what changed on any page, newest first
 * @param updated  the latest date of any page or change, as yyyy-mm-dd; null when there is none
 */
public record SiteView(String title, String shortTitle, String tagline, String description, String language,
        String address, String asOf, String version, Map<String, String> settings, List<PageLink> topics,
        List<PageLink> menu, List<PageLink> pages, Map<String, PageLink> first, List<Change> changes, String updated) {

    /** A change and the page it was made on. */
    public record Change(PageLink page, ChangeView change) {
    }
}
