/**
 * The look that the generator brings with it: templates, styles, scripts and typefaces for sites that have none of
 * their own. It knows no other package.
 */
package explainer.theme;
