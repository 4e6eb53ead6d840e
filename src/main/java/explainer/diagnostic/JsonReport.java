package explainer.diagnostic;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import explainer.json.JsonText;

/**
 * Problems for programs: an object with {@code errors}, {@code warnings} and a list {@code diagnostics}, each with
 * {@code code}, {@code severity}, {@code file}, {@code line}, {@code column}, {@code length}, {@code message} and
 * {@code hint}.
 */
public final class JsonReport implements Report {

    @Override
    public String write(List<Diagnostic> diagnostics) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("errors", count(diagnostics, Severity.ERROR));
            json.writeNumberField("warnings", count(diagnostics, Severity.WARNING));
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    private static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        Location at = diagnostic.location();
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code().id(diagnostic.severity()));
        json.writeStringField("severity", diagnostic.severity() == Severity.ERROR ? "error" : "warning");
        json.writeStringField("file", at.file());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("length", at.length());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("hint", diagnostic.hint());
        json.writeEndObject();
    }
}
