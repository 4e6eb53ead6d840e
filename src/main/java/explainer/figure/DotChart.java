package explainer.figure;

import java.util.List;

/** A row for each time and on it a dot for each value, all on one scale. */
public record DotChart(Frame frame, List<Row> rows, List<String> ticks, String low, String high) implements Charted {

    /** The dots of one time. */
    public record Row(String period, List<Dot> dots) {
    }

    /**
     * A value.
     *
     * @param label   whose it is; empty where the chart has one series
     * @param value   with hedge and unit
     * @param number  the plain decimal, for machines
     * @param country the country's number, 0 for none
     * @param x       where it lies, as SVG writes it
     */
    public record Dot(String factId, String label, String value, String number, int country, String x) {
    }

    @Override
    public String template() {
        return "figures/dot.ftlh";
    }
}
