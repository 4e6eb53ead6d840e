package explainer.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everything in a page that leads somewhere. */
final class Links {

    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");

    private Links() {
    }

    /**
     * Something that leads somewhere.
     *
     * @param place   where it stands
     * @param element the element it stands in
     * @param address as written
     * @param loads   whether a browser fetches it by itself
     */
    record Link(String place, Element element, String address, boolean loads) {
    }

    /** The links of a page in their order, those in its styles too. */
    static List<Link> of(String page, Document document) {
        List<Link> links = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            String place = BuiltSite.at(page, element);
            for (Attribute attribute : element.attributes()) {
                boolean loads = !element.normalName().equals("a") && !List.of("canonical", "alternate", "prev", "next")
                        .contains(element.attr("rel"));
                addresses(attribute.getKey(), attribute.getValue())
                        .forEach(address -> links.add(new Link(place, element, address, loads)));
                CSS_URL.matcher(attribute.getValue()).results()
                        .forEach(url -> links.add(new Link(place, element, url.group(1), true)));
            }
            if (element.normalName().equals("style")) {
                CSS_URL.matcher(element.data()).results()
                        .forEach(url -> links.add(new Link(place, element, url.group(1), true)));
            }
        }
        return links;
    }

    /** The links of a site that lead to no file or no anchor in it, those to other hosts aside. */
    static List<String> broken(BuiltSite site) {
        List<String> broken = new ArrayList<>();
        Map<String, Document> documents = site.documents();
        documents.forEach((page, document) -> {
            for (Link link : of(page, document)) {
                if (!site.isOutside(link.address())) {
                    String path = path(page, site.inside(link.address()));
                    String anchor = anchor(link.address());
                    if (path == null || !site.files().containsKey(path)) {
                        broken.add(link.place() + link.address() + " leads to no file");
                    } else if (!anchor.isEmpty() && (!documents.containsKey(path)
                            || documents.get(path).getElementById(anchor) == null)) {
                        broken.add(link.place() + link.address() + " leads to no anchor");
                    }
                }
            }
        });
        return broken;
    }

    private static Stream<String> addresses(String attribute, String value) {
        return switch (attribute) {
            case "href", "src", "xlink:href", "action", "formaction", "poster", "cite", "data", "background" ->
                    Stream.of(value);
            case "srcset", "imagesrcset" -> Stream.of(value.split(",")).map(part -> part.strip().split("\\s+")[0]);
            case "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "for", "headers",
                    "list", "form" -> Stream.of(value.strip().split("\\s+")).map(id -> "#" + id);
            default -> Stream.empty();
        };
    }

    /** Whether an address names a host or a scheme. */
    static boolean isAbsolute(String address) {
        return address.matches("(?s)([a-zA-Z][a-zA-Z0-9+.-]*:|//).*");
    }

    /**
     * The path that a relative address leads to, without its anchor; the page itself where there is only an anchor, and
     * null where it leads out of the site.
     *
     * @param from the path of what holds the address
     */
    static String path(String from, String address) {
        String path = address.replaceFirst("[?#].*", "");
        if (path.isEmpty()) {
            return from;
        }
        Deque<String> parts = new ArrayDeque<>();
        String folder = path.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + path.replaceFirst("^/", "")).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.equals(".")) {
                parts.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
            }
        }
        String found = String.join("/", parts);
        return found.isEmpty() || found.endsWith("/") ? found + "index.html" : found;
    }

    /** The anchor that an address names; empty without one. */
    static String anchor(String address) {
        Matcher anchor = Pattern.compile("#(.+)$", Pattern.DOTALL).matcher(address);
        return anchor.find() ? URLDecoder.decode(anchor.group(1).replace("+", "%2B"), StandardCharsets.UTF_8) : "";
    }
}
