/**
 * The third step: a checked site becomes its output, path by path, in memory.
 *
 * <p>The pages' models are built here and drawn by the templates; nothing is written to disk.
 */
package explainer.render;
