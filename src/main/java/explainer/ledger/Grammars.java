package explainer.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import explainer.read.Messages;

/**
 * How each language writes numbers and units. That of the site is in its messages; another one is in a file
 * {@code numbers-LANGUAGE.properties} with the same keys, whose words for units stand beside those of the site.
 */
public final class Grammars {

    /** What belongs to the grammar of one language and must not stay when another one is read. */
    private static final List<String> OWN = List.of("number.word.", "number.power.", "number.multiple.",
            "number.fraction.", "number.range.", "number.minus", "number.article", "number.and", "number.of",
            "number.before", "number.ordinal", "number.inflections", "number.falling", "ordinal.", "range",
            "letter.apostrophes", "date.year-words");

    private final Messages messages;
    private final String language;
    private final Collection<Unit> units;
    private final Map<String, Optional<Grammar>> grammars = new HashMap<>();

    /**
     * A language's numbers.
     *
     * @param claim   reads them
     * @param falling words that say of a number that it is below zero, such as "fell"
     * @param months  the words for each month, January first; one of more than three letters may go on
     */
    public record Grammar(Claim claim, List<String> falling, List<List<String>> months) {
    }

    /** @param language that of the messages */
    public Grammars(Messages messages, String language, Collection<Unit> units) {
        this.messages = messages;
        this.language = base(language);
        this.units = units;
    }

    /** The grammar of a language, as a BCP 47 tag; nothing when it is not known. */
    public Optional<Grammar> of(String tag) {
        return grammars.computeIfAbsent(base(tag), this::read);
    }

    private static String base(String tag) {
        return tag.split("-", 2)[0];
    }

    private Optional<Grammar> read(String base) {
        SortedMap<String, String> texts = new TreeMap<>(messages.texts());
        Optional<Properties> other = words(base);
        if (!base.equals(language)) {
            if (other.isEmpty()) {
                return Optional.empty();
            }
            texts.keySet().removeIf(key -> OWN.stream().anyMatch(key::startsWith) && !key.equals("ordinal.other"));
            other.get().stringPropertyNames().forEach(key -> texts.merge(key, other.get().getProperty(key),
                    (own, added) -> key.startsWith("unit.") ? own + ", " + added : added));
        }
        String falling = other.map(words -> words.getProperty("number.falling", "")).orElse("");
        return Optional.of(new Grammar(new Claim(new Messages(messages.file(), texts), units),
                falling.isBlank() ? List.of() : List.of(falling.strip().split("\\s*,\\s*")),
                IntStream.rangeClosed(1, 12).mapToObj(month -> months(base, month, other)).toList()));
    }

    private List<String> months(String base, int month, Optional<Properties> other) {
        List<String> words = new ArrayList<>();
        if (base.equals(language)) {
            words.addAll(DateText.words(messages, "month." + month).toList());
        }
        other.ifPresent(own -> words.addAll(List.of(own.getProperty("date.month." + month, "").split("\\s*,\\s*"))));
        return words.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static Optional<Properties> words(String base) {
        try (InputStream stream = Grammars.class.getResourceAsStream("numbers-" + base + ".properties")) {
            if (stream == null) {
                return Optional.empty();
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
