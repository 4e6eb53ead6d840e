/**
 * What can be wrong with the input, where, and how to say so. Every step reports here; none throws halfway. It knows no
 * step; to quote a line it reads a file, of the project or of the theme.
 */
package explainer.diagnostic;
