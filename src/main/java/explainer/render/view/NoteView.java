package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * A note at the end of a page.
 *
 * @param kind     {@code fact}, {@code source}, {@code series} or {@code footnote}
 * @param label    what a fact measures; null for other kinds
 * @param computed whether the value is this site's own arithmetic
 * @param formula  how it follows from other facts; null when it does not
 * @param check    what a stated value was held against; null when there was nothing to hold it against
 * @param caveat   what speaks against it; null when nothing does
 * @param relations where a fact stands in its source and how to others; null when nothing is said of that
 * @param text     the text of a footnote; null for other kinds
 * @param series   what a note tells of the table that figures are taken from; null for other kinds
 */
public record NoteView(int number, String anchor, List<Backlink> backlinks, String kind, String factId, String label,
        String value, String period, List<SourceLink> sources, boolean computed, List<FormulaPart> formula,
        TemplateHTMLOutputModel check, TemplateHTMLOutputModel caveat, RelationsView relations,
        TemplateHTMLOutputModel text, Series series) {

    /**
     * What a note tells of a table.
     *
     * @param download  its file, relative to the site's root
     * @param processed what was done to it; null when nothing was
     * @param computed  what is made of several of its cells, each with its value
     */
    public record Series(String download, TemplateHTMLOutputModel processed, List<String> computed) {
    }

    /** A way back from a note to where it is referred to. */
    public record Backlink(String anchor, String label) {
    }
}
