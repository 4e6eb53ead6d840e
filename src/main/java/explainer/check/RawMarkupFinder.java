package explainer.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/** Finds what the parser made nothing of, and readers would see as it is written. */
final class RawMarkupFinder {

    /** Signs that nearly no text has but as markup, and those that are so before another of their kind. */
    private static final String SIGNS = "[]{<`*_^&\\";
    private static final String PAIRS = "$=+%~#";
    private static final char ASCII = 128;
    private static final boolean[] MAY_BE = new boolean[ASCII];
    /** The kinds by the character they may begin with; for all beyond ASCII the last. */
    private static final List<List<RawMarkup>> KINDS = IntStream.rangeClosed(0, ASCII)
            .<List<RawMarkup>>mapToObj(c -> new ArrayList<>()).toList();

    static {
        (SIGNS + PAIRS + ":").chars().forEach(c -> MAY_BE[c] = true);
        for (RawMarkup kind : RawMarkup.ALL) {
            kind.first().chars().map(c -> Math.min(c, ASCII)).distinct().forEach(c -> KINDS.get(c).add(kind));
        }
    }

    /**
     * Markup in a text.
     *
     * @param start offset of its first character
     * @param end   offset behind its last one
     * @param hint  what to write instead
     */
    record Found(int start, int end, String hint) {
    }

    private RawMarkupFinder() {
    }

    /** All markup in a text that is none, in reading order. */
    static List<Found> find(CheckedText text) {
        String markdown = text.text().text();
        Set<Node> blocks = new LinkedHashSet<>();
        for (Node node : text.nodes()) {
            if (node instanceof Text ? looksLikeMarkup(markdown, node) : node instanceof HtmlEntity
                    || node instanceof RefNode reference && !reference.isDefined()) {
                blocks.add(block(node));
            }
        }
        List<Found> found = new ArrayList<>();
        for (Node block : blocks) {
            if (!(block instanceof FencedCodeBlock || block instanceof IndentedCodeBlock)) {
                find(markdown, block, found);
            }
        }
        return found;
    }

    private static boolean looksLikeMarkup(String markdown, Node node) {
        int start = node.getStartOffset();
        int end = node.getEndOffset();
        return looksLikeMarkup(markdown, start, end)
                || start < end && !isPlainStart(markdown, start, end) && beginsLine(node);
    }

    /** Tells most texts apart at one look at each character; a yes says little. */
    static boolean looksLikeMarkup(String markdown, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = markdown.charAt(i);
            if (c < ASCII ? MAY_BE[c] && isMarkup(c, i + 1 < end ? markdown.charAt(i + 1) : ' ') : c == '\uFF3D') {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(char c, char next) {
        return SIGNS.indexOf(c) >= 0 || c == next || c == ':' && next != ' ' || c == '%' && next == '}';
    }

    /** Whether a line begins with what no list and no heading does. */
    private static boolean isPlainStart(String markdown, int start, int end) {
        int i = start;
        while (i < end - 1 && markdown.charAt(i) == ' ') {
            i++;
        }
        char c = markdown.charAt(i);
        return c < ASCII && KINDS.get(c).isEmpty() || Character.isLetter(c);
    }

    private static boolean beginsLine(Node node) {
        Node before = node.getPrevious();
        return before == null ? node.getParent() instanceof Block
                || node.getParent() instanceof TextBase base && beginsLine(base)
                : before instanceof SoftLineBreak || before instanceof HardLineBreak;
    }

    private static Node block(Node node) {
        Node block = node;
        while (!(block instanceof Block || block instanceof TableCell)) {
            block = block.getParent();
        }
        return block;
    }

    private static void find(String markdown, Node block, List<Found> found) {
        String raw = RawText.of(markdown, block);
        Matcher matcher = RawMarkup.ALL.get(0).pattern().matcher(raw).useTransparentBounds(true)
                .useAnchoringBounds(false);
        int at = 0;
        while (at < raw.length()) {
            int end = at + 1;
            for (RawMarkup kind : KINDS.get(Math.min(raw.charAt(at), ASCII))) {
                if (fits(kind, block, raw, at) && matcher.usePattern(kind.pattern()).region(at, raw.length()).lookingAt()
                        && !isMeant(block, raw, at, matcher.end())) {
                    int offset = block.getStartOffset();
                    found.add(new Found(offset + at, offset + matcher.end(), hint(markdown, offset, kind, matcher)));
                    end = matcher.end();
                    break;
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean fits(RawMarkup kind, Node block, String raw, int at) {
        char first = raw.charAt(at);
        return (first < ASCII || kind.first().indexOf(first) >= 0) && switch (kind.place()) {
            case ANYWHERE -> true;
            case HEADING -> block instanceof Heading;
            case PARAGRAPH -> block instanceof Paragraph;
            case LINE_START -> block instanceof Paragraph && beginsLine(raw, at);
        };
    }

    private static boolean beginsLine(String raw, int at) {
        int i = at - 1;
        while (i >= 0 && (raw.charAt(i) == ' ' || raw.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || raw.charAt(i) == '\n';
    }

    /** What other classes make something of: a heading's own anchor, and the mark of an alert. */
    private static boolean isMeant(Node block, String raw, int start, int end) {
        if (block instanceof Heading) {
            return raw.startsWith("{#", start) && raw.substring(end).isBlank()
                    && raw.substring(start, end).matches("\\{#[\\p{L}\\p{N}_.-]+\\}");
        }
        return raw.startsWith("[!", start) && block.getParent() instanceof BlockQuote && block.getPrevious() == null
                && raw.substring(0, start).isBlank() && raw.substring(end).lines().findFirst().orElse("").isBlank();
    }

    private static String hint(String markdown, int offset, RawMarkup kind, Matcher found) {
        String hint = kind.hint();
        for (int group = 1; group <= found.groupCount() && found.start(group) >= 0; group++) {
            hint = hint.replace("{" + group + "}", markdown.substring(offset + found.start(group),
                    offset + found.end(group)).strip());
        }
        return hint;
    }
}
