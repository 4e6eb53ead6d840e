package explainer.render;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import explainer.check.LinkResolver;
import explainer.check.Target;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.read.Page;

/**
 * What Markdown needs to know of the page it is drawn into.
 *
 * @param page     the page
 * @param way      from the page to an output
 * @param fromData whether the text stands in a data file, where addresses are those of the content folder
 * @param notes    takes the notes that the text refers to; null where text stands in a note or a list, and facts then
 *                 lead to the table of all facts instead
 * @param figures  draws the fenced blocks
 */
record PageContext(Page page, UnaryOperator<String> way, boolean fromData, LinkResolver links, DataPages dataPages, Notes notes, Assets assets,
        Messages messages, Wording wording, BiFunction<FigureSpec, PageContext, String> figures) {

    /** The same page, for text of its own that refers to no notes. */
    PageContext withoutNotes() {
        return new PageContext(page, way, fromData, links, dataPages, null, assets, messages, wording, figures);
    }

    /** The same page, for text of the ledger. */
    PageContext forData() {
        return new PageContext(page, way, true, links, dataPages, null, assets, messages, wording, figures);
    }

    /** What an address in the text leads to. */
    Target resolve(String address) {
        return fromData ? links.resolveFromData(address) : links.resolve(page, address);
    }

    /** The address of an output as seen from the page. */
    String href(String path) {
        return way.apply(path);
    }
}
