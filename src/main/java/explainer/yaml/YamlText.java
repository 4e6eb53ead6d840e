package explainer.yaml;

import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/**
 * A scalar.
 *
 * @param location where its first line stands
 * @param value    the text, with quotes and folding undone; empty for a key without a value
 * @param origin   where each of its characters stands
 */
public record YamlText(Location location, String value, Origin origin) implements YamlNode {

    /** A scalar whose characters are those of the file. */
    public YamlText(Location location, String value) {
        this(location, value, Origin.of(value, location));
    }

    /** Where a part of the value stands. */
    public Location locate(int start, int end) {
        return origin.locate(start, end);
    }

    @Override
    public String form() {
        return value.isEmpty() ? "nothing" : "a text";
    }
}
