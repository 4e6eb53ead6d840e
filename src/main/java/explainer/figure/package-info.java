/**
 * Figures: what an editor asks for in a fenced block, looked up in the ledger and computed.
 *
 * <p>Everything that needs arithmetic (positions, lengths, ticks, differences, rounding, words) is done here, in exact
 * decimals; a template in {@code templates/figures/} only draws.
 */
package explainer.figure;
