/**
 * The ledger: every figure, source, event, place and term that the site speaks of, read from {@code content/data/} and
 * checked. Numbers are exact decimals that know how precisely they were stated; binary floating point appears nowhere.
 *
 * <p>It knows how files are read, and no page that uses it. What later packages compute for it, they hand in: lengths
 * on the map through {@link explainer.ledger.Borders}, cells of series through {@link explainer.ledger.Tables}.
 */
package explainer.ledger;
