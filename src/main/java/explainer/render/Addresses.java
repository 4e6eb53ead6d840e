package explainer.render;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import explainer.read.Page;

/** Turns output paths into addresses that work at a host's root, under any path, and in a folder of files. */
public final class Addresses {

    private Addresses() {
    }

    /**
     * The relative address of one output as seen from another.
     *
     * @param from the path of the page that holds the link
     * @param to   the path it leads to, with {@code #anchor} or without; only {@code #anchor} for the page itself
     */
    public static String relative(String from, String to) {
        if (to.startsWith("#")) {
            return to;
        }
        int hash = to.indexOf('#');
        String path = hash < 0 ? to : to.substring(0, hash);
        String anchor = hash < 0 ? "" : to.substring(hash);
        if (path.equals(from) && !anchor.isEmpty()) {
            return anchor;
        }
        String[] fromParts = from.split("/", -1);
        String[] toParts = path.split("/", -1);
        int common = 0;
        while (common < fromParts.length - 1 && common < toParts.length - 1
                && fromParts[common].equals(toParts[common])) {
            common++;
        }
        StringBuilder address = new StringBuilder("../".repeat(fromParts.length - 1 - common));
        for (int i = common; i < toParts.length; i++) {
            address.append(encode(toParts[i])).append(i < toParts.length - 1 ? "/" : "");
        }
        return address + anchor;
    }

    /**
     * How outputs are addressed on a page: relative to it. Only an error page, which a host shows at any depth, counts
     * from the host's root, where that is known.
     *
     * @param address where the site will be published, ended by a slash; empty when not known
     */
    static UnaryOperator<String> seenFrom(Page page, String address) {
        if (!page.type().equals(SitePages.ERROR) || address.isEmpty()) {
            return path -> relative(page.url(), path);
        }
        String root = URI.create(address).getRawPath();
        return path -> path.startsWith("#") ? path : root + relative("", path);
    }

    /** A path's parts with everything encoded that an address can't hold (RFC 3986, section 3.3). */
    public static String encodePath(String path) {
        StringBuilder encoded = new StringBuilder();
        for (String part : path.split("/", -1)) {
            encoded.append(encoded.isEmpty() ? "" : "/").append(encode(part));
        }
        return encoded.toString();
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
    }
}
