package explainer.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedTest {

    @ParameterizedTest
    @CsvSource({"и\u0306од, йод", "e\u0301, é", "У\u0306збекистон, Ўзбекистон", "x\u0304, x\u0304",
            "u\u0308\u0304, ǖ", "\u1112\u1161\u11AB, 한", "ﬁ, ﬁ", "plain, plain"})
    void isOneCharacterWhereThereIsOne(String written, String composed) {
        assertThat(Composed.of(written)).isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "café [x](y)", "Йод, Ўзбекистон, café [x](y) Łódź", "한국 [x]", "x\u0304ä\uD83D\uDE00é[x]"})
    void knowsWhereEachPartOfALineStoodAsItWasWritten(String composed) {
        String written = Normalizer.normalize(composed, Normalizer.Form.NFD);
        for (int i = 0; i < composed.length(); i++) {
            if (!isWithinALetter(composed, i)) {
                assertThat(written.substring(0, Composed.indexAsWritten(written, i)))
                        .isEqualTo(Normalizer.normalize(composed.substring(0, i), Normalizer.Form.NFD));
            }
        }
        assertThat(Composed.indexAsWritten(written, composed.length())).isEqualTo(written.length());
    }

    private static boolean isWithinALetter(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index))
                || Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK;
    }

    @Test
    void findsAFileWhoseNameOnTheDiskIsNotComposed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Cafe\u0301/и\u0306од.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");

        assertThat(Composed.find(folder, "Café/йод.md")).isEqualTo(file);
        assertThat(Composed.find(folder, "Cafe\u0301/и\u0306од.md")).isEqualTo(file);
        assertThat(Composed.find(folder, "Café/none.md")).isEqualTo(folder.resolve("Café/none.md"));
        assertThat(Composed.find(folder, "none.md")).isEqualTo(folder.resolve("none.md"));
    }
}
