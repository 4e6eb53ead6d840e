package explainer.render;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;

import explainer.read.InlineText;

/**
 * What each cell of a table of many columns is labelled with, where its rows stack: a phone has no room for four columns
 * of whole words beside each other, so there each row is a block of its own, in which each cell stands behind the name of
 * its column.
 */
final class CellLabels {

    /** So many columns a table has at least for its rows to stack. */
    private static final int MANY = 4;

    private final Map<Node, List<String>> heads = new IdentityHashMap<>();

    /** Whether the rows of a table stack on a phone. */
    boolean isMany(Node table) {
        return heads(table).size() >= MANY;
    }

    /** The label of a cell; nothing in the head, in the first column, whose cells name their rows, and without a name. */
    Optional<String> of(TableCell cell) {
        Node table = cell.getAncestorOfType(TableBlock.class);
        if (cell.isHeader() || table == null || !isMany(table)) {
            return Optional.empty();
        }
        int column = 0;
        for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            column += before instanceof TableCell ? 1 : 0;
        }
        List<String> names = heads(table);
        return column == 0 || column >= names.size() || names.get(column).isEmpty() ? Optional.empty() : Optional.of(names.get(column));
    }

    private List<String> heads(Node table) {
        return heads.computeIfAbsent(table, any -> {
            List<String> names = new ArrayList<>();
            Node row = table.getFirstChild() == null ? null : table.getFirstChild().getFirstChild();
            if (row instanceof TableRow) {
                for (Node cell : row.getChildren()) {
                    if (cell instanceof TableCell) {
                        names.add(InlineText.name(cell, address -> Optional.empty()));
                    }
                }
            }
            return names;
        });
    }
}
