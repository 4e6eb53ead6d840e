package explainer.render;

import java.util.function.BiFunction;

import explainer.check.LinkResolver;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.read.Page;

/**
 * What Markdown needs to know of the page it is drawn into.
 *
 * @param page    the page, whose own addresses are relative to it
 * @param notes   takes the notes that the text refers to; null where text stands in a note or a list, and facts then
 *                lead to the table of all facts instead
 * @param figures draws the fenced blocks
 */
record PageContext(Page page, LinkResolver links, DataPages dataPages, Notes notes, Assets assets, Messages messages,
        Wording wording, BiFunction<FigureSpec, PageContext, String> figures) {

    /** The same page, for text that refers to no notes. */
    PageContext withoutNotes() {
        return new PageContext(page, links, dataPages, null, assets, messages, wording, figures);
    }

    /** The address of an output as seen from the page. */
    String href(String path) {
        return Addresses.relative(page.url(), path);
    }
}
