package explainer.ledger;

import java.util.Optional;

import explainer.diagnostic.Location;

/**
 * The copy of a source that was kept when it was read, in a folder that is never published.
 *
 * @param file     the text, relative to that folder
 * @param sha256   what its bytes have to give, in lower-case hexadecimal
 * @param entry    the entry whose excerpts are meant, instead of those with the source's address
 * @param skip     how many paragraphs stand before the source's own first one
 * @param location where it is named
 */
public record KeptCopy(Optional<String> file, Optional<String> sha256, Optional<String> entry, int skip,
        Location location) {
}
