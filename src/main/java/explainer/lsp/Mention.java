package explainer.lsp;

import explainer.diagnostic.Location;

/**
 * A place in a file that names an entry of the data.
 *
 * @param kind    what is named, as in an address: {@code fact}, {@code source}, {@code term}, {@code event}, {@code place};
 *                also {@code unit}, {@code country}, {@code route}
 * @param id      its id, or the address of a cell of a series
 * @param at      where the id stands
 * @param defines whether the entry itself stands there
 */
record Mention(String kind, String id, Location at, boolean defines) {

    /** Whether both name the same entry. */
    boolean isOf(Mention other) {
        return kind.equals(other.kind) && id.equals(other.id);
    }
}
