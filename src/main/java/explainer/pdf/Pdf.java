package explainer.pdf;

/**
 * A finished PDF.
 *
 * @param pages how many it has
 */
record Pdf(int pages, byte[] bytes) {
}
