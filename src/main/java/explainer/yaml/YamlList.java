package explainer.yaml;

import java.util.List;

import explainer.diagnostic.Location;

/** A sequence of nodes. */
public record YamlList(Location location, List<YamlNode> items) implements YamlNode {

    @Override
    public String form() {
        return "a list";
    }
}
