package explainer.figure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import explainer.read.FigureSpec;
import explainer.read.Heading;
import explainer.read.Page;

/** Gives each figure of a page a name that depends on nothing but its own id or title, and on those before it. */
final class FigureIds {

    private static final String PREFIX = "figure-";

    private FigureIds() {
    }

    /** A figure's anchor: {@code figure-} and its id, or else its title as in a heading's anchor; numbered if taken. */
    static String anchor(FigureSpec wanted, Page page) {
        Set<String> taken = new HashSet<>(page.headings().stream().map(Heading::id).toList());
        for (FigureSpec spec : inOrder(page)) {
            String anchor = free(PREFIX + Heading.slug(name(spec)), taken);
            taken.add(anchor);
            if (spec.equals(wanted)) {
                return anchor;
            }
        }
        return free(PREFIX + Heading.slug(name(wanted)), taken);
    }

    /** A short name for what belongs to a figure and that nobody links to: it changes when a figure is put before. */
    static String key(FigureSpec wanted, Page page) {
        return PREFIX + (inOrder(page).indexOf(wanted) + 1);
    }

    private static List<FigureSpec> inOrder(Page page) {
        return page.figures().values().stream().sorted(Comparator.comparing(FigureSpec::location)).toList();
    }

    /** Where a figure's numbers are published, relative to the site's root. */
    static String csvPath(String anchor, Page page) {
        return "data/" + page.id() + "-" + anchor.substring(PREFIX.length()) + ".csv";
    }

    /** Where a figure has a page of its own, relative to the site's root. */
    static String pagePath(String anchor, Page page) {
        return "figures/" + page.id() + "-" + anchor.substring(PREFIX.length()) + ".html";
    }

    private static String name(FigureSpec spec) {
        return spec.id().isPresent() ? spec.id().get()
                : !spec.title().isEmpty() ? spec.title() : spec instanceof FigureSpec.Timeline ? "timeline" : "tiles";
    }

    private static String free(String anchor, Set<String> taken) {
        String free = anchor;
        for (int i = 2; taken.contains(free); i++) {
            free = anchor + "-" + i;
        }
        return free;
    }
}
