package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import explainer.diagnostic.Code;
import explainer.read.FrontMatterKey;

/**
 * The guides say what the code does: their tables are made from it. Run with {@code -Dexplainer.update=true} to write
 * them anew.
 */
class DocsTest {

    private static final Path DOCS = Path.of("src/docs");

    @Test
    void theGuideListsEveryKeyOfTheFrontMatter() throws IOException {
        String table = Arrays.stream(FrontMatterKey.values())
                .map(key -> "| `" + key.key() + "` | " + (key.required() ? "yes" : "") + " | " + key.form() + " | "
                        + key.description() + " |\n")
                .collect(Collectors.joining("", "| key | must be | form | what it is for |\n| --- | --- | --- | --- |\n", ""));
        holds("editing.md", "<!-- keys: made from FrontMatterKey; do not edit here -->\n", table, "<!-- end of keys -->");
    }

    @Test
    void theListOfProblemsHasEveryCode() throws IOException {
        String table = Arrays.stream(Code.values())
                .map(code -> "| `" + code.id(code.severity()) + "` | " + code.title() + " |\n")
                .collect(Collectors.joining("", "| code | what it says |\n| --- | --- |\n", ""));
        holds("problems.md", "<!-- codes: made from Code; do not edit here -->\n", table, "<!-- end of codes -->");
    }

    private static void holds(String file, String begin, String table, String end) throws IOException {
        Path path = DOCS.resolve(file);
        String text = Files.readString(path);
        int start = text.indexOf(begin) + begin.length();
        String wanted = text.substring(0, start) + table + text.substring(text.indexOf(end));
        if (Boolean.getBoolean("explainer.update")) {
            Files.writeString(path, wanted);
        }
        assertThat(Files.readString(path)).as(path + " follows the code").isEqualTo(wanted);
    }
}
