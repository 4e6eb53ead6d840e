package explainer.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.typographic.TypographicQuotes;
import com.vladsch.flexmark.ext.typographic.TypographicSmarts;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * The text of a paragraph, a link, a heading or a table cell as a reader sees it, with the way back from each character
 * to the Markdown it comes from. Escapes, entities and typographic signs are resolved; notes say nothing. Whoever asks
 * for a name gets pictures as their text and values that are filled in too.
 */
public final class InlineText {

    /** Stands for something that is not text, as U+FFFC does in a word processor. */
    public static final char OBJECT = '\uFFFC';

    private static final String PLAIN = "0123456789";
    private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
    private static final String LOWERED = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r]+");

    private final Reading reading;
    private final StringBuilder text;
    private int[] offsets;
    private String digits = PLAIN;

    /**
     * How a text is read.
     *
     * @param opaque   the nodes to put a single {@link #OBJECT} for
     * @param pictures whether they are read as their text
     * @param typed    whether dashes and dots are left as they were typed
     * @param values   what a link without a text of its own shows, by its address
     */
    private record Reading(Predicate<Node> opaque, boolean pictures, boolean typed,
            Function<String, Optional<String>> values) {
    }

    private InlineText(Reading reading, int length) {
        this.reading = reading;
        this.text = new StringBuilder(length);
        this.offsets = new int[length];
    }

    /** The text inside a node; pictures and values that are filled in say nothing. */
    public static InlineText of(Node node) {
        return of(node, inside -> false);
    }

    /**
     * The text inside a node.
     *
     * @param opaque the nodes to put a single {@link #OBJECT} for
     */
    public static InlineText of(Node node, Predicate<Node> opaque) {
        return read(node, new Reading(opaque, false, false, address -> Optional.empty()));
    }

    /**
     * What a heading or a picture is called where only plain text can stand: all in one line.
     *
     * @param values what a link without a text of its own shows, by its address
     */
    public static String name(Node node, Function<String, Optional<String>> values) {
        return line(read(node, new Reading(inside -> false, true, false, values)));
    }

    /** As {@link #name}, with dashes and dots as they were typed: what GitHub makes an anchor of. */
    static String typedName(Node node, Function<String, Optional<String>> values) {
        return line(read(node, new Reading(inside -> false, true, true, values)));
    }

    /** What a code span says, as {@link #of} reads it. */
    public static String code(Code node) {
        InlineText inline = new InlineText(new Reading(inside -> false, false, true, address -> Optional.empty()),
                node.getTextLength());
        inline.addCode(node);
        return inline.text();
    }

    private static InlineText read(Node node, Reading reading) {
        InlineText inline = new InlineText(reading, Math.max(node.getTextLength(), 1)); // seldom longer than its Markdown
        inline.addChildren(node);
        return inline;
    }

    private static String line(InlineText inline) {
        return SPACES.matcher(inline.text).replaceAll(" ").strip();
    }

    /** The whole text. */
    public String text() {
        return text.toString();
    }

    /** The offset in the Markdown at which a character begins. */
    public int sourceStart(int index) {
        return offsets[index];
    }

    /** The offset in the Markdown behind a stretch that ends before {@code index}. */
    public int sourceEnd(int index) {
        return offsets[index - 1] + 1;
    }

    private void addChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        int start = node.getStartOffset();
        if (reading.opaque.test(node)) {
            add(OBJECT, start);
        } else if (node instanceof Text) {
            addMarkdown(node.getChars(), start);
        } else if (node instanceof Code code) {
            addCode(code);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            add(' ', start);
        } else if (node instanceof HtmlEntity) {
            addAll(Escaping.unescapeHtml(node.getChars()), start);
        } else if (node instanceof TypographicSmarts smarts) {
            addAll(reading.typed ? smarts.getChars() : Escaping.unescapeHtml(smarts.getTypographicText()), start);
        } else if (node instanceof TypographicQuotes quotes) {
            addAll(Escaping.unescapeHtml(quotes.getTypographicOpening()), start);
            addChildren(node);
            addAll(Escaping.unescapeHtml(quotes.getTypographicClosing()), Math.max(start, node.getEndOffset() - 1));
        } else if (node instanceof AutoLink link) {
            addMapped(link.getText(), link.getText().getStartOffset());
        } else if (node instanceof MailLink link) {
            addMapped(link.getText(), link.getText().getStartOffset());
        } else if (node instanceof HtmlInline html) {
            addTag(html.getChars().toString().toLowerCase(Locale.ROOT), start);
        } else if (node instanceof RefNode reference && !reference.isDefined()) {
            addAsWritten(reference);
        } else if (node instanceof Footnote footnote && footnote.getFootnoteBlock() == null) {
            addMapped(node.getChars(), start);
        } else if (!isSilent(node)) {
            address(node).filter(address -> !node.hasChildren()).flatMap(reading.values)
                    .ifPresentOrElse(value -> addAll(value, start), () -> addChildren(node));
        }
    }

    /** Adds a space for a line break; what is raised or lowered is so in the text, unless that is a name. */
    private void addTag(String tag, int start) {
        if (tag.startsWith("<br")) {
            add(' ', start);
        } else if (tag.matches("</?su[bp]\\s*>") && !reading.pictures) {
            digits = tag.startsWith("</") ? PLAIN : tag.startsWith("<sup") ? RAISED : LOWERED;
        }
    }

    private boolean isSilent(Node node) {
        boolean picture = node instanceof Image || node instanceof ImageRef;
        return picture && !reading.pictures || node instanceof Footnote || node instanceof HtmlInlineComment;
    }

    private static Optional<String> address(Node node) {
        return node instanceof Link link ? Optional.of(link.getUrl().toString())
                : node instanceof LinkRef link ? Optional.of(link.getReferenceNode(link.getDocument()).getUrl().toString())
                : Optional.empty();
    }

    /** A reference to nothing is text in brackets. */
    private void addAsWritten(RefNode node) {
        addMapped(node instanceof ImageRef ? "![" : "[", node.getStartOffset());
        addChildren(node);
        addAll("]" + behindText(node), node.getEndOffset() - 1);
    }

    /** What a reference to nothing says behind the brackets of its text. */
    public static String behindText(RefNode node) {
        return !node.isReferenceTextCombined() ? node.getReferenceOpeningMarker() + node.getReference().unescape()
                + node.getReferenceClosingMarker() : node.getChars().endsWith("][]") ? "[]" : "";
    }

    /**
     * A code span as CommonMark 0.31 has it: line ends are spaces, and one space is taken off both ends where both have
     * one, so that a span may begin with a backtick. In a table a backslash lets a bar stand in it, as GitHub has it.
     */
    private void addCode(Code node) {
        CharSequence code = node.getText();
        boolean padded = code.length() > 1 && isSpace(code.charAt(0)) && isSpace(code.charAt(code.length() - 1))
                && !node.getText().isBlank();
        boolean cell = node.getAncestorOfType(TableCell.class) != null;
        int start = node.getText().getStartOffset();
        int end = padded ? code.length() - 1 : code.length();
        for (int i = padded ? 1 : 0; i < end; i++) {
            char c = code.charAt(i);
            boolean lineEnd = c == '\r' && i + 1 < code.length() && code.charAt(i + 1) == '\n';
            boolean bar = cell && c == '\\' && i + 1 < end && code.charAt(i + 1) == '|';
            if (!lineEnd && !bar) {
                add(isSpace(c) ? ' ' : c, start + i);
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r';
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
        text.append(character >= '0' && character <= '9' ? digits.charAt(character - '0') : character);
    }
}
