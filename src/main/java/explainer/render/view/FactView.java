package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * A row of the table of all facts.
 *
 * @param number  the value in plain decimal digits; the low end of a range
 * @param high    the high end of a range; null for a single number
 * @param unit    the unit in words
 * @param country the country's name; null when it is of none
 * @param relations where it stands in its source and how to others; null when nothing is said of that
 */
public record FactView(String id, String label, String value, String number, String high, String unit, String qualifier,
        String period, String iso, List<SourceLink> sources, String country, boolean computed,
        List<FormulaPart> formula, TemplateHTMLOutputModel check, TemplateHTMLOutputModel caveat,
        RelationsView relations, List<Use> pages) {

    /** A page that shows a fact, and the last anchor before it; empty above the first one. */
    public record Use(PageLink page, String anchor) {
    }
}
