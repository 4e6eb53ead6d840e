package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * A line between two places.
 *
 * @param from    a place, by id
 * @param to      a place, by id
 * @param status  whether it ran when the source spoke of it
 * @param text    what is said of it
 * @param sources who says so
 */
public record Route(String id, Location location, String from, String to, Status status, Optional<MarkdownText> text,
        List<Source> sources) {

    /** Whether a route runs. */
    public enum Status {
        /** It runs. */
        RUNNING,
        /** It ran and stopped; that it runs again is under discussion. */
        RESUMING,
        /** It is new, and under discussion. */
        PLANNED
    }
}
