package explainer.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.ast.Node;

import explainer.read.FigureSpec;
import explainer.read.Page;

/**
 * The words of a Markdown text that a reader must find in the page, whatever else the text holds. Found without a
 * parser: everything that may be an address, a name, a comment or HTML is left out, so that some words are missed, but
 * none is asked for that need not be there.
 */
final class PlainWords {

    private static final List<Pattern> NO_TEXT = List.of(
            Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL),
            Pattern.compile("(?m)^[ \\t>*+\\d.)-]*\\[[^\\]]*\\]:[^\\n]*(\\n[^\\n]*){0,3}"),
            Pattern.compile("\\]\\s*\\([^)]*\\)?"),
            Pattern.compile("\\]\\[[^\\]]*\\]?"),
            Pattern.compile("\\[\\^[^\\]]*\\]?"),
            Pattern.compile("\\[![^\\]]*\\]?"),
            Pattern.compile("<[^>]*>?"),
            Pattern.compile("\\{#[^}]*\\}?"),
            Pattern.compile("(?m)^[ \\t>*+\\d.)-]*(```|~~~)[^\\n]*"),
            Pattern.compile("&[#A-Za-z0-9]*;?"),
            Pattern.compile("https?:\\S*|\\S*@\\S*"));
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    private PlainWords() {
    }

    /** The words of a page's text that its HTML does not hold. */
    static Set<String> lost(Page page, String html) {
        String text = withoutFigures(page);
        for (Pattern pattern : NO_TEXT) {
            text = pattern.matcher(text).replaceAll(" ");
        }
        String visible = html.replaceAll("<[^>]*>", "");
        Set<String> lost = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (seen.add(word.group()) && !visible.contains(word.group()) && !html.contains(word.group())) {
                lost.add(word.group());
            }
        }
        return lost;
    }

    private static String withoutFigures(Page page) {
        StringBuilder text = new StringBuilder(page.body().text());
        List<Node> blocks = new ArrayList<>();
        for (Map.Entry<Node, FigureSpec> figure : page.figures().entrySet()) {
            blocks.add(figure.getKey());
        }
        blocks.sort(Comparator.comparing(Node::getStartOffset).reversed());
        blocks.forEach(block -> text.replace(block.getStartOffset(), block.getEndOffset(), " "));
        return text.toString();
    }
}
