/**
 * The command line: {@code bake} and {@code check}. A thin shell over {@link explainer.Pipeline} and
 * {@link explainer.publish.Publisher}; it decides nothing about a site, only how to ask and how to answer.
 */
package explainer.cli;
