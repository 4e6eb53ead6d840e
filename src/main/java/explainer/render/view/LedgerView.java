package explainer.render.view;

import java.util.List;

/** Everything in the ledger, for the pages that list it. */
public record LedgerView(List<FactView> facts, List<SourceView> sources, List<Year> years, List<TermView> terms,
        List<EventView> latest) {

    /** The events of a year. */
    public record Year(int year, List<EventView> events) {
    }
}
