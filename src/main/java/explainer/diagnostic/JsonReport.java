package explainer.diagnostic;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Problems for programs: an object with {@code errors}, {@code warnings} and a list {@code diagnostics}, each with
 * {@code code}, {@code severity}, {@code file}, {@code line}, {@code column}, {@code length}, {@code message} and
 * {@code hint}.
 */
public final class JsonReport implements Report {

    @Override
    public String write(List<Diagnostic> diagnostics) {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("errors", diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count());
        root.put("warnings", diagnostics.stream().filter(d -> d.severity() == Severity.WARNING).count());
        ArrayNode list = root.putArray("diagnostics");
        for (Diagnostic diagnostic : diagnostics) {
            list.addObject().put("code", diagnostic.code().id(diagnostic.severity()))
                    .put("severity", diagnostic.severity() == Severity.ERROR ? "error" : "warning")
                    .put("file", diagnostic.location().file()).put("line", diagnostic.location().line())
                    .put("column", diagnostic.location().column()).put("length", diagnostic.location().length())
                    .put("message", diagnostic.message()).put("hint", diagnostic.hint());
        }
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can always be written", e);
        }
    }
}
