package explainer.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
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
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return write(body, new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines)) + "\n";
    }

    /** JSON without a space or a line that it does not need. */
    public static String compact(Body body) {
        return write(body, null);
    }

    private static String write(Body body, PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text).setPrettyPrinter(printer)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory can't fail", e);
        }
        return text.toString();
    }

    /** Writes a field if there is something to write. */
    public static void optional(JsonGenerator json, String name, java.util.Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
