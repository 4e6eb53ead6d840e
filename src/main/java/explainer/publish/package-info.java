/**
 * Puts a finished site where people read it, whole or not at all. It knows nothing of pages: a site is here a map of
 * paths and bytes. It knows how to touch the disk and how to report.
 */
package explainer.publish;
