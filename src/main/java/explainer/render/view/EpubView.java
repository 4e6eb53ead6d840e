package explainer.render.view;

import java.util.List;

/**
 * A book for e-readers: its parts in the order in which they are read, and what they show.
 *
 * @param identifier by which a reader's program knows the book again
 * @param modified   as {@code 2026-03-31T00:00:00Z}
 */
public record EpubView(String identifier, String modified, List<Part> parts, List<Picture> pictures) {

    /**
     * A part with a file of its own.
     *
     * @param body  its markup, as XHTML
     * @param drawn whether it holds SVG
     */
    public record Part(String file, String title, String body, boolean drawn, List<ContentsEntry> headings) {
    }

    /** @param type its media type */
    public record Picture(String file, String type) {
    }
}
