package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.read.MarkdownText;

/**
 * Where something comes from.
 *
 * @param title     what it is called, or a description where it has no title
 * @param publisher who stands behind it
 * @param date      when it was published or said, as exactly as known
 * @param when      how that is said where a date alone would mislead, such as "autumn 2020"
 * @param covers    what it speaks of, in a phrase
 * @param through   the sources through which it reached this site, nearest to the origin first, by id
 * @param url       where it can be looked up
 * @param note      what must be known to judge it
 */
public record Source(String id, Location location, String title, String publisher, PartialDate date,
        Optional<String> when, String covers, List<String> through, Optional<String> url,
        Optional<MarkdownText> note) {
}
