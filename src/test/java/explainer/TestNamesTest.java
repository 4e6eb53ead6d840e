package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Surefire runs {@code *Test}, Failsafe {@code *IT}: a test class of another name would never run, unseen. */
class TestNamesTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern METHOD = Pattern.compile(
            "(?m)^\\s+@(?:[\\w.]+\\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example)\\b");

    @Test
    void everyTestClassIsRunByOneOfThePlugins() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(TESTS)) {
            files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        assertThat(files.stream().filter(TestNamesTest::runs)).as("test classes that a plugin runs").isNotEmpty();
        assertThat(files.stream().filter(file -> !runs(file)).filter(TestNamesTest::hasTests)
                .map(file -> TESTS.relativize(file).toString())).as("test classes that no plugin runs").isEmpty();
    }

    private static boolean runs(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("Test.java") || name.endsWith("IT.java");
    }

    private static boolean hasTests(Path file) {
        try {
            return METHOD.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
