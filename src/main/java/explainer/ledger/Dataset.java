package explainer.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * A table that facts are taken from, as a note tells of it: one note stands for all its cells.
 *
 * @param id        such as {@code trade}
 * @param location  where it is described
 * @param period    the time that it covers, from its first row to its last
 * @param sources   who publishes it
 * @param note      what must be known to read it
 * @param columns   what must be known to read single columns
 * @param processed what was done to it since; empty when nothing was
 * @param download  where it can be downloaded, relative to the site's root
 */
public record Dataset(String id, Location location, String title, Optional<Period> period, List<Source> sources,
        Optional<MarkdownText> note, List<MarkdownText> columns, Optional<MarkdownText> processed, String download) {

    /** All that is said of it in Markdown. */
    public List<MarkdownText> texts() {
        return Stream.of(note.stream(), columns.stream(), processed.stream()).flatMap(text -> text).toList();
    }
}
