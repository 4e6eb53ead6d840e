package explainer.render.view;

/**
 * A page in short, for what stands beside it: citations, the picture that is shown where it is shared.
 *
 * @param canonical its full address; null when the site's address is not known
 * @param asOf      as of when its figures hold, in words; null when it does not say
 * @param updated   when it appeared or last changed, or else as of when its figures hold, as yyyy-mm-dd; null when not
 *                  known
 * @param answer    what it answers; null when it does not say
 * @param tile      its first figure; null when it has none. Its note is of no use beside the page
 */
public record PageSummary(String id, String title, String shortTitle, String summary, String type, String url,
        String canonical, String language, String asOf, String updated, AnswerView answer,
        TileView tile) {
}
