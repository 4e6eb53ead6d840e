package explainer.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.read.FigureSpec.Group;
import explainer.read.FigureSpec.Manner;
import explainer.read.FigureSpec.MirrorRow;
import explainer.read.FigureSpec.Moment;
import explainer.read.FigureSpec.OfSeries;
import explainer.read.FigureSpec.Reporter;
import explainer.yaml.Fields;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;
import explainer.yaml.YamlText;

/** Finds the fenced blocks of a page that draw figures and reads the YAML in them. */
final class FigureSpecReader {

    private final MarkdownParser markdown;
    private final Diagnostics diagnostics;
    /** Those that figures of the text have so far. */
    private final Set<String> ids = new HashSet<>();

    FigureSpecReader(MarkdownParser markdown, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    /** The figures of a text by the node of their block. */
    Map<Node, FigureSpec> read(MarkdownText text) {
        ids.clear();
        Map<Node, FigureSpec> figures = new IdentityHashMap<>();
        collect(text.document(), text, figures);
        return figures;
    }

    private void collect(Node node, MarkdownText text, Map<Node, FigureSpec> figures) {
        if (node instanceof FencedCodeBlock block) {
            readBlock(block, text).ifPresent(figure -> figures.put(block, figure));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Block) {
                collect(child, text, figures);
            }
        }
    }

    private Optional<FigureSpec> readBlock(FencedCodeBlock block, MarkdownText text) {
        String name = block.getInfo().toString().strip();
        if (!FigureSpec.BLOCKS.contains(name)) {
            Optional<String> near = name.length() < 3 ? Optional.empty() : Nearest.to(name, FigureSpec.BLOCKS);
            near.ifPresent(meant -> diagnostics.add(Code.UNKNOWN_BLOCK, text.locate(
                    block.getInfo().getStartOffset(), block.getInfo().getEndOffset()),
                    "there is no figure '" + name + "'", "did you mean '" + meant + "'?"));
            return Optional.empty();
        }
        if (!Fence.of(block).isWhole()) {
            return Optional.empty(); // what follows it is no YAML; reported with the text
        }
        Location start = text.locate(block);
        Optional<YamlNode> yaml = new YamlReader(start.file(), start.line() + 1, diagnostics)
                .read(block.getContentChars().normalizeEOL());
        boolean empty = block.getContentChars().isBlank();
        if (yaml.isEmpty() && !empty) {
            return Optional.empty(); // reported as a YAML error
        }
        // A timeline without keys is that of its page; every other block has keys that it needs.
        boolean whole = empty && name.equals("timeline");
        YamlNode content = whole ? new YamlMap(start, Map.of(), Map.of()) : yaml.orElse(null);
        if (!(content instanceof YamlMap map)) {
            diagnostics.add(Code.BAD_BLOCK, start, "the block '" + name + "' " + (content == null ? "says nothing"
                    : "is " + content.form() + ", not keys with values"),
                    "write its keys as YAML, one a line, between the fences");
            return Optional.empty();
        }
        Fields fields = new Fields(map, diagnostics);
        Optional<FigureSpec> figure = figure(name, fields, start);
        fields.end();
        return figure;
    }

    private Optional<FigureSpec> figure(String name, Fields fields, Location start) {
        return switch (name) {
            case "chart" -> fields.has("series") ? ofSeries(fields, start, true) : Optional.of(chart(fields, start));
            case "table" -> ofSeries(fields, start, false);
            case "map" -> Optional.of(new FigureSpec.Map(start, id(fields), fields.required("title"),
                    fields.texts("places"), fields.texts("routes"), caption(fields, "caption")));
            case "timeline" -> Optional.of(new FigureSpec.Timeline(start, id(fields), fields.text("title").orElse(""),
                    fields.textNode("topic"), fields.texts("events")));
            case "figures" -> Optional.of(new FigureSpec.Tiles(start, id(fields),
                    required(fields, "facts", fields.texts("facts"))));
            case "statements" -> statements(fields, start);
            case "mirror" -> Optional.of(mirror(fields, start));
            default -> Optional.of(DrawnBlocks.read(name, new BlockFields(fields, new FigureSpec.Head(start, id(fields),
                    fields.required("title"), caption(fields, "caption")), markdown, diagnostics)));
        };
    }

    private Optional<FigureSpec> statements(Fields fields, Location start) {
        Optional<String> id = id(fields);
        String title = fields.required("title");
        fields.required("fact");
        Optional<MarkdownText> caption = caption(fields, "caption");
        return fields.textNode("fact").map(fact -> new FigureSpec.Statements(start, id, title, fact, caption));
    }

    private Optional<FigureSpec> ofSeries(Fields fields, Location start, boolean chart) {
        Optional<String> id = id(fields);
        Optional<Manner> manner = chart ? Optional.of(manner(fields)) : Optional.empty();
        String title = fields.required("title");
        fields.required("series");
        List<YamlText> columns = fields.texts("columns");
        Optional<YamlText> rows = fields.textNode("rows");
        Optional<YamlText> order = chart ? Optional.empty() : fields.textNode("order");
        Optional<Integer> show = chart ? Optional.empty() : fields.integer("show");
        Optional<MarkdownText> caption = caption(fields, "caption");
        return fields.textNode("series").map(series -> new OfSeries(start, id, manner, title, series, columns, rows, order,
                show, caption));
    }

    private FigureSpec chart(Fields fields, Location start) {
        Manner manner = manner(fields);
        boolean paired = manner.type().value().equals("paired");
        List<Group> groups = fields.mappings("groups").stream().map(group -> {
            Group read = new Group(group.required("label"), required(group, "facts", group.texts("facts")));
            group.end();
            return read;
        }).toList();
        List<YamlText> facts = fields.texts("facts");
        if (paired ? groups.isEmpty() : facts.isEmpty() && groups.isEmpty()) {
            fields.missing(paired ? "groups" : "facts");
        }
        Optional<YamlText> whole = fields.textNode("whole");
        Optional<String> rest = fields.text("rest");
        if (manner.type().value().equals("share") && whole.isEmpty()) {
            fields.missing("whole");
        }
        return new FigureSpec.Chart(start, id(fields), manner, fields.required("title"), facts, groups, whole, rest,
                caption(fields, "caption"));
    }

    private static Manner manner(Fields fields) {
        fields.required("type");
        List<Moment> marks = new ArrayList<>();
        for (Fields mark : fields.mappings("marks")) {
            mark.required("at");
            String label = mark.required("label");
            mark.textNode("at").ifPresent(at -> marks.add(new Moment(at, label)));
            mark.end();
        }
        return new Manner(fields.textNode("type").orElse(new YamlText(fields.location(), "")),
                fields.has("zero") ? Optional.of(fields.flag("zero")) : Optional.empty(), marks);
    }

    private FigureSpec mirror(Fields fields, Location start) {
        List<MirrorRow> rows = fields.mappings("rows").stream().map(row -> {
            List<Reporter> reporters = row.mappings("reporters").stream().map(this::reporter)
                    .flatMap(Optional::stream).toList();
            MirrorRow read = new MirrorRow(row.location(), row.required("label"), required(row, "reporters", reporters));
            row.end();
            return read;
        }).toList();
        return new FigureSpec.Mirror(start, id(fields), fields.required("title"), required(fields, "rows", rows),
                caption(fields, "note"));
    }

    private Optional<Reporter> reporter(Fields fields) {
        fields.required("country");
        fields.required("fact");
        Optional<Reporter> reporter = fields.textNode("country")
                .flatMap(country -> fields.textNode("fact").map(fact -> new Reporter(country, fact)));
        fields.end();
        return reporter;
    }

    private Optional<String> id(Fields fields) {
        Optional<String> id = fields.text("id");
        id.ifPresent(name -> {
            if (!name.equals(Heading.slug(name))) {
                diagnostics.add(Code.BAD_BLOCK, fields.location("id"), "the id '" + name + "' can't be an anchor",
                        "write '" + Heading.slug(name) + "'");
            } else if (!ids.add(name)) {
                diagnostics.add(Code.BAD_BLOCK, fields.location("id"), "a figure before has the id '" + name + "' too",
                        "choose another for this one");
            }
        });
        return id;
    }

    private Optional<MarkdownText> caption(Fields fields, String key) {
        return fields.textNode(key).map(markdown::parse);
    }

    private static <T> List<T> required(Fields fields, String key, List<T> values) {
        if (values.isEmpty()) {
            fields.missing(key);
        }
        return values;
    }
}
