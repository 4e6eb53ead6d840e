package explainer.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Nearest;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;
import explainer.yaml.YamlList;
import explainer.yaml.YamlText;

/**
 * What the readers of all kinds of entries share.
 *
 * @param <T> what an entry is read into
 */
abstract class EntryReader<T> {

    final MarkdownParser markdown;
    final Diagnostics diagnostics;

    EntryReader(MarkdownParser markdown, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    /** Reads entries and puts the sound ones on the shelf; what is wrong with the others is reported. */
    final void readAll(List<Fields> mappings, Shelf<T> shelf) {
        for (Entry entry : shelf.declare(mappings)) {
            Optional<T> read = read(entry, entry.fields());
            entry.fields().end();
            read.ifPresent(sound -> shelf.put(entry.id(), sound));
        }
    }

    /** Reads one entry; nothing when it is not sound, which is then reported. */
    abstract Optional<T> read(Entry entry, Fields fields);

    /** A text that must be there; reported when it is not. */
    static Optional<String> required(Fields fields, String key) {
        return Optional.of(fields.required(key)).filter(text -> !text.isEmpty());
    }

    /** Whether a key is there and has a value, be it one of the right form or not. */
    static boolean isGiven(Fields fields, String key) {
        return fields.node(key).filter(node -> !(node instanceof YamlText text && text.value().isBlank())
                && !(node instanceof YamlList list && list.items().isEmpty())).isPresent();
    }

    /** Reports a key that has no value at all. One that has a wrong value gets its own report. */
    static void requireKey(Fields fields, String key) {
        if (!isGiven(fields, key)) {
            fields.missing(key);
        }
    }

    Optional<MarkdownText> markdown(Fields fields, String key) {
        return fields.textNode(key).map(markdown::parse);
    }

    static Optional<PartialDate> date(Fields fields, String key) {
        return fields.converted(key, Code.BAD_DATE, PartialDate::parse,
                "write the date as 2020, 2020-09 or 2020-09-30");
    }

    /** One of an enumeration's constants, written small and with hyphens. */
    <E extends Enum<E>> Optional<E> choice(Fields fields, String key, E[] choices) {
        return fields.textNode(key).flatMap(text -> {
            List<String> names = Arrays.stream(choices).map(EntryReader::key).toList();
            int index = names.indexOf(text.value());
            if (index < 0) {
                diagnostics.add(Code.BAD_VALUE, text.location(), "'" + key + "' can't be '" + text.value() + "'",
                        Nearest.to(text.value(), names).map(near -> "did you mean '" + near + "'?")
                                .orElse("write one of: " + String.join(", ", names)));
                return Optional.empty();
            }
            return Optional.of(choices[index]);
        });
    }

    /** How an editor writes one of an enumeration's constants. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
