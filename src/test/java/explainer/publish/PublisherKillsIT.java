package explainer.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.diagnostic.Diagnostics;
import explainer.disk.Disk;
import explainer.disk.FailingDisk;

/**
 * A run that is killed just before or just after any step, and then another one, between edits: whatever they leave, the
 * site and its archive are old or new and whole, and the next run succeeds. Steps are counted, not listed, so that one that is
 * added to publishing is tried as well.
 */
class PublisherKillsIT {

    private static final Map<String, String> FIRST = Map.of("index.html", "one", "old.html", "old");
    private static final Map<String, String> SECOND = Map.of("index.html", "two", "new/x.html", "x");
    private static final Map<String, String> THIRD = Map.of("index.html", "three");
    private static final List<Map<String, String>> ALL = List.of(FIRST, SECOND, THIRD);

    /** The moment after one step leaves the same as the one before the next: of each two, one is tried. */
    private static final int EVERY_STEP = 2;

    @TempDir
    private Path root;
    private Path place;

    @Test
    void twoKillsLeaveAWholeSiteAndLockNobodyOut() throws IOException {
        int first = 0;
        do {
            int second = -EVERY_STEP;
            do {
                begin(first + "-" + second);
                run(FIRST, new Disk());
            } while (killedTwice(SECOND, first, THIRD, second += EVERY_STEP));
        } while (struck(first += EVERY_STEP, true));
        assertThat(first).isGreaterThan(30);
    }

    /** The same where there was no site yet, and where the second run has nothing new to say. */
    @Test
    void twoKillsOfTheFirstRunLeaveAWholeSiteOrNone() throws IOException {
        int first = 0;
        do {
            int second = -EVERY_STEP;
            do {
                begin(first + "-" + second);
            } while (killedTwice(SECOND, first, SECOND, second += EVERY_STEP));
        } while (struck(first += EVERY_STEP, false));
        assertThat(first).isGreaterThan(20);
    }

    /** Whether the second kill came before the second run was over. */
    private boolean killedTwice(Map<String, String> one, int first, Map<String, String> other, int second)
            throws IOException {
        run(one, FailingDisk.killedAt(first));
        look(first, second);
        FailingDisk disk = FailingDisk.killedAt(second);
        run(other, disk);
        look(first, second);
        run(FIRST, new Disk());
        assertThat(site()).as("after kills at %d and %d", first, second).isEqualTo(FIRST);
        assertThat(archive()).as("after kills at %d and %d", first, second).isEqualTo(FIRST);
        assertThat(leftovers()).as("after kills at %d and %d", first, second).isEmpty();
        return disk.hasStruck();
    }

    /** Whether a run over another site, or over none, has so many moments. */
    private boolean struck(int moment, boolean over) throws IOException {
        begin("probe-" + moment);
        if (over) {
            run(FIRST, new Disk());
        }
        FailingDisk disk = FailingDisk.killedAt(moment);
        run(SECOND, disk);
        return disk.hasStruck();
    }

    private void look(int first, int second) throws IOException {
        if (Files.exists(place.resolve("site"))) {
            assertThat(site()).as("after kills at %d and %d", first, second).isIn(ALL);
        }
        if (Files.exists(place.resolve("site.zip"))) {
            assertThat(archive()).as("after kills at %d and %d", first, second).isIn(ALL);
        }
    }

    private void begin(String name) throws IOException {
        place = Files.createDirectories(root.resolve(name));
    }

    /** Publishes a site and its archive, as far as it gets. */
    private void run(Map<String, String> files, Disk disk) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Diagnostics found = new Diagnostics();
        try {
            Publisher publisher = new Publisher(root, found, disk, Duration.ofSeconds(30));
            publisher.publish(bytes, place.resolve("site"));
            publisher.write(Archive.of(bytes), place.resolve("site.zip"));
        } catch (FailingDisk.Kill e) {
            assertThat(disk).isInstanceOf(FailingDisk.class);
        }
        assertThat(found.sorted()).isEmpty();
    }

    private Map<String, String> site() throws IOException {
        Path site = place.resolve("site");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private Map<String, String> archive() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(place.resolve("site.zip").toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private List<String> leftovers() {
        return Stream.of(place.resolve(".site.explainer").toFile().list())
                .filter(name -> !name.equals("lock") && !name.equals("manifest")).sorted().toList();
    }
}
