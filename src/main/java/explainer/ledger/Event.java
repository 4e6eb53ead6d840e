package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * Something that happened.
 *
 * @param date    when, as exactly as known; it sets the order
 * @param when    how that is said where a date alone would mislead, such as "before March 2018"
 * @param title   what happened, in a phrase or a sentence without a full stop
 * @param text    more about it
 * @param topics  the pages it belongs to, by id; the first is its home
 * @param places  where, by id
 * @param sources who says so
 */
public record Event(String id, Location location, PartialDate date, Optional<String> when, MarkdownText title,
        Optional<MarkdownText> text, List<String> topics, List<String> places, List<Source> sources) {
}
