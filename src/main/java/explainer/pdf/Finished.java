package explainer.pdf;

/**
 * A finished PDF, or a finished picture of one.
 *
 * @param pages how many the PDF has
 */
record Finished(int pages, byte[] bytes) {
}
