/**
 * The language server: checks a site while an editor types, and helps with what it refers to. It has no rules of its own;
 * what is wrong is what {@code check} reports. Packed into a jar of its own, so nothing else may know this package.
 */
package explainer.lsp;
