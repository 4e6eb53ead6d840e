package explainer.render;

import java.util.Map;
import java.util.Set;

/**
 * A finished page in fewer bytes that mean the same to every reader of HTML: without white space between blocks, without
 * the end tags that HTML lets a writer leave out (HTML Standard, 13.1.2.4), and without quotes that an attribute does not
 * need (13.1.2.3). It understands well-formed HTML, as our templates write it.
 */
final class PageMarkup {

    private static final Set<String> VERBATIM = Set.of("script", "style", "pre", "textarea");
    /** What browsers set on lines of their own, or not at all: white space beside it shows nowhere. */
    private static final Set<String> BLOCKS = Set.of("!", "html", "head", "body", "meta", "link", "title", "style", "script",
            "header", "main", "footer", "nav", "section", "article", "aside", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
            "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure",
            "figcaption", "blockquote", "pre", "hr", "details", "summary", "fieldset", "legend", "form", "br");
    /** What parts no letters in a drawing: white space beside it counts. */
    private static final Set<String> LETTERS = Set.of("tspan", "textPath", "a");
    private static final Set<String> AFTER_PARAGRAPH = Set.of("address", "article", "aside", "blockquote", "details", "div",
            "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
            "main", "nav", "ol", "p", "pre", "section", "ul");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ENTRIES = Set.of("dt", "dd");
    private static final Set<String> BODIES = Set.of("tbody", "tfoot");
    /** Which start tags say that an element has ended; an end tag says so of most. */
    private static final Map<String, Set<String>> ENDS = Map.of("li", Set.of("li"), "p", AFTER_PARAGRAPH, "dt", ENTRIES,
            "dd", ENTRIES, "tr", Set.of("tr"), "td", CELLS, "th", CELLS, "thead", BODIES, "tbody", BODIES);
    private static final Set<String> NOT_AT_THE_END = Set.of("dt", "thead");
    /** Within these a paragraph's end must be written. */
    private static final Set<String> LOOSE = Set.of("a", "del", "ins", "map", "noscript", "audio", "video");

    private final String html;
    private final char[] letters;
    private final StringBuilder out;
    /** The end tag that is left out if what comes next says the same. */
    private String end = "";
    /** Whether white space stands before what comes next; at the beginning of a block it shows nowhere. */
    private boolean space;
    private boolean blockBefore = true;
    private int drawings;

    private PageMarkup(String html) {
        this.html = html;
        this.letters = html.toCharArray();
        this.out = new StringBuilder(html.length());
    }

    /** The page in fewer bytes. */
    static String pack(String html) {
        return new PageMarkup(html).pack();
    }

    private String pack() {
        int at = 0;
        while (at < html.length()) {
            int close = html.startsWith("<!--", at) ? html.indexOf("-->", at) : isTag(at) ? Tags.end(html, at) : -1;
            if (close < 0 || close == html.length()) {
                int next = html.indexOf('<', at + 1);
                text(at, next < 0 ? html.length() : next);
                at = next < 0 ? html.length() : next;
            } else if (html.charAt(close) == '-') {
                at = close + 3;
            } else if (html.charAt(at + 1) == '/') {
                endTag(html.substring(at + 2, close).strip());
                at = close + 1;
            } else {
                at = startTag(at, close);
            }
        }
        flush();
        return out.toString();
    }

    private boolean isTag(int at) {
        int name = html.startsWith("</", at) ? at + 2 : at + 1;
        return html.charAt(at) == '<' && name < html.length()
                && (Character.isLetter(html.charAt(name)) || html.charAt(name) == '!');
    }

    private void text(int from, int to) {
        int at = from;
        while (at < to) {
            int word = at;
            while (at < to && !isSpace(letters[at])) {
                at++;
            }
            if (at > word) {
                flush();
                copy(word, at);
            }
            space |= at < to;
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** Writes what was held back. */
    private void flush() {
        if (!end.isEmpty()) {
            out.append("</").append(end).append('>');
            end = "";
        }
        if (space && !blockBefore) {
            out.append(' ');
        }
        space = false;
        blockBefore = false;
    }

    /** Takes notice of a tag that comes next, before it is written. */
    private void before(String name, boolean start) {
        boolean implied = !end.isEmpty() && (start ? ENDS.get(end).contains(name)
                : !NOT_AT_THE_END.contains(end) && !(end.equals("p") && LOOSE.contains(name)));
        boolean block = isBlock(name);
        if (implied) {
            end = "";
        }
        space &= !block;
        flush();
        blockBefore = block;
    }

    private boolean isBlock(String name) {
        return drawings == 0 ? BLOCKS.contains(name) : !LETTERS.contains(name);
    }

    private void endTag(String name) {
        before(name, false);
        if (name.equals("svg") && --drawings == 0) {
            blockBefore = false;
        }
        if (drawings == 0 && ENDS.containsKey(name)) {
            end = name;
        } else {
            out.append("</").append(name).append('>');
        }
    }

    /** Writes a start tag and, of an element whose content stays as it is, all of it; returns where that ends. */
    private int startTag(int at, int close) {
        int nameEnd = Tags.nameEnd(html, at + 1);
        String name = html.substring(at + 1, nameEnd);
        before(nameEnd == at + 1 ? "!" : name, true);
        if (name.equals("svg")) {
            drawings++;
            blockBefore = true;
        }
        if (nameEnd == close) {
            copy(at, close + 1);
        } else {
            attributes(at, close);
        }
        if (!VERBATIM.contains(name)) {
            return close + 1;
        }
        int rest = html.indexOf("</" + name, close);
        copy(close + 1, rest < 0 ? html.length() : rest);
        return rest < 0 ? html.length() : rest;
    }

    /** Copies a tag without quotes that it can do without. */
    private void attributes(int at, int close) {
        boolean selfClosing = html.charAt(close - 1) == '/';
        int from = at;
        for (int quote = html.indexOf('"', at); quote >= 0 && quote < close; quote = html.indexOf('"', from)) {
            int last = html.indexOf('"', quote + 1);
            boolean bare = html.charAt(quote - 1) == '=' && isBare(quote + 1, last)
                    && !(selfClosing && last == close - 2);
            copy(from, bare ? quote : quote + 1);
            copy(quote + 1, bare ? last : last + 1);
            from = last + 1;
        }
        copy(from, Math.max(from, close + 1));
    }

    /** Copies what lies between two places. */
    private void copy(int from, int to) {
        out.append(letters, from, to - from); // of an array it copies all at once, of a text letter by letter
    }

    private boolean isBare(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = letters[i];
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.:#/%".indexOf(c) >= 0)) {
                return false;
            }
        }
        return to > from && html.charAt(to - 1) != '/';
    }
}
