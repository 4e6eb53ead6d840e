package explainer.check;

import explainer.diagnostic.Code;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Place;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.read.Page;

/** What a link or an image in Markdown leads to. */
public sealed interface Target {

    /** A figure of the ledger: {@code fact:id}. */
    record FactTarget(Fact fact) implements Target {
    }

    /** An entry of the glossary: {@code term:id}. */
    record TermTarget(Term term) implements Target {
    }

    /** Where a statement comes from: {@code source:id}. */
    record SourceTarget(Source source) implements Target {
    }

    /** A place on the map: {@code place:id}. */
    record PlaceTarget(Place place) implements Target {
    }

    /** Something on the timeline: {@code event:id}. */
    record EventTarget(Event event) implements Target {
    }

    /**
     * Another page: {@code trade.md#exports}. It may be a draft.
     *
     * @param anchor the anchor on it, decoded; empty for its beginning
     */
    record PageTarget(Page page, String anchor) implements Target {
    }

    /**
     * A place on the same page: {@code #exports}.
     *
     * @param anchor decoded
     */
    record AnchorTarget(String anchor) implements Target {
    }

    /**
     * A file that is copied as it is, such as an image.
     *
     * @param path relative to the asset folder, decoded
     */
    record AssetTarget(String path) implements Target {
    }

    /**
     * Something outside the site: {@code http}, {@code https}, {@code mailto}, {@code tel}. Also any address of its own
     * site in a page with JBake's own header, which is passed on as it is.
     *
     * @param address with backslash escapes and entities undone, not yet escaped for HTML
     */
    record OutsideTarget(String address) implements Target {
    }

    /**
     * An anchor that no heading has and that no template is known to write: whether it is there, only the finished page
     * tells.
     *
     * @param found     where the address leads when it is
     * @param page      the page that must have the anchor, by its path
     * @param otherwise what to report when it is not
     */
    record UnsureTarget(Target found, String page, String anchor, BrokenTarget otherwise) implements Target {
    }

    /**
     * Nothing: the address must not be written into a page.
     *
     * @param reported whether what it should lead to is missing only because of a mistake that was reported there
     */
    record BrokenTarget(Code code, String message, String hint, boolean reported) implements Target {

        /** One that is to be reported where the address stands. */
        BrokenTarget(Code code, String message, String hint) {
            this(code, message, hint, false);
        }
    }
}
