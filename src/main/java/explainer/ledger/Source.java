package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * Where something comes from.
 *
 * @param title      what it is called, or a description where it has no title
 * @param publisher  who stands behind it
 * @param date       when it was published or said, as exactly as known
 * @param when       how that is said where a date alone would mislead, such as "autumn 2020"
 * @param covers     what it speaks of, in a phrase
 * @param through    the sources through which it reached this site, nearest to the origin first, by id
 * @param url        where it can be looked up
 * @param note       what must be known to judge it
 * @param background what helps a reader to judge it
 */
public record Source(String id, Location location, String title, String publisher, PartialDate date,
        Optional<String> when, String covers, List<String> through, Optional<String> url,
        Optional<MarkdownText> note, Background background) {

    /** A source of whose background nothing is said. */
    public Source(String id, Location location, String title, String publisher, PartialDate date,
            Optional<String> when, String covers, List<String> through, Optional<String> url,
            Optional<MarkdownText> note) {
        this(id, location, title, publisher, date, when, covers, through, url, note, Background.UNKNOWN);
    }

    /** What kind of publisher stands behind a source; lists of sources are in this order. */
    public enum Kind {
        GOVERNMENT, STATISTICS, ORGANISATION, AGENCY, MEDIA, REFERENCE;

        /** How an editor writes it. */
        public String key() {
            return EntryReader.key(this);
        }
    }

    /**
     * What helps a reader to judge a source.
     *
     * @param language the language that it is written in, as a BCP 47 tag
     * @param copy     whether it was read in a stored copy, mostly an excerpt, and not opened where it stands
     * @param quotes   whom it quotes, in words
     * @param archived where an archive keeps the page as it was
     * @param kept     the copy that was kept
     * @param at       where that which passes it on says so
     */
    public record Background(Optional<Kind> kind, Optional<String> author, Optional<String> language, boolean copy,
            Optional<String> quotes, Optional<String> archived, Optional<KeptCopy> kept,
            Optional<Quoted> at) {

        static final Background UNKNOWN = new Background(Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same source with those that it came through. */
    Source through(List<String> sources) {
        return new Source(id, location, title, publisher, date, when, covers, List.copyOf(sources), url, note,
                background);
    }
}
