package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * An entry of the list of sources, with what was taken from it.
 *
 * @param date     in words
 * @param iso      for a {@code datetime} attribute; null where the words say something else
 * @param kind     what kind of publisher stands behind it, such as {@code media}; null where that is not said
 * @param author   null where none is named
 * @param language in words; null where it is the site's or not known
 * @param copy     whether it was read in a stored copy
 * @param quotes   whom it quotes; null for nobody
 * @param url      where it can be looked up; null when nowhere
 * @param archived where an archive keeps it; null when none is named
 * @param note     null when there is nothing to add
 */
public record SourceView(String id, String title, String publisher, String date, String iso, String covers,
        String kind, String author, String language, boolean copy, String quotes, List<SourceLink> through, String url,
        String archived, TemplateHTMLOutputModel note, List<FactLink> facts, List<EventLink> events, List<PageLink> pages) {

    /**
     * A fact taken from a source.
     *
     * @param home its row in the table of all facts; null without one
     */
    public record FactLink(String id, String label, String value, String home) {
    }

    /**
     * An event taken from a source.
     *
     * @param title without links where there is a home to lead to
     * @param home its place on the timeline; null without one
     */
    public record EventLink(String id, TemplateHTMLOutputModel title, String home) {
    }
}
