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
    Set<String> BLOCKS = Stream.concat(Stream.of("chart", "map", "timeline", "figures", "mirror", "statements"),
            DrawnBlocks.names().stream()).collect(Collectors.toUnmodifiableSet());

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
