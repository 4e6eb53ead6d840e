package explainer.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.diagnostic.Location;
import explainer.yaml.YamlText;

/** What an editor asks for in a fenced block that draws a figure. Ids in it are not yet looked up. */
public sealed interface FigureSpec {

    /** What a fenced block is called that draws a figure. */
    Set<String> BLOCKS = Stream.concat(Stream.of("chart", "map", "timeline", "figures", "mirror", "statements", "table"),
            DrawnBlocks.names().stream()).collect(Collectors.toUnmodifiableSet());

    /** Where the block begins. */
    Location location();

    /** The figure's heading; empty for tiles. */
    String title();

    /** The name in its anchor and its file of numbers, which stay when the title changes; else the title makes it. */
    Optional<String> id();

    /**
     * A chart of facts.
     *
     * @param facts  what is drawn, where it is not in groups
     * @param groups what is drawn, by what its places or its lines are called
     * @param whole  what the facts are parts of
     * @param rest   what the remainder of the whole is called
     */
    record Chart(Location location, Optional<String> id, Manner manner, String title, List<YamlText> facts,
            List<Group> groups, Optional<YamlText> whole, Optional<String> rest, Optional<MarkdownText> caption)
            implements FigureSpec {
    }

    /**
     * How a chart is drawn, whatever it is drawn from.
     *
     * @param type  by name; the types are registered where figures are computed
     * @param zero  whether its scale begins at zero; nothing where the type decides
     * @param marks what is said of moments in it
     */
    record Manner(YamlText type, Optional<Boolean> zero, List<Moment> marks) {
    }

    /** A moment that is marked in a chart. */
    record Moment(YamlText at, String label) {
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
     * A figure straight from a series: its table, or a chart.
     *
     * @param manner  how it is drawn; nothing for a table
     * @param series  by name
     * @param columns by name; those that are fit where none is named
     * @param rows    the parts of the key that choose rows, as in an address; all where it is not said
     * @param order   the column to sort by, with a hyphen before it from the largest down; the table's own where not said
     * @param show    how many rows are seen at first
     */
    record OfSeries(Location location, Optional<String> id, Optional<Manner> manner, String title, YamlText series,
            List<YamlText> columns, Optional<YamlText> rows, Optional<YamlText> order, Optional<Integer> show,
            Optional<MarkdownText> caption) implements FigureSpec {
    }

    /** One thing that several reporters speak of. */
    record MirrorRow(Location location, String label, List<Reporter> reporters) {
    }

    /** What one country's statistics say. */
    record Reporter(YamlText country, YamlText fact) {
    }

    /**
     * A figure of a kind with a file of its own. It says itself what it names, so that no rule has to know its kind; the
     * kinds are registered in {@link DrawnBlocks}.
     */
    non-sealed interface Drawn extends FigureSpec {

        /** What all of these have. */
        Head head();

        /** The facts in it, in its order. */
        default List<YamlText> facts() {
            return List.of();
        }

        /** The events in it, in its order. */
        default List<YamlText> events() {
            return List.of();
        }

        /** Its labels, without the caption. */
        default List<MarkdownText> labels() {
            return List.of();
        }

        /** All of its Markdown. */
        default List<MarkdownText> texts() {
            return Stream.concat(labels().stream(), head().caption().stream()).toList();
        }

        @Override
        default Location location() {
            return head().location();
        }

        @Override
        default Optional<String> id() {
            return head().id();
        }

        @Override
        default String title() {
            return head().title();
        }
    }

    /** What every figure with a file of its own has. */
    record Head(Location location, Optional<String> id, String title, Optional<MarkdownText> caption) {
    }
}
