package explainer.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The kind of a quantity as powers of base kinds: an area is {@code length^2}, a frequency {@code flight*week^-1}.
 * The empty product is a plain number, such as a share or a ratio.
 */
public record Dimension(SortedMap<String, Integer> powers) {

    /** A plain number. */
    public static final Dimension NONE = new Dimension(new TreeMap<>());

    public Dimension {
        SortedMap<String, Integer> copy = new TreeMap<>(powers);
        copy.values().removeIf(power -> power == 0);
        powers = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Reads a dimension: base kinds joined by {@code *}, each with {@code ^} and a whole number or without.
     *
     * @param text such as {@code length^2}; empty or {@code none} for a plain number
     * @throws IllegalArgumentException when it can't be read
     */
    public static Dimension parse(String text) {
        SortedMap<String, Integer> powers = new TreeMap<>();
        if (!text.isBlank() && !text.equals("none")) {
            for (String part : text.split("\\*")) {
                String[] sides = part.strip().split("\\^", 2);
                if (!sides[0].matches("[a-z][a-z-]*") || sides.length == 2 && !sides[1].matches("-?[1-9]")) {
                    throw new IllegalArgumentException("'" + text + "' is not a dimension");
                }
                powers.merge(sides[0], sides.length == 2 ? Integer.parseInt(sides[1]) : 1, Integer::sum);
            }
        }
        return new Dimension(powers);
    }

    /** The dimension of a product. */
    public Dimension times(Dimension other) {
        return combine(other, 1);
    }

    /** The dimension of a quotient. */
    public Dimension dividedBy(Dimension other) {
        return combine(other, -1);
    }

    private Dimension combine(Dimension other, int sign) {
        SortedMap<String, Integer> sum = new TreeMap<>(powers);
        for (Map.Entry<String, Integer> power : other.powers.entrySet()) {
            sum.merge(power.getKey(), sign * power.getValue(), Integer::sum);
        }
        return new Dimension(sum);
    }

    /** As an editor writes it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        powers.forEach((kind, power) -> text.append(text.isEmpty() ? "" : "*").append(kind)
                .append(power == 1 ? "" : "^" + power));
        return text.isEmpty() ? "none" : text.toString();
    }
}
