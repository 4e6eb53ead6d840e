package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The marks of a merge are found in every kind of file, and nothing else is taken for one. */
class MergeConflictTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {"a.md # <<<<<<< HEAD", "a.md # >>>>>>> branch", "a.md # >>>>>>>",
        "a.md # ||||||| 1234567", "a.md # a\\n<<<<<<< HEAD\\nb", "a.md # a\\r\\n<<<<<<< HEAD\\r\\nb", "a.md # <<<<<<<<< Temporary merge",
        "a.md # ```\\ncode\\n```\\n>>>>>>> branch", "a.md # ```chart\\n<<<<<<< HEAD\\n```", "a.md # \uFEFF<<<<<<< HEAD",
        "facts.yaml # facts:\\n<<<<<<< .mine\\n", "m.properties # a=b\\n=======\\nc=d", "page.ftlh # a\\n=======\\nb",
        "site.css # a {}\\n>>>>>>> branch", "search.js # 1;\\n<<<<<<< HEAD", "a.svg # <svg>\\n<<<<<<< HEAD", "a.csv # 1;2\\n<<<<<<< HEAD"})
    void marksAreFound(String name, String text) {
        assertThat(MergeConflict.find(file(name, text))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {"a.md # Head\\n=======", "a.md # <<<<<< six", "a.md # a <<<<<<< HEAD",
        "a.md # ```\\n<<<<<<< HEAD\\n=======\\n>>>>>>> b\\n```", "a.md # ~~~diff\\n>>>>>>> b\\n~~~", "a.md # >>>>>>>text",
        "a.md # | a |\\n|||||||", "a.md # |||||||  a | b |", "a.css # /*\\n=======\\n*/", "a.properties # a========", "a.js # 1 >>>>>>> 2",
        "a.png # P\u0000\\n<<<<<<< HEAD", "a.txt # Licence\\n======="})
    void nothingElseIs(String name, String text) {
        assertThat(MergeConflict.find(file(name, text))).isEmpty();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.UTF_8));
    }
}
