/**
 * The finished site as readers meet it: wide and narrow, light and dark, on paper, by keyboard, by screen reader. Every
 * page in the site's folder is tried; none is named here.
 *
 * <p>What engines do each in their own way runs in all three ({@link explainer.browser.Engine}): how pages are laid out,
 * drawn, printed and used by keyboard, the search and the timeline's choice, less motion and less data. Chromium tries every
 * page, the others one of each type and one with each kind of figure: what an engine does badly it does wherever that stands.
 *
 * <p>In Chromium alone runs what depends on the files and not on who reads them (links, hosts, attacks, the preview, the
 * sizes of letters), and what only Chromium tells: what screen readers get, whether anything moves while a page loads, what
 * is read from a disk. {@link explainer.browser.Axe} judges a page's structure and contrast, which are the same in all.
 *
 * <p>A combination that an engine cannot show is not made, so that no test is skipped. WebKit has no system colours to force
 * upon a page, shows paper only by printing it, repeats no head of a table there, and keeps what the console says to itself.
 * Firefox takes every paper for light. Less data is a wish that Chromium alone knows. How many sheets a page takes is on
 * record for Chromium alone.
 */
package explainer.browser;
