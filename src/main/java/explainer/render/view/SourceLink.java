package explainer.render.view;

import java.util.List;

/**
 * A source as notes and tables speak of it, with the sources through which it reached this site.
 *
 * @param author   null where none is named
 * @param language in words; null where it is the site's or not known
 * @param copy     whether it was read in a stored copy
 * @param quotes   whom it quotes; null for nobody
 * @param home     its place on the page that lists the sources, for {@code href(home)}; null without such a page
 * @param through  those named in its entry; what these came through in their turn is left out, as there may be any number
 * @param told     whether an earlier note of the page says its date, and no other source there is of its publisher, so that
 *                 its name will do
 */
public record SourceLink(String id, String title, String publisher, String date, String author,
        String language, boolean copy, String quotes, String home, List<SourceLink> through, boolean told) {

    /**
     * The same where an earlier note of the page tells through whom it came.
     *
     * @param alone whether no other source there is of its publisher
     */
    public SourceLink again(boolean alone) {
        return new SourceLink(id, title, publisher, date, author, language, copy, quotes, home, List.of(), alone);
    }
}
