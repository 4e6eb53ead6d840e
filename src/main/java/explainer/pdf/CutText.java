package explainer.pdf;

import java.util.LinkedHashSet;
import java.util.Set;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;

/**
 * Finds text that would not be read in full: beyond the edge of the sheet, across the foot of it, or over what stands
 * in the next column. The program that draws it cuts it off, or prints one over the other, without a word.
 */
final class CutText {

    /** In the units of the layout, of which a pixel has 20. */
    private static final int TOLERANCE = 20;

    private final Sheets sheets;
    private final Set<String> found = new LinkedHashSet<>();

    private CutText(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * Looks through a layout.
     *
     * @param root   what was laid out
     * @param sheets on which it was
     * @return the text of each block that is cut
     */
    static Set<String> in(Box root, Sheets sheets) {
        CutText text = new CutText(sheets);
        text.visit(root);
        return text.found;
    }

    private void visit(Box box) {
        if (box instanceof LineBox line) {
            line.getChildren().forEach(child -> visit(child, line));
            line.getNonFlowContent().forEach(this::visit);
        } else {
            box.getChildren().forEach(this::visit);
        }
    }

    private void visit(Object part, LineBox line) {
        if (part instanceof InlineText text) {
            if (isCut(text, line)) {
                found.add(whole(line));
            }
        } else if (part instanceof InlineLayoutBox inline) {
            inline.getInlineChildren().forEach(child -> visit(child, line));
        } else if (part instanceof BlockBox block) {
            visit(block);
        }
    }

    /** The text of the paragraph or cell of a line. */
    private static String whole(LineBox line) {
        Box block = line.getParent();
        while (block.getElement() == null) {
            block = block.getParent();
        }
        return block.getElement().getTextContent().strip().replaceAll("\\s+", " ");
    }

    private boolean isCut(InlineText text, LineBox line) {
        int right = text.getParent().getAbsX() + text.getX() + text.getWidth() - TOLERANCE;
        int top = line.getAbsY();
        Box block = line.getParent();
        // A first line may begin to the left of its block; one in a later column begins to the right of where that began.
        int left = Math.max(line.getAbsX(), block.getAbsX() + block.getLeftMBP());
        return !text.getSubstring().isBlank() && (right > sheets.edge(top) || right > left + block.getContentWidth()
                || sheets.at(top) != sheets.at(top + line.getHeight() - TOLERANCE));
    }
}
