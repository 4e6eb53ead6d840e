package explainer.render.view;

import java.util.List;

/**
 * Everything in the ledger, for the pages that list it.
 *
 * @param grounds how many facts rest on what; null where none names its words in a source
 * @param topics  the facts by topic; empty on a site with one topic or none
 * @param kinds   the sources by what kind of publisher stands behind them; empty where that is said of none
 * @param years   those in which something happened
 * @param decades their decades, each by its first year
 */
public record LedgerView(List<FactView> facts, Grounds grounds, List<Topic> topics, List<SourceView> sources,
        List<Kind> kinds, List<Year> years, List<Integer> decades, List<TermView> terms, List<EventView> latest) {

    /** How many facts name words in a whole text or an excerpt, are computed, from such alone, or are only attested. */
    public record Grounds(int whole, int excerpt, int computed, int ofSuch, int attested) {
    }

    /**
     * The facts of a topic.
     *
     * @param page null for those that no topic shows
     */
    public record Topic(PageLink page, List<FactView> facts) {
    }

    /**
     * The sources of a kind.
     *
     * @param key such as {@code media}, or {@code other}
     */
    public record Kind(String key, List<SourceView> sources) {
    }

    /**
     * The events of a year.
     *
     * @param decade the first year of its decade
     */
    public record Year(int year, int decade, List<EventView> events) {
    }
}
