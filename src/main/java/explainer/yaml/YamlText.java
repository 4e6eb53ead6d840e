package explainer.yaml;

import explainer.diagnostic.Location;

/**
 * A scalar.
 *
 * @param value    the text, with quotes and folding undone; empty for a key without a value
 * @param plain    whether it stands without quotes on one line, so that its characters are those of the file
 */
public record YamlText(Location location, String value, boolean plain) implements YamlNode {

    @Override
    public String form() {
        return value.isEmpty() ? "nothing" : "a text";
    }
}
