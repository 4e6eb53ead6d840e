package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Location;
import explainer.yaml.YamlText;

/** What an editor asks for in a fenced block that draws a figure. Ids in it are not yet looked up. */
public sealed interface FigureSpec {

    /** What a fenced block is called that draws a figure. */
    Set<String> BLOCKS = Set.of("chart", "map", "timeline", "figures", "mirror", "statements", "table");

    /** Where the block begins. */
    Location location();

    /** The figure's heading; empty for tiles. */
    String title();

    /** The name in its anchor and its file of numbers, which stay when the title changes; else the title makes it. */
    Optional<String> id();

    /** The chart types that can be drawn. */
    enum ChartType {
        BAR, PAIRED, SHARE, LINE, DOT
    }

    /**
     * A chart of facts of one unit.
     *
     * @param facts  the rows, for all types but {@code PAIRED}
     * @param groups the rows of a {@code PAIRED} chart, each with its bars
     * @param whole  for {@code SHARE}: the fact that is the whole
     * @param rest   for {@code SHARE}: what the remainder is called
     */
    record Chart(Location location, Optional<String> id, ChartType type, String title, List<YamlText> facts,
            List<Group> groups, Optional<YamlText> whole, Optional<String> rest, Optional<MarkdownText> caption)
            implements FigureSpec {
    }

    /** A labelled group of bars. */
    record Group(String label, List<YamlText> facts) {
    }

    /**
     * A map.
     *
     * @param places ids, or the single text {@code all}
     * @param routes ids, or the single text {@code all} or {@code none}
     */
    record Map(Location location, Optional<String> id, String title, List<YamlText> places,
            List<YamlText> routes, Optional<MarkdownText> caption) implements FigureSpec {
    }

    /**
     * A part of the timeline: the events named, or else those of a topic.
     *
     * @param topic the topic; without it and without events, the page's own
     */
    record Timeline(Location location, Optional<String> id, String title, Optional<YamlText> topic,
            List<YamlText> events) implements FigureSpec {
    }

    /** Tiles in the middle of a page. */
    record Tiles(Location location, Optional<String> id, List<YamlText> facts) implements FigureSpec {
        @Override
        public String title() {
            return "";
        }
    }

    /** What two reporters say of the same thing, side by side. */
    record Mirror(Location location, Optional<String> id, String title, List<MirrorRow> rows,
            Optional<MarkdownText> note) implements FigureSpec {
    }

    /**
     * What is said of one quantity, by who says it.
     *
     * @param fact the one that pages use; the others are those that it names in the ledger
     */
    record Statements(Location location, Optional<String> id, String title, YamlText fact,
            Optional<MarkdownText> caption) implements FigureSpec {
    }

    /**
     * A figure straight from a series: its table, or a chart of its lines.
     *
     * @param series  by name
     * @param columns by name; those that are fit where none is named
     * @param rows    the parts of the key that choose rows, as in an address; all where it is not said
     * @param order   the column to sort by, with a hyphen before it from the largest down; the table's own where not said
     * @param show    how many rows are seen at first
     */
    record OfSeries(Location location, Optional<String> id, Kind kind, String title, YamlText series,
            List<YamlText> columns, Optional<YamlText> rows, Optional<YamlText> order, Optional<Integer> show,
            Optional<MarkdownText> caption) implements FigureSpec {

        /** What is drawn. */
        public enum Kind {
            TABLE, LINES
        }
    }

    /** One thing that several reporters speak of. */
    record MirrorRow(Location location, String label, List<Reporter> reporters) {
    }

    /** What one country's statistics say. */
    record Reporter(YamlText country, YamlText fact) {
    }
}
