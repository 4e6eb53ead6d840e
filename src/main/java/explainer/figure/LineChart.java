package explainer.figure;

import java.util.List;

/**
 * Change over time: a line for each series, with the values at its ends written beside it.
 *
 * @param summary every value in words, for those who don't see the lines
 * @param ticks   the horizontal lines, from the top down
 * @param first   the first period in words
 * @param last    the last one
 */
public record LineChart(Frame frame, String summary, List<Tick> ticks, List<Line> lines,
        String first, String last) implements Charted {

    /** A horizontal line and what it stands for. */
    public record Tick(String y, String label) {
    }

    /**
     * A series.
     *
     * @param name    whose values these are; empty where there is one line
     * @param country the country's number, 0 for none
     */
    public record Line(String name, int country, List<Segment> segments, List<Point> points, List<Label> labels) {
    }

    /** A piece of a line, from point to point. */
    public record Segment(String x1, String y1, String x2, String y2) {
    }

    /** A value. */
    public record Point(String x, String y) {
    }

    /**
     * A value in words beside its point, line by line.
     *
     * @param anchor which part of it is at the point: its start, middle or end
     */
    public record Label(String x, String y, String anchor, List<TextLine> lines) {
    }

    /**
     * A line of a label.
     *
     * @param dy how far below the point it stands, in the size of the type, such as {@code -0.6em}
     */
    public record TextLine(String dy, String text) {
    }

    @Override
    public String template() {
        return "figures/line.ftlh";
    }
}
