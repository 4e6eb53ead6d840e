/**
 * The way from a project's folder to a finished site in memory: the command line and the preview call
 * {@link explainer.Pipeline}, and {@link explainer.SiteBuilder} takes the steps in their order.
 *
 * <p>It knows every step before publishing. No step knows it, only {@code serve} and {@code cli}, which start it.
 */
package explainer;
