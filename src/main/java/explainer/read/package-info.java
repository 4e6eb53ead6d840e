/**
 * The first step: files become a {@link explainer.read.Site} of settings, pages, data, templates and assets.
 *
 * <p>Nothing here knows the ledger, or how a page will look. What can't be read is reported; what can is passed on, so
 * that the next step finds as many problems as it can in one run.
 */
package explainer.read;
