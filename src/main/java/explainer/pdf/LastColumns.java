package explainer.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FlowingColumnContainerBox;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;

/**
 * Makes columns begin where there is room, and end at one height. The program fills the first column of the last sheet
 * before it begins the second; how much stands on that sheet shows in a layout alone. So breaks are put between entries
 * there, and the layout is made anew; columns that have only a few lines left for it are set tighter first.
 */
final class LastColumns {

    /** The class of what is put before an entry that begins a column; the style sheet breaks there. */
    private static final String BREAK = "column-break";
    private static final String ROUNDS = "data-rounds";
    private static final String ROOM = "data-room";
    /** Of the layout, a pixel has so many. */
    private static final int UNITS = 20;
    /** In pixels: two lines. */
    private static final int SPARE = 28;
    /** The classes of columns whose last sheet would have a few lines only: the style sheet sets them tighter, in steps. */
    private static final List<String> TIGHT = List.of("tight", "tighter");
    /** 45 mm, in the units of the layout. */
    private static final int FEW_LINES = 170 * UNITS;
    /** A change elsewhere may ask for other breaks, such as numbers of pages that are filled in; not for ever. */
    private static final int MOST = 6;

    /** An entry as it was laid out. */
    private record Entry(Element element, int x, int y, int height) {
    }

    private LastColumns() {
    }

    /**
     * Evens the last columns out.
     *
     * @param box    what was laid out
     * @param sheets on which it was
     * @return whether the document has changed, and has to be laid out again
     */
    static boolean even(Box box, Sheets sheets) {
        boolean changed = box instanceof FlowingColumnContainerBox columns && columns.getElement() != null
                && even(columns, sheets);
        for (Box child : box.getChildren()) {
            changed |= even(child, sheets);
        }
        return changed;
    }

    private static boolean even(FlowingColumnContainerBox columns, Sheets sheets) {
        Element place = columns.getElement();
        int rounds = place.getAttribute(ROUNDS).length();
        List<Entry> entries = entries(place, columns);
        if (entries.isEmpty() || rounds > MOST) {
            return false;
        }
        if (asksForRoom(columns, place, entries, sheets)) {
            return true;
        }
        int sheet = sheets.at(entries.get(entries.size() - 1).y());
        List<Entry> last = entries.stream().filter(entry -> sheets.at(entry.y()) == sheet).toList();
        List<Integer> heights = last.stream().map(Entry::height).toList();
        List<Integer> starts = starts(heights, columns.getStyle().columnCount());
        if (last.size() < entries.size() && heights.stream().mapToInt(Integer::intValue).sum()
                < FEW_LINES * columns.getStyle().columnCount() && tighten(place)) {
            removeBreaks(place);
            return true;
        }
        if (starts.equals(found(last))) {
            return false;
        }
        place.setAttribute(ROUNDS, "+".repeat(rounds + 1));
        if (!removeBreaks(place)) {
            starts.forEach(start -> addBreak(last.get(start).element()));
        }
        return true;
    }

    /**
     * Columns whose surroundings ask for room on a sheet get as much as their tallest entry takes, which is not parted,
     * with what stands above: with less it would be cut at the foot, with more a sheet may stay white.
     */
    private static boolean asksForRoom(Box columns, Element place, List<Entry> entries, Sheets sheets) {
        Box around = columns.getParent();
        if (place.hasAttribute(ROOM) || around.getElement() != place.getParentNode()
                || around.getStyle().getFSPageBreakMinHeight(sheets.context()) == 0) {
            return false;
        }
        int tallest = entries.stream().mapToInt(Entry::height).max().orElse(0);
        if (sheets.at(around.getAbsY()) != sheets.at(columns.getAbsY())) {
            return false;
        }
        int room = (tallest + columns.getAbsY() - around.getAbsY()) / UNITS + SPARE;
        place.setAttribute(ROOM, "");
        around.getElement().setAttribute("style", "-fs-page-break-min-height: " + room + "px");
        return true;
    }

    private static boolean tighten(Element place) {
        String classes = place.getAttribute("class");
        List<String> taken = List.of(classes.split(" "));
        return TIGHT.stream().filter(step -> !taken.contains(step)).findFirst().map(step -> {
            place.setAttribute("class", classes + " " + step);
            return true;
        }).orElse(false);
    }

    /**
     * Where columns begin so that the tallest is as low as can be.
     *
     * @param heights of the entries in their order
     * @param columns how many there are
     * @return the places of the entries that begin the second column and those after it
     */
    static List<Integer> starts(List<Integer> heights, int columns) {
        int low = heights.stream().mapToInt(Integer::intValue).max().orElse(0);
        int high = heights.stream().mapToInt(Integer::intValue).sum();
        while (low < high) {
            int middle = (low + high) / 2;
            if (filled(heights, middle).size() < columns) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return filled(heights, low);
    }

    /** Where columns of a height begin, but for the first. */
    private static List<Integer> filled(List<Integer> heights, int limit) {
        List<Integer> starts = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < heights.size(); i++) {
            if (height + heights.get(i) > limit && height > 0) {
                starts.add(i);
                height = 0;
            }
            height += heights.get(i);
        }
        return starts;
    }

    private static List<Integer> found(List<Entry> entries) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).x() != entries.get(i - 1).x()) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static void addBreak(Element entry) {
        Element column = entry.getOwnerDocument().createElement("div");
        column.setAttribute("class", BREAK);
        entry.getParentNode().insertBefore(column, entry);
    }

    private static boolean removeBreaks(Element place) {
        List<Element> breaks = children(place).stream().filter(child -> child.getAttribute("class").equals(BREAK)).toList();
        breaks.forEach(place::removeChild);
        return !breaks.isEmpty();
    }

    /** What stands in the columns, in its order. */
    private static List<Entry> entries(Element place, Box columns) {
        Map<Element, Box> boxes = new HashMap<>();
        collect(columns, place, boxes);
        List<Entry> entries = new ArrayList<>();
        for (Element child : children(place)) {
            Box box = boxes.get(child);
            if (box != null && !child.getAttribute("class").equals(BREAK)) {
                entries.add(new Entry(child, box.getAbsX(), box.getAbsY(), box.getHeight()));
            }
        }
        return entries;
    }

    private static List<Element> children(Element place) {
        List<Element> children = new ArrayList<>();
        for (Node child = place.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static void collect(Object part, Element place, Map<Element, Box> boxes) {
        if (part instanceof BlockBox block && block.getElement() != null && block.getElement().getParentNode() == place) {
            boxes.put(block.getElement(), block);
        } else if (part instanceof InlineLayoutBox inline) {
            inline.getInlineChildren().forEach(child -> collect(child, place, boxes));
        } else if (part instanceof Box box) {
            box.getChildren().forEach(child -> collect(child, place, boxes));
            if (box instanceof LineBox line) {
                line.getNonFlowContent().forEach(child -> collect(child, place, boxes));
            }
        }
    }
}
