package explainer.check;

import java.util.Arrays;
import java.util.function.Predicate;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * The text of a paragraph, a link or a table cell as a reader sees it, with the way back from each character to the
 * Markdown it comes from. Escapes, entities and typographic signs are resolved; pictures and notes say nothing.
 */
final class InlineText {

    /** Stands for something that is not text, as U+FFFC does in a word processor. */
    static final char OBJECT = '\uFFFC';

    private final Predicate<Node> opaque;
    private final StringBuilder text;
    private int[] offsets;

    private InlineText(Predicate<Node> opaque, int length) {
        this.opaque = opaque;
        this.text = new StringBuilder(length);
        this.offsets = new int[length];
    }

    /** The text inside a node. */
    static InlineText of(Node node) {
        return of(node, inside -> false);
    }

    /**
     * The text inside a node.
     *
     * @param opaque the nodes to put a single {@link #OBJECT} for
     */
    static InlineText of(Node node, Predicate<Node> opaque) {
        InlineText inline = new InlineText(opaque, Math.max(node.getTextLength(), 1)); // seldom longer than its Markdown
        inline.addChildren(node);
        return inline;
    }

    /** The whole text. */
    String text() {
        return text.toString();
    }

    /** The offset in the Markdown at which a character begins. */
    int sourceStart(int index) {
        return offsets[index];
    }

    /** The offset in the Markdown behind a stretch that ends before {@code index}. */
    int sourceEnd(int index) {
        return offsets[index - 1] + 1;
    }

    private void addChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        int start = node.getStartOffset();
        if (opaque.test(node)) {
            add(OBJECT, start);
        } else if (node instanceof Text) {
            addMarkdown(node.getChars(), start);
        } else if (node instanceof Code code) {
            addMapped(code.getText().toString().replace('\n', ' '), code.getText().getStartOffset());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add(' ', start);
        } else if (node instanceof HtmlEntity) {
            addAll(Escaping.unescapeHtml(node.getChars()), start);
        } else if (node instanceof TypographicSmarts smarts) {
            addAll(Escaping.unescapeHtml(smarts.getTypographicText()), start);
        } else if (node instanceof TypographicQuotes quotes) {
            addAll(Escaping.unescapeHtml(quotes.getTypographicOpening()), start);
            addChildren(node);
            addAll(Escaping.unescapeHtml(quotes.getTypographicClosing()), Math.max(start, node.getEndOffset() - 1));
        } else if (node instanceof AutoLink link) {
            addMapped(link.getText(), link.getText().getStartOffset());
        } else if (node instanceof MailLink link) {
            addMapped(link.getText(), link.getText().getStartOffset());
        } else if (node instanceof HtmlInline html) {
            if (html.getChars().startsWith("<br")) {
                add(' ', start);
            }
        } else if (!isSilent(node)) {
            addChildren(node);
        }
    }

    private static boolean isSilent(Node node) {
        return node instanceof Image || node instanceof ImageRef || node instanceof Footnote
                || node instanceof HtmlInlineComment;
    }

    /** Adds what backslash escapes stand for. */
    private void addMarkdown(CharSequence markdown, int start) {
        for (int i = 0; i < markdown.length(); i++) {
            boolean escape = markdown.charAt(i) == '\\' && i + 1 < markdown.length()
                    && Escaping.ESCAPABLE_CHARS.indexOf(markdown.charAt(i + 1)) >= 0;
            if (escape) {
                i++;
            }
            add(markdown.charAt(i), start + i);
        }
    }

    private void addMapped(CharSequence characters, int start) {
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), start + i);
        }
    }

    private void addAll(CharSequence characters, int offset) {
        for (int i = 0; i < characters.length(); i++) {
            add(characters.charAt(i), offset);
        }
    }

    private void add(char character, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(character);
    }
}
