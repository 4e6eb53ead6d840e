package explainer.render;

import java.util.function.BiFunction;

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
 * @param fromData whether the text stands in a data file, where addresses are those of the content folder
 * @param notes    takes the notes that the text refers to; null where text stands in a note or a list, and facts then
 *                 lead to the table of all facts instead
 * @param figures  draws the fenced blocks
 * @param edition  the document that the page is drawn into
 */
record PageContext(Page page, boolean fromData, LinkResolver links, DataPages dataPages, Notes notes, Assets assets,
        Messages messages, Wording wording, BiFunction<FigureSpec, PageContext, String> figures,
        Edition edition) {

    /** The same page, for text of its own that refers to no notes. */
    PageContext withoutNotes() {
        return new PageContext(page, fromData, links, dataPages, null, assets, messages, wording, figures, edition);
    }

    /** Another page as it is by itself, for text of its own that refers to no notes. */
    PageContext of(Page other) {
        return new PageContext(other, false, links, dataPages, null, assets, messages, wording, figures,
                Edition.ofPage(path -> Addresses.relative(other.url(), path)));
    }

    /** The same page, for text of the ledger. */
    PageContext forData() {
        return new PageContext(page, true, links, dataPages, null, assets, messages, wording, figures, edition);
    }

    /** The same, for text that is a link itself. */
    PageContext withoutLinks() {
        return new PageContext(page, fromData, links, dataPages, null, assets, messages, wording, figures,
                edition.withoutLinks());
    }

    /** What an address in the text leads to. */
    Target resolve(String address) {
        return fromData ? links.resolveFromData(address) : links.resolve(page, address);
    }

    /** The address of an output as seen from the document; null where it can't be reached from there. */
    String href(String path) {
        return edition.address().apply(path);
    }
}
