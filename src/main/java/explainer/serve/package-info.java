/**
 * The preview: bakes into memory, serves that to this machine alone, bakes again when a file changes, and tells the
 * open pages. {@link explainer.serve.Watcher} says that something changed, {@link explainer.serve.Preview} bakes,
 * {@link explainer.serve.Stage} holds what was made last, and {@link explainer.serve.PreviewServer} shows it.
 *
 * <p>It knows the pipeline and nothing of what happens in there: a site is here a map of paths and bytes, and a list of
 * problems.
 */
package explainer.serve;
