package explainer.read;

import java.util.List;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.typographic.TypographicExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

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
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create(),
                    TaskListExtension.create(), FootnoteExtension.create(), DefinitionExtension.create(),
                    TypographicExtension.create()))
            // As GitHub does: a table is one only with a header of as many cells as its delimiter row.
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
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

    private final Parser parser = Parser.builder(OPTIONS).build();
    private final Diagnostics diagnostics;

    public MarkdownParser(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Parses a text. One that is nested too deeply to be rendered safely is reported and replaced by an empty one.
     *
     * @param origin where its characters stand
     */
    public MarkdownText parse(String text, Origin origin) {
        int nested = Nesting.lineNestedDeeperThan(MAX_NESTING, text);
        if (nested > 0) {
            int start = lineStart(text, nested);
            diagnostics.add(Code.TOO_DEEP, origin.locate(start, text.length()),
                    "the text is nested more than " + MAX_NESTING + " levels deep", "flatten it");
            return new MarkdownText(parser.parse(""), text, origin);
        }
        return new MarkdownText(parser.parse(text), text, origin);
    }

    /** Parses a text that stands in its file as it is, from a place on. */
    public MarkdownText parse(String text, Location first) {
        return parse(text, Origin.of(text, first));
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
