package explainer.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlText;

/**
 * Lays the words of a translation over what was written first: of an entry of the data those of its keys that are
 * words, of a page the keys of its front matter that are. All else stands once for all languages, so that no value can
 * differ from one to the next; a translation that states one is reported.
 *
 * <p>An entry that is translated takes no word from the original, so that no language stands among another.
 */
final class Words {

    private static final String ID = "id";
    /** The keys of each kind that are words. */
    private static final Map<String, List<String>> OF_ENTRIES = Map.of(
            "units", List.of("name", "singular", "plural", "zero", "two", "few", "many", "prefix"),
            "facts", List.of("label", "short", "note", "disagrees", "chosen"),
            "sources", List.of("title", "publisher", "when", "covers", "note", "author", "quotes"),
            "events", List.of("title", "when", "text", "differs"),
            "countries", List.of("name", "adjective"),
            "places", List.of("name", "names", "note"),
            "routes", List.of("text"),
            "terms", List.of("name", "aliases", "definition"));
    /** The keys under these are lists of mappings, of which only some keys are words. */
    private static final Map<String, List<String>> OF_LISTS = Map.of("differs", List.of("when", "text"),
            "names", List.of("name", "period"));
    private static final List<String> OF_PAGES = List.of(FrontMatterKey.TITLE.key(), FrontMatterKey.SHORT_TITLE.key(),
            FrontMatterKey.AS_OF.key(), FrontMatterKey.SUMMARY.key(), FrontMatterKey.QUESTION.key(),
            FrontMatterKey.ANSWER.key(), FrontMatterKey.KEY_POINTS.key(), FrontMatterKey.CHANGES.key());

    /** What a translation says of itself. */
    private static final List<String> OF_TRANSLATIONS = List.of(FrontMatterKey.REVIEWED_BY.key(), FrontMatterKey.TRANSLATED.key());

    private final Diagnostics diagnostics;
    private final SortedSet<String> lacking = new TreeSet<>();

    Words(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The words that the data have and the translation has not, as {@code facts/exports: label}. */
    SortedSet<String> lacking() {
        return lacking;
    }

    /** An entry of the data and where it stands. */
    private record Entry(String file, YamlMap map) {
    }

    /**
     * The data with the words of a translation.
     *
     * @param original what was written first, by file
     * @param words    the data files of the translation, by file
     */
    SortedMap<String, YamlMap> data(SortedMap<String, YamlMap> original, SortedMap<String, YamlMap> words) {
        Map<String, Map<String, Entry>> known = new LinkedHashMap<>();
        OF_ENTRIES.keySet().forEach(kind -> known.put(kind, new LinkedHashMap<>()));
        original.forEach((file, root) -> OF_ENTRIES.keySet().forEach(kind -> entries(root, kind).forEach(entry ->
                id(entry).ifPresent(id -> known.get(kind).putIfAbsent(id.value(), new Entry(file, entry))))));
        Map<YamlMap, YamlMap> translated = new IdentityHashMap<>();
        words.forEach((file, root) -> root.entries().forEach((kind, list) -> {
            if (!known.containsKey(kind)) {
                diagnostics.add(Code.UNKNOWN_KEY, root.keys().getOrDefault(kind, root.location()), "the key '" + kind
                        + "' is not known", Nearest.hint(kind, known.keySet()));
            } else {
                entries(root, kind).forEach(entry -> find(kind, entry, known.get(kind)).ifPresent(found -> {
                    if (translated.putIfAbsent(found.map(), entry(kind, found, entry)) != null) {
                        diagnostics.add(Code.DUPLICATE_ID, entry.location(), "'" + id(entry).orElseThrow().value()
                                + "' is translated twice", "leave one of them out");
                    }
                }));
            }
        }));
        known.forEach((kind, entries) -> entries.forEach((id, entry) -> note(kind, id, entry.map(),
                translated.get(entry.map()))));
        SortedMap<String, YamlMap> all = new TreeMap<>();
        original.forEach((file, root) -> all.put(file, with(root, translated)));
        return all;
    }

    /** The front matter of a translation, completed by that of the original. */
    YamlMap head(String file, YamlMap original, YamlMap words, Set<String> own) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(original.entries());
        Map<String, Location> keys = new LinkedHashMap<>(original.keys());
        List.of(OF_PAGES, own, List.of(FrontMatterKey.ALIASES.key())).forEach(texts -> {
            entries.keySet().removeAll(texts);
            keys.keySet().removeAll(texts);
        });
        words.keys().forEach((key, place) -> {
            boolean status = key.equals(FrontMatterKey.STATUS.key());
            if (OF_PAGES.contains(key) || OF_TRANSLATIONS.contains(key) || own.contains(key) || status && !isDraft(original)) {
                entries.put(key, words.entries().get(key));
                keys.put(key, place);
            } else if (!status) {
                refuse(key, place, file, original.keys().containsKey(key), OF_PAGES);
            }
        });
        return new YamlMap(words.location(), entries, keys);
    }

    private static boolean isDraft(YamlMap head) {
        return head.entries().get(FrontMatterKey.STATUS.key()) instanceof YamlText text && text.value().equals("draft");
    }

    private Optional<Entry> find(String kind, YamlMap entry, Map<String, Entry> known) {
        Optional<YamlText> id = id(entry);
        if (id.isEmpty()) {
            diagnostics.add(Code.MISSING_KEY, entry.location(), "the key 'id' is missing", "add 'id:'");
        } else if (!known.containsKey(id.get().value())) {
            diagnostics.add(Code.UNKNOWN_REFERENCE, id.get().location(), "there is no '" + id.get().value() + "' among the "
                    + kind + " that are to be translated", Nearest.hint(id.get().value(), known.keySet()));
        }
        return id.map(text -> known.get(text.value()));
    }

    private YamlMap entry(String kind, Entry original, YamlMap words) {
        List<String> texts = OF_ENTRIES.get(kind);
        Map<String, YamlNode> entries = new LinkedHashMap<>(original.map().entries());
        Map<String, Location> keys = new LinkedHashMap<>(original.map().keys());
        texts.stream().filter(key -> !OF_LISTS.containsKey(key)).forEach(key -> {
            entries.remove(key);
            keys.remove(key);
        });
        words.keys().forEach((key, place) -> {
            if (!texts.contains(key)) {
                if (!key.equals(ID)) {
                    refuse(key, place, original.file(), original.map().keys().containsKey(key), texts);
                }
            } else if (!OF_LISTS.containsKey(key)) {
                entries.put(key, words.entries().get(key));
                keys.put(key, place);
            } else if (original.map().entries().get(key) instanceof YamlList list) {
                entries.put(key, list(key, original.file(), list, words.entries().get(key)));
            } else {
                refuse(key, place, original.file(), false, texts);
            }
        });
        return new YamlMap(words.location(), entries, keys);
    }

    /** A list of mappings, each with the words of the one at the same place. */
    private YamlNode list(String key, String file, YamlList original, YamlNode words) {
        List<YamlNode> items = words instanceof YamlList list ? list.items() : List.of();
        if (items.size() != original.items().size()) {
            diagnostics.add(Code.NO_WORD, words.location(), "'" + key + "' has " + items.size() + " entries, and "
                    + original.items().size() + " in " + file, "write one for each, in the same order");
            return original;
        }
        List<YamlNode> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!(original.items().get(i) instanceof YamlMap map) || !(items.get(i) instanceof YamlMap texts)) {
                all.add(original.items().get(i));
                continue;
            }
            Map<String, YamlNode> entries = new LinkedHashMap<>(map.entries());
            entries.keySet().removeAll(OF_LISTS.get(key));
            texts.entries().forEach((name, text) -> {
                if (OF_LISTS.get(key).contains(name)) {
                    entries.put(name, text);
                } else {
                    refuse(name, texts.keys().getOrDefault(name, texts.location()), file, map.keys().containsKey(name),
                            OF_LISTS.get(key));
                }
            });
            all.add(new YamlMap(texts.location(), entries, entries.entrySet().stream().collect(Collectors.toMap(
                    Map.Entry::getKey, entry -> entry.getValue().location(), (a, b) -> a, LinkedHashMap::new))));
        }
        return new YamlList(words.location(), all);
    }

    private void refuse(String key, Location place, String file, boolean there, List<String> words) {
        diagnostics.add(Code.NO_WORD, place, "'" + key + "' is no word to be translated", there
                ? "leave it out: what stands in " + file + " holds for all languages"
                : Nearest.to(key, words).map(near -> "did you mean '" + near + "'?")
                .orElse("a translation has only " + String.join(", ", words)));
    }

    /** Notes the words that are not translated; a word that a language has no use for, such as a form, is none. */
    private void note(String kind, String id, YamlMap original, YamlMap translated) {
        OF_ENTRIES.get(kind).stream().filter(key -> original.entries().containsKey(key)).filter(key -> translated == null
                || !kind.equals("units") && (!translated.entries().containsKey(key)
                || translated.entries().get(key) == original.entries().get(key)))
                .forEach(key -> lacking.add(kind + "/" + id + ": " + key));
    }

    private static YamlMap with(YamlMap root, Map<YamlMap, YamlMap> translated) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(root.entries());
        OF_ENTRIES.keySet().forEach(kind -> entries.computeIfPresent(kind, (key, node) -> {
            if (node instanceof YamlMap map) {
                return translated.getOrDefault(map, map);
            }
            return node instanceof YamlList list ? new YamlList(list.location(), list.items().stream()
                    .map(item -> item instanceof YamlMap map ? translated.getOrDefault(map, map) : item).toList()) : node;
        }));
        return new YamlMap(root.location(), entries, root.keys());
    }

    private static List<YamlMap> entries(YamlMap root, String kind) {
        YamlNode node = root.entries().get(kind);
        List<YamlNode> items = node instanceof YamlList list ? list.items() : node == null ? List.of() : List.of(node);
        return items.stream().filter(YamlMap.class::isInstance).map(YamlMap.class::cast).toList();
    }

    private static Optional<YamlText> id(YamlMap entry) {
        return entry.entries().get(ID) instanceof YamlText text && !text.value().isBlank() ? Optional.of(text)
                : Optional.empty();
    }
}
