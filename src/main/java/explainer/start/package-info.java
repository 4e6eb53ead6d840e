/**
 * What a new site begins with: its files, made from a few answers. It knows the theme and which keys a page may have;
 * it reads and bakes nothing.
 */
package explainer.start;
