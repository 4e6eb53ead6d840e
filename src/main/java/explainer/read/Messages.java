package explainer.read;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fixed words of the interface in one language, by key, with {@code {0}}, {@code {1}} for what is filled in. A text
 * that counts something may have other forms, {@code KEY.one}, {@code KEY.few} and so on, of which the first number among
 * what is filled in takes one, by the rules {@code plural.one} and so on ({@link Plurals}).
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
     * @param arguments what fills them; the first number chooses the form
     * @throws MissingText when there is no such text; the message names the key
     */
    public String get(String key, Object... arguments) {
        String filled = text(key, arguments);
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    private String text(String key, Object... arguments) {
        String text = Stream.of(arguments).filter(Number.class::isInstance).findFirst()
                .map(number -> texts.get(key + "." + form(new BigDecimal(number.toString())))).orElse(texts.get(key));
        if (text == null) {
            throw new MissingText(key, file);
        }
        return text;
    }

    /** A text with its gaps filled, in the form that goes with a number. */
    public String counted(String key, BigDecimal number, Object... arguments) {
        String counted = key + "." + form(number);
        return get(texts.containsKey(counted) ? counted : key, arguments);
    }

    /**
     * The form that a word takes behind a number: {@code one}, {@code few}, {@code other}. Without rules of its own, a
     * language has {@code one} for a one without decimals.
     */
    public String form(BigDecimal number) {
        if (Plurals.FORMS.stream().noneMatch(form -> texts.containsKey("plural." + form))) {
            return Plurals.rule("i = 1 and v = 0").test(number) ? "one" : Plurals.OTHER;
        }
        return Plurals.FORMS.stream().filter(form -> texts.containsKey("plural." + form)
                && Plurals.rule(texts.get("plural." + form)).test(number)).findFirst().orElse(Plurals.OTHER);
    }

    /** The keys of plural rules that can't be read. */
    List<String> malformed() {
        return Plurals.FORMS.stream().map("plural."::concat).filter(texts::containsKey).filter(key -> {
            try {
                return Plurals.rule(texts.get(key)) == null;
            } catch (IllegalArgumentException e) {
                return true;
            }
        }).toList();
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
