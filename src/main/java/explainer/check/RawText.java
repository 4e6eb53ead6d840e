package explainer.check;

import java.util.Arrays;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * What is left of a block's Markdown when everything is taken away that the parser understood: each character stands
 * where it stands in the Markdown, {@link #UNDERSTOOD} for one of markup, code or an escape, a blank for one that
 * belongs to the block around it.
 */
final class RawText {

    static final char UNDERSTOOD = '\uFFFC';

    private final String markdown;
    private final int start;
    private final char[] characters;

    private RawText(String markdown, Node block) {
        this.markdown = markdown;
        start = block.getStartOffset();
        characters = new char[block.getEndOffset() - start];
        Arrays.fill(characters, ' ');
    }

    /**
     * The raw text of a paragraph, a heading or a cell of a table.
     *
     * @param markdown the whole text that the block is a part of
     */
    static String of(String markdown, Node block) {
        RawText raw = new RawText(markdown, block);
        raw.addChildren(block);
        return new String(raw.characters);
    }

    private void addChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        if (node instanceof Text) {
            addText(node.getChars());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            characters[node.getEndOffset() - 1 - start] = '\n';
        } else if (node instanceof TypographicSmarts || node instanceof HtmlEntity && isUnknown(node)) {
            addAsWritten(node.getChars());
        } else if (node instanceof TypographicQuotes quotes) {
            if (quotes.getOpeningMarker().length() == 1) { // else << and >>, which are no tag
                addAsWritten(quotes.getOpeningMarker());
                addAsWritten(quotes.getClosingMarker());
            }
            addChildren(node);
        } else if (node instanceof RefNode reference && !reference.isDefined()) {
            addText(node.getChars());
            addChildren(node);
        } else if (node instanceof TextBase) {
            addChildren(node);
        } else {
            Arrays.fill(characters, node.getStartOffset() - start, node.getEndOffset() - start, UNDERSTOOD);
            if (!(node instanceof Code)) {
                addChildren(node);
            }
        }
    }

    private static boolean isUnknown(Node entity) {
        return Escaping.unescapeHtml(entity.getChars()).contentEquals(entity.getChars());
    }

    private void addAsWritten(BasedSequence part) {
        markdown.getChars(part.getStartOffset(), part.getEndOffset(), characters, part.getStartOffset() - start);
    }

    private void addText(BasedSequence text) {
        addAsWritten(text);
        int end = text.getEndOffset() - 1;
        for (int i = text.getStartOffset(); i < end; i++) {
            if (markdown.charAt(i) == '\\' && Escaping.ESCAPABLE_CHARS.indexOf(markdown.charAt(i + 1)) >= 0) {
                characters[i - start] = UNDERSTOOD;
                characters[++i - start] = UNDERSTOOD;
            }
        }
    }
}
