package explainer.render;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import explainer.figure.Csv;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.Source;

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
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        asOf.ifPresent(text -> root.put("asOf", text));
        ArrayNode facts = root.putArray("facts");
        ledger.facts().values().forEach(fact -> facts.add(fact(fact)));
        ObjectNode sources = root.putObject("sources");
        ledger.sources().forEach((id, source) -> sources.set(id, source(source)));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root)
                    .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", fact.id()).put("label", fact.label()).put("value", fact.quantity().low().toPlainString());
        fact.quantity().high().map(BigDecimal::toPlainString).ifPresent(high -> node.put("valueTo", high));
        node.put("unit", fact.quantity().unit().id()).put("qualifier", fact.quantity().qualifier().key());
        fact.period().ifPresent(period -> node.put("period", period.iso()));
        fact.derivation().ifPresent(derivation -> node.put("formula", derivation.formula())
                .put("formulaValue", derivation.computed().low().toPlainString()));
        node.put("computed", fact.isComputed());
        ArrayNode sources = node.putArray("sources");
        fact.sources().forEach(source -> sources.add(source.id()));
        fact.country().ifPresent(country -> node.put("country", country));
        fact.note().ifPresent(note -> node.put("note", note.text()));
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("title", source.title()).put("publisher", source.publisher()).put("date", source.date().iso());
        source.when().ifPresent(when -> node.put("dateInWords", when));
        node.put("covers", source.covers());
        ArrayNode through = node.putArray("through");
        source.through().forEach(through::add);
        source.url().ifPresent(url -> node.put("url", url));
        return node;
    }

    private static String schema() {
        try (InputStream stream = Downloads.class.getResourceAsStream(SCHEMA)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the built-in schema can't be read", e);
        }
    }
}
