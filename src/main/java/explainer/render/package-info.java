/**
 * The third step: a checked site becomes its output, path by path, in memory.
 *
 * <p>The pages' models are built here and drawn by the templates; nothing is written to disk. It knows what was read,
 * the ledger, figures, and of checking what decides where a link leads; neither JBake nor PDFs, which both stand on
 * it.
 */
package explainer.render;
