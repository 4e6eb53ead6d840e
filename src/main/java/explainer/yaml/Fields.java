package explainer.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;

/**
 * Takes the fields of a mapping one by one and reports what does not fit: a missing field, one of the wrong form,
 * and, at {@link #end()}, every key that nobody asked for.
 */
public final class Fields {

    private final YamlMap map;
    private final Diagnostics diagnostics;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    public Fields(YamlMap map, Diagnostics diagnostics) {
        this.map = map;
        this.diagnostics = diagnostics;
    }

    /** Where the mapping begins. */
    public Location location() {
        return map.location();
    }

    /** Where a key's value stands, or the mapping itself when the key is absent. */
    public Location location(String key) {
        YamlNode node = map.entries().get(key);
        return node == null ? map.location() : node.location();
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return map.entries().containsKey(key);
    }

    /** A text that must be there and not be empty; reported and empty otherwise. */
    public String required(String key) {
        return text(key).orElseGet(() -> {
            missing(key);
            return "";
        });
    }

    /** A text, or nothing when the key is absent or has no value. */
    public Optional<String> text(String key) {
        return textNode(key).map(YamlText::value);
    }

    /** As {@link #text}, with its place. */
    public Optional<YamlText> textNode(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof YamlText text) {
                return text.value().isBlank() ? Optional.empty() : Optional.of(text);
            }
            wrongForm(key, node, "a text");
            return Optional.empty();
        });
    }

    /** A text that is converted; a converter's {@link IllegalArgumentException} is reported with the given code. */
    public <T> Optional<T> converted(String key, Code code, Function<String, T> converter, String hint) {
        return textNode(key).flatMap(text -> {
            try {
                return Optional.of(converter.apply(text.value()));
            } catch (IllegalArgumentException e) {
                diagnostics.add(code, text.location(), "'" + key + "': " + e.getMessage(), hint);
                return Optional.empty();
            }
        });
    }

    /** A yes or no: {@code true} or {@code false}; false when absent. */
    public boolean flag(String key) {
        return converted(key, Code.WRONG_TYPE, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        }, "write true or false").orElse(false);
    }

    /** A whole number. */
    public Optional<Integer> integer(String key) {
        return converted(key, Code.WRONG_TYPE, text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("'" + text + "' is not a whole number", e);
            }
        }, "write a whole number such as 3");
    }

    /** The texts of a list; a single text counts as a list of one. Empty when absent. */
    public List<YamlText> texts(String key) {
        List<YamlText> texts = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlText text && !text.value().isBlank()) {
                texts.add(text);
            } else {
                wrongForm(key, item, "a list of texts");
            }
        }
        return texts;
    }

    /** The mappings of a list, each to be taken apart in turn. Empty when absent. */
    public List<Fields> mappings(String key) {
        List<Fields> mappings = new ArrayList<>();
        for (YamlNode item : items(key)) {
            if (item instanceof YamlMap mapping) {
                mappings.add(new Fields(mapping, diagnostics));
            } else {
                wrongForm(key, item, "a list of mappings");
            }
        }
        return mappings;
    }

    private List<YamlNode> items(String key) {
        return node(key).map(node -> {
            if (node instanceof YamlList list) {
                return list.items();
            }
            boolean nothing = node instanceof YamlText text && text.value().isBlank();
            return nothing ? List.<YamlNode>of() : List.of(node);
        }).orElse(List.of());
    }

    /** The node under a key, whatever its form. */
    public Optional<YamlNode> node(String key) {
        known.add(key);
        return Optional.ofNullable(map.entries().get(key));
    }

    /** Notes that a key must be there; {@link #end()} reports it. One of the wrong form has its own report. */
    public void missing(String key) {
        known.add(key);
        YamlNode node = map.entries().get(key);
        if (node == null || node instanceof YamlText || node instanceof YamlList list && list.items().isEmpty()) {
            missing.add(key);
        }
    }

    /** Reports at once that a key must be there. */
    public void reportMissing(String key) {
        if (map.keys().containsKey(key)) {
            diagnostics.add(Code.MISSING_KEY, map.keys().get(key), "the key '" + key + "' has no value",
                    "write one behind the colon");
        } else {
            diagnostics.add(Code.MISSING_KEY, map.location(), "the key '" + key + "' is missing", "add '" + key + ":'");
        }
    }

    /** Reports the keys that are missing and those that nobody asked for; a misspelt one only once. Call it last. */
    public void end() {
        end(Map.of());
    }

    /**
     * As {@link #end()}.
     *
     * @param hints what to do about keys that others use and nobody asks for here
     */
    public void end(Map<String, String> hints) {
        Set<String> misspelt = new LinkedHashSet<>();
        map.keys().keySet().stream().filter(key -> !known.contains(key) && !hints.containsKey(key))
                .forEach(key -> Nearest.to(key, known).ifPresent(misspelt::add));
        missing.stream().filter(key -> !misspelt.contains(key)).forEach(this::reportMissing);
        map.keys().forEach((key, location) -> {
            if (!known.contains(key)) {
                diagnostics.add(Code.UNKNOWN_KEY, location, "the key '" + key + "' is not known",
                        hints.getOrDefault(key, hint(key)));
            }
        });
    }

    private String hint(String key) {
        String visible = key.replaceAll("[\\p{Z}\\p{Cf}]", "");
        return !visible.equals(key) && known.contains(visible)
                ? "a sign that is not seen stands in it: write '" + visible + "' anew" : Nearest.hint(key, known);
    }

    private void wrongForm(String key, YamlNode node, String expected) {
        String quotes = node instanceof YamlList ? "; one that begins with [ needs quotes around it"
                : node instanceof YamlMap ? "; one that holds ': ' or begins with { needs quotes around it" : "";
        diagnostics.add(Code.WRONG_TYPE, node.location(), "'" + key + "' is " + node.form() + ", not " + expected,
                "write " + expected + (expected.contains("text") ? quotes : ""));
    }
}
