package explainer.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import freemarker.core.TemplateHTMLOutputModel;
import org.jsoup.parser.Parser;

/**
 * The links of a page for those who have it on paper. The first link to each address carries a number in {@code data-n},
 * which only the print style shows, and the addresses follow in a list. On paper a page of the site is found by its own
 * address, so anchors within it are left off.
 *
 * <p>No number goes to what is not printed (navigation, parts of the class {@code on-screen}, downloads, PDFs, figures' own
 * pages), to places on the page itself, to pages that every page of the site offers, to a link whose text is the address
 * already, and into tables, where it could be taken for a figure.
 *
 * @param html  the page's markup with the numbers
 * @param links the addresses in the order of their numbers
 */
public record PaperLinks(TemplateHTMLOutputModel html, List<Link> links) {

    private static final Set<String> WITHOUT = Set.of("nav", "table", "svg");
    private static final Pattern ANY_TAG = Pattern.compile("<[^>]*>");
    private static final Pattern INDEX = Pattern.compile("(^|/)index\\.html$");
    private static final Pattern HREF = Pattern.compile("\\shref=\"([^\"]*)\"");

    /**
     * An address and what leads to it.
     *
     * @param text the text of the first link to it, or the title of the page it leads to
     */
    public record Link(int number, String text, String address) {
    }

    /**
     * The markup of a page.
     *
     * @param page the page's full address; empty when the site has none, and only addresses elsewhere can be told
     * @param site where the site is published; empty when not known
     * @param offered the full addresses of pages that every page offers: who has the site's address finds them
     * @param from the first number
     */
    record Text(String html, String page, String site, Set<String> offered, int from) {
    }

    /** Numbers the links of a page. */
    static PaperLinks of(Text markup) {
        String html = markup.html();
        Map<String, Link> links = new LinkedHashMap<>();
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        int without = 0;
        boolean onScreen = false;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean closes = html.startsWith("/", at + 1);
            int nameEnd = Tags.nameEnd(html, closes ? at + 2 : at + 1);
            String name = html.substring(closes ? at + 2 : at + 1, nameEnd).toLowerCase(Locale.ROOT);
            int end = Tags.end(html, nameEnd);
            if (WITHOUT.contains(name)) {
                without += closes ? -1 : 1;
            } else if (name.equals("section")) {
                onScreen = !closes && html.substring(nameEnd, end).contains("on-screen");
            } else if (without == 0 && !onScreen && !closes && name.equals("a")) {
                String address = address(html.substring(nameEnd, end), markup.page(), markup.site());
                String text = text(html, end + 1);
                if (address != null && !markup.offered().contains(address) && !links.containsKey(address) && !text.contains(address)) {
                    Link link = new Link(markup.from() + links.size(), text, address);
                    links.put(address, link);
                    out.append(html, done, nameEnd).append(" data-n=\"").append(link.number()).append('"');
                    done = nameEnd;
                }
            }
            at = end;
        }
        out.append(html, done, html.length());
        return new PaperLinks(Html.of(out.toString()), List.copyOf(links.values()));
    }

    /**
     * The same with pages called by their titles, whatever the text of a link to them.
     *
     * @param titles by full address
     */
    PaperLinks titled(Map<String, String> titles) {
        return new PaperLinks(html, links.stream().map(link -> new Link(link.number(),
                titles.getOrDefault(link.address(), link.text()), link.address())).toList());
    }

    /** The full address to print for a link; null for none. */
    private static String address(String attributes, String page, String site) {
        Matcher href = HREF.matcher(attributes);
        if (!href.find() || attributes.contains(" download") || attributes.contains(" class=\"self\"") || attributes.contains(" type=\"application/pdf\"")) {
            return null;
        }
        String written = Parser.unescapeEntities(href.group(1), true);
        if (written.startsWith("#")) {
            return null;
        }
        try {
            URI uri = URI.create(page).resolve(written);
            String full = uri.toString();
            if (!uri.isAbsolute()) {
                return null;
            }
            if (site.isEmpty() || !full.startsWith(site)) {
                return full;
            }
            int anchor = full.indexOf('#');
            String bare = INDEX.matcher(anchor < 0 ? full : full.substring(0, anchor)).replaceFirst("$1");
            return bare.equals(page) ? null : bare;
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static String text(String html, int start) {
        int end = html.indexOf("</a>", start);
        String inside = html.substring(start, end < 0 ? start : end);
        return Parser.unescapeEntities(ANY_TAG.matcher(inside).replaceAll(""), false).strip();
    }
}
