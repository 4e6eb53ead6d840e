package explainer.yaml;

import java.util.Map;

import explainer.diagnostic.Location;

/**
 * A mapping, its keys in the order of the file.
 *
 * @param keys where each key stands
 */
public record YamlMap(Location location, Map<String, YamlNode> entries, Map<String, Location> keys) implements YamlNode {

    @Override
    public String form() {
        return "a mapping";
    }
}
