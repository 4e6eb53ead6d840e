package explainer.ledger;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a number counts.
 *
 * @param id        as facts name it, such as {@code usd}
 * @param dimension what kind of thing is measured; only like is added to like
 * @param factor    how many base units of its dimension one of this unit is, such as 0.01 for a per cent
 * @param prefix    what stands before the number, such as {@code US$}; may be empty
 * @param singular  what stands behind the number one, such as {@code km} or {@code litre}; may be empty
 * @param plural    what stands behind any other number
 * @param forms     what stands behind other numbers in a language that has more forms: by {@code two}, {@code few} …
 * @param name      the unit in words, for tables and screen readers, such as "US dollars"
 * @param style     how the number itself is written
 */
public record Unit(String id, Dimension dimension, BigDecimal factor, String prefix, String singular, String plural,
        SortedMap<String, String> forms, String name, Style style) {

    /** A unit with no other forms than one for one and one for several. */
    public Unit(String id, Dimension dimension, BigDecimal factor, String prefix, String singular, String plural,
            String name, Style style) {
        this(id, dimension, factor, prefix, singular, plural, new TreeMap<>(), name, style);
    }

    /** What stands behind a number of a form, as {@link explainer.read.Messages#form} gives it. */
    public String suffix(String form) {
        return forms.getOrDefault(form, form.equals("one") ? singular : plural);
    }

    /** Everything that it is called behind a number; some may be empty. */
    public Stream<String> suffixes() {
        return Stream.concat(Stream.of(singular, plural), forms.values().stream());
    }

    /** How a number of a unit is written. */
    public enum Style {
        /** With a word for its size from a million on: 1.765 billion. */
        SCALED,
        /** All digits in groups: 2,724,900. */
        FULL,
        /** As a place in an order: third. */
        ORDINAL
    }
}
