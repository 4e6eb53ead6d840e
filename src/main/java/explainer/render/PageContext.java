package explainer.render;

import explainer.check.LinkResolver;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.read.Page;

/**
 * What Markdown needs to know of the page it is drawn into.
 *
 * @param page       the page, whose own addresses are relative to it
 * @param notes      takes the notes that the text refers to; null where text stands in a note itself, and figures are
 *                   then written without a reference
 * @param figures    draws the fenced blocks
 */
public record PageContext(Page page, LinkResolver links, DataPages dataPages, Notes notes, Assets assets, Messages messages,
        Wording wording, FigureDrawer figures) {

    /** Draws what a fenced block asks for. */
    @FunctionalInterface
    public interface FigureDrawer {
        /** The figure's HTML. */
        String draw(FigureSpec spec, PageContext context);
    }

    /** The same page, for text that refers to no notes. */
    PageContext withoutNotes() {
        return new PageContext(page, links, dataPages, null, assets, messages, wording, figures);
    }

    /** The address of an output as seen from the page. */
    String href(String path) {
        return Addresses.relative(page.url(), path);
    }
}
