package explainer.yaml;

import explainer.diagnostic.Location;

/**
 * A node of a YAML file with its place, so that every complaint about a value can point at it.
 *
 * <p>Scalars stay text: nothing guesses that {@code no} is false or that {@code 1.10} is a floating-point number.
 */
public sealed interface YamlNode permits YamlMap, YamlList, YamlText {

    /** Where the node begins. */
    Location location();

    /** What an editor would call the form of this node: "a text", "a list" or "a mapping". */
    String form();
}
