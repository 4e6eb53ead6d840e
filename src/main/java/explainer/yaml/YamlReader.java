package explainer.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/**
 * Reads YAML 1.2 into {@link YamlNode}s that know their place.
 *
 * <p>The text may be a part of a file, such as a page's front matter: line numbers then count from
 * {@code firstLine}. Aliases are refused, because they let a few lines grow into gigabytes and no content needs them.
 */
public final class YamlReader {

    private static final int MAX_DEPTH = 40;

    private final String file;
    private final int firstLine;
    private final Diagnostics diagnostics;

    /**
     * @param file      the file that the text comes from, as diagnostics name it
     * @param firstLine the line of the file on which the text begins, counted from 1
     */
    public YamlReader(String file, int firstLine, Diagnostics diagnostics) {
        this.file = file;
        this.firstLine = firstLine;
        this.diagnostics = diagnostics;
    }

    /** The document in the text; empty when there is none or it can't be read, which is then reported. */
    public Optional<YamlNode> read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).setLabel(file)
                    .setMaxAliasesForCollections(0).setUseMarks(true).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> convert(node, 0));
        } catch (TooDeep e) {
            diagnostics.add(Code.YAML_SYNTAX, e.location, "the YAML is nested deeper than " + MAX_DEPTH + " levels",
                    "flatten it");
        } catch (MarkedYamlEngineException e) {
            diagnostics.add(Code.YAML_SYNTAX, e.getProblemMark().or(e::getContextMark).map(this::location)
                    .orElse(Location.of(file, firstLine)), "the YAML can't be read: " + oneLine(e.getProblem()),
                    "a text with ': ', '#', '[' or a leading quote needs quotes around it; indent with spaces");
        } catch (YamlEngineException | StackOverflowError e) {
            diagnostics.add(Code.YAML_SYNTAX, Location.of(file, firstLine),
                    "the YAML can't be read: " + oneLine(e.getMessage()), "");
        }
        return Optional.empty();
    }

    private YamlNode convert(Node node, int depth) {
        Location location = node.getStartMark().map(this::location).orElse(Location.of(file, firstLine));
        if (depth > MAX_DEPTH) {
            throw new TooDeep(location);
        }
        if (node instanceof MappingNode mapping) {
            return convertMapping(mapping, location, depth);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, depth + 1));
            }
            return new YamlList(location, List.copyOf(items));
        }
        ScalarNode scalar = (ScalarNode) node;
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        boolean quoted = scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
                || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        // A quote is not part of the text, so the text begins one unit after it.
        Location start = quoted ? new Location(file, location.line(), location.column() + 1, location.length()) : location;
        String value = plain && isNull(scalar.getValue()) ? "" : scalar.getValue();
        return new YamlText(new Location(file, start.line(), start.column(), firstLineLength(value)), value, plain);
    }

    private YamlMap convertMapping(MappingNode mapping, Location location, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        Map<String, Location> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            Location at = keyNode.getStartMark().map(this::location).orElse(location);
            if (!(keyNode instanceof ScalarNode scalarKey)) {
                diagnostics.add(Code.WRONG_TYPE, at, "a key must be a text", "");
                continue;
            }
            String key = scalarKey.getValue();
            Location keyLocation = new Location(file, at.line(), at.column(), key.length());
            if (keys.putIfAbsent(key, keyLocation) != null) {
                diagnostics.add(Code.DUPLICATE_KEY, keyLocation, "the key '" + key + "' stands twice",
                        "the first is on line " + keys.get(key).line());
                continue;
            }
            entries.put(key, convert(tuple.getValueNode(), depth + 1));
        }
        return new YamlMap(location, Collections.unmodifiableMap(entries), Collections.unmodifiableMap(keys));
    }

    private static boolean isNull(String value) {
        return value.equals("~") || value.equals("null");
    }

    private static int firstLineLength(String value) {
        int end = value.indexOf('\n');
        return end < 0 ? value.length() : end;
    }

    private Location location(Mark mark) {
        return new Location(file, firstLine + mark.getLine(), mark.getColumn() + 1, 1);
    }

    private static String oneLine(String text) {
        return text == null ? "unknown problem" : text.strip().replaceAll("\\s+", " ");
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Location location;

        TooDeep(Location location) {
            this.location = location;
        }
    }
}
