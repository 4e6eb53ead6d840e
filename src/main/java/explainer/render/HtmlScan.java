package explainer.render;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a page has that can be led to, and what leads somewhere.
 *
 * @param twice the ids that stand there more than once
 */
record HtmlScan(Set<String> ids, Set<String> twice, Set<String> links) {

    private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

    /** Goes through the tags of a page. It understands well-formed HTML, as our templates write it. */
    static HtmlScan of(String html) {
        HtmlScan scan = new HtmlScan(new HashSet<>(), new TreeSet<>(), new TreeSet<>());
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            int end = at + 1;
            if (html.startsWith("<!--", at)) {
                end = html.indexOf("-->", at);
            } else if (Character.isLetter(html.charAt(at + 1))) {
                int name = Tags.nameEnd(html, at + 1);
                end = scan.attributes(html, name);
                String tag = html.substring(at + 1, name);
                end = RAW.contains(tag) ? html.indexOf("</" + tag, end) : end;
            }
            at = end < 0 ? -1 : html.indexOf('<', end);
        }
        return scan;
    }

    /** Takes what matters of a tag's attributes; returns where the tag ends. */
    private int attributes(String html, int from) {
        int at = from;
        while (at < html.length() && html.charAt(at) != '>') {
            char c = html.charAt(at);
            if (c != '=' || at + 1 >= html.length()) {
                at++;
                continue;
            }
            int nameEnd = at;
            int nameStart = nameEnd;
            while (nameStart > from && " \t\n/\"'".indexOf(html.charAt(nameStart - 1)) < 0) {
                nameStart--;
            }
            char quote = html.charAt(at + 1);
            boolean quoted = quote == '"' || quote == '\'';
            int start = quoted ? at + 2 : at + 1;
            int end = start;
            String ends = quoted ? String.valueOf(quote) : " \t\n>";
            while (end < html.length() && ends.indexOf(html.charAt(end)) < 0) {
                end++;
            }
            take(html.substring(nameStart, nameEnd), html.substring(start, end));
            at = quoted ? end + 1 : end;
        }
        return at;
    }

    private void take(String name, String value) {
        switch (name) {
            case "id" -> {
                if (!ids.add(unescape(value))) {
                    twice.add(unescape(value));
                }
            }
            case "href", "src", "xlink:href" -> links.add(unescape(value));
            case "aria-labelledby", "aria-describedby", "aria-controls", "for", "headers" -> {
                for (String id : value.strip().split("\\s+")) {
                    links.add("#" + unescape(id));
                }
            }
            default -> { }
        }
    }

    private static String unescape(String value) {
        return value.indexOf('&') < 0 ? value
                : com.vladsch.flexmark.util.sequence.Escaping.unescapeHtml(value);
    }
}
