package explainer.render.view;

/**
 * A PDF that a page offers.
 *
 * @param paper     its size, such as {@code a4}
 * @param kilobytes rounded
 */
public record PdfView(String url, String paper, int pages, int kilobytes) {
}
