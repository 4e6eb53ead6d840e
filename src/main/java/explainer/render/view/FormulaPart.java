package explainer.render.view;

/**
 * A part of a formula in words.
 *
 * @param text another fact's label, or what stands between two of those
 * @param home that fact's row in the table of all facts; null for what is between, and without a table
 */
public record FormulaPart(String text, String home) {
}
