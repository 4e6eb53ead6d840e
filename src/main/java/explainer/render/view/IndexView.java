package explainer.render.view;

import java.util.List;

/** Everything that has a name, from A to Z, and where it is spoken of. */
public record IndexView(List<Letter> letters) {

    /**
     * The entries under a letter.
     *
     * @param letter as it is shown, such as {@code A}
     */
    public record Letter(String letter, List<Entry> entries) {
    }

    /**
     * An entry.
     *
     * @param see  the name that it is another word for; null for an entry of its own
     * @param url  where it is explained or listed, or for another word, what that word stands for; null when nowhere
     * @param uses where it is spoken of, each page once
     */
    public record Entry(String name, String see, String url, List<Use> uses) {
    }

    /**
     * A page that speaks of it.
     *
     * @param url the page's path, with the anchor of the heading below which it does
     */
    public record Use(PageLink page, String url) {
    }
}
