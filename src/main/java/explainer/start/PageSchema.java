package explainer.start;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonGenerator;

import explainer.json.JsonText;
import explainer.read.FrontMatterKey;

/** The front matter of a page as a JSON Schema, for editors that complete and check it; made from the keys themselves. */
final class PageSchema {

    private static final List<String> SCALAR = List.of("string", "number", "boolean");

    private PageSchema() {
    }

    static String text() {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
            json.writeStringField("title", "The front matter of a page");
            json.writeStringField("type", "object");
            json.writeArrayFieldStart("required");
            for (FrontMatterKey key : FrontMatterKey.values()) {
                if (key.required()) {
                    json.writeString(key.key());
                }
            }
            json.writeEndArray();
            json.writeObjectFieldStart("properties");
            for (FrontMatterKey key : FrontMatterKey.values()) {
                json.writeObjectFieldStart(key.key());
                json.writeStringField("description", key.description());
                form(json, key.form());
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeBooleanField("additionalProperties", false);
            json.writeEndObject();
        });
    }

    private static void form(JsonGenerator json, String form) throws IOException {
        switch (form) {
            case "`published` or `draft`" -> strings(json, "enum", List.of("published", "draft"));
            case "`true` or `false`" -> json.writeStringField("type", "boolean");
            case "mapping" -> json.writeStringField("type", "object");
            case "whole number" -> json.writeStringField("type", "integer");
            case "yyyy-mm-dd" -> {
                json.writeStringField("type", "string");
                json.writeStringField("pattern", "^\\d{4}-\\d\\d-\\d\\d$");
            }
            case "list of `date` and `text`" -> {
                json.writeStringField("type", "array");
                json.writeObjectFieldStart("items");
                json.writeStringField("type", "object");
                strings(json, "required", List.of("date", "text"));
                json.writeEndObject();
            }
            default -> strings(json, "type", form.startsWith("list of ") ? with("array") : SCALAR);
        }
    }

    /** One of a list may stand there by itself. */
    private static List<String> with(String form) {
        return Stream.concat(Stream.of(form), SCALAR.stream()).toList();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
