package explainer.render.view;

import java.util.List;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * An event.
 *
 * @param date in words
 * @param iso  for a {@code datetime} attribute; null where the words say something else
 * @param name the title without links
 * @param text null when the title says it all
 * @param others other days that sources give for it
 */
public record EventView(String id, String date, String iso, int year, TemplateHTMLOutputModel title,
        TemplateHTMLOutputModel name, TemplateHTMLOutputModel text, List<PageLink> topics, List<String> places, List<SourceLink> sources,
        List<OtherDay> others) {

    /**
     * Another day than the event's.
     *
     * @param when in words
     * @param text why it may differ; null where that is not said
     */
    public record OtherDay(String when, List<SourceLink> sources, TemplateHTMLOutputModel text) {
    }
}
