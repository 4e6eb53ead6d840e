package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no file that can be read, wherever it lies: told as such, soon, and never the generator's own fault. */
class StrangeFilesIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path site;

    @BeforeEach
    void copyTheBase() throws IOException {
        BrokenSitesIT.copy(BrokenSitesIT.FOLDER.resolve(BrokenSitesIT.BASE), site);
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among files")
    @ValueSource(strings = {"content/trade.md", "content/x.md", "content/data/facts.yaml", "content/data/x.yaml",
            "content/deep/x.png", "templates/page.ftlh", "templates/x.txt", "templates/messages.properties",
            "assets/lake.svg", "assets/x.png", "assets/css/site.css", "jbake.properties", "content/without-ending"})
    void tellsAPipe(String file) throws Exception {
        Path pipe = site.resolve(file);
        Files.createDirectories(pipe.getParent());
        Files.deleteIfExists(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E012]", "--> " + file + "\n");
    }

    @Test
    void tellsASocket() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(site.resolve("content/s.md")));

            assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E012]", "--> content/s.md\n");
        }
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no devices among files")
    @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/tty"})
    void tellsADeviceAndALinkToOne(String device) throws IOException {
        assertThat(run("bake", "--config", device)).startsWith("exit code 1\n").contains("error[E012]");

        Files.createSymbolicLink(site.resolve("linked.properties"), Path.of(device));
        assertThat(run("bake", "--config", "linked.properties")).startsWith("exit code 1\n").contains("error[E012]");

        Files.createSymbolicLink(site.resolve("content/linked.md"), Path.of(device));
        assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E004]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/big.md", "content/big.png", "content/data/facts.yaml", "content/data/big.json",
            "templates/page.ftlh", "templates/messages.properties", "assets/lake.svg", "assets/big.png", "assets/big",
            "jbake.properties"})
    void looksAtTheSizeBeforeItReads(String file) throws IOException {
        grow(file, 3L << 30);

        assertThat(run("bake")).startsWith("exit code 1\n")
                .contains("error[E003]: the file has 3145728 kB", "--> " + file + "\n").doesNotContain("E013");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets", "content", "content/data", "templates"})
    void looksAtTheSumOfSizes(String folder) throws IOException {
        long limit = Math.min(1 << 30, Runtime.getRuntime().maxMemory() / 4);
        for (long sum = 0, i = 0; sum <= limit; sum += 20 << 20, i++) {
            grow(folder + "/p" + i + ".png", 20 << 20);
        }

        assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E013]").doesNotContain("E003");
    }

    private void grow(String file, long size) throws IOException {
        try (RandomAccessFile big = new RandomAccessFile(site.resolve(file).toFile(), "rw")) {
            big.setLength(size);
        }
    }

    @ParameterizedTest
    @CsvSource({"content.folder, content", "data.folder, content/data", "template.folder, templates", "asset.folder, assets"})
    void tellsAFolderThatIsNone(String key, String folder) throws IOException {
        assertThat(run("bake", "--set", key + "=nowhere")).startsWith("exit code 1\n")
                .contains("error[E701]: " + key + ": there is no folder 'nowhere'");

        Path moved = Files.createTempDirectory(site, "moved").resolve("it");
        Files.move(site.resolve(folder), moved, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(site.resolve(folder), "a file");
        assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E007]", "--> " + folder + "\n");

        Files.delete(site.resolve(folder));
        Files.createSymbolicLink(site.resolve(folder), Path.of("nowhere"));
        assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E007]", "--> " + folder + "\n");

        Files.delete(site.resolve(folder));
        Files.createSymbolicLink(site.resolve(folder), Path.of(site.resolve(folder).getFileName().toString()));
        assertThat(run("bake")).startsWith("exit code 1\n").contains("error[E007]", "--> " + folder + "\n");
    }

    /** The superuser may read everything: nothing is to be told then, but nothing to crash either. */
    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no modes")
    @ValueSource(strings = {"content", "content/data", "templates", "templates/figures", "assets", "assets/css",
            "content/trade.md", "content/data/facts.yaml", "templates/page.ftlh", "templates/messages.properties",
            "assets/lake.svg", "jbake.properties"})
    void tellsWhatMayNotBeRead(String path) throws IOException {
        Path closed = site.resolve(path);
        var rights = Files.getPosixFilePermissions(closed);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            String report = run("bake");
            if (Files.isReadable(closed)) {
                assertThat(report).isEqualTo("exit code 0\n");
            } else {
                assertThat(report).startsWith("exit code 1\n").contains("error[E007]", "--> " + path + "\n");
            }
        } finally {
            Files.setPosixFilePermissions(closed, rights);
        }
    }

    @Test
    void tellsLinksThatGoRound() throws IOException {
        Files.createSymbolicLink(site.resolve("content/loop"), Path.of("."));
        Files.createSymbolicLink(site.resolve("assets/self.png"), Path.of("self.png"));
        Files.createSymbolicLink(site.resolve("templates/a.ftlh"), Path.of("b.ftlh"));
        Files.createSymbolicLink(site.resolve("templates/b.ftlh"), Path.of("a.ftlh"));

        assertThat(run("bake")).startsWith("exit code 1\n").contains("--> content/loop\n", "--> assets/self.png\n",
                "templates/a.ftlh", "templates/b.ftlh", "leads back to a folder that holds it");
    }

    private String run(String... command) {
        return assertTimeoutPreemptively(SOON, () -> BrokenSitesIT.run(site, command));
    }
}
