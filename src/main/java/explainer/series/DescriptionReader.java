package explainer.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Nearest;
import explainer.ledger.Country;
import explainer.ledger.Entries;
import explainer.ledger.PartialDate;
import explainer.ledger.Period;
import explainer.ledger.Source;
import explainer.ledger.Unit;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.series.Field.Group;
import explainer.series.Field.Type;
import explainer.series.Origin.Processing;
import explainer.yaml.Fields;
import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlText;

/** Reads what the file beside a table says of it. Keys that Table Schema has are called as they are there. */
final class DescriptionReader {

    private static final Map<String, Integer> POWERS = Map.of("thousand", 3, "million", 6, "billion", 9,
            "trillion", 12);
    private static final String NAME = "[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*";
    private static final int MOST_DECIMALS = 12;

    private final MarkdownParser markdown;
    private final Entries entries;
    private final Diagnostics diagnostics;

    DescriptionReader(MarkdownParser markdown, Entries entries, Diagnostics diagnostics) {
        this.markdown = markdown;
        this.entries = entries;
        this.diagnostics = diagnostics;
    }

    /** The description; nothing when it is not sound, which is then reported. */
    Optional<Description> read(String id, YamlMap map) {
        Fields top = new Fields(map, diagnostics);
        String title = top.required("title");
        if (top.texts("source").isEmpty()) {
            top.missing("source");
        }
        List<Source> sources = top.texts("source").stream().map(entries::source).flatMap(Optional::stream).toList();
        Set<String> missing = missingValues(top);
        Optional<Character> delimiter = delimiter(top);
        NumberForm form = form(top, new NumberForm(".", ""));
        Optional<Map<String, Cell.Status>> marks = marks(top);
        Optional<Period> period = top.converted("period", Code.BAD_PERIOD, Period::parse,
                "write 2019, 2020-02, 2020-09-30, or two of them as 2020-01/2020-08");
        Optional<MarkdownText> note = top.textNode("note").map(markdown::parse);
        Optional<Origin> origin = origin(top);
        List<Fields> columns = top.mappings("fields");
        if (columns.isEmpty()) {
            top.missing("fields");
        }
        List<Optional<Field>> fields = columns.stream().map(column -> field(column, form)).toList();
        Optional<List<Integer>> keys = keys(top, fields);
        top.end();
        boolean sound = !title.isEmpty() && !sources.isEmpty() && delimiter.isPresent() && marks.isPresent()
                && origin.isPresent() && !fields.isEmpty() && fields.stream().allMatch(Optional::isPresent)
                && keys.isPresent();
        return !sound ? Optional.empty() : Optional.of(new Description(id, map.location(), title, sources,
                fields.stream().flatMap(Optional::stream).toList(), keys.get(), missing, delimiter.get(), marks.get(),
                period, note, origin.get()));
    }

    /** What stands for a missing value; unlike other texts it may be empty. */
    private static Set<String> missingValues(Fields top) {
        Set<String> missing = new LinkedHashSet<>(Set.of(""));
        List<YamlNode> nodes = top.node("missingValues").map(node -> node instanceof YamlList list ? list.items()
                : List.of(node)).orElse(List.of());
        nodes.forEach(node -> {
            if (node instanceof YamlText text) {
                missing.add(text.value().strip());
            }
        });
        return missing;
    }

    private Optional<Character> delimiter(Fields top) {
        // A tab by itself would be taken for a key without a value.
        String raw = top.node("delimiter").map(node -> node instanceof YamlText text ? text.value() : "").orElse(",");
        String sign = raw.equals("tab") || raw.equals("\t") ? "\t" : raw;
        if (sign.length() == 1 && ",;\t|".contains(sign)) {
            return Optional.of(sign.charAt(0));
        }
        bad(top, "delimiter", "'" + raw + "' can't part columns", "write \",\", \";\", \"|\" or tab");
        return Optional.empty();
    }

    private NumberForm form(Fields fields, NumberForm otherwise) {
        String decimal = fields.text("decimalChar").orElse(otherwise.decimalChar());
        String group = fields.node("groupChar").map(node -> node instanceof YamlText text ? text.value() : "")
                .orElse(otherwise.groupChar());
        if (!decimal.equals(".") && !decimal.equals(",")) {
            bad(fields, "decimalChar", "'" + decimal + "' is no decimal sign", "write \".\" or \",\"");
            return otherwise;
        }
        if (group.length() > 1 || group.equals(decimal) || !group.isEmpty() && "0123456789+-".contains(group)) {
            bad(fields, "groupChar", "'" + group + "' can't part groups of digits",
                    "write \",\", \".\", \" \" or \"'\", and another than the decimal sign");
            return otherwise;
        }
        return new NumberForm(decimal, group);
    }

    private Optional<Map<String, Cell.Status>> marks(Fields top) {
        Map<String, Cell.Status> marks = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<String, YamlNode> entry : mapping(top, "marks").entrySet()) {
            Optional<Cell.Status> status = entry.getValue() instanceof YamlText text
                    ? Arrays.stream(Cell.Status.values()).filter(one -> one != Cell.Status.NORMAL
                            && one.key().equals(text.value())).findFirst() : Optional.empty();
            if (status.isEmpty() || entry.getKey().matches(".*\\d.*")) {
                sound = false;
                diagnostics.add(Code.BAD_VALUE, entry.getValue().location(), "'" + entry.getKey()
                        + "' can't mark a number so", "write a sign without digits, and preliminary or estimated behind it");
            } else {
                marks.put(entry.getKey(), status.get());
            }
        }
        return sound ? Optional.of(marks) : Optional.empty();
    }

    private Map<String, YamlNode> mapping(Fields fields, String key) {
        Optional<YamlNode> node = fields.node(key);
        if (node.isPresent() && !(node.get() instanceof YamlMap)) {
            diagnostics.add(Code.WRONG_TYPE, node.get().location(), "'" + key + "' is " + node.get().form()
                    + ", not a mapping", "write keys with values below it");
        }
        return node.filter(YamlMap.class::isInstance).map(map -> ((YamlMap) map).entries()).orElse(Map.of());
    }

    private Optional<Field> field(Fields fields, NumberForm form) {
        Optional<String> name = fields.textNode("name").filter(text -> {
            boolean fits = text.value().matches(NAME);
            if (!fits) {
                diagnostics.add(Code.WRONG_TYPE, text.location(), "'" + text.value() + "' can't be the name of a column",
                        "write small letters a to z and digits, such as exports-2, and the table's own words as 'header'");
            }
            return fits;
        }).map(YamlText::value);
        boolean named = fields.has("name");
        if (!named) {
            fields.missing("name");
        }
        String title = fields.required("title");
        Optional<Type> type = choice(fields, "type", Type.values(), Type.STRING);
        Optional<Unit> unit = fields.textNode("unit").flatMap(entries::unit);
        int power = fields.text("scale").map(word -> {
            if (!POWERS.containsKey(word)) {
                bad(fields, "scale", "'" + word + "' is not a size", "write thousand, million, billion or trillion");
            }
            return POWERS.getOrDefault(word, 0);
        }).orElse(0);
        Optional<Integer> decimals = fields.integer("decimals").filter(count -> {
            boolean fits = count >= 0 && count <= MOST_DECIMALS;
            if (!fits) {
                bad(fields, "decimals", "there can't be " + count + " decimals", "write a number from 0 to " + MOST_DECIMALS);
            }
            return fits;
        });
        NumberForm own = form(fields, form);
        Optional<String> country = fields.textNode("country").flatMap(entries::country).map(Country::id);
        Map<String, Group> groups = groups(fields);
        Optional<MarkdownText> note = fields.textNode("note").map(markdown::parse);
        Optional<String> header = fields.text("header");
        if (type.isPresent() && type.get().isNumber() && !fields.has("unit")) {
            fields.missing("unit");
        }
        fields.end();
        if (name.isEmpty() || title.isEmpty() || type.isEmpty() || type.get().isNumber() && unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Field(name.get(), fields.location("name"), header.orElse(name.get()), title, type.get(), unit,
                power, decimals, own, country, groups, note));
    }

    /** What values of a column stand for: a title, or a title and the country in whose colour they are drawn. */
    private Map<String, Group> groups(Fields fields) {
        Map<String, Group> groups = new LinkedHashMap<>();
        mapping(fields, "values").forEach((value, node) -> {
            if (node instanceof YamlMap map) {
                Fields group = new Fields(map, diagnostics);
                groups.put(value, new Group(group.required("title"),
                        group.textNode("country").flatMap(entries::country).map(Country::id)));
                group.end();
            } else if (node instanceof YamlText text) {
                groups.put(value, new Group(text.value(), Optional.empty()));
            }
        });
        return groups;
    }

    private Optional<List<Integer>> keys(Fields top, List<Optional<Field>> fields) {
        List<YamlText> named = top.texts("primaryKey");
        if (named.isEmpty()) {
            top.missing("primaryKey");
        }
        if (fields.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty(); // what is named may be the one that could not be read
        }
        List<String> names = fields.stream().flatMap(Optional::stream).map(Field::name).toList();
        boolean sound = !named.isEmpty();
        Set<String> seen = new HashSet<>();
        for (Field field : fields.stream().flatMap(Optional::stream).toList()) {
            if (!seen.add(field.name())) {
                sound = false;
                diagnostics.add(Code.DUPLICATE_ID, field.location(), "there are two columns '" + field.name() + "'",
                        "give this one another name");
            }
        }
        List<Integer> keys = new ArrayList<>();
        for (YamlText name : named) {
            int place = names.indexOf(name.value());
            if (place < 0) {
                sound = false;
                diagnostics.add(Code.UNKNOWN_REFERENCE, name.location(), "there is no column '" + name.value() + "'",
                        Nearest.hint(name.value(), names));
            } else {
                keys.add(place);
            }
        }
        return sound ? Optional.of(keys) : Optional.empty();
    }

    private Optional<Origin> origin(Fields top) {
        Optional<YamlNode> node = top.node("origin");
        Fields fields = new Fields(node.filter(YamlMap.class::isInstance).map(YamlMap.class::cast)
                .orElseGet(() -> new YamlMap(top.location(), Map.of(), Map.of())), diagnostics);
        if (node.isPresent() && !(node.get() instanceof YamlMap)) {
            mapping(top, "origin");
            return Optional.empty();
        }
        Optional<Processing> processing = choice(fields, "processing", Processing.values(), Processing.NONE);
        Optional<MarkdownText> processed = fields.textNode("processed").map(markdown::parse);
        if (processing.isPresent() && processing.get() != Processing.NONE && processed.isEmpty()) {
            fields.missing("processed");
        }
        Origin origin = new Origin(fields.text("producer"), fields.text("title"), fields.text("version"),
                date(fields, "published"), date(fields, "accessed"), address(fields, "page"),
                address(fields, "download"), fields.text("licence"), address(fields, "licence-address"),
                fields.text("citation"), processing.orElse(Processing.NONE), processed, date(fields, "next-update"));
        fields.end();
        return processing.map(any -> origin);
    }

    private static Optional<PartialDate> date(Fields fields, String key) {
        return fields.converted(key, Code.BAD_DATE, PartialDate::parse, "write the date as 2020, 2020-09 or 2020-09-30");
    }

    private static Optional<String> address(Fields fields, String key) {
        return fields.converted(key, Code.BAD_VALUE, text -> {
            if (!text.toLowerCase(Locale.ROOT).matches("https?://[^\\s/?#]+(?:[/?#]\\S*)?")) {
                throw new IllegalArgumentException("'" + text + "' is not an address on the web");
            }
            return text;
        }, "begin with https://");
    }

    private <E extends Enum<E>> Optional<E> choice(Fields fields, String key, E[] choices, E otherwise) {
        Optional<YamlText> text = fields.textNode(key);
        if (text.isEmpty()) {
            return Optional.of(otherwise);
        }
        List<String> names = Arrays.stream(choices).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        int index = names.indexOf(text.get().value());
        if (index < 0) {
            bad(fields, key, "'" + key + "' can't be '" + text.get().value() + "'", Nearest.to(text.get().value(), names)
                    .map(near -> "did you mean '" + near + "'?").orElse("write one of: " + String.join(", ", names)));
            return Optional.empty();
        }
        return Optional.of(choices[index]);
    }

    private void bad(Fields fields, String key, String message, String hint) {
        diagnostics.add(Code.BAD_VALUE, fields.location(key), message, hint);
    }
}
