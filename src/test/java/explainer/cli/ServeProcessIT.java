package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.site.ProjectCopy;

/** The processes that {@code java -jar explainer.jar} starts: when they end, and what they take. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "signals and /proc are Linux's")
class ServeProcessIT {

    private static final Path JAR = Path.of(System.getProperty("explainer.jar")).toAbsolutePath();
    private static final Path PROJECT = Path.of(System.getProperty("explainer.root"))
            .resolve("src/test/resources/explainer/broken/_base").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private Process launcher;
    private ProcessHandle program;

    @AfterEach
    void end() {
        launcher.destroyForcibly();
        if (program != null) {
            program.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "HUP", "INT"})
    void thePreviewEndsWithItsLauncher(String signal) throws Exception {
        start("serve", "-C", PROJECT.toString(), "--port", "0");
        await(() -> said().contains("http://127.0.0.1:"));

        kill(signal);

        assertThat(launcher.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await(() -> isGone(program));
        assertThat(said()).doesNotContain("Exception", "error");
    }

    @Test
    void aBakeEndsWithItsLauncher() throws Exception {
        Files.createDirectories(folder.resolve(".site.explainer"));
        try (FileChannel lock = FileChannel.open(folder.resolve(".site.explainer/lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock(); // as if another bake were at work, for which this one then waits
            start("bake", "-C", PROJECT.toString(), "-o", folder.resolve("site").toString());

            kill("KILL");

            await(() -> isGone(program));
        }
        assertThat(folder.resolve("site")).doesNotExist();
    }

    /** Edits make gigabytes of garbage, of which next to nothing is needed any more. */
    @Test
    void thePreviewTakesNoMoreMemoryTheLongerItRuns() throws Exception {
        Path root = ProjectCopy.of(folder.resolve("project"), "content", "templates", "assets", "jbake.properties").root();
        start("serve", "-C", root.toString(), "--port", "0");
        await(() -> bakes() > 0);
        Path page = root.resolve("content/index.md");
        String text = Files.readString(page);
        for (int i = 1; i <= 25; i++) {
            int before = bakes();
            Files.writeString(page, text + "\n\nWords " + "and more ".repeat(i % 10) + "words.\n");
            await(() -> bakes() > before);
        }

        long megabytes = residentKilobytes(program.pid()) >> 10;
        System.out.println("The preview takes " + megabytes + " MB after 25 edits");
        assertThat(megabytes).isLessThan(400);
    }

    private void start(String... arguments) throws IOException, InterruptedException {
        // Where these tests are started in the background, Ctrl-C is ignored, or that a terminal is gone: all they start would too.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,HUP",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        launcher = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile())
                .start();
        await(() -> launcher.children().findFirst().isPresent());
        program = launcher.children().findFirst().orElseThrow();
    }

    private void kill(String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(launcher.pid())).start().waitFor()).isZero();
    }

    /** A process that ended counts as alive until its new parent takes notice, which it may never do; it has no command. */
    private static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private int bakes() {
        return said().split(" pages in ", -1).length - 1;
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return "";
        }
    }

    private static long residentKilobytes(long pid) throws IOException {
        Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        assertThat(resident.find()).isTrue();
        return Long.parseLong(resident.group(1));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes longer than " + PATIENCE.toSeconds() + " s").isLessThan(end);
            Thread.sleep(10);
        }
    }
}
