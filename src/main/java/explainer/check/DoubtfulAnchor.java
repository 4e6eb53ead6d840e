package explainer.check;

import explainer.check.Target.BrokenTarget;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/**
 * A link in Markdown to an anchor of which only the finished page tells whether it is there.
 *
 * @param page      the path of the page that must have the anchor, such as {@code trade.md}
 * @param location  where the link stands
 * @param otherwise what to report when the anchor is not there
 */
public record DoubtfulAnchor(String page, String anchor, Location location, BrokenTarget otherwise) {

    /** Reports that the anchor is not there. */
    public void report(Diagnostics diagnostics) {
        diagnostics.add(otherwise.code(), location, otherwise.message(), otherwise.hint());
    }
}
