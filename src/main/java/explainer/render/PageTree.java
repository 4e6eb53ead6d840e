package explainer.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a style sheet may call the elements of a page: their names, and their classes after a dot; which of these are said of
 * one element, and which of elements that stand in each other. It understands well-formed HTML, as our templates write
 * it; of other HTML it may take an element for a part of one that has ended, never the other way round.
 */
public final class PageTree {

    private static final String CLASS = " class=\"";
    private static final Set<String> EMPTY = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "source", "track", "wbr");

    private final Map<String, Integer> numbers = new HashMap<>();
    /** By the number of a name: what else is said of such elements, and what of those around them. */
    private final List<BitSet> same = new ArrayList<>();
    private final List<BitSet> outer = new ArrayList<>();

    private PageTree() {
    }

    /** An element that has begun, and what is said of it and of all around it. */
    private record Open(String name, BitSet names) {
    }

    /** The tree of a page, or of a part of one. */
    static PageTree of(String html) {
        PageTree tree = new PageTree();
        BitSet root = new BitSet();
        root.set(tree.number("html"));
        tree.read(html, root);
        return tree;
    }

    /**
     * The tree of a page of which a part is known.
     *
     * @param frame the page without the part
     * @param hole  the element in which the part stands
     */
    static PageTree of(PageTree part, String frame, String hole) {
        PageTree tree = of(frame);
        BitSet around = new BitSet();
        int number = tree.number(hole);
        around.or(tree.outer.get(number));
        around.or(tree.same.get(number));
        part.numbers.keySet().forEach(name -> tree.outer.get(tree.number(name)).or(around));
        part.numbers.forEach((name, its) -> {
            tree.add(tree.same.get(tree.number(name)), part, part.same.get(its));
            tree.add(tree.outer.get(tree.number(name)), part, part.outer.get(its));
        });
        return tree;
    }

    private void add(BitSet mine, PageTree other, BitSet names) {
        other.numbers.forEach((name, number) -> {
            if (names.get(number)) {
                mine.set(number(name));
            }
        });
    }

    /** Whether one element may have all these names. */
    boolean has(Collection<String> names) {
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number == null || !holds(same.get(number), names)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an element of the one names may stand in an element of the others. Both are there. */
    boolean has(Collection<String> inner, Collection<String> around) {
        for (String name : inner) {
            if (!holds(outer.get(numbers.get(name)), around)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(BitSet set, Collection<String> names) {
        for (String name : names) {
            Integer number = numbers.get(name);
            if (number == null || !set.get(number)) {
                return false;
            }
        }
        return true;
    }

    private int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = same.size();
        numbers.put(name, number);
        BitSet self = new BitSet();
        self.set(number);
        same.add(self);
        outer.add(new BitSet());
        return number;
    }

    private void read(String html, BitSet root) {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", root));
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean closes = html.startsWith("/", at + 1);
            int start = closes ? at + 2 : at + 1;
            int end = Tags.nameEnd(html, start);
            if (end == start) {
                continue;
            }
            String name = html.substring(start, end).toLowerCase(Locale.ROOT);
            int close = Tags.end(html, end);
            if (closes) {
                close(open, name);
            } else {
                begin(open, name, html, end, close);
            }
            at = Math.min(close, html.length() - 1);
        }
    }

    private void begin(Deque<Open> open, String name, String html, int from, int close) {
        BitSet own = new BitSet();
        own.set(number(name));
        addClasses(own, html, from, close);
        BitSet around = open.peek().names();
        for (int number = own.nextSetBit(0); number >= 0; number = own.nextSetBit(number + 1)) {
            same.get(number).or(own);
            outer.get(number).or(around);
        }
        if (close < html.length() && html.charAt(close - 1) != '/' && !EMPTY.contains(name)) {
            own.or(around);
            open.push(new Open(name, own));
        }
    }

    /** Ends the innermost element of a name and all that has not ended in it. */
    private static void close(Deque<Open> open, String name) {
        for (Open one : open) {
            if (one.name().equals(name)) {
                while (open.pop() != one) {
                    continue;
                }
                return;
            }
        }
    }

    /** Adds the classes of the tag whose attributes lie between two places. */
    private void addClasses(BitSet own, String html, int from, int close) {
        int at = from;
        while (at < close && !html.startsWith(CLASS, at)) {
            at++;
        }
        int end = at < close ? html.indexOf('"', at + CLASS.length()) : -1;
        int start = at + CLASS.length();
        while (start < end) {
            int space = html.indexOf(' ', start);
            int stop = space < 0 || space > end ? end : space;
            if (stop > start) {
                own.set(number("." + html.substring(start, stop)));
            }
            start = stop + 1;
        }
    }
}
