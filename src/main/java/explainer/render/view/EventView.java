package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * An event.
 *
 * @param date in words
 * @param iso  for a {@code datetime} attribute; null where the words say something else
 * @param text null when the title says it all
 */
public record EventView(String id, String date, String iso, int year, TemplateHTMLOutputModel title,
        TemplateHTMLOutputModel text, List<PageLink> topics, List<String> places, List<SourceLink> sources) {
}
