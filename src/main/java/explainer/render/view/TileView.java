package explainer.render.view;

/**
 * A figure shown large.
 *
 * @param value     the value in full, such as "about US$2.8 billion"
 * @param hedge     its first part, such as "about"; empty without one
 * @param number    its second part, such as "US$2.8"
 * @param unit      the rest, such as "billion"; empty without one
 * @param note      the number of its note; 0 where it has none on the page
 * @param anchor    the id that its note leads back to; null without a note
 * @param home      its row in the table of all facts, which tells what a note would; null where there is a note
 * @param publisher who states it
 * @param period    null when the fact covers none
 * @param country   1, 2 … for a country's own figure, else 0
 */
public record TileView(String factId, String label, String value, String hedge, String number, String unit,
        String period, int note, String anchor, String home, String publisher, int country) {
}
