package explainer.figure.series;

import java.util.List;
import java.util.Optional;

import explainer.figure.Figure;
import explainer.read.MarkdownText;

/**
 * A series over time as lines, each with its name at its end. Positions are in thousandths of the plot.
 *
 * @param basis    the unit that all values share
 * @param summary  the first, last, smallest and largest value of each line in words
 * @param share    how much of the width the plot takes, in per cent; the rest is for the names
 * @param noteFact a cell's address, for the number of the note on the series
 * @param table    its numbers, a row for each time and a column for each line
 * @param download the whole series, relative to the site's root
 */
public record SeriesLines(String id, String title, String basis, Optional<MarkdownText> caption, String summary,
        String source, String noteFact, int share, List<Tick> ticks, List<Line> lines, String first, String last,
        SeriesTable table, String download) implements Figure {

    /** A horizontal line and what it stands for. */
    public record Tick(int y, String label) {
    }

    /**
     * A line.
     *
     * @param colour  its place in the palette, from 1
     * @param runs    the stretches without a gap
     * @param labelY  where its name stands, clear of the others
     */
    public record Line(String name, int colour, List<Run> runs, int labelY) {

        /** Its last point. */
        public Point end() {
            Run run = runs.get(runs.size() - 1);
            return run.points().get(run.points().size() - 1);
        }
    }

    /** A stretch of a line; one point where its neighbours are missing. */
    public record Run(List<Point> points) {
    }

    /** A value. */
    public record Point(int x, int y) {
    }

    @Override
    public String template() {
        return "figures/series-lines.ftlh";
    }
}
