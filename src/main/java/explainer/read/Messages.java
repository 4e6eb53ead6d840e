package explainer.read;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fixed words of the interface in one language, by key, with {@code {0}}, {@code {1}} for what is filled in.
 *
 * @param file where they stand, for diagnostics
 */
public record Messages(String file, SortedMap<String, String> texts) {

    /** The texts that the generator itself asks for; others are asked for by templates. */
    private static final List<String> OWN = Stream.concat(
            Stream.of("alert.caution", "alert.important", "alert.note", "alert.tip", "alert.warning", "date.day",
                    "date.month", "fact.computed", "figure.basis", "figure.basis.unit", "figure.computed",
                    "figure.percent", "figure.point", "figure.rest", "figure.series",
                    "note.check.differs", "note.number", "number.decimal", "number.group",
                    "number.scale.6", "number.scale.9", "number.scale.12", "ordinal.other", "period.months",
                    "qualifier.about", "qualifier.almost", "qualifier.more-than", "qualifier.up-to", "range"),
            IntStream.rangeClosed(1, 12).mapToObj(month -> "month." + month)).toList();

    /** Those that it asks for besides where a site has series. */
    private static final List<String> OF_SERIES = List.of("series.change", "series.computed", "series.first",
            "series.growth", "series.last", "series.line", "series.max", "series.mean", "series.min", "series.rank",
            "series.scale", "series.share", "series.status.estimated", "series.status.mark.estimated",
            "series.status.mark.preliminary", "series.status.preliminary", "series.sum");

    /** A text that was asked for is not there. */
    public static final class MissingText extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        MissingText(String key, String file) {
            super("there is no text '" + key + "' in " + file);
        }
    }

    public Messages {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * A text with its gaps filled.
     *
     * @throws MissingText when there is no such text; the message names the key
     */
    public String get(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new MissingText(key, file);
        }
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    /** The keys of those texts that every site must have and this one has not. */
    public List<String> missing() {
        return OWN.stream().filter(key -> !texts.containsKey(key)).toList();
    }

    /** The keys of those texts that a site with series must have besides, and this one has not. */
    public List<String> missingForSeries() {
        return OF_SERIES.stream().filter(key -> !texts.containsKey(key)).toList();
    }

    /** The texts whose keys begin alike, by what follows. */
    public Map<String, String> group(String prefix) {
        SortedMap<String, String> group = new TreeMap<>();
        texts.tailMap(prefix).entrySet().stream().takeWhile(e -> e.getKey().startsWith(prefix))
                .forEach(e -> group.put(e.getKey().substring(prefix.length()), e.getValue()));
        return group;
    }
}
