package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What feed readers and search engines take from the site, by the rules of their formats. */
class FeedsIT {

    private static final String W3C_DATE = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])"
            + "(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?)?)?";
    private static final String RFC_3339 = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})";

    private final BuiltSite site = BuiltSite.built();

    /** @see <a href="https://www.sitemaps.org/protocol.html">The protocol, version 0.9</a> */
    @Test
    void mapsEachPageOnce() throws Exception {
        Element root = Xml.root(site.files().get("sitemap.xml"));
        List<String> addresses = new ArrayList<>();

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        assertThat(root.getLocalName()).isEqualTo("urlset");
        for (Element url : Xml.children(root)) {
            String address = Xml.text(url, "loc");
            addresses.add(address);
            assertThat(url.getLocalName()).isEqualTo("url");
            assertThat(address).hasSizeLessThan(2048);
            assertThat(URI.create(address).normalize()).hasToString(address);
            assertThat(Xml.text(url, "lastmod")).as(address).matches(W3C_DATE);
            assertThat(Xml.children(url)).as(address).extracting(Element::getLocalName)
                    .isSubsetOf("loc", "lastmod", "changefreq", "priority");
        }
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(BuiltSite.builtInAllLanguages().pages().keySet().stream()
                .filter(path -> !path.endsWith("404.html")).map(site::address).toList());
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1">RFC 4287, section 4.1.1</a> */
    @Test
    void feedIsOneThatReadersCanTake() throws Exception {
        Element feed = Xml.root(site.files().get("feed.xml"));

        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(Xml.children(feed)).extracting(Element::getLocalName).isSubsetOf("author", "category", "contributor",
                "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry");
        assertThat(Xml.text(feed, "title")).isNotBlank();
        assertThat(Xml.text(feed, "updated")).matches(RFC_3339);
        checkId(Xml.text(feed, "id"));
        assertThat(Xml.children(feed, "author")).isNotEmpty()
                .allSatisfy(author -> assertThat(Xml.text(author, "name")).isNotBlank());
        assertThat(links(feed, "self")).containsExactly(site.address("feed.xml"));
        assertThat(links(feed, "alternate")).containsExactly(site.address());
        for (String single : List.of("generator", "icon", "logo", "rights", "subtitle")) {
            assertThat(Xml.children(feed, single)).as(single).hasSizeLessThan(2);
        }
    }

    /** @see <a href="https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2">RFC 4287, section 4.1.2</a> */
    @Test
    void feedHoldsEachPageAsAnEntry() throws Exception {
        Element feed = Xml.root(site.files().get("feed.xml"));
        List<Element> entries = Xml.children(feed, "entry");
        Set<String> addresses = Set.copyOf(site.readable().keySet().stream().map(site::address).toList());

        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(Xml.children(entry)).extracting(Element::getLocalName).isSubsetOf("author", "category", "content",
                    "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated");
            assertThat(Xml.text(entry, "title")).isNotBlank();
            assertThat(Xml.children(entry, "summary").size() + Xml.children(entry, "content").size()).isEqualTo(1);
            Xml.children(entry, "summary").forEach(summary -> assertThat(summary.getTextContent()).isNotBlank());
            assertThat(Xml.text(entry, "updated")).matches(RFC_3339);
            checkId(Xml.text(entry, "id"));
            assertThat(links(entry, "alternate")).hasSize(1);
            assertThat(page(entry)).isIn(addresses);
        });
        assertThat(entries).extracting(entry -> Xml.text(entry, "id")).doesNotHaveDuplicates()
                .doesNotContain(Xml.text(feed, "id")).containsAll(addresses);
        assertThat(entries).filteredOn(entry -> Xml.text(entry, "id").contains("#")).hasSize(site.readable().values().stream()
                .mapToInt(page -> page.select(".changes [id^=change-]").size()).sum());
    }

    /** A reader shows the feed's first entries: the last changed, and those of one day as the site has them. */
    @Test
    void feedBeginsWithTheLastChange() throws Exception {
        Element feed = Xml.root(site.files().get("feed.xml"));
        List<Element> entries = Xml.children(feed, "entry");
        Map<String, Integer> order = new HashMap<>();
        Xml.children(Xml.root(site.files().get("sitemap.xml"))).forEach(url -> order.put(Xml.text(url, "loc"), order.size()));

        assertThat(entries).isSortedAccordingTo(Comparator.comparing(FeedsIT::updated).reversed()
                .thenComparing(entry -> order.get(page(entry))));
        assertThat(updated(feed)).isEqualTo(updated(entries.get(0)));
    }

    /** Both say the same of when a page last changed. */
    @Test
    void feedAndMapAgree() throws Exception {
        Map<String, String> mapped = new HashMap<>();
        Xml.children(Xml.root(site.files().get("sitemap.xml")))
                .forEach(url -> mapped.put(Xml.text(url, "loc"), Xml.text(url, "lastmod")));

        Map<String, String> newest = new HashMap<>();
        Xml.children(Xml.root(site.files().get("feed.xml")), "entry")
                .forEach(entry -> newest.merge(page(entry), Xml.text(entry, "updated"), (one, other) -> one.compareTo(other) > 0 ? one : other));
        mapped.keySet().removeIf(page -> site.readable().keySet().stream().map(site::address).noneMatch(page::equals)); // other languages
        assertThat(newest).hasSameSizeAs(mapped)
                .allSatisfy((page, updated) -> assertThat(updated).as(page).startsWith(mapped.get(page)));
    }

    /** The address of the page that an entry speaks of, without the place of a change on it. */
    private static String page(Element entry) {
        return links(entry, "alternate").get(0).replaceFirst("#.*", "");
    }

    private static OffsetDateTime updated(Element parent) {
        return OffsetDateTime.parse(Xml.text(parent, "updated"));
    }

    /** An id is an address that is never fetched, only compared, so it has one spelling. */
    private static void checkId(String id) {
        assertThat(URI.create(id).normalize()).hasToString(id);
        assertThat(URI.create(id).getHost()).as(id).isNotNull().isLowerCase();
    }

    private static List<String> links(Element parent, String relation) {
        return Xml.children(parent, "link").stream().filter(link -> link.getAttribute("rel").equals(relation))
                .peek(link -> assertThat(link.getAttribute("type")).isNotBlank())
                .map(link -> link.getAttribute("href")).toList();
    }
}
