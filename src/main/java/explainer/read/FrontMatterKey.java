package explainer.read;

import java.util.Arrays;
import java.util.List;

/**
 * The keys of a page's front matter. Each is described here once: the reader checks by it, and the table in the
 * editor's guide is made from it.
 */
public enum FrontMatterKey {
    TITLE("title", true, "text", "The page's heading, its name in the navigation and in search results."),
    TYPE("type", true, "a page type", "Which template draws the page. The types are those with a "
            + "`template.TYPE.file` in `jbake.properties`."),
    STATUS("status", true, "`published` or `draft`", "A draft shows in the preview and never in a published site."),
    DATE("date", true, "yyyy-mm-dd", "The figures on the page hold as of this day."),
    AS_OF("as-of", false, "text", "How `date` is said where a day would mislead, such as \"autumn 2020\"."),
    PUBLISHED("published", false, "yyyy-mm-dd", "The day on which the page first appeared, for the change log, the feed and "
            + "citations."),
    SUMMARY("summary", true, "one sentence, at most 200 characters",
            "For search engines, cards, the feed and a hurried reader."),
    QUESTION("question", false, "text", "What a reader wants to know of the page, at its head and on the home page."),
    ANSWER("answer", false, "Markdown", "What the page says to that, in one or two plain sentences, with the main figures. It "
            + "stands at the head of the page in place of the summary, and on the home page."),
    SHORT_TITLE("short-title", false, "text", "A shorter name where room is scarce."),
    ORDER("order", false, "whole number", "The place among the topics, or among the pages below one; pages without one come after, by file name."),
    UNLISTED("unlisted", false, "`true` or `false`", "Leaves the page out of the menu and the foot of pages; links and the "
            + "A to Z page still lead to it."),
    KEY_POINTS("key-points", false, "list of Markdown", "Two to five plain statements at the head of a topic."),
    FIGURES("figures", false, "list of fact ids", "The tiles at the head of the page."),
    DRAWING("drawing", false, "id of a figure", "The figure of the page that stands at its head, beside the answer, and small on the "
            + "home page if it is a drawing. In documents with other pages it stays where its block is."),
    RELATED("related", false, "list of files", "Pages to read next. Without it: the pages that this one links to."),
    ALIASES("aliases", false, "list of addresses", "Addresses that the page had before, from the site's root, such as "
            + "`old-name.html` or `old-folder/`: each leads on to it."),
    CHANGES("changes", false, "list of `date` and `text`", "What changed and when, for the change log and the feed."),
    REVIEW_BY("review-by", false, "yyyy-mm-dd", "The day by which an editor should look at the page again; "
            + "`check --stale` names the pages whose day is past."),
    REVIEWED_BY("reviewed-by", false, "text", "In a translation: who of its native speakers has read it. Without it the page "
            + "says that nobody has."),
    TRANSLATED("translated", false, "mapping", "In a translation: the state of the original that it renders, written by the "
            + "command `translated`.");

    private final String key;
    private final boolean required;
    private final String form;
    private final String description;

    FrontMatterKey(String key, boolean required, String form, String description) {
        this.key = key;
        this.required = required;
        this.form = form;
        this.description = description;
    }

    /** How an editor writes it. */
    public String key() {
        return key;
    }

    /** Whether every page must have it. */
    public boolean required() {
        return required;
    }

    /** What stands behind the colon, in the editor's words. */
    public String form() {
        return form;
    }

    /** What it is for, in Markdown. */
    public String description() {
        return description;
    }

    /** All keys, as written. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(FrontMatterKey::key).toList();
    }
}
