package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Location;

/**
 * Where a figure, an event or a statement stands in its source: the words that state it, and as few around them as show that it is this place.
 *
 * @param before    what stands directly before the words; may be empty
 * @param text      the figure as the source writes it
 * @param after     what stands directly behind them; may be empty
 * @param paragraph the paragraph of the source, counted from 1
 * @param meant     how the words are read where the source slips in how it sets commas, points and spaces
 * @param unit      how the source calls the ledger's unit, where that is a word of another unit too
 * @param source    the one of the fact's sources that has the words, by id; the first where none is named
 * @param rounded   whether the ledger has the source's figure rounded
 * @param location  where the words stand in the ledger
 * @param value     where the value stands that they prove
 */
public record Quoted(String before, String text, String after, Optional<Integer> paragraph, Optional<String> meant,
        Optional<String> unit, Optional<String> source, boolean rounded, Location location, Location value) {

    /** The one of some sources in which words stand: the one that they name, or else the first. */
    static Optional<Source> source(Optional<Quoted> words, List<Source> sources) {
        Optional<String> named = words.flatMap(Quoted::source);
        return sources.stream().filter(source -> named.isEmpty() || named.get().equals(source.id())).findFirst();
    }

    /** All the words, as a reader is shown them. */
    public String words() {
        return (before + gap(before, text) + text + gap(text, after) + after).strip();
    }

    private static String gap(String left, String right) {
        return left.matches("(?s).*[(\\[\u00AB\u201C$/]") || right.matches("(?s)[)\\]\u00BB\u201D,.;:%/].*") ? "" : " ";
    }
}
