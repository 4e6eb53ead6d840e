package explainer.series;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import explainer.json.JsonText;
import explainer.ledger.PartialDate;
import explainer.ledger.Source;
import explainer.read.MarkdownText;
import explainer.read.Settings;
import explainer.read.Sha256;
import explainer.series.SeriesDownloads.Published;

/**
 * What the published series are, as a Data Package: their columns, sources and licences. What the format has no name for
 * stands under names of our own, which it allows.
 */
final class DataPackage {

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    private DataPackage() {
    }

    static String of(List<Published> published, Settings settings) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", PROFILE);
            JsonText.optional(json, "title", settings.site("title"));
            if (!settings.address().isEmpty()) {
                json.writeStringField("homepage", settings.address());
            }
            json.writeArrayFieldStart("resources");
            for (Published one : published) {
                write(one, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Published of, JsonGenerator json) throws IOException {
        Series series = of.series();
        json.writeStartObject();
        json.writeStringField("name", series.id());
        json.writeStringField("path", series.dataset().download());
        json.writeStringField("title", series.dataset().title());
        JsonText.optional(json, "description", series.dataset().note().map(MarkdownText::text));
        json.writeStringField("format", "csv");
        json.writeStringField("mediatype", "text/csv");
        json.writeStringField("encoding", "utf-8");
        json.writeNumberField("bytes", of.bytes().length);
        json.writeStringField("hash", "sha256:" + HexFormat.of().formatHex(Sha256.digest().digest(of.bytes())));
        json.writeObjectFieldStart("dialect");
        json.writeStringField("delimiter", ",");
        json.writeStringField("lineTerminator", "\r\n");
        json.writeEndObject();
        schema(series, of.marked(), json);
        sources(series, json);
        origin(series.origin(), json);
        json.writeEndObject();
    }

    private static void schema(Series series, List<Integer> marked, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("schema");
        json.writeArrayFieldStart("fields");
        for (int place = 0; place < series.fields().size(); place++) {
            field(series.fields().get(place), series.keys().contains(place), json);
        }
        for (int place : marked) {
            status(series.fields().get(place), json);
        }
        json.writeEndArray();
        array("missingValues", List.of(""), json);
        array("primaryKey", series.keys().stream().map(place -> series.fields().get(place).name()).toList(), json);
        json.writeEndObject();
    }

    private static void field(Field field, boolean key, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("type", field.type().key());
        json.writeStringField("title", field.title());
        JsonText.optional(json, "description", field.note().map(MarkdownText::text));
        JsonText.optional(json, "unit", field.unit().map(unit -> unit.name()));
        JsonText.optional(json, "multiplier", Optional.of(field.power()).filter(power -> power > 0)
                .map(power -> BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString()));
        if (!field.groups().isEmpty()) {
            json.writeArrayFieldStart("categories");
            for (Map.Entry<String, Field.Group> group : field.groups().entrySet()) {
                json.writeStartObject();
                json.writeStringField("value", group.getKey());
                json.writeStringField("label", group.getValue().title());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (key) {
            json.writeObjectFieldStart("constraints");
            json.writeBooleanField("required", true);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void status(Field field, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", SeriesDownloads.statusOf(field));
        json.writeStringField("type", "string");
        json.writeStringField("title", field.title());
        json.writeObjectFieldStart("constraints");
        array("enum", Arrays.stream(Cell.Status.values()).filter(status -> status != Cell.Status.NORMAL)
                .map(Cell.Status::key).toList(), json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void sources(Series series, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("sources");
        for (Source source : series.dataset().sources()) {
            json.writeStartObject();
            json.writeStringField("title", source.publisher() + ": " + source.title());
            JsonText.optional(json, "path", source.url());
            json.writeEndObject();
        }
        Origin origin = series.origin();
        if (origin.producer().isPresent() || origin.title().isPresent()) {
            json.writeStartObject();
            json.writeStringField("title", String.join(": ", java.util.stream.Stream.of(origin.producer(), origin.title())
                    .flatMap(Optional::stream).toList()));
            JsonText.optional(json, "path", origin.page().or(origin::download));
            JsonText.optional(json, "version", origin.version());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (origin.licence().isPresent() || origin.licenceAddress().isPresent()) {
            json.writeArrayFieldStart("licenses");
            json.writeStartObject();
            JsonText.optional(json, "name", origin.licence().filter(name -> name.matches("[-a-zA-Z0-9._]+")));
            JsonText.optional(json, "path", origin.licenceAddress());
            JsonText.optional(json, "title", origin.licence());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static void origin(Origin origin, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("origin");
        JsonText.optional(json, "published", origin.published().map(PartialDate::iso));
        JsonText.optional(json, "accessed", origin.accessed().map(PartialDate::iso));
        JsonText.optional(json, "download", origin.download());
        JsonText.optional(json, "citation", origin.citation());
        json.writeStringField("processing", origin.processing().key());
        JsonText.optional(json, "processed", origin.processed().map(MarkdownText::text));
        JsonText.optional(json, "nextUpdate", origin.nextUpdate().map(PartialDate::iso));
        json.writeEndObject();
    }

    private static void array(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
