package explainer.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Markup of a page for where it is shown apart from it, as in a feed: each address says all, host and path. */
final class WholeAddresses {

    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite", "data", "xlink:href");
    private static final List<String> LISTS = List.of("srcset", "imagesrcset");
    /** One of several pictures: its address, which commas may stand in, and how large or dense it is. */
    private static final Pattern CANDIDATE = Pattern.compile("([\\s,]*)([^\\s,](?:\\S*[^\\s,])?)([^,]*)");

    private WholeAddresses() {
    }

    /**
     * The same markup with whole addresses.
     *
     * @param base the full address of the page; where it is not known, nothing changes
     */
    static String of(String html, String base) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element element : document.body().getAllElements()) {
            ADDRESSES.stream().filter(element::hasAttr).forEach(name ->
                    element.attr(name, whole(element.attr(name), base)));
            LISTS.stream().filter(element::hasAttr).forEach(name -> element.attr(name,
                    CANDIDATE.matcher(element.attr(name)).replaceAll(found -> Matcher.quoteReplacement(
                            found.group(1) + whole(found.group(2), base) + found.group(3)))));
        }
        return document.body().html();
    }

    private static String whole(String address, String base) {
        String whole = StringUtil.resolve(base, address);
        return whole.isEmpty() ? address : whole;
    }
}
