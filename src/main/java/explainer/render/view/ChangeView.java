package explainer.render.view;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * An entry of a page's change log.
 *
 * @param anchor its id on the page
 * @param iso    its day as yyyy-mm-dd
 * @param date   the same in words
 */
public record ChangeView(String anchor, String iso, String date, TemplateHTMLOutputModel text) {
}
