package explainer.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    /** Calls that change something on the disk. */
    private static final Pattern CHANGE = Pattern.compile(
            "\\bFiles\\.(write|move|copy|delete|create|set|newOutput|newByte)|FileOutputStream\\(|FileChannel\\.open");
    private static final Path MAIN = Path.of("src/main/java/explainer");

    @TempDir
    private Path folder;

    /** Tests that stop a run at each step stop it at a step that is new as well. */
    @Test
    void everyStepCanBeMadeToFail() {
        Set<String> steps = new TreeSet<>();
        for (Method method : Disk.class.getDeclaredMethods()) {
            int modifiers = method.getModifiers();
            if (!Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers) && !method.isSynthetic()) {
                steps.add(method.getName());
            }
        }

        assertThat(Arrays.stream(FailingDisk.class.getDeclaredMethods()).map(Method::getName)).containsAll(steps);
    }

    /** What publishing writes, it writes here; the others write no site, and say how they make do. */
    @Test
    void nobodyElseWritesASite() throws IOException {
        List<String> writers;
        try (Stream<Path> files = Files.walk(MAIN)) {
            writers = files.filter(file -> file.toString().endsWith(".java") && changes(file))
                    .map(file -> MAIN.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }

        assertThat(writers).containsExactly("cli/FastStart.java", "cli/Main.java", "cli/NewFile.java", "disk/Disk.java",
                "publish/OutputLock.java", "theme/ThemeIndex.java");
    }

    private static boolean changes(Path file) {
        try {
            return CHANGE.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsAPlainFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertThat(PlainFile.read(file, 4)).isEqualTo("text".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> PlainFile.read(file, 3)).isInstanceOf(PlainFile.TooLarge.class);
        assertThatThrownBy(() -> PlainFile.read(folder, 3)).isInstanceOf(PlainFile.NotPlain.class);
        assertThat(PlainFile.read(Files.createFile(folder.resolve("empty")), 0)).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void neverOpensWhatHasNoEnd() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));

        for (Path endless : List.of(pipe, link, Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> PlainFile.read(endless, 3)).isInstanceOf(PlainFile.NotPlain.class);
        }
        assertThat(PlainFile.read(Path.of("/proc/self/cmdline"), 1 << 20)).isNotEmpty();
        assertThatThrownBy(() -> PlainFile.read(Path.of("/proc/self/cmdline"), 1)).isInstanceOf(PlainFile.TooLarge.class);
    }
}
