package explainer.figure;

/**
 * A bar with its label.
 *
 * @param value   with hedge and unit
 * @param number  the plain decimal, for machines
 * @param period  in words, where the bars of a chart differ in it; else empty
 * @param country the country's number, 0 for none
 * @param x       where it begins, as SVG writes it, such as {@code 0%}
 * @param width   how long it is
 * @param zero    where zero is, if some bars of the chart go to the left of it; else empty
 * @param open    whether it shows what may be reached rather than what was: drawn as an outline
 */
public record Bar(String factId, String label, String value, String number, String period, int country, String x,
        String width, String zero, boolean open) {
}
