package explainer.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the tree that Chromium gives to screen readers.
 *
 * @param role what it is, such as {@code listitem}; {@code StaticText} for words
 * @param name what it is called
 * @param description what is said of it besides
 * @param properties what else is told of it, such as the level of a heading
 * @param parts what is in it, in the order in which it is read; what is told to nobody is left out, but not what is in it
 */
record Spoken(String role, String name, String description, Map<String, String> properties, List<Spoken> parts) {

    /** All of the page that is open. */
    @SuppressWarnings("unchecked")
    static Spoken of(Browser browser) {
        browser.devTools("Accessibility.enable", Map.of());
        List<Map<String, Object>> nodes = (List<Map<String, Object>>) browser
                .devTools("Accessibility.getFullAXTree", Map.of()).get("nodes");
        browser.devTools("Accessibility.disable", Map.of());
        Map<Object, Map<String, Object>> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.get("nodeId"), node));
        return part(nodes.get(0), byId);
    }

    private static Spoken part(Map<String, Object> node, Map<Object, Map<String, Object>> byId) {
        Map<String, String> properties = ((List<?>) node.getOrDefault("properties", List.of())).stream()
                .map(property -> (Map<?, ?>) property)
                .collect(Collectors.toMap(property -> (String) property.get("name"), property -> value(property.get("value"))));
        return new Spoken(value(node.get("role")), value(node.get("name")), value(node.get("description")), properties,
                parts(node, byId).toList());
    }

    private static Stream<Spoken> parts(Map<String, Object> node, Map<Object, Map<String, Object>> byId) {
        return ((List<?>) node.getOrDefault("childIds", List.of())).stream().map(byId::get).filter(child -> child != null)
                .flatMap(child -> Boolean.TRUE.equals(child.get("ignored")) ? parts(child, byId) : Stream.of(part(child, byId)));
    }

    private static String value(Object held) {
        return held instanceof Map<?, ?> map && map.get("value") != null ? map.get("value").toString() : "";
    }

    /** All of a role in it, in the order in which they are read. */
    List<Spoken> all(String wanted) {
        return parts.stream().flatMap(part -> part.role.equals(wanted) ? Stream.of(part) : part.all(wanted).stream()).toList();
    }

    /** All that is said of it, in its order: its text, and what stands for pictures. */
    String words() {
        return said().collect(Collectors.joining(" ")).replaceAll("[ \\n]+", " ").strip();
    }

    private Stream<String> said() {
        Stream<String> own = List.of("StaticText", "image").contains(role) ? Stream.of(name, description) : Stream.empty();
        return Stream.concat(own, parts.stream().flatMap(Spoken::said));
    }
}
