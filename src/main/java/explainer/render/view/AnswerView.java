package explainer.render.view;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * What a page answers, at its head and where it is spoken of.
 *
 * @param question null when the page names none
 * @param text     the answer as blocks of HTML; null when the page gives none
 * @param plain    the same as plain text
 */
public record AnswerView(String question, TemplateHTMLOutputModel text, String plain) {
}
