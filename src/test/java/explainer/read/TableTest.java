package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** Tables are those that GitHub sees, with their cells. */
class TableTest {

    private static List<List<String>> rows(String markdown) {
        Node document = new MarkdownParser(new Diagnostics()).parse(markdown, Location.of("a.md", 1)).document();
        List<List<String>> rows = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof TableRow row && !(row.getParent() instanceof TableSeparator)) {
                List<String> cells = new ArrayList<>();
                for (Node cell : row.getChildren()) {
                    if (cell instanceof TableCell) {
                        cells.add(InlineText.name(cell, address -> Optional.empty()));
                    }
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "|a|b|\n|-|-|\n|c|d|", "| a | b |\n| - | - |\n| c | d |", "a | b\n--|:-:\nc | d", "|a|b\n|:-|-:\n|c|d",
        "a|b\n-|-\nc|d", "|a|b|\n|---------------|-|\n|c|d|", "   | a | b |\n  | -- | -- |\n | c | d |",
        "| a | b |\n|---|---|\n\t| c | d |", "| a | b |\n\t|---|---|\n\t| c | d |", "a | b\n-- | -\nc | d",
        "| a | b |\n|-|-|\n  \t | c | d |", "a | b\n-- | --\n\tc | d", "| a | b |\n|-|-|\n\t\t| c | d |",
        "Text.\n\n| a | b |\n|---|---|\n\t| c | d |\n\nText.", "- | a | b |\n  |-|-|\n  | c | d |",
        "- | a | b |\n  |-|-|\n\t| c | d |", "- x\n\n\t| a | b |\n\t|-|-|\n\t| c | d |", "> | a | b |\n> |-|-|\n> | c | d |",
        "> | a | b |\n> |-|-|\n> \t| c | d |", "1. x\n\n   > a | b\n   > --|--\n   > c | d", "| a | b |\r\n|-|-|\r\n\t| c | d |"
    })
    void hasTwoRowsOfTwoCells(String markdown) {
        assertThat(rows(markdown)).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"| `a \\| b` | c |", "| **a \\| b** | c |", "| a \\| b | c |", "| [a \\| b](x.md) | c |",
        "| [a | b](x.md) | c |", "| `` a \\| b `` | c |", "\t| `a \\| b` | `c` |", "`a \\| b` | c", "| *`a \\| b`* | c |",
        "| ![a \\| b](x.png) | c |"})
    void holdsABarInACell(String row) {
        assertThat(rows("| x | y |\n|-|-|\n" + row + "\n")).contains(List.of("a | b", "c"));
        assertThat(rows(row.strip() + "\n|-|-|\n| x | y |\n")).contains(List.of("a | b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n-\nb", "`a \\| b`\n\n- -", "\t| a | b |\n\t|-|-|", "-|-", "text | text\n\n---"})
    void isNoTable(String markdown) {
        assertThat(rows(markdown)).isEmpty();
    }
}
