package explainer.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.yaml.Fields;
import explainer.yaml.YamlText;

/**
 * The entries of one kind by id, and the ids of those that were left out because something is wrong with them. A
 * reference to an entry that was left out is not reported: its own report is enough.
 *
 * @param <T> what an entry is read into
 */
final class Shelf<T> {

    /**
     * An entry that is to be read.
     *
     * @param location where its id stands
     */
    record Entry(String id, Location location, Fields fields) {
    }

    private static final Pattern ID = Pattern.compile("(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*+");

    private final String kind;
    private final Diagnostics diagnostics;
    private final Map<String, Location> declared = new LinkedHashMap<>();
    private final Map<String, T> entries = new LinkedHashMap<>();
    private boolean complete;

    /**
     * @param kind     what an entry is called in a message, such as "source"
     * @param complete whether all that were written could be read; else one that is missing is not reported
     */
    Shelf(String kind, boolean complete, Diagnostics diagnostics) {
        this.kind = kind;
        this.complete = complete;
        this.diagnostics = diagnostics;
    }

    /** Takes the ids of entries and hands on those that have one of their own; the others are reported. */
    List<Entry> declare(List<Fields> mappings) {
        List<Entry> sound = new ArrayList<>();
        for (Fields fields : mappings) {
            Optional<YamlText> id = fields.textNode("id");
            if (id.isEmpty()) {
                fields.reportMissing("id");
                complete = false;
                continue;
            }
            String name = id.get().value();
            Location location = id.get().location();
            Location first = declared.putIfAbsent(name, location);
            if (first != null) {
                complete = false; // it may have been meant to have another id
                diagnostics.add(Code.DUPLICATE_ID, location, "there are two of the " + kind + " '" + name + "'",
                        "the first is at " + first + "; give this one another id");
            } else if (!ID.matcher(name).matches()) {
                complete = false;
                diagnostics.add(Code.WRONG_TYPE, location, "'" + name + "' can't be an id",
                        "write small letters a to z, digits and single hyphens, with at least one letter");
            } else {
                sound.add(new Entry(name, location, fields));
            }
        }
        return sound;
    }

    /** Puts a sound entry in its place. */
    void put(String id, T entry) {
        entries.put(id, entry);
    }

    /** The sound entries in the order in which they were put here. */
    Map<String, T> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Whether nothing is known of an id, and something should be. */
    boolean isUnknown(String id) {
        return complete && !declared.containsKey(id);
    }

    /** Every id that was declared, soundly or not. */
    Set<String> declared() {
        return Collections.unmodifiableSet(declared.keySet());
    }

    /**
     * The declared entries that did not make it among the sound ones, as {@code kind:id}; with them {@code kind:*} when
     * not even their ids are known.
     */
    List<String> leftOut(Set<String> sound) {
        return Stream.concat(complete ? Stream.of() : Stream.of("*"),
                declared.keySet().stream().filter(id -> !sound.contains(id))).map(id -> kind + ":" + id).toList();
    }

    /** The entry that a key refers to; nothing when the key is absent, or the entry is unknown or left out. */
    Optional<T> one(Fields fields, String key) {
        return fields.textNode(key).flatMap(this::find);
    }

    /** The entries that a key refers to, without those that are unknown or left out. */
    List<T> many(Fields fields, String key) {
        return fields.texts(key).stream().map(this::find).flatMap(Optional::stream).distinct().toList();
    }

    /** The entry that a text refers to; one that was never declared is reported. */
    Optional<T> find(YamlText reference) {
        checkDeclared(reference);
        return Optional.ofNullable(entries.get(reference.value()));
    }

    /** Whether a text refers to something that was declared; reported when it does not. */
    boolean checkDeclared(YamlText reference) {
        if (isUnknown(reference.value())) {
            diagnostics.add(Code.UNKNOWN_REFERENCE, reference.location(),
                    "there is no " + kind + " '" + reference.value() + "'",
                    Nearest.hint(reference.value(), declared.keySet()));
        }
        return declared.containsKey(reference.value());
    }
}
