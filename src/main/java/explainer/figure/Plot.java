package explainer.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Values at their places, for every type of chart that needs no model of its own. Places are in thousandths of the plot,
 * from the left and from below; what is said of widths holds on the narrowest screen, and so on all.
 *
 * @param type     its template in {@code figures/charts}
 * @param summary  its values in words, for those who don't see it
 * @param cut      whether its scale does not begin at zero
 * @param axes     its scale; two where values go across as well, the first of them
 * @param places   what all rows have values of
 * @param marks    moments that are said something of
 * @param statuses what is said of values that are not firm
 * @param layout   how much room its words take
 * @param heading  what the places are; empty where that is not said
 * @param noteFact for a chart of a series: a cell's address, for the number of the note on it; else empty
 * @param download for a chart of a series: its file, relative to the site's root
 * @param ground   the map whose countries are its places; null where they are none
 */
public record Plot(Frame frame, String type, String summary, boolean cut, List<Axis> axes, List<Place> places,
        List<Strand> strands, List<Mark> marks, List<String> statuses, Layout layout, String heading, String noteFact, String download,
        Ground ground)
        implements Charted {

    /**
     * How much room words take.
     *
     * @param height   of the plot, in units of the drawing: enough for all names beside it
     * @param gutter   how wide the labels of its scale are, in the same units
     * @param beside   how wide the names at the lines' ends are
     * @param fits     whether the names of all places have room below them
     * @param labelled whether each value has room above its place
     */
    public record Layout(int height, int gutter, int beside, boolean fits, boolean labelled) {
    }

    /**
     * A scale.
     *
     * @param title what is measured, where there are two
     * @param zero  where zero is, below zero if it is not on the scale
     */
    public record Axis(String title, int zero, List<Tick> ticks) {
    }

    /** A line of a scale and what it stands for. */
    public record Tick(int at, String label) {
    }

    /**
     * What rows have values of: a time or a thing.
     *
     * @param shown what stands beside its mark: the label, or its number where that has no room
     * @param lines its label, broken as there is room
     * @param named whether there is room for it beside its neighbours on a narrow screen
     * @param roomy whether there is on a wide one
     * @param low   the lowest of its values
     * @param high  the highest
     * @param side  where its label stands beside a mark: {@code right}, {@code left}, {@code above}, {@code below}
     */
    public record Place(String label, String shown, List<String> lines, int x, boolean named, boolean roomy, int low, int high, String side) {
    }

    /**
     * A row.
     *
     * @param name   empty where there is one
     * @param lines  the name, broken as there is room
     * @param colour its place in the palette, from 1
     * @param start  where the label of its first value stands, clear of the others
     * @param end    where its name stands behind its last value
     */
    public record Strand(String name, List<String> lines, int colour, List<Value> values, int start, int end) {

        /** Its first value. */
        public Value first() {
            return values.stream().filter(value -> !value.isMissing()).findFirst().orElseThrow();
        }

        /** Its last value. */
        public Value last() {
            return values.stream().filter(value -> !value.isMissing()).reduce((one, next) -> next).orElseThrow();
        }

        /** The stretches of its line without a gap, those to and from a value that is not firm by themselves. */
        public List<Run> runs() {
            List<Run> runs = new ArrayList<>();
            List<Value> open = new ArrayList<>();
            boolean weak = false;
            for (Value value : values) {
                if (value.isMissing()) {
                    close(runs, open, weak);
                    continue;
                }
                if (!open.isEmpty()) {
                    Value before = open.get(open.size() - 1);
                    boolean next = before.isWeak() || value.isWeak();
                    if (open.size() > 1 && next != weak) {
                        close(runs, open, weak);
                        open.add(before);
                    }
                    weak = next;
                } else {
                    weak = value.isWeak();
                }
                open.add(value);
            }
            close(runs, open, weak);
            return runs;
        }

        private static void close(List<Run> runs, List<Value> open, boolean weak) {
            if (!open.isEmpty()) {
                runs.add(new Run(weak, List.copyOf(open)));
                open.clear();
            }
        }
    }

    /** A stretch of a line. */
    public record Run(boolean weak, List<Value> values) {
    }

    /**
     * A value.
     *
     * @param text    with hedge and unit, or of a series as its tables write it
     * @param number  the plain decimal, for machines
     * @param label   in the size and unit that the chart names
     * @param padding what stands for the decimals that others of the row have
     * @param status  how firm it is; empty for a firm one
     * @param mark    what stands behind it for that
     * @param x       its place from the left
     * @param y       its place from below
     * @param from    where its bar or layer begins
     * @param to      where that ends
     * @param left    where its column begins
     * @param width   how wide that is
     */
    public record Value(String factId, String text, String number, String label, String padding, String status, String mark,
            int x, int y, int from, int to, int left, int width) {

        static final Value MISSING = new Value("", "", "", "", "", "", "", 0, 0, 0, 0, 0, 0);

        /** Whether there is none. */
        public boolean isMissing() {
            return label.isEmpty();
        }

        /** Whether it is estimated or preliminary. */
        public boolean isWeak() {
            return !status.isEmpty();
        }

        /** Whether it is below zero. */
        public boolean isNegative() {
            return number.startsWith("-");
        }
    }

    /**
     * A moment that is said something of.
     *
     * @param textX where its words stand, so that they don't leave the chart
     * @param end   whether they end there rather than begin
     */
    public record Mark(int x, int textX, boolean end, String label) {
    }

    /**
     * The map under a chart; its countries have the numbers of their places, from 1 on.
     *
     * @param lacking the places without a value, by number
     */
    public record Ground(Areas.Sheet sheet, List<Step> steps, List<Integer> lacking) {
    }

    /**
     * A step of a scale, from a line of it up to the next.
     *
     * @param tone   how dark and how densely hatched it is, from 1 to 5
     * @param label  from where to where
     * @param places those whose values lie in it, by number
     */
    public record Step(int tone, String label, List<Integer> places) {
    }

    @Override
    public String template() {
        return "figures/plot.ftlh";
    }
}
