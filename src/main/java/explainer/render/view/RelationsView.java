package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * Where a fact stands in its source, and how it stands to others of the same thing.
 *
 * @param at         the words around it in its source; null where they are not given
 * @param paragraph  the paragraph that has them, as digits; null where that is not said
 * @param passage    the address of the words on the page that has them; null where it has none
 * @param archived   the same in an archive; null where none is named
 * @param language   their language as a BCP 47 tag; null where it is not known
 * @param statements the others that state the same quantity
 * @param chosen     why pages use this one; null where that is not said
 * @param successor  the later one that took its place; null where none did
 */
public record RelationsView(String at, String paragraph, String passage, String archived, String language, List<Statement> statements, TemplateHTMLOutputModel chosen,
        Statement successor) {

    /**
     * Another fact.
     *
     * @param period null where it covers none
     * @param home   its row in the table of all facts; null without one
     */
    public record Statement(String id, String value, String period, List<SourceLink> sources, String home) {
    }
}
