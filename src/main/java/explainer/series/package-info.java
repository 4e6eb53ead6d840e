/**
 * Series: tables as an analyst exports them, {@code series/NAME.csv} of the data folder, each described by the
 * {@code NAME.yaml} beside it. Their cells are facts by address; whole tables are published with a {@code datapackage.json}.
 *
 * <p>It knows the ledger, which takes facts from it through {@link explainer.ledger.Tables}, and no page that shows
 * them. What draws a series is in {@code figure.series}.
 */
package explainer.series;
