package explainer.pdf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;

/**
 * Finds room for tables that are wider than their place. How wide a table is shows in a layout alone; each that is too
 * wide is given the next class of a row, for which the style sheet of text has rules, and the layout is made anew.
 */
final class WideTables {

    private static final String TURNED = "turned";
    private static final String LONG_WORDS = "long-words-break";
    /** Across the margin column in small type; on a sheet laid on its side; with long words that break; with any. */
    private static final List<String> MANY_COLUMNS = List.of("small", TURNED, LONG_WORDS, "words-break");
    /** What is wide in a few columns is a word, for which no sheet has to be turned. */
    private static final List<String> FEW_COLUMNS = List.of("small", LONG_WORDS, "words-break");
    private static final int MANY = 6;
    private static final Pattern LONG_WORD = Pattern.compile("\\S{13,}");

    private WideTables() {
    }

    /**
     * Takes the next step for every table that is too wide.
     *
     * @param box    what was laid out
     * @param sheets on which it was
     * @return whether the document has changed, and has to be laid out again
     */
    static boolean relieve(Box box, Sheets sheets) {
        boolean changed = box instanceof TableBox table && table.getElement() != null && relieve(table, sheets);
        for (Box child : box.getChildren()) {
            changed |= relieve(child, sheets);
        }
        return changed;
    }

    private static boolean relieve(TableBox table, Sheets sheets) {
        String classes = table.getElement().getAttribute("class");
        List<String> taken = List.of(classes.split(" "));
        int right = right(table);
        Box place = table.getContainingBlock();
        int edge = taken.contains(TURNED) ? sheets.edge(table.getAbsY())
                : place.getAbsX() + place.getLeftMBP() + place.getContentWidth();
        if (right <= edge) {
            return false;
        }
        List<String> steps = table.numEffCols() < MANY ? FEW_COLUMNS : MANY_COLUMNS;
        return steps.stream().filter(step -> !taken.contains(step)).findFirst().map(next -> {
            table.getElement().setAttribute("class", (classes + " " + next).strip());
            if (next.equals(LONG_WORDS)) {
                markLongWords(table.getElement());
            }
            return true;
        }).orElse(false);
    }

    /** Where its last column ends, which may be outside of the table. */
    private static int right(Box box) {
        int right = box instanceof TableCellBox ? box.getAbsX() + box.getWidth() : Integer.MIN_VALUE;
        for (Box child : box.getChildren()) {
            right = Math.max(right, right(child));
        }
        return right;
    }

    private static void markLongWords(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                Matcher word = LONG_WORD.matcher(text.getData());
                if (word.find()) {
                    Text rest = text.splitText(word.start());
                    child = rest.getLength() > word.end() - word.start() ? rest.splitText(word.end() - word.start()).getPreviousSibling() : rest;
                    Element span = child.getOwnerDocument().createElement("span");
                    span.setAttribute("class", "long");
                    node.replaceChild(span, child);
                    span.appendChild(child);
                    child = span;
                }
            } else {
                markLongWords(child);
            }
        }
    }
}
