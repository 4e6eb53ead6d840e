package explainer.render.view;

/**
 * A PDF that a page offers.
 *
 * @param document  what it is: {@code paper} for the page itself, {@code briefing} or {@code one-page}
 * @param paper     its size, such as {@code a4}
 * @param kilobytes rounded
 */
public record PdfView(String url, String document, String paper, int pages, int kilobytes) {
}
