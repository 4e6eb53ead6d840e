package explainer.render.view;

/**
 * The whole briefing as a file that a page offers beside its PDFs.
 *
 * @param kind {@code epub}, or {@code single} for one HTML file
 * @param type its media type
 */
public record BookView(String url, String kind, String type) {
}
