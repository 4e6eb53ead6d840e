package explainer.site;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import explainer.read.Sha256;

/**
 * Holds a {@code datapackage.json} against the part of the standard that {@code schema/datapackage.json} has, and each
 * table against its own schema: names of columns, types, constraints, keys, size and hash. The validator of the
 * Frictionless project is a program in another language, which a build of this one can't count on.
 */
final class DataPackageCheck {

    private static final Path SCHEMA = Path.of(System.getProperty("explainer.root", "."))
            .resolve("src/test/resources/explainer/schema/datapackage.json");

    private final List<String> problems = new ArrayList<>();

    private DataPackageCheck() {
    }

    /** What is wrong with a package. */
    static List<String> problems(String json, Function<String, byte[]> files) throws IOException {
        DataPackageCheck check = new DataPackageCheck();
        JsonNode descriptor = new ObjectMapper().readTree(json);
        check.hold("$", descriptor, new ObjectMapper().readTree(Files.readString(SCHEMA)));
        for (JsonNode resource : descriptor.path("resources")) {
            check.table(resource, files.apply(resource.path("path").asText()));
        }
        return check.problems;
    }

    private void hold(String at, JsonNode node, JsonNode schema) {
        String type = schema.path("type").asText("");
        boolean fits = switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "integer" -> node.isIntegralNumber();
            case "boolean" -> node.isBoolean();
            default -> true;
        };
        if (!fits) {
            problems.add(at + " is no " + type);
            return;
        }
        schema.path("required").forEach(key -> {
            if (!node.has(key.asText())) {
                problems.add(at + " has no " + key.asText());
            }
        });
        if (schema.has("anyRequired") && iterate(schema.path("anyRequired")).stream().noneMatch(key -> node.has(key.asText()))) {
            problems.add(at + " has none of " + schema.path("anyRequired"));
        }
        if (schema.has("pattern") && !node.asText().matches(".*" + schema.path("pattern").asText() + ".*")) {
            problems.add(at + " is '" + node.asText() + "'");
        }
        if (schema.has("enum") && iterate(schema.path("enum")).stream().noneMatch(node::equals)) {
            problems.add(at + " is '" + node.asText() + "'");
        }
        if (node.size() < schema.path("minItems").asInt()) {
            problems.add(at + " is empty");
        }
        schema.path("properties").fields().forEachRemaining(property -> {
            if (node.has(property.getKey())) {
                hold(at + "." + property.getKey(), node.get(property.getKey()), property.getValue());
            }
        });
        if (schema.has("items")) {
            for (int i = 0; i < node.size(); i++) {
                hold(at + "[" + i + "]", node.get(i), schema.path("items"));
            }
        }
    }

    private static List<JsonNode> iterate(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    private void table(JsonNode resource, byte[] bytes) throws IOException {
        String name = resource.path("name").asText();
        if (bytes == null) {
            problems.add(name + " is not there");
            return;
        }
        if (bytes.length != resource.path("bytes").asInt() || !resource.path("hash").asText()
                .equals("sha256:" + HexFormat.of().formatHex(Sha256.digest().digest(bytes)))) {
            problems.add(name + " is another file");
        }
        List<JsonNode> fields = iterate(resource.path("schema").path("fields"));
        List<String> names = fields.stream().map(field -> field.path("name").asText()).toList();
        Set<List<String>> keys = new HashSet<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            for (CsvRecord record : reader) {
                if (record.getStartingLineNumber() == 1) {
                    if (!record.getFields().equals(names)) {
                        problems.add(name + " has the columns " + record.getFields());
                    }
                    continue;
                }
                for (int i = 0; i < fields.size(); i++) {
                    cell(name + ":" + record.getStartingLineNumber() + " " + names.get(i), record.getField(i), fields.get(i));
                }
                if (!keys.add(iterate(resource.path("schema").path("primaryKey")).stream()
                        .map(key -> record.getField(names.indexOf(key.asText()))).toList())) {
                    problems.add(name + ":" + record.getStartingLineNumber() + " has a key twice");
                }
            }
        }
    }

    private void cell(String at, String text, JsonNode field) {
        if (text.isEmpty()) {
            if (field.path("constraints").path("required").asBoolean()) {
                problems.add(at + " is empty");
            }
            return;
        }
        boolean fits = switch (field.path("type").asText()) {
            case "number" -> isNumber(text);
            case "integer" -> text.matches("-?\\d+");
            case "year" -> text.matches("\\d{4}");
            case "yearmonth" -> text.matches("\\d{4}-\\d{2}");
            case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}");
            default -> true;
        };
        JsonNode choices = field.path("constraints").path("enum");
        if (!fits || choices.isArray() && iterate(choices).stream().noneMatch(choice -> choice.asText().equals(text))) {
            problems.add(at + " is '" + text + "'");
        }
    }

    private static boolean isNumber(String text) {
        try {
            return new BigDecimal(text).toPlainString().equals(text);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
