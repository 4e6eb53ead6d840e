package explainer.ledger;

import java.util.List;
import java.util.Optional;

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
 * @param processed what was done to it since; empty when nothing was
 * @param download  where it can be downloaded, relative to the site's root
 */
public record Dataset(String id, Location location, String title, Optional<Period> period, List<Source> sources,
        Optional<MarkdownText> note, Optional<MarkdownText> processed, String download) {
}
