package explainer.read;

import java.util.List;

/**
 * What other pages may see of a page: all but its text.
 *
 * @param file    relative to the project
 * @param head    the front matter as it was written
 * @param anchors of its headings, in order
 */
public record Outline(String file, String head, List<Anchor> anchors) {

    /** A heading without its place in the tree. */
    public record Anchor(int level, String id, String text) {
    }

    static Outline of(Page page, SourceFile file) {
        String text = file.text();
        return new Outline(page.file(), text.substring(0, text.length() - page.body().text().length()),
                page.headings().stream().map(heading -> new Anchor(heading.level(), heading.id(), heading.text()))
                        .toList());
    }
}
