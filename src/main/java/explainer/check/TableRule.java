package explainer.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;

/** A table's columns have headers; without, the parser sees no table, or a screen reader no meaning. */
final class TableRule implements TextRule {

    private static final String UNLIKE =
            "the lines are no table, because header and delimiter row have unlike numbers of cells";
    private static final String UNLIKE_HINT = "write as many |---| as the header has cells";

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        for (TableBlock table : text.nodes(TableBlock.class)) {
            if (!hasHeader(table)) {
                diagnostics.add(Code.TABLE_WITHOUT_HEADER, text.at(table), "the table has no header",
                        "name the columns in the line above |---|");
            }
            checkRows(text, table, diagnostics);
        }
        for (Paragraph paragraph : text.nodes(Paragraph.class)) {
            if (paragraph.getChars().indexOf('|') < 0) {
                continue; // as nearly all
            }
            List<String> lines = paragraph.getContentLines().stream().map(line -> line.toString().strip()).toList();
            if (looksLikeTable(lines)) {
                boolean delimited = lines.size() > 1 && isDelimiter(lines.get(1));
                diagnostics.add(Code.TABLE_WITHOUT_HEADER, text.at(paragraph), delimited ? UNLIKE
                        : "the lines are no table, because there is no delimiter row", delimited ? UNLIKE_HINT
                        : "write the columns' names in a line, and |---|---| under it");
            } else if (headerBelowText(lines) > 0) {
                BasedSequence header = paragraph.getLineChars(headerBelowText(lines)).trim();
                diagnostics.add(Code.TABLE_WITHOUT_HEADER, text.text().locate(header.getStartOffset(),
                        header.getEndOffset()), "the lines are no table, because text stands right above them",
                        "put an empty line before the table");
            }
        }
    }

    /** The delimiter row fits the header, and nothing stands in a column that has no header. */
    private static void checkRows(CheckedText text, TableBlock table, Diagnostics diagnostics) {
        int columns = -1;
        for (Node part : table.getChildren()) {
            for (Node row : part.getChildren()) {
                List<Node> cells = cells(row);
                columns = columns < 0 ? cells.size() : columns;
                if (part instanceof TableSeparator && cells.size() != columns) {
                    diagnostics.add(Code.TABLE_WITHOUT_HEADER, text.at(table), UNLIKE, UNLIKE_HINT);
                } else if (part instanceof TableBody && cells.size() > columns) {
                    diagnostics.add(Code.TABLE_WITHOUT_HEADER, text.at(cells.get(columns)), "the row has "
                            + cells.size() + " cells, but only " + columns + (columns == 1 ? " has" : " have")
                            + " a header", "give the column a header, or write \\| for a bar inside a cell");
                }
            }
        }
    }

    private static List<Node> cells(Node row) {
        List<Node> cells = new ArrayList<>();
        for (Node cell : row.getChildren()) {
            if (cell instanceof TableCell) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static boolean hasHeader(TableBlock table) {
        for (Node part : table.getChildren()) {
            if (part instanceof TableHead) {
                for (Node row : part.getChildren()) {
                    for (Node cell : row.getChildren()) {
                        if (cell instanceof TableCell named && !named.getText().isBlank()) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean looksLikeTable(List<String> lines) {
        boolean fenced = !lines.isEmpty() && lines.stream()
                .allMatch(line -> line.length() > 2 && line.startsWith("|") && line.endsWith("|"));
        boolean delimited = lines.size() > 1 && lines.get(0).contains("|") && lines.get(1).contains("|")
                && isDelimiter(lines.get(1));
        return fenced && (lines.size() > 1 || cells(lines.get(0)) > 1) || delimited;
    }

    /** The line, counted from 0, of a header that is not the first of its paragraph; 0 where there is none. */
    private static int headerBelowText(List<String> lines) {
        return IntStream.range(1, lines.size() - 1).filter(line -> lines.get(line).contains("|")
                && lines.get(line + 1).contains("|") && isDelimiter(lines.get(line + 1))).findFirst().orElse(0);
    }

    private static boolean isDelimiter(String line) {
        return line.contains("-") && line.chars().allMatch(c -> "|:- \t".indexOf(c) >= 0);
    }

    private static long cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).filter(cell -> !cell.isBlank()).count();
    }
}
