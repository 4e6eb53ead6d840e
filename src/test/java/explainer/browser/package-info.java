/**
 * The finished site as readers meet it: in Chromium, wide and narrow, light and dark, on paper, by keyboard, by screen
 * reader. Every page in the site's folder is tried; none is named here.
 */
package explainer.browser;
