package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text may say of a value, line by line in {@code claims.txt}, and in {@code languages/claims-*.txt} for others. */
class ClaimTableTest {

    private static final Map<String, Data> DATA = new HashMap<>();
    private static final Map<String, Claim> CLAIMS = new HashMap<>();

    @ParameterizedTest
    @MethodSource
    void aTextSaysWhatTheLedgerHasOrIsRefused(String language, String line) {
        String[] parts = Stream.of(line.split(Pattern.quote("|"))).map(ClaimTableTest::unescaped).toArray(String[]::new);
        String[] unit = parts[1].split(" (?=\\S+$)");
        ValueText value = ValueText.parse(unit[0]);
        Data data = data(language);
        Claim claim = CLAIMS.computeIfAbsent(language,
                any -> new Claim(Words.in(language), data.ledger.units().values()));
        Fact fact = data.stating(new Quantity(value.low(), value.high(), data.ledger.units().get(unit[1]),
                Qualifier.EXACT));

        assertThat(claim.check(parts[0], fact).map(problem -> problem.code().id(problem.code().severity()) + " "
                + parts[0].substring(problem.start(), problem.end())).orElse("ok")).isEqualTo(parts[2]);
    }

    static Stream<Arguments> aTextSaysWhatTheLedgerHasOrIsRefused() {
        return Stream.of("en", "ru", "kk", "uz", "sv").flatMap(language -> text(language.equals("en") ? "claims.txt"
                : "languages/claims-" + language + ".txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arguments.of(language, line)));
    }

    /** The units that a language counts with, with a fact of any value. */
    static Data data(String language) {
        return DATA.computeIfAbsent(language, any -> language.equals("en") ? Data.facts("id: any, value: 1, unit: usd")
                : Data.files(Map.of("a.yaml", text("languages/units-" + language + ".yaml"), "b.yaml", Data.SOURCES,
                        "c.yaml", "facts: [{id: any, value: 1, unit: usd, source: office, label: Any}]")));
    }

    private static String text(String name) {
        try (InputStream in = ClaimTableTest.class.getResourceAsStream("/explainer/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell of the table, with the characters that {@code \}{@code u} names. */
    private static String unescaped(String cell) {
        Properties one = new Properties();
        try {
            one.load(new StringReader("cell=" + cell.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return one.getProperty("cell");
    }
}
