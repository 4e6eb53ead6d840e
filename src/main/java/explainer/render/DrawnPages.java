package explainer.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

import explainer.read.Page;

/**
 * Pages as they were drawn in the last run, with the files beside them: one that has not changed is not drawn again as
 * long as all is the same that it sees of the rest of the site. Several threads may ask.
 *
 * <p>What a page sees of others is in the run's surroundings, but for their text. Pages that see that, such as the
 * briefing and the index of the search, are drawn every time.
 */
public final class DrawnPages {

    private static final Set<String> SEE_TEXT_OF_OTHERS = Set.of(SitePages.BRIEFING, SitePages.SEARCH, SitePages.INDEX);

    /** What the last run left, and its surroundings; a run that does not come to its end leaves nothing. */
    private Map<String, Drawn> kept = Map.of();
    private Object keptFor = new Object();
    private Map<String, Drawn> before = Map.of();
    private Object seen;
    private final Set<Page> again = ConcurrentHashMap.newKeySet();
    private final Set<Page> sawOthers = ConcurrentHashMap.newKeySet();
    private final Map<Page, Assets> assetsOf = new ConcurrentHashMap<>();
    private Output output;
    private Assets assets;

    /**
     * A page that was drawn.
     *
     * @param files  all that was made of it, by path
     * @param assets what it asked for
     */
    private record Drawn(Page page, SortedMap<String, byte[]> files, Assets.Uses assets) {
    }

    /**
     * Begins a run.
     *
     * @param seen   is another object as soon as anything is different that a page sees beside its own file
     * @param output takes the files of pages that are not drawn again
     * @param assets those of the site
     * @return whether pages may come again
     */
    boolean begin(Object seen, Output output, Assets assets) {
        boolean same = seen == keptFor;
        before = same ? kept : Map.of();
        kept = Map.of();
        keptFor = new Object();
        this.seen = seen;
        this.output = output;
        this.assets = assets;
        again.clear();
        sawOthers.clear();
        assetsOf.clear();
        return same;
    }

    /** The assets as a page is to ask for them. */
    Assets assetsOf(Page page) {
        return assetsOf.computeIfAbsent(page, any -> assets.within());
    }

    /** Whether a page is as it was: then its files are those of the last run, and nothing is to be drawn. */
    public boolean comesAgain(Page page) {
        Drawn drawn = before.get(page.file());
        if (drawn == null || drawn.page != page) {
            return false;
        }
        if (again.add(page)) {
            drawn.files.forEach((path, bytes) -> output.add(path, bytes, page.file()));
            assets.use(drawn.assets);
        }
        return true;
    }

    /** A page's template asked for what only the text of other pages tells. */
    public void sawOthers(Page page) {
        sawOthers.add(page);
    }

    /**
     * Ends a run in which nothing was found wrong, as that would have to be found again: keeps its pages.
     *
     * @param pages those that were published
     */
    void end(Collection<Page> pages) {
        Map<String, Drawn> all = new HashMap<>();
        for (Page page : pages) {
            if (again.contains(page)) {
                all.put(page.file(), before.get(page.file()));
            } else if (!page.isStock() && !SEE_TEXT_OF_OTHERS.contains(page.type()) && !sawOthers.contains(page)) {
                all.put(page.file(), new Drawn(page, output.madeFrom(page.file()), assetsOf(page).uses()));
            }
        }
        kept = all;
        keptFor = seen;
    }
}
