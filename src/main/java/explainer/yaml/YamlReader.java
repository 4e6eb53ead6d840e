package explainer.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

import explainer.diagnostic.Code;
import explainer.diagnostic.ControlCharacter;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;

/**
 * Reads YAML 1.2 into {@link YamlNode}s that know their place.
 *
 * <p>The text may be a part of a file, such as a page's front matter: line numbers then count from
 * {@code firstLine}. Aliases are refused, because they let a few lines grow into gigabytes and no content needs them.
 */
public final class YamlReader {

    private static final int MAX_DEPTH = 40;
    /** The usual one; each text would else have one of its own. */
    private static final Schema SCHEMA = new JsonSchema();
    private static final Pattern ALIAS = Pattern.compile("(?m)(?:^|[\\s\\[,])(\\*[\\w-]+)\\s*(?:$|[,\\]}#])");

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
            LoadSettings settings = LoadSettings.builder().setSchema(SCHEMA).setAllowDuplicateKeys(true).setLabel(file)
                    .setMaxAliasesForCollections(0).setUseMarks(true).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> new Converter(text).convert(node, 0));
        } catch (TooDeep e) {
            diagnostics.add(Code.YAML_SYNTAX, e.location, "the YAML is nested deeper than " + MAX_DEPTH + " levels",
                    "flatten it");
        } catch (MarkedYamlEngineException e) {
            report(e);
        } catch (YamlEngineException e) {
            Matcher alias = ALIAS.matcher(text);
            boolean found = String.valueOf(e.getMessage()).contains("aliases") && alias.find();
            diagnostics.add(Code.YAML_SYNTAX, found ? Origin.of(text, new Location(file, firstLine, 1, 0))
                    .locate(alias.start(1), alias.end(1)) : Location.of(file, firstLine), "the YAML can't be read: "
                    + (found ? "an alias stands for a list or a mapping" : oneLine(e.getMessage())),
                    found ? "write it out again" : "");
        } catch (StackOverflowError e) {
            diagnostics.add(Code.YAML_SYNTAX, Location.of(file, firstLine),
                    "the YAML can't be read: " + oneLine(e.getMessage()), "");
        }
        return Optional.empty();
    }

    /** Turns the nodes of one text into ours. */
    private final class Converter {
        private final String text;
        private final Origin origin;
        /** The offset of each character, where some take two units; else null. */
        private final int[] offsets;

        Converter(String text) {
            this.text = text;
            this.origin = Origin.of(text, new Location(file, firstLine, 1, 0));
            this.offsets = text.chars().noneMatch(c -> Character.isSurrogate((char) c)) ? null : IntStream
                    .range(0, text.length()).filter(i -> i == 0 || !Character.isLowSurrogate(text.charAt(i))).toArray();
        }

        YamlNode convert(Node node, int depth) {
            int start = node.getStartMark().map(this::offset).orElse(0);
            Location location = origin.locate(start, start + 1);
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
            return convertScalar((ScalarNode) node, start);
        }

        private YamlText convertScalar(ScalarNode scalar, int start) {
            ScalarOrigin.Style style = switch (scalar.getScalarStyle()) {
                case DOUBLE_QUOTED -> ScalarOrigin.Style.DOUBLE_QUOTED;
                case SINGLE_QUOTED -> ScalarOrigin.Style.SINGLE_QUOTED;
                case LITERAL, FOLDED -> ScalarOrigin.Style.BLOCK;
                default -> ScalarOrigin.Style.PLAIN;
            };
            String value = style == ScalarOrigin.Style.PLAIN && isNull(scalar.getValue()) ? "" : scalar.getValue();
            ScalarOrigin characters = new ScalarOrigin(text, origin, start, style, value);
            // The file itself has none, but an escape such as "\0" makes one.
            ControlCharacter.find(value).ifPresent(at -> diagnostics.add(Code.CONTROL_CHARACTER, characters.location(),
                    "the text holds the control character " + ControlCharacter.name(value.charAt(at)), "delete it"));
            return new YamlText(characters.location(), value, characters);
        }

        private YamlMap convertMapping(MappingNode mapping, Location location, int depth) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            Map<String, Location> keys = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Node keyNode = tuple.getKeyNode();
                int start = keyNode.getStartMark().map(this::offset).orElse(0);
                if (!(keyNode instanceof ScalarNode scalarKey)) {
                    diagnostics.add(Code.WRONG_TYPE, origin.locate(start, start + 1), "a key must be a text", "");
                    continue;
                }
                String key = scalarKey.getValue();
                Location keyLocation = convertScalar(scalarKey, start).location();
                if (keys.putIfAbsent(key, keyLocation) != null) {
                    diagnostics.add(Code.DUPLICATE_KEY, keyLocation, "the key '" + key + "' stands twice",
                            "the first is on line " + keys.get(key).line());
                    continue;
                }
                entries.put(key, convert(tuple.getValueNode(), depth + 1));
            }
            return new YamlMap(location, Collections.unmodifiableMap(entries), Collections.unmodifiableMap(keys));
        }

        /** Marks count characters, of which those beyond U+FFFF take two units. */
        private int offset(Mark mark) {
            int index = offsets == null ? mark.getIndex()
                    : mark.getIndex() < offsets.length ? offsets[mark.getIndex()] : text.length();
            return Math.min(index, text.length());
        }
    }

    private void report(MarkedYamlEngineException e) {
        Location at = e.getProblemMark().or(e::getContextMark).map(this::location).orElse(Location.of(file, firstLine));
        Optional<Location> begin = e.getContextMark().map(this::location)
                .filter(context -> context.line() != at.line() && e.getContext().startsWith("while parsing a flow"));
        if (String.valueOf(e.getProblem()).contains("TAB")) {
            diagnostics.add(Code.YAML_SYNTAX, at, "the YAML can't be read: a tab stands where only spaces may",
                    "indent with spaces");
        } else if (e.getContext() != null && e.getContext().contains("quoted scalar")) {
            diagnostics.add(Code.YAML_SYNTAX, e.getContextMark().map(this::location).orElse(at),
                    "the YAML can't be read: " + (oneLine(e.getProblem()).contains("end of stream")
                            ? "the quote is not closed" : oneLine(e.getProblem())),
                    "end the text with the same quote; between \" and \" a backslash begins an escape");
        } else if (String.valueOf(e.getProblem()).startsWith("expected <block end>")) {
            diagnostics.add(Code.YAML_SYNTAX, at, "the YAML can't be read: the indentation does not fit",
                    "let the keys of one entry begin in one column, and the hyphens of one list in one column");
        } else if (begin.isPresent()) {
            diagnostics.add(Code.YAML_SYNTAX, begin.get(), "the YAML can't be read: the bracket is not closed",
                    "close it, or put quotes around a text that begins with a bracket");
        } else {
            diagnostics.add(Code.YAML_SYNTAX, at, "the YAML can't be read: " + oneLine(e.getProblem()),
                    "a text with ': ', '#', '[' or a leading quote needs quotes around it; indent with spaces");
        }
    }

    private static boolean isNull(String value) {
        return value.equals("~") || value.equals("null");
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
