package explainer.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** Markdown holds no HTML but comments and the few tags of {@link HarmlessHtml}, properly closed. */
final class HtmlRule implements TextRule {

    private static final String COMMENT = "<!--";
    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");
    private static final Map<String, String> INSTEAD = Map.of(
            "a", "write [text](address); for an anchor, ## Heading {#anchor}",
            "img", "write ![what it shows](file)",
            "table", "write a table with | and |---|",
            "p", "leave an empty line between paragraphs",
            "div", "leave it out; looks belong in the style sheets",
            "span", "leave it out; looks belong in the style sheets",
            "font", "leave it out; looks belong in the style sheets",
            "script", "leave it out; content runs no scripts",
            "iframe", "link to the page instead of showing it");

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        Set<String> refused = new HashSet<>();
        Set<Node> parents = new LinkedHashSet<>();
        for (Node node : text.nodes()) {
            if (node instanceof HtmlInline) {
                parents.add(node.getParent());
            }
            if (node instanceof HtmlBlockBase) {
                checkBlock(text, node, diagnostics);
            } else if (node instanceof HtmlInline && HarmlessHtml.tag(node.getChars()).isEmpty()) {
                String html = node.getChars().toString();
                boolean end = html.startsWith("</");
                if (!end || !refused.contains(name(html))) { // the start tag's report is enough
                    refuse(html, text.at(node), diagnostics);
                }
                if (!end) {
                    refused.add(name(html));
                }
            }
        }
        parents.forEach(parent -> checkBalance(text, parent, refused, diagnostics));
    }

    private static void checkBlock(CheckedText text, Node block, Diagnostics diagnostics) {
        String html = block.getChars().toString();
        int start = skipComments(html);
        if (start == html.length()) {
            return;
        }
        Location at = text.text().locate(block.getStartOffset() + start, block.getEndOffset());
        if (html.startsWith(COMMENT, start)) {
            diagnostics.add(Code.RAW_HTML, at, "the comment is not closed, so the rest of the text is lost",
                    "end it with -->");
        } else {
            refuse(html.substring(start).strip(), at, diagnostics);
        }
    }

    /** Where the first thing stands that is neither a blank nor a closed comment; the length when all is. */
    private static int skipComments(String html) {
        int at = 0;
        while (at < html.length()) {
            if (html.startsWith(COMMENT, at) && html.indexOf("-->", at) >= 0) {
                at = html.indexOf("-->", at) + 3;
            } else if (Character.isWhitespace(html.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static void refuse(String html, Location at, Diagnostics diagnostics) {
        String name = name(html);
        String instead = INSTEAD.get(name);
        if (instead == null) {
            instead = HarmlessHtml.names().contains(name)
                    ? "write it inside a line and without attributes: <" + name + ">"
                    : "write it in Markdown; to show it to readers, put it between backticks";
        }
        diagnostics.add(Code.RAW_HTML, at, name.isEmpty() ? "raw HTML is not allowed"
                : "the HTML tag '" + name + "' is not allowed here", instead);
    }

    private static String name(String html) {
        Matcher matcher = NAME.matcher(html);
        return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Tags open and close inside one and the same paragraph or emphasis, as elements have to. */
    private static void checkBalance(CheckedText text, Node parent, Set<String> refused, Diagnostics diagnostics) {
        Deque<Node> open = new ArrayDeque<>();
        for (Node child : parent.getChildren()) {
            Optional<HarmlessHtml.Tag> found = child instanceof HtmlInline ? HarmlessHtml.tag(child.getChars())
                    : Optional.empty();
            if (found.isEmpty() || found.get().isVoid()) {
                continue;
            }
            HarmlessHtml.Tag tag = found.get();
            if (!tag.closes()) {
                open.push(child);
            } else if (!open.isEmpty() && HarmlessHtml.tag(open.peek().getChars()).orElseThrow().name()
                    .equals(tag.name())) {
                open.pop();
            } else if (!refused.contains(tag.name())) {
                diagnostics.add(Code.RAW_HTML, text.at(child), "the tag " + tag + " closes nothing",
                        "write <" + tag.name() + "> before it, in the same paragraph, or delete it");
            }
        }
        open.forEach(node -> diagnostics.add(Code.RAW_HTML, text.at(node), "the tag " + node.getChars()
                + " is not closed", "write its end tag in the same paragraph"));
    }
}
