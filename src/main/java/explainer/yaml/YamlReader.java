package explainer.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
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

    private static final Pattern ANCHOR = Pattern.compile("&(\\S+)");
    /** One that may as well be text: in a remark that is one, a space follows the sign. */
    private static final Pattern REMARK = Pattern.compile("[ \\t]+(#[\\p{L}\\p{N}][^\\n]*)");

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
            LoadSettings settings = LoadSettings.builder().setSchema(SCHEMA).setAllowDuplicateKeys(true).setAllowNonScalarKeys(true).setLabel(file)
                    .setMaxAliasesForCollections(0).setUseMarks(true).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> new Converter(text).convert(node, 0));
        } catch (TooDeep e) {
            diagnostics.add(Code.YAML_SYNTAX, e.location, "the YAML is nested deeper than " + MAX_DEPTH + " levels",
                    "flatten it");
        } catch (MarkedYamlEngineException e) {
            report(e, text);
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
            int start = start(node);
            Location location = origin.locate(start, start + 1);
            if (depth > MAX_DEPTH) {
                throw new TooDeep(location);
            }
            if (node instanceof MappingNode mapping && isText(mapping)) {
                String written = text.substring(start, end(mapping));
                diagnostics.add(Code.CUT_TEXT, origin.locate(start, end(mapping)), "a text can't begin with '{'",
                        "put quotes around it: " + Slip.quoted(written));
                return new YamlText(location, written);
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
            YamlText value = convertScalar((ScalarNode) node, start);
            return isPlain(node) ? whole(value, start, end(node)) : value;
        }

        private int end(Node node) {
            return node.getEndMark().map(this::offset).orElse(text.length());
        }

        private static boolean isPlain(Node node) {
            return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
        }

        /** Whether a mapping within braces begins with a key that has no colon: nobody writes one so. */
        private boolean isText(MappingNode mapping) {
            return mapping.getFlowStyle() == FlowStyle.FLOW && !mapping.getValue().isEmpty()
                    && !hasColon(mapping.getValue().get(0).getKeyNode());
        }

        private boolean hasColon(Node key) {
            int behind = end(key);
            while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
                behind++;
            }
            return behind >= text.length() || text.charAt(behind) != ',' && text.charAt(behind) != '}';
        }

        /** The text that is meant, where YAML takes a part of it for something else; that is then reported. */
        private YamlText whole(YamlText value, int start, int end) {
            String line = text.substring(start, text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start));
            boolean tag = line.startsWith("!") && !line.startsWith("!!");
            Matcher anchor = ANCHOR.matcher(line);
            boolean named = anchor.lookingAt() && !text.contains("*" + anchor.group(1));
            Matcher remark = REMARK.matcher(text).region(end, text.length());
            boolean cut = remark.lookingAt();
            if (tag || named) {
                diagnostics.add(Code.CUT_TEXT, origin.locate(start, start + line.length()), "a text can't begin with '"
                        + line.charAt(0) + "'", "put quotes around it: " + Slip.quoted(line.strip()));
                return new YamlText(value.location(), line.strip());
            }
            if (cut && value.value().isEmpty()) {
                diagnostics.add(Code.CUT_TEXT, origin.locate(remark.start(1), remark.end(1)),
                        "a # begins a remark, so there is no text", "put quotes around it: " + Slip.quoted(remark.group(1)));
                return new YamlText(value.location(), remark.group(1));
            }
            if (cut) {
                diagnostics.add(Code.REMARK, origin.locate(remark.start(1), remark.end(1)), "'" + remark.group(1)
                        + "' is a remark and no part of the text", "put quotes around the whole text: "
                        + Slip.quoted(value.value() + " " + remark.group(1)) + "; a remark has a space behind its #");
            }
            return value;
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
            ControlCharacter.find(value).ifPresent(found -> diagnostics.add(Code.CONTROL_CHARACTER, characters.location(),
                    "the text holds the " + found.name(), "delete it"));
            return new YamlText(characters.location(), value, characters);
        }

        private YamlMap convertMapping(MappingNode mapping, Location location, int depth) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            Map<String, Location> keys = new LinkedHashMap<>();
            NodeTuple before = null;
            for (NodeTuple tuple : mapping.getValue()) {
                Node keyNode = tuple.getKeyNode();
                if (mapping.getFlowStyle() == FlowStyle.FLOW && !hasColon(keyNode)) {
                    reportComma(before, keyNode, entries);
                    continue;
                }
                int start = start(keyNode);
                if (!(keyNode instanceof ScalarNode scalarKey)) {
                    diagnostics.add(Code.WRONG_TYPE, origin.locate(start, start + 1), "a key must be a text",
                            "put quotes around a text that begins with { or [");
                    continue;
                }
                before = tuple;
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

        /** Within braces a text ends at a comma, and what is behind it becomes a key. */
        private void reportComma(NodeTuple before, Node key, Map<String, YamlNode> entries) {
            int start = start(key);
            String behind = text.substring(start, end(key));
            int colon = behind.indexOf(':');
            String message = "the key '" + behind + "' has no value";
            String hint = "write '" + behind + ": \u2026'";
            if (colon > 0) {
                message = "no space follows the colon";
                hint = "write '" + behind.substring(0, colon) + ": " + behind.substring(colon + 1) + "'";
            } else if (isPlain(before.getValueNode())) {
                String name = ((ScalarNode) before.getKeyNode()).getValue();
                String whole = oneLine(text.substring(start(before.getValueNode()), end(key)));
                message = "the comma before '" + behind + "' ends the text";
                hint = "put quotes around the whole text: " + name + ": " + Slip.quoted(whole);
                entries.computeIfPresent(name, (same, cut) -> new YamlText(cut.location(), whole));
            }
            diagnostics.add(Code.CUT_TEXT, origin.locate(start, end(key)), message, hint);
        }

        private int start(Node node) {
            return node.getStartMark().map(this::offset).orElse(0);
        }

        /** Marks count characters, of which those beyond U+FFFF take two units. */
        private int offset(Mark mark) {
            int index = offsets == null ? mark.getIndex()
                    : mark.getIndex() < offsets.length ? offsets[mark.getIndex()] : text.length();
            return Math.min(index, text.length());
        }
    }

    private void report(MarkedYamlEngineException e, String text) {
        Location at = e.getProblemMark().or(e::getContextMark).map(this::location).orElse(Location.of(file, firstLine));
        String problem = String.valueOf(e.getProblem());
        String context = String.valueOf(e.getContext());
        Optional<Location> begin = e.getContextMark().map(this::location)
                .filter(found -> found.line() != at.line() && context.startsWith("while parsing a flow"));
        // A key without its colon is only found on the next line.
        Location line = problem.contains("find expected ':'") ? e.getContextMark().map(this::location).orElse(at) : at;
        Optional<Slip> slip = context.contains("flow") ? Optional.empty() : Slip.in(line(text, line));
        if (problem.contains("TAB")) {
            report(at, "a tab stands where only spaces may", "indent with spaces");
        } else if (context.contains("quoted scalar")) {
            report(e.getContextMark().map(this::location).orElse(at), oneLine(problem).contains("end of stream")
                            ? "the quote is not closed" : oneLine(problem),
                    "end the text with the same quote; between \" and \" a backslash begins an escape");
        } else if (slip.isPresent()) {
            report(new Location(file, line.line(), slip.get().start() + 1, slip.get().end() - slip.get().start()),
                    slip.get().message(), slip.get().hint());
        } else if (quoteAbove(text, at).isPresent()) {
            report(quoteAbove(text, at).get(), "the quote is not closed", "end the text with the same quote");
        } else if (problem.startsWith("mapping values are not allowed")) {
            report(at, "a key stands where none may", "let the keys of one entry begin in one column; a text with ': ' "
                    + "needs quotes around it");
        } else if (problem.startsWith("expected <block end>")) {
            report(at, "the indentation does not fit",
                    "let the keys of one entry begin in one column, and the hyphens of one list in one column");
        } else if (begin.isPresent()) {
            report(begin.get(), "the bracket is not closed",
                    "close it, or put quotes around a text that begins with a bracket");
        } else if (context.startsWith("while parsing a flow") && problem.startsWith("expected ','")) {
            report(at, "within brackets a comma is missing, or a text holds a sign that ends it",
                    "put commas between the entries, and quotes around a text that holds one of , : # [ ] { }");
        } else {
            report(at, oneLine(problem),
                    "a text with ': ', '#', '[' or a leading quote needs quotes around it; indent with spaces");
        }
    }

    /** Where the quote stands that one right before a place closes, lines below, though it was to open another text. */
    private Optional<Location> quoteAbove(String text, Location at) {
        String line = line(text, at);
        String quote = at.column() > 1 && at.column() <= line.length() + 1 ? line.substring(at.column() - 2, at.column() - 1) : "";
        if (!quote.equals("\"") && !quote.equals("'")) {
            return Optional.empty();
        }
        List<String> lines = text.lines().limit(Math.max(0, at.line() - firstLine)).toList();
        Pattern opening = Pattern.compile("(?:[:-][ \\t]+|^[ \\t]*)(" + quote + ")[^" + quote + "]*$");
        return IntStream.iterate(lines.size() - 1, i -> i >= 0, i -> i - 1).mapToObj(i -> {
            Matcher open = opening.matcher(lines.get(i));
            return open.find() ? new Location(file, firstLine + i, open.start(1) + 1, 1) : null;
        }).filter(Objects::nonNull).findFirst();
    }

    private void report(Location at, String problem, String hint) {
        diagnostics.add(Code.YAML_SYNTAX, at, "the YAML can't be read: " + problem, hint);
    }

    private String line(String text, Location at) {
        return text.lines().skip(Math.max(0, at.line() - firstLine)).findFirst().orElse("");
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
