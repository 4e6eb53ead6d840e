/**
 * The finished site as readers meet it: wide and narrow, light and dark, on paper, by keyboard, by screen reader. Every
 * page in the site's folder is tried; none is named here.
 *
 * <p>What engines do each in their own way runs in all three ({@link explainer.browser.Engine}): how pages are laid out,
 * drawn, printed and used by keyboard, the search and the timeline's choice. What takes long there, the way through a page
 * by keyboard and enlarged pages, is tried with every page in Chromium and with one of each type in the others. In Chromium alone runs what depends on the
 * files and not on who reads them (links, hosts, attacks, the preview), and what only Chromium tells: what screen readers
 * get, and whether anything moves while a page loads. {@link explainer.browser.Axe} judges a page's structure and
 * contrast, which are the same in all.
 *
 * <p>WebKit has no system colours to force upon a page, and lays out for paper only what it prints; such tests are left
 * out there, and say so.
 */
package explainer.browser;
