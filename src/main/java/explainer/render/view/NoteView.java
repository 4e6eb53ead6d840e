package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * A note at the end of a page.
 *
 * @param kind     {@code fact}, {@code source} or {@code footnote}
 * @param label    what a fact measures; null for other kinds
 * @param computed whether the value is this site's own arithmetic
 * @param formula  how it follows from other facts; null when it does not
 * @param check    what a stated value was held against; null when there was nothing to hold it against
 * @param caveat   what speaks against it; null when nothing does
 * @param relations where a fact stands in its source and how to others; null when nothing is said of that
 * @param text     the text of a footnote; null for other kinds
 */
public record NoteView(int number, String anchor, List<Backlink> backlinks, String kind, String factId, String label,
        String value, String period, List<SourceLink> sources, boolean computed, TemplateHTMLOutputModel formula,
        TemplateHTMLOutputModel check, TemplateHTMLOutputModel caveat, RelationsView relations,
        TemplateHTMLOutputModel text) {

    /** A way back from a note to where it is referred to. */
    public record Backlink(String anchor, String label) {
    }
}
