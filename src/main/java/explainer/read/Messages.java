package explainer.read;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fixed words of the interface in one language, by key, with {@code {0}}, {@code {1}} for what is filled in.
 *
 * @param file where they stand, for diagnostics
 */
public record Messages(String file, SortedMap<String, String> texts) {

    public Messages {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * A text with its gaps filled.
     *
     * @throws IllegalArgumentException when there is no such text; the message names the key
     */
    public String get(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text '" + key + "' in " + file);
        }
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    /** The texts whose keys begin alike, by what follows. */
    public Map<String, String> group(String prefix) {
        SortedMap<String, String> group = new TreeMap<>();
        texts.tailMap(prefix).entrySet().stream().takeWhile(e -> e.getKey().startsWith(prefix))
                .forEach(e -> group.put(e.getKey().substring(prefix.length()), e.getValue()));
        return group;
    }
}
