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
 * @param news     that pages appeared and changed, newest first
 * @param days     the same by day, without the pages of which nobody knows when they appeared
 * @param updated  the latest date of any page or change, as yyyy-mm-dd; null when there is none
 */
public record SiteView(String title, String shortTitle, String tagline, String description, String language,
        String address, String asOf, String version, Map<String, String> settings, List<PageLink> topics,
        List<PageLink> menu, List<PageLink> pages, Map<String, PageLink> first, List<News> news, List<Day> days,
        String updated) {

    /**
     * A page that appeared, or a change on it.
     *
     * @param iso    the day, as yyyy-mm-dd; of a page that says nothing of when it appeared, the day of its figures
     * @param change null for the page itself
     */
    public record News(PageLink page, String iso, ChangeView change) {
    }

    /**
     * A day of the site's change log.
     *
     * @param date    the day in words
     * @param pages  those that appeared on it
     * @param groups the changes made on it
     */
    public record Day(String iso, String date, List<PageLink> pages, List<Group> groups) {
    }

    /**
     * The changes of a day on a topic and the pages below it, or on another page.
     *
     * @param page the topic, or the page
     */
    public record Group(PageLink page, List<News> changes) {
    }
}
