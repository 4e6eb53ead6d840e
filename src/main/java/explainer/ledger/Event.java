package explainer.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param others  other days that sources give for it
 * @param at      where it stands in a source
 */
public record Event(String id, Location location, PartialDate date, Optional<String> when, MarkdownText title,
        Optional<MarkdownText> text, List<String> topics, List<String> places, List<Source> sources,
        List<OtherDay> others, Optional<Quoted> at) {

    /** An event on whose day all sources agree. */
    public Event(String id, Location location, PartialDate date, Optional<String> when, MarkdownText title,
            Optional<MarkdownText> text, List<String> topics, List<String> places, List<Source> sources) {
        this(id, location, date, when, title, text, topics, places, sources, List.of(), Optional.empty());
    }

    /** The source in which its words stand. */
    public Optional<Source> quotedSource() {
        return Quoted.source(at, sources);
    }

    /** Who speaks of it, those who give another day too, each once. */
    public List<Source> allSources() {
        return Stream.concat(sources.stream(), others.stream().flatMap(other -> other.sources().stream())).distinct().toList();
    }

    /**
     * Another day than the event's.
     *
     * @param when    in words
     * @param sources who gives it
     * @param text    why it may differ
     */
    public record OtherDay(String when, List<Source> sources, Optional<MarkdownText> text) {
    }
}
