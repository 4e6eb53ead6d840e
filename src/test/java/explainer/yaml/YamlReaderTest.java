package explainer.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

class YamlReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private YamlMap read(String text) {
        return (YamlMap) new YamlReader("data.yaml", 5, diagnostics).read(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "no", "2020-09-30", "0x10", "1_000", "+5", "1e3", "Yes"})
    void takesEveryScalarAsTheTextThatStandsThere(String text) {
        assertThat(((YamlText) read("key: " + text).entries().get("key")).value()).isEqualTo(text);
    }

    @Test
    void knowsWhereAValueStandsInItsFile() {
        YamlMap map = read("a: one\nb:\n  - 'two'\n");
        assertThat(map.entries().get("a").location()).isEqualTo(new Location("data.yaml", 5, 4, 3));
        YamlNode two = ((YamlList) map.entries().get("b")).items().get(0);
        assertThat(two.location()).isEqualTo(new Location("data.yaml", 7, 6, 3));
    }

    @Test
    void reportsAKeyThatStandsTwiceAndKeepsTheFirst() {
        YamlMap map = read("a: 1\na: 2\n");
        assertThat(((YamlText) map.entries().get("a")).value()).isEqualTo("1");
        assertThat(diagnostics.sorted()).singleElement()
                .returns(Code.DUPLICATE_KEY, Diagnostic::code)
                .returns(new Location("data.yaml", 6, 1, 1), Diagnostic::location);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1, 2", "a: b: c", "\ta: 1", "a: &x [1]\nb: *x", "- a\nb: c", "a: \"open"})
    void reportsWhatCannotBeReadAtItsPlace(String text) {
        new YamlReader("data.yaml", 1, diagnostics).read(text);
        assertThat(diagnostics.sorted()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.YAML_SYNTAX);
            assertThat(problem.location().line()).isPositive();
        });
    }

    @Test
    void refusesNestingThatNobodyWrites() {
        new YamlReader("data.yaml", 1, diagnostics).read("a: " + "[".repeat(5000) + "]".repeat(5000));
        assertThat(diagnostics.sorted()).singleElement().returns(Code.YAML_SYNTAX, Diagnostic::code);
    }
}
