package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The style sheets against the list of the oldest browsers, by doiuse: what one of those lacks is an exception with its
 * fallback in writing. Colours such as light-dark() doiuse does not know; {@link FloorIT} looks at what comes out.
 */
class FloorStylesIT {

    private static final Path ROOT = Path.of(System.getProperty("explainer.root", "."));
    private static final Path NPM = ROOT.resolve("src/test/npm");

    /** Each feature that some browser lacks, and the places where it is used. */
    private static final Map<String, List<String>> USED = new TreeMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void lint() throws IOException, InterruptedException {
        for (String name : List.of("package.json", "package-lock.json", ".npmrc", "floor.mjs")) {
            Files.copy(NPM.resolve(name), folder.resolve(name));
        }
        run("npm", "ci", "--silent");
        List<String> command = new ArrayList<>(List.of("node", "floor.mjs"));
        try (Stream<Path> files = Files.list(ROOT.resolve("assets/css"))) {
            files.filter(file -> file.toString().endsWith(".css")).sorted().forEach(file -> command.add(file.toAbsolutePath().toString()));
        }
        for (String line : run(command.toArray(String[]::new)).lines().toList()) {
            String[] parts = line.split("\t");
            USED.computeIfAbsent(parts[0], key -> new ArrayList<>())
                    .add(Path.of(parts[1]).getFileName() + ":" + parts[2] + " (" + parts[3] + ")");
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> full = new ArrayList<>(List.of(command));
        full.set(0, Programs.find(command[0].equals("npm") ? "npm" : "nodejs", command[0]).toString());
        Process process = new ProcessBuilder(full).directory(folder.toFile()).redirectError(said.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> String.join(" ", command) + " says " + text(said)).isZero();
        return out;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<String, String> exceptions() throws IOException {
        Map<String, String> exceptions = new TreeMap<>();
        for (String line : Files.readAllLines(NPM.resolve("exceptions.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                assertThat(parts).as("feature and fallback in '%s'", line).hasSize(2);
                assertThat(exceptions.put(parts[0], parts[1])).as("%s stands once", parts[0]).isNull();
            }
        }
        return exceptions;
    }

    @Test
    void useNothingThatOldBrowsersLackWithoutAFallback() throws IOException {
        Map<String, List<String>> unnamed = new TreeMap<>(USED);
        unnamed.keySet().removeAll(exceptions().keySet());

        assertThat(unnamed).as("not in exceptions.txt").isEmpty();
    }

    @Test
    void needEachExceptionThatIsMade() throws IOException {
        assertThat(USED.keySet()).as("features of exceptions.txt that are used").containsAll(exceptions().keySet());
    }
}
