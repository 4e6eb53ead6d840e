package explainer.lsp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.Position;

import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Origin;
import explainer.read.FigureSpec;
import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;
import explainer.yaml.YamlText;

/**
 * Finds all that names entries in the text of a page or data file: links, front matter, figures, data, formulas. It looks at
 * the text alone, so that it finds them while the file has mistakes elsewhere. A link that is shown as code counts too: an
 * example is to stay right when an entry gets another name.
 */
final class Mentions {

    private static final Pattern LINK = Pattern.compile(
            "(?:\\]\\(\\s*<?|\\]:[ \\t]*<?)(fact|source|term|event|place):([^\\s<>()\"']+)");
    /** Addresses of entries on the pages that list them. */
    private static final Pattern ANCHOR = Pattern.compile(
            "(?:\\]\\(\\s*<?|\\]:[ \\t]*<?)[^\\s<>()\"'#:]*#(fact|source|term|event)-([a-z0-9-]+)");
    private static final Pattern HEAD = Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^ {0,3}(`{3,}|~{3,})[ \\t]*("
            + FigureSpec.BLOCKS.stream().sorted().collect(Collectors.joining("|")) + ")[ \\t]*\\n(.*?)^ {0,3}\\1[`~]*[ \\t]*$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern OPERAND = Pattern.compile("(?<![\\w@/.-])[a-z0-9]+(?:-[a-z0-9]+)*(?![\\w@/.(-])");

    private final Text text;
    private final boolean original;
    private final Set<Mention> found = new LinkedHashSet<>();

    private Mentions(Text text, boolean original) {
        this.text = text;
        this.original = original;
    }

    /**
     * All that a file names.
     *
     * @param original whether a data file is of the first language, whose entries are those that others translate
     */
    static List<Mention> in(Text text, boolean original) {
        Mentions mentions = new Mentions(text, original);
        mentions.addLinks(LINK);
        mentions.addLinks(ANCHOR);
        if (text.file().endsWith(".md")) {
            mentions.addYaml(HEAD.matcher(text.seen()), 1);
            mentions.addYaml(BLOCK.matcher(text.seen()), 3);
        } else {
            mentions.read(text.seen(), 1).filter(YamlMap.class::isInstance).map(YamlMap.class::cast)
                    .ifPresent(mentions::addData);
        }
        return new ArrayList<>(mentions.found);
    }

    /** What stands at a place, or ends there. */
    static Optional<Mention> at(Position place, Text text, List<Mention> mentions) {
        int column = text.column(place) + 1;
        return mentions.stream().filter(mention -> mention.at().line() == place.getLine() + 1
                && mention.at().column() <= column && column <= mention.at().column() + mention.at().length()).findFirst();
    }

    private void addLinks(Pattern pattern) {
        Origin origin = text.origin();
        Matcher link = pattern.matcher(text.seen());
        while (link.find()) {
            found.add(new Mention(link.group(1), link.group(2), origin.locate(link.start(2), link.end(2)), false));
        }
    }

    private void addYaml(Matcher part, int group) {
        while (part.find()) {
            int line = 1 + (int) text.seen().substring(0, part.start(group)).chars().filter(c -> c == '\n').count();
            read(part.group(group), line).ifPresent(node -> add(node, "", ""));
        }
    }

    private Optional<YamlNode> read(String yaml, int line) {
        return new YamlReader(text.file(), line, new Diagnostics()).read(yaml);
    }

    private void addData(YamlMap data) {
        data.entries().forEach((list, node) -> {
            Optional<String> kind = Keys.list(list);
            if (kind.isPresent() && node instanceof YamlList entries) {
                entries.items().forEach(entry -> addEntry(kind.get(), list, entry));
            } else {
                add(node, list, "");
            }
        });
    }

    private void addEntry(String kind, String list, YamlNode entry) {
        if (entry instanceof YamlMap map) {
            if (map.entries().get("id") instanceof YamlText id) {
                add(kind, id, original);
            }
            map.entries().forEach((key, value) -> add(value, key, list));
        }
    }

    private void add(YamlNode node, String key, String in) {
        if (node instanceof YamlMap map) {
            for (Map.Entry<String, YamlNode> entry : map.entries().entrySet()) {
                add(entry.getValue(), entry.getKey(), key.isEmpty() ? in : key);
            }
        } else if (node instanceof YamlList list) {
            list.items().forEach(item -> add(item, key, in));
        } else if (node instanceof YamlText value && key.equals("formula")) {
            Matcher operand = OPERAND.matcher(value.value());
            while (operand.find()) {
                found.add(new Mention("fact", operand.group(), value.locate(operand.start(), operand.end()), false));
            }
        } else if (node instanceof YamlText value && !value.value().isBlank()) {
            Keys.names(key, in).ifPresent(kind -> add(kind, value, false));
        }
    }

    private void add(String kind, YamlText id, boolean defines) {
        Location at = id.locate(0, id.value().length());
        found.add(new Mention(kind, id.value(), at, defines));
    }
}
