package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.read.FrontMatterKey;

/**
 * The guides say what the code does: their tables are made from it. Run with {@code -Dexplainer.update=true} to write
 * them anew.
 */
class DocsTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+[./])*([A-Z][a-z]\\w*)[^`/]*`");
    /** Of a link, or in code; a name in capitals or with a wildcard stands for many. */
    private static final Pattern FILE = Pattern.compile(
            "(?:\\]\\(|`)((?:src|templates|assets|\\.ci|\\.github)/[a-z./-]*[a-z/])[)`#]");

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

    /** A class that is renamed, and a file that moves, takes its name in the guides for developers along. */
    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void theGuidesNameClassesAndFilesThatAreThere(String guide) throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            classes = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length())).collect(Collectors.toSet());
        }
        String text = Files.readString(Path.of(guide));
        assertThat(CLASS.matcher(text).results().map(name -> name.group(1))).isNotEmpty().isSubsetOf(classes);
        assertThat(FILE.matcher(text).results().map(file -> Path.of(file.group(1)))).isNotEmpty().allSatisfy(file ->
                assertThat(file).exists());
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
