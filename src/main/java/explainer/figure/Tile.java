package explainer.figure;

/**
 * A fact in big type.
 *
 * @param value     the value in one piece, with hedge and unit
 * @param hedge     the words of its hedge, such as "about", where they stand before the number; may be empty
 * @param number    what is set big, such as "US$1.765"
 * @param unit      what follows it in smaller type, such as "billion", and a hedge that stands behind it; may be empty
 * @param period    in words; may be empty
 * @param publisher who publishes it; may be empty for a computed fact
 * @param country   the country's number, 0 for none
 */
public record Tile(String factId, String label, String value, String hedge, String number, String unit, String period,
        String publisher, int country) {
}
