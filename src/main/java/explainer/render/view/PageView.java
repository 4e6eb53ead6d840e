package explainer.render.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import freemarker.core.TemplateHTMLOutputModel;

/**
 * A page, ready to be drawn.
 *
 * @param canonical its full address; null when the site's address is not known
 * @param date      the day as of which its figures hold, as yyyy-mm-dd; null when it has none
 * @param asOf      the same in words; null when it has none
 * @param figures   whether the text holds a figure, a map or a timeline, by the name of its template
 * @param published when it first appeared, as yyyy-mm-dd; null when not known
 * @param updated   when it appeared or last changed, or else as of when its figures hold; null when not known
 * @param answer    null when the page names neither question nor answer
 * @param answers   on the home page, those of the topics by their ids; of a topic that has any
 * @param drawing   the figure that stands beside the answer; null without one, and in a document with other pages
 * @param drawings  on the home page, those of the topics in short, by their ids; of a topic that has any
 * @param topic     the topic that the page is below; null for any other page
 * @param below     the pages below the page itself, or below the topic that it is below
 * @param edit      where the page can be edited; null when not set
 * @param report    where a mistake can be reported; null when not set
 * @param extra     what the page says under front matter keys that the settings declare: text, a list of texts, Markdown as
 *                  HTML, a number, yes or no
 */
public record PageView(String id, String title, String shortTitle, String summary, String type, String url,
        String canonical, String language, String date, String asOf, String published, String updated, boolean draft,
        List<TemplateHTMLOutputModel> keyPoints, List<TileView> tiles, TemplateHTMLOutputModel body,
        List<ContentsEntry> contents, List<String> figures, List<NoteView> notes, List<SourceLink> sources,
        List<EventView> events, List<TermView> terms, List<PageLink> related, PageLink previous, PageLink next,
        List<PageLink> breadcrumbs, List<ChangeView> changes, AnswerView answer, Map<String, AnswerView> answers,
        TemplateHTMLOutputModel drawing, Map<String, TemplateHTMLOutputModel> drawings, PageLink topic, List<PageLink> below, String edit, String report,
        Map<String, Object> extra) {

    /** The same page as the frame of a document with other pages in it, whose notes and kinds of figures it then has. */
    public PageView around(List<PageView> parts, List<NoteView> allNotes) {
        List<String> kinds = Stream.concat(Stream.of(this), parts.stream()).flatMap(page -> page.figures().stream())
                .distinct().sorted().toList();
        return new PageView(id, title, shortTitle, summary, type, url, canonical, language, date, asOf, published, updated,
                draft, keyPoints, tiles, body, contents, kinds, allNotes, sources, events, terms, related, previous, next, breadcrumbs,
                changes, answer, answers, drawing, drawings, topic, below, edit, report, extra);
    }
}
