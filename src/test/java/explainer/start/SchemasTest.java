package explainer.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.LedgerReader;
import explainer.read.FrontMatterKey;
import explainer.read.MarkdownParser;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

/** The schemas that a new site has for editors say what the build says: a key that is new in one has to be in the other. */
class SchemasTest {

    private static final SortedMap<String, byte[]> FILES = new Starter(Answers.of("Title", "en", List.of("A", "B"),
            List.of("T"), LocalDate.of(2031, 4, 1))).files();
    /** Nothing is near this one. */
    private static final String STRANGE = "qqqqqqqqqqqqqqqq";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fact | facts: [{id: x, %s: 1}]",
            "quoted | facts: [{id: x, at: {%s: 1}}]",
            "words | sources: [{id: x, at: {%s: 1}}]",
            "eventWords | events: [{id: x, at: {%s: 1}}]",
            "source | sources: [{id: x, %s: 1}]",
            "copy | sources: [{id: x, copy: {%s: 1}}]",
            "event | events: [{id: x, %s: 1}]",
            "otherDay | events: [{id: x, differs: [{%s: 1}]}]",
            "term | terms: [{id: x, %s: 1}]",
            "country | countries: [{id: x, %s: 1}]",
            "place | places: [{id: x, %s: 1}]",
            "formerName | places: [{id: x, names: [{%s: 1}]}]",
            "route | routes: [{id: x, %s: 1}]",
            "unit | units: [{id: x, %s: 1}]"})
    void knowTheKeysOfData(String definition, String yaml) throws IOException {
        assertThat(keys(definition(definition).get("properties"))).isEqualTo(known(Code.UNKNOWN_KEY, yaml.formatted(STRANGE)));
    }

    @Test
    void knowTheListsOfData() throws IOException {
        assertThat(keys(schema("data").get("properties"))).isEqualTo(known(Code.UNKNOWN_KEY, STRANGE + ": []"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fact | qualifier | facts: [{id: x, qualifier: %s}]",
            "source | kind | sources: [{id: x, kind: %s}]",
            "place | kind | places: [{id: x, kind: %s}]",
            "route | status | routes: [{id: x, status: %s}]",
            "unit | style | units: [{id: x, style: %s}]"})
    void knowTheChoices(String definition, String key, String yaml) throws IOException {
        Set<String> choices = new TreeSet<>();
        definition(definition).get("properties").get(key).get("enum").forEach(choice -> choices.add(choice.asText()));

        assertThat(choices).isEqualTo(known(Code.BAD_VALUE, yaml.formatted(STRANGE)));
    }

    @Test
    void knowTheKeysOfPages() throws IOException {
        JsonNode page = schema("page");

        assertThat(keys(page.get("properties"))).isEqualTo(new TreeSet<>(FrontMatterKey.keys()));
        assertThat(page.get("required")).extracting(JsonNode::asText).containsExactly("title", "type", "status", "date",
                "summary");
        assertThat(page.get("properties").get("order").get("type").asText()).isEqualTo("integer");
        assertThat(page.get("properties").get("status").get("enum")).extracting(JsonNode::asText)
                .containsExactly("published", "draft");
    }

    @Test
    void areNamedInEachDataFile() {
        assertThat(FILES.keySet()).filteredOn(path -> path.endsWith(".yaml")).isNotEmpty().allSatisfy(path ->
                assertThat(new String(FILES.get(path), StandardCharsets.UTF_8))
                        .startsWith("# yaml-language-server: $schema=../../schemas/data.json\n"));
    }

    /** What the reader says that there is, when it is asked for something that there is not. */
    private static Set<String> known(Code code, String yaml) {
        Diagnostics found = new Diagnostics();
        SortedMap<String, YamlMap> data = new TreeMap<>();
        data.put("data.yaml", (YamlMap) new YamlReader("data.yaml", 1, found).read(yaml).orElseThrow());
        new LedgerReader(new MarkdownParser(found), found).read(data);
        String hint = found.sorted().stream().filter(problem -> problem.code() == code)
                .filter(problem -> problem.message().contains(STRANGE)).map(Diagnostic::hint).findFirst().orElseThrow();
        assertThat(hint).matches("(known are|write one of): .*");
        return new TreeSet<>(List.of(hint.replaceFirst("^[^:]*: ", "").split(", ")));
    }

    private static JsonNode definition(String name) throws IOException {
        return schema("data").get("definitions").get(name);
    }

    private static JsonNode schema(String name) throws IOException {
        return new ObjectMapper().readTree(FILES.get("schemas/" + name + ".json"));
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
