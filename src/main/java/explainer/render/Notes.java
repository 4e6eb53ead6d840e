package explainer.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.ledger.Dataset;
import explainer.ledger.Fact;
import explainer.ledger.Source;

/**
 * Numbers a page's notes in the order in which their subjects first appear, and remembers every place that refers to
 * one. A subject is a fact, a source, a footnote, or the table that facts are taken from: it has one note for all its cells.
 */
final class Notes {

    private final Map<Object, Entry> entries = new LinkedHashMap<>();

    /**
     * A note's number, what it is on, and the anchors of the places that refer to it.
     *
     * @param facts those that are taken from a table, where that is what the note is on
     */
    record Entry(int number, Object subject, List<String> references, Set<Fact> facts) {

        /**
         * The anchor of the note itself. Numbers change when something is written above; the ids of the ledger are for
         * good, and so are the links to notes on what it holds.
         */
        String anchor() {
            return "note-" + (subject instanceof Fact fact ? fact.id()
                    : subject instanceof Dataset dataset ? "series-" + dataset.id()
                    : subject instanceof Source source ? "source-" + source.id() : String.valueOf(number));
        }
    }

    /** The note on a subject, its anchor, and the id that the place referring to it must carry. */
    record Reference(int number, String anchor, String id) {
    }

    /** What the anchor of a fact's note has behind {@code note-}. */
    static String name(Fact fact) {
        return fact.dataset().map(dataset -> "series-" + dataset.id()).orElse(fact.id());
    }

    /** Refers to a subject from a place of its own. */
    Reference refer(Object subject) {
        Entry entry = entry(subject);
        int count = (int) entry.references().stream().filter(id -> id.startsWith("ref-")).count();
        String id = "ref-" + entry.number() + (count == 0 ? "" : "-" + (count + 1));
        entry.references().add(id);
        return new Reference(entry.number(), entry.anchor(), id);
    }

    /** Refers to a subject from a place that has an id already, such as a chart. */
    int referFrom(Object subject, String id) {
        Entry entry = entry(subject);
        if (!entry.references().contains(id)) {
            entry.references().add(id);
        }
        return entry.number();
    }

    private Entry entry(Object subject) {
        Optional<Dataset> dataset = subject instanceof Fact fact ? fact.dataset() : Optional.empty();
        Entry entry = entries.computeIfAbsent(dataset.isPresent() ? dataset.get() : subject,
                key -> new Entry(entries.size() + 1, key, new ArrayList<>(), new LinkedHashSet<>()));
        if (dataset.isPresent()) {
            entry.facts().add((Fact) subject);
        }
        return entry;
    }

    /** All notes, by number. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
