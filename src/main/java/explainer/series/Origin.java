package explainer.series;

import java.util.Optional;

import explainer.ledger.PartialDate;
import explainer.read.MarkdownText;

/**
 * Where the numbers of a series come from and what was done to them, as far as it is said.
 *
 * @param published  when the producer published them
 * @param accessed   when they were downloaded
 * @param page       the address that tells of them
 * @param download   the address that they were downloaded from
 * @param processed  what was done to them
 * @param nextUpdate when the next ones are expected
 */
public record Origin(Optional<String> producer, Optional<String> title, Optional<String> version,
        Optional<PartialDate> published, Optional<PartialDate> accessed, Optional<String> page,
        Optional<String> download, Optional<String> licence, Optional<String> licenceAddress,
        Optional<String> citation, Processing processing, Optional<MarkdownText> processed,
        Optional<PartialDate> nextUpdate) {

    /** How far the numbers are from those that were downloaded. */
    public enum Processing {
        /** Not at all. */
        NONE,
        /** Rows or columns were left out or named anew. */
        MINOR,
        /** Numbers were computed. */
        MAJOR;

        /** As an editor writes it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
