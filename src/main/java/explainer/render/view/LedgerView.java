package explainer.render.view;

import java.util.List;

/**
 * Everything in the ledger, for the pages that list it.
 *
 * @param years   those in which something happened
 * @param decades their decades, each by its first year
 */
public record LedgerView(List<FactView> facts, List<SourceView> sources, List<Year> years, List<Integer> decades,
        List<TermView> terms, List<EventView> latest) {

    /**
     * The events of a year.
     *
     * @param decade the first year of its decade
     */
    public record Year(int year, int decade, List<EventView> events) {
    }
}
