package explainer.figure;

import java.util.List;

/** One bar cut into the parts of a whole, the last of them what is left. */
public record ShareChart(Frame frame, Whole whole, List<Part> parts) implements Charted {

    /**
     * What is divided.
     *
     * @param number the plain decimal, for machines
     */
    public record Whole(String factId, String label, String value, String number) {
    }

    /**
     * A part of the whole.
     *
     * @param factId  empty for what is left
     * @param number  the plain decimal, for machines
     * @param percent its share in words
     * @param country the country's number, 0 for none
     * @param x       where it begins, as SVG writes it
     * @param width   how long it is
     */
    public record Part(String factId, String label, String value, String number, String percent, int country,
            String x, String width) {
    }

    @Override
    public String template() {
        return "figures/share.ftlh";
    }
}
