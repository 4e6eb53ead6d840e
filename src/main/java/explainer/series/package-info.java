/**
 * Series: tables as an analyst exports them, {@code series/NAME.csv} of the data folder, each described by the
 * {@code NAME.yaml} beside it. Their cells are facts by address; whole tables are published with a
 * {@code datapackage.json}.
 */
package explainer.series;
