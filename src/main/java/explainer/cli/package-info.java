/**
 * The command line: a class for each command, and how Java is started for it. A thin shell over
 * {@link explainer.Pipeline}, {@link explainer.publish.Publisher} and {@link explainer.serve.Preview}; it decides
 * nothing about a site, only how to ask and how to answer.
 */
package explainer.cli;
