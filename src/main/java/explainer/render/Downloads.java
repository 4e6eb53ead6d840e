package explainer.render;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import explainer.figure.Csv;
import explainer.json.JsonText;
import explainer.ledger.Fact;
import explainer.ledger.Fact.Derivation;
import explainer.ledger.Ledger;
import explainer.ledger.Period;
import explainer.ledger.Source;
import explainer.read.MarkdownText;

/**
 * All facts for programs: {@code data/facts.csv}, {@code data/facts.json}, and the JSON Schema that describes the
 * latter. Values are decimal texts, because a JSON number would lose the digits that were stated.
 */
public final class Downloads {

    private static final String SCHEMA = "facts.schema.json";

    private Downloads() {
    }

    /**
     * Adds the files; none for a ledger without facts.
     *
     * @param origin the input they are made from, for diagnostics
     * @param asOf   as of when the figures hold, in words
     */
    public static void add(Ledger ledger, Optional<String> asOf, String origin, Output output) {
        if (ledger.facts().isEmpty()) {
            return;
        }
        output.add("data/facts.csv", Csv.of(ledger.facts().values()), origin);
        output.add("data/facts.json", json(ledger, asOf), origin);
        output.add("data/" + SCHEMA, schema(), origin);
    }

    private static String json(Ledger ledger, Optional<String> asOf) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            JsonText.optional(json, "asOf", asOf);
            json.writeArrayFieldStart("facts");
            for (Fact fact : ledger.facts().values()) {
                write(fact, json);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("sources");
            for (Source source : ledger.sources().values()) {
                write(source, json);
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void write(Fact fact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", fact.id());
        json.writeStringField("label", fact.label());
        json.writeStringField("value", fact.quantity().low().toPlainString());
        JsonText.optional(json, "valueTo", fact.quantity().high().map(BigDecimal::toPlainString));
        json.writeStringField("unit", fact.quantity().unit().id());
        json.writeStringField("qualifier", fact.quantity().qualifier().key());
        JsonText.optional(json, "period", fact.period().map(Period::iso));
        JsonText.optional(json, "formula", fact.derivation().map(Derivation::formula));
        JsonText.optional(json, "formulaValue",
                fact.derivation().map(derivation -> derivation.computed().low().toPlainString()));
        json.writeBooleanField("computed", fact.isComputed());
        writeArray("sources", fact.sources().stream().map(Source::id).toList(), json);
        JsonText.optional(json, "country", fact.country());
        JsonText.optional(json, "note", fact.note().map(MarkdownText::text));
        json.writeEndObject();
    }

    private static void write(Source source, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(source.id());
        json.writeStringField("title", source.title());
        json.writeStringField("publisher", source.publisher());
        json.writeStringField("date", source.date().iso());
        JsonText.optional(json, "dateInWords", source.when());
        json.writeStringField("covers", source.covers());
        writeArray("through", source.through(), json);
        JsonText.optional(json, "url", source.url());
        json.writeEndObject();
    }

    private static void writeArray(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String schema() {
        try (InputStream stream = Downloads.class.getResourceAsStream(SCHEMA)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the built-in schema can't be read", e);
        }
    }
}
