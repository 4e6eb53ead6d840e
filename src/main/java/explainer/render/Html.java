package explainer.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** Finished HTML on its way to a template, and text on its way into HTML. */
public final class Html {

    private Html() {
    }

    /** HTML that a template must not escape again. */
    public static TemplateHTMLOutputModel of(String html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("wrapping a string can't fail", e);
        }
    }

    /** The markup of finished HTML. */
    static String text(TemplateHTMLOutputModel html) {
        try {
            return HTMLOutputFormat.INSTANCE.getMarkupString(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException("unwrapping a string can't fail", e);
        }
    }

    /** Text with what HTML would take for markup escaped, fit for content and quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
