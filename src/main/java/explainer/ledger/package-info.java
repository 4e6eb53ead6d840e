/**
 * The ledger: every figure, source, event, place and term that the site speaks of, read from {@code content/data/}
 * and checked. Numbers are exact decimals that know how precisely they were stated; binary floating point appears
 * nowhere.
 */
package explainer.ledger;
