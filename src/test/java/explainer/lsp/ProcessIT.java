package explainer.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.site.ProjectCopy;

/** The finished jar, as an editor starts it. */
class ProcessIT {

    private static final Path JAR = Path.of(System.getProperty("explainer.jar")).resolveSibling("explainer-lsp.jar");
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path root;

    @Test
    void checksAndEndsWhenItIsAskedTo() throws IOException, InterruptedException {
        new ProjectCopy(root).take(Path.of("src/test/resources/explainer/broken/_base"), "");
        Path said = root.resolveSibling(root.getFileName() + ".err");
        Process process = new ProcessBuilder(JAVA, "-jar", JAR.toString()).redirectError(said.toFile()).start();
        try {
            Editor editor = Editor.on(root, process);
            assertThat(editor.settled()).isEmpty();
            editor.open("content/trade.md", editor.saved("content/trade.md").replace("US$20 million", "US$21 million"));
            assertThat(editor.next("content/trade.md")).extracting(problem -> problem.getCode().getLeft())
                    .containsExactly("E501");
            editor.close();
            editor.server().exit();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.readString(said, StandardCharsets.UTF_8)).isEmpty();
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(said);
        }
    }

    /** Who bakes carries nothing of it. */
    @Test
    void theGeneratorsOwnJarHasNothingOfIt() throws IOException {
        try (var jar = new java.util.jar.JarFile(System.getProperty("explainer.jar"))) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith("explainer/lsp/")
                    || name.startsWith("org/eclipse/lsp4j/") || name.startsWith("com/google/gson/"))).isEmpty();
        }
    }
}
