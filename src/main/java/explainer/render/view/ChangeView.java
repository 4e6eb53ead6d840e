package explainer.render.view;

import freemarker.core.TemplateHTMLOutputModel;

/** An entry of a page's change log. */
public record ChangeView(String iso, String date, TemplateHTMLOutputModel text) {
}
