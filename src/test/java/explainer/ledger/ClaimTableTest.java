package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text may say of a value, line by line in {@code claims.txt}. */
class ClaimTableTest {

    private static final Data DATA = Data.facts("id: any, value: 1, unit: usd");
    private static final Claim CLAIM = new Claim(Words.MESSAGES, DATA.ledger.units().values());

    @ParameterizedTest
    @MethodSource
    void aTextSaysWhatTheLedgerHasOrIsRefused(String line) {
        String[] parts = Stream.of(line.split(Pattern.quote("|"))).map(ClaimTableTest::unescaped).toArray(String[]::new);
        String[] unit = parts[1].split(" (?=\\S+$)");
        ValueText value = ValueText.parse(unit[0]);
        Fact fact = DATA.stating(new Quantity(value.low(), value.high(), DATA.ledger.units().get(unit[1]),
                Qualifier.EXACT));

        assertThat(CLAIM.check(parts[0], fact).map(problem -> problem.code().id(problem.code().severity()) + " "
                + parts[0].substring(problem.start(), problem.end())).orElse("ok")).isEqualTo(parts[2]);
    }

    static Stream<String> aTextSaysWhatTheLedgerHasOrIsRefused() throws IOException {
        try (InputStream in = ClaimTableTest.class.getResourceAsStream("/explainer/claims.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
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
