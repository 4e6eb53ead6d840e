package explainer.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers a page's notes in the order in which their subjects first appear, and remembers every place that refers to
 * one. A subject is a fact, a source or a footnote.
 */
final class Notes {

    private final Map<Object, Entry> entries = new LinkedHashMap<>();

    /** A note's number, the anchor of the note, and the anchors of the places that refer to it. */
    record Entry(int number, Object subject, List<String> references) {

        /** The anchor of the note itself. */
        String anchor() {
            return "note-" + number;
        }
    }

    /** The note on a subject and the id that the place referring to it must carry. */
    record Reference(int number, String id) {
    }

    /** Refers to a subject from a place of its own. */
    Reference refer(Object subject) {
        Entry entry = entry(subject);
        int count = (int) entry.references().stream().filter(id -> id.startsWith("ref-")).count();
        String id = "ref-" + entry.number() + (count == 0 ? "" : "-" + (count + 1));
        entry.references().add(id);
        return new Reference(entry.number(), id);
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
        return entries.computeIfAbsent(subject, key -> new Entry(entries.size() + 1, key, new ArrayList<>()));
    }

    /** All notes, by number. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
