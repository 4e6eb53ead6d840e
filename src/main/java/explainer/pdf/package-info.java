/**
 * A part of the third step: pages become PDFs, made from the same content as the web pages with templates and style
 * sheets of their own, without a browser.
 *
 * <p>The library that draws them is slow to load. Nothing of it is touched while every PDF of a site lies finished in
 * the cache: {@link explainer.pdf.PdfDrawer} and {@link explainer.pdf.Typefaces} are the doors to it. The package knows
 * the renderer, which does not know it.
 */
package explainer.pdf;
