package explainer.figure;

/**
 * A fact as a row of a chart's table.
 *
 * @param value  in words, with hedge and unit
 * @param number the plain decimal, for machines; the low end of a range
 * @param period in words; may be empty
 * @param source who publishes it, or that this site computed it
 */
public record FactRow(String factId, String label, String value, String number, String period, String source) {
}
