package explainer.render;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import explainer.read.PercentEncoding;

/**
 * Markup of a page for where it is shown apart from it: in a feed, where each address says all, host and path, or on another
 * page of the site.
 */
final class WholeAddresses {

    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite", "data", "xlink:href");
    private static final List<String> LISTS = List.of("srcset", "imagesrcset");
    /** One of several pictures: its address, which commas may stand in, and how large or dense it is. */
    private static final Pattern CANDIDATE = Pattern.compile("([\\s,]*)([^\\s,](?:\\S*[^\\s,])?)([^,]*)");

    /** Stands for the site where its address does not matter. */
    private static final String SITE = "https://site.invalid/";

    private WholeAddresses() {
    }

    /**
     * The same markup with whole addresses.
     *
     * @param base the full address of the page; where it is not known, nothing changes
     */
    static String of(String html, String base) {
        return of(html, address -> whole(address, base));
    }

    /**
     * The same markup with addresses as another output of the site has them.
     *
     * @param url the path of the page that the markup is of
     * @param way from the other output to any path; null for one that can't be reached
     */
    static String seen(String html, String url, UnaryOperator<String> way) {
        String own = way.apply(url);
        if (own != null && !own.contains("/") && !url.contains("/") && !html.contains("=\"#")) {
            return html; // it lies beside the page
        }
        String base = SITE + Addresses.encodePath(url);
        return of(html, address -> {
            String whole = whole(address, base);
            int anchor = whole.indexOf('#');
            String path = anchor < 0 ? whole : whole.substring(0, anchor);
            String there = !path.startsWith(SITE) ? null : way.apply(PercentEncoding.decode(path.substring(SITE.length())) + (anchor < 0 ? "" : whole.substring(anchor)));
            return there == null ? address : there;
        });
    }

    private static String of(String html, UnaryOperator<String> change) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element element : document.body().getAllElements()) {
            ADDRESSES.stream().filter(element::hasAttr).forEach(name ->
                    element.attr(name, change.apply(element.attr(name))));
            LISTS.stream().filter(element::hasAttr).forEach(name -> element.attr(name,
                    CANDIDATE.matcher(element.attr(name)).replaceAll(found -> Matcher.quoteReplacement(
                            found.group(1) + change.apply(found.group(2)) + found.group(3)))));
        }
        return document.body().html();
    }

    private static String whole(String address, String base) {
        String whole = StringUtil.resolve(base, address);
        return whole.isEmpty() ? address : whole;
    }
}
