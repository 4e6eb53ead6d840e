package explainer.read;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.CharSubSequence;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.yaml.YamlText;

/**
 * Parses Markdown: CommonMark with the extensions that an editor expects (GitHub's tables, strikethrough and task
 * lists, footnotes, definition lists, typographic quotes). GitHub's alerts and {@code {#own-id}} on headings need no
 * parsing of their own; the renderer knows them.
 */
public final class MarkdownParser {

    /** What the parser and the renderer have to agree on. */
    public static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(new BarLines(), new RowIndents(), new LinkAddresses(), new Tildes(),
                    TablesExtension.create(),
                    TaskListExtension.create(), FootnoteExtension.create(), DefinitionExtension.create(),
                    TypographicExtension.create()))
            // As GitHub does: a table is one only with a header of as many cells as its delimiter row.
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            // Not as GitHub does: what stands in a cell without a header is reported, and must not vanish before that.
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, false)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TypographicExtension.DOUBLE_QUOTE_OPEN, "\u201C")
            .set(TypographicExtension.DOUBLE_QUOTE_CLOSE, "\u201D")
            .set(TypographicExtension.SINGLE_QUOTE_OPEN, "\u2018")
            .set(TypographicExtension.SINGLE_QUOTE_CLOSE, "\u2019")
            .set(TypographicExtension.SINGLE_QUOTE_UNMATCHED, "\u2019")
            .set(TypographicExtension.ANGLE_QUOTE_OPEN, "\u00AB")
            .set(TypographicExtension.ANGLE_QUOTE_CLOSE, "\u00BB")
            .toImmutable();

    /** Deeper nesting than this is no text that a person wrote, and recursion over it would exhaust the stack. */
    private static final int MAX_NESTING = 60;

    /** What the tree of such a text may have at most: a list in a list takes two levels. */
    private static final int MAX_DEPTH = 3 * MAX_NESTING;

    /** It keeps nothing of a text, and takes long to build. */
    private static final Parser PARSER = Parser.builder(OPTIONS).build();

    private final Diagnostics diagnostics;

    public MarkdownParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Parses a text. One that would exhaust the parser's time or stack is reported and replaced by an empty one.
     *
     * @param origin where its characters stand
     */
    public MarkdownText parse(String text, Origin origin) {
        boolean ordinary = TextLimits.areFarFrom(text);
        int nested = ordinary ? 0 : Nesting.lineNestedDeeperThan(MAX_NESTING, text);
        if (nested > 0) {
            return refuse(Code.TOO_DEEP, text, nested, origin, "the text is nested more than " + MAX_NESTING
                    + " levels deep", "flatten it");
        }
        int tooLong = ordinary ? 0 : Paragraphs.firstTooLong(text);
        if (tooLong > 0) {
            return refuse(Code.LONG_PARAGRAPH, text, tooLong, origin, "the paragraph is too long to be read",
                    "part it with empty lines");
        }
        try {
            Document document = PARSER.parse(CharSubSequence.of(text)); // each character is asked for many times
            if (Nesting.isDeeperThan(MAX_DEPTH, document)) {
                return refuse(Code.TOO_DEEP, text, longestLine(text), origin, "the text is nested too deeply",
                        "flatten it");
            }
            trimCells(document);
            return new MarkdownText(document, text, origin);
        } catch (StackOverflowError e) {
            // Some of the parser's expressions go one call deeper for each character of a long run.
            return refuse(Code.LONG_PARAGRAPH, text, longestLine(text), origin, "the text is too long to be read",
                    "part it with empty lines");
        }
    }

    /**
     * Lets go of what nobody asks for in tables, a third of what the tree of a page of tables holds: the bars of cells,
     * the blanks beside them, and the text of a delimiter row. A cell then stands where its text does.
     */
    private static void trimCells(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                trim(cell);
            } else {
                trimCells(node);
            }
        }
    }

    private static void trim(TableCell cell) {
        cell.setOpeningMarker(BasedSequence.NULL);
        cell.setClosingMarker(BasedSequence.NULL);
        if (cell.getGrandParent() instanceof TableSeparator) {
            cell.removeChildren();
        }
        if (cell.getText().length() > 0) {
            cell.setChars(cell.getText());
        }
    }

    private MarkdownText refuse(Code code, String text, int line, Origin origin, String message, String hint) {
        diagnostics.add(code, origin.locate(lineStart(text, line), text.length()), message, hint);
        return new MarkdownText(PARSER.parse(""), text, origin);
    }

    private static int longestLine(String text) {
        List<String> lines = text.lines().toList();
        return 1 + IntStream.range(0, lines.size()).boxed().max(Comparator.comparing(i -> lines.get(i).length()))
                .orElse(0);
    }

    /** Parses a text that stands in its file as it is, from a place on. */
    public MarkdownText parse(String text, Location first) {
        return parse(text, Origin.of(text, first));
    }

    /** A text that is no Markdown, from a place in its file on: nothing is found in it. */
    MarkdownText unparsed(String text, Location first) {
        return new MarkdownText(PARSER.parse(""), text, Origin.of(text, first));
    }

    /** Parses a value of a YAML file. */
    public MarkdownText parse(YamlText text) {
        return parse(text.value(), text.origin());
    }

    private static int lineStart(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }
}
