package explainer.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON with Jackson's generator alone: its data binding would load four hundred classes more, a tenth of the time
 * of a small bake.
 */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {
    }

    /** What is written, field by field. */
    @FunctionalInterface
    public interface Body {
        /** Writes to a generator that is in no object yet. */
        void write(JsonGenerator json) throws IOException;
    }

    /** JSON on indented lines that end in a line feed. */
    public static String of(Body body) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try (JsonGenerator json = FACTORY.createGenerator(text).setPrettyPrinter(printer)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory can't fail", e);
        }
        return text.append('\n').toString();
    }

    /** Writes a field if there is something to write. */
    public static void optional(JsonGenerator json, String name, java.util.Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
