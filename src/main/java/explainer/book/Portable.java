package explainer.book;

import java.util.Optional;
import java.util.SortedMap;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import explainer.read.PercentEncoding;

/** What a page loses when it is taken out of its site: what works only there. Its links then lead to the site in full. */
final class Portable {

    /** Stands for the site where its address does not matter. */
    private static final String SITE = "https://site.invalid/";
    private static final String SCHEME = "[A-Za-z][A-Za-z0-9+.-]*:.*";

    private Portable() {
    }

    /**
     * Takes a page out of its site.
     *
     * @param page    finished; it is changed
     * @param url     its path in the site
     * @param address of the site, ended by a slash; empty when not known: what leads to other pages is then plain text
     */
    static void of(Document page, String url, String address) {
        page.select("script, link:not([rel=stylesheet]):not([rel=canonical]), .masthead, form, main nav, .actions, .part.pdf,"
                + " .part.addresses, .colophon nav, .colophon ul").remove();
        page.setBaseUri((address.isEmpty() ? SITE : address) + url);
        for (Element link : page.select("a[href]")) {
            String href = link.attr("href");
            if (href.startsWith("#") || href.matches(SCHEME)) {
                continue;
            }
            if (!address.isEmpty()) {
                link.attr("href", link.absUrl("href"));
            } else if (link.hasAttr("download")) {
                link.remove();
            } else {
                link.unwrap();
            }
        }
        page.select("img").removeAttr("srcset").removeAttr("sizes").removeAttr("loading");
        for (Element link : page.select("a[href^=#]")) {
            if (page.getElementById(PercentEncoding.decode(link.attr("href").substring(1))) == null) {
                link.unwrap(); // it led to something that is gone
            }
        }
    }

    /** The path in the site of what a relative address on a page leads to; nothing for one that the site does not have. */
    static Optional<String> path(Element element, String attribute, String url, SortedMap<String, byte[]> files) {
        String address = element.attr(attribute);
        if (address.isEmpty() || address.matches(SCHEME)) {
            return Optional.empty();
        }
        element.setBaseUri(SITE + url);
        String path = PercentEncoding.decode(element.absUrl(attribute).substring(SITE.length()));
        return Optional.of(path).filter(files::containsKey);
    }
}
