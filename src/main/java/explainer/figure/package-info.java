/**
 * Figures: what an editor asks for in a fenced block, looked up in the ledger and computed.
 *
 * <p>Everything that needs arithmetic (positions, lengths, ticks, differences, rounding, words) is done here, in exact
 * decimals; a template in {@code templates/figures/} only draws. It knows the ledger and what was read, neither HTML
 * nor where a figure stands.
 */
package explainer.figure;
