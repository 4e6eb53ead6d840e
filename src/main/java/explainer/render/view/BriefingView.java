package explainer.render.view;

import java.util.List;

/**
 * All topics as one document. Their notes are numbered through, and are those of the page around them.
 *
 * @param topics the topics in their order, without notes of their own
 * @param index  names and terms by letter
 */
public record BriefingView(List<PageView> topics, List<Letter> index) {

    /** The entries of the index under a letter. */
    public record Letter(String letter, List<Entry> entries) {
    }

    /**
     * An entry of the index.
     *
     * @param see      the name under which everything stands; null for an entry of its own
     * @param home     the anchor at which the name is explained; null where it is not
     * @param mentions where it is spoken of
     * @param topics   the topics that speak of it, each by its first mention
     */
    public record Entry(String name, String see, String home, List<Mention> mentions, List<Mention> topics) {
    }

    /** A place that speaks of a name. */
    public record Mention(String anchor, PageLink page) {
    }
}
