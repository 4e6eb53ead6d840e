package explainer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.disk.Disk;
import explainer.disk.FailingDisk;

class PublisherTest {

    private static final Map<String, String> FIRST = Map.of("index.html", "one", "assets/a.css", "a", "old.html", "old");
    private static final Map<String, String> SECOND = Map.of("index.html", "two", "assets/a.css", "a", "new/x.html", "x");

    @TempDir
    private Path root;
    private Path target;

    @BeforeEach
    void chooseFolder() {
        target = root.resolve("target/site");
    }

    @Test
    void writesASiteWhereThereIsNone() {
        assertThat(publish(FIRST)).contains(new Publication(3, 7, true));

        assertThat(site()).isEqualTo(FIRST);
    }

    @Test
    void replacesASiteAndLeavesNothingOfTheOldOne() {
        publish(FIRST);

        publish(SECOND);

        assertThat(site()).isEqualTo(SECOND);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void touchesNothingWhenTheSiteIsAlreadyThere() throws IOException {
        publish(FIRST);
        FileTime longAgo = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
        Files.setLastModifiedTime(target.resolve("index.html"), longAgo);

        assertThat(publish(FIRST)).contains(new Publication(3, 7, false));

        assertThat(Files.getLastModifiedTime(target.resolve("index.html"))).isEqualTo(longAgo);
    }

    @Test
    void bringsBackAFileThatSomebodyDeleted() throws IOException {
        publish(FIRST);
        Files.delete(target.resolve("index.html"));

        publish(FIRST);

        assertThat(site()).isEqualTo(FIRST);
    }

    @Test
    void followsASymbolicLinkInPlaceOfTheFolder() throws IOException {
        Path real = Files.createDirectories(root.resolve("elsewhere/public"));
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(target, real);

        publish(FIRST);
        publish(SECOND);

        assertThat(target).isSymbolicLink();
        assertThat(site()).isEqualTo(SECOND);
    }

    @Test
    void listsWhatItPublishedInTheFormOfSha256sum() throws IOException {
        publish(Map.of("a/b.txt", "abc"));

        assertThat(root.resolve("target/.site.explainer/manifest")).hasContent(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a/b.txt");
    }

    // Other people's files

    @Test
    void refusesToLoseAFileThatIsNotItsOwn() throws IOException {
        publish(FIRST);
        Files.writeString(target.resolve("assets/notes.txt"), "mine");

        Diagnostic problem = refusal(SECOND);

        assertThat(problem.code()).isEqualTo(Code.FOREIGN_FILE);
        assertThat(problem.location().file()).isEqualTo("target/site/assets/notes.txt");
        assertThat(problem.hint()).contains("--output");
        assertThat(site()).containsAllEntriesOf(FIRST).containsEntry("assets/notes.txt", "mine");
    }

    @Test
    void refusesToLoseAChangeSomebodyMade() throws IOException {
        publish(FIRST);
        Files.writeString(target.resolve("index.html"), "corrected by hand");

        Diagnostic problem = refusal(SECOND);

        assertThat(problem.code()).isEqualTo(Code.FOREIGN_FILE);
        assertThat(problem.message()).contains("'index.html'", "changed");
        assertThat(site()).containsEntry("index.html", "corrected by hand");
    }

    @Test
    void refusesToLoseASymbolicLink() throws IOException {
        publish(FIRST);
        Files.delete(target.resolve("old.html"));
        Files.createSymbolicLink(target.resolve("old.html"), Path.of("index.html"));

        assertThat(refusal(SECOND).location().file()).isEqualTo("target/site/old.html");
    }

    @Test
    void refusesAFolderItNeverWroteToAndLeavesNoTraceBesideIt() throws IOException {
        target = Files.createDirectories(root.resolve("documents"));
        Files.writeString(target.resolve("thesis.txt"), "years of work");

        assertThat(refusal(FIRST).code()).isEqualTo(Code.FOREIGN_FILE);

        assertThat(site()).containsOnly(Map.entry("thesis.txt", "years of work"));
        assertThat(root.toFile().list()).containsOnly("documents");
    }

    @Test
    void doesNotListEveryFileOfAWrongFolder() throws IOException {
        Files.createDirectories(target);
        for (int i = 0; i < 500; i++) {
            Files.writeString(target.resolve(i + ".txt"), "");
        }
        Diagnostics diagnostics = new Diagnostics();

        assertThat(publish(FIRST, diagnostics, new Disk())).isEmpty();

        assertThat(diagnostics.sorted()).hasSize(11).first().extracting(Diagnostic::hint).asString()
                .contains("right folder");
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
        Files.createDirectories(target);

        publish(FIRST);

        assertThat(site()).isEqualTo(FIRST);
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "a file");

        assertThat(refusal(FIRST).code()).isEqualTo(Code.FOREIGN_FILE);

        assertThat(target).hasContent("a file");
    }

    @Test
    void refusesToLoseAnEmptyFolderThatSomebodyMade() throws IOException {
        publish(FIRST);
        Files.createDirectories(target.resolve("uploads/2020"));

        Diagnostic problem = refusal(SECOND);

        assertThat(problem.message()).contains("empty folder 'uploads/2020/'");
        assertThat(target.resolve("uploads/2020")).isDirectory();
    }

    @Test
    void usesNoFolderOfSomebodyElseAsItsOwn() throws IOException {
        Path mine = Files.createDirectories(root.resolve("mine/old")).resolve("a.txt");
        Files.writeString(mine, "mine");
        Files.createDirectories(root.resolve("mine/new"));
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(root.resolve("target/.site.explainer"), root.resolve("mine"));

        assertThat(refusal(FIRST).message()).contains("'target/.site.explainer' has to be a folder");
        Files.delete(root.resolve("target/.site.explainer"));
        Files.writeString(root.resolve("target/.site.explainer"), "a file");
        assertThat(refusal(FIRST).message()).contains("'target/.site.explainer' has to be a folder");

        assertThat(mine).hasContent("mine");
        assertThat(root.resolve("mine/new")).isDirectory();
    }

    @Test
    void takesAFolderOfItsOwnThatWasEmptied() throws IOException {
        publish(FIRST);
        Files.delete(target.resolve("assets/a.css"));

        publish(SECOND);

        assertThat(site()).isEqualTo(SECOND);
    }

    @Test
    void aLargeFileInPlaceOfItsOwnIsNotTakenIntoMemory() throws IOException {
        publish(FIRST);
        try (RandomAccessFile file = new RandomAccessFile(target.resolve("old.html").toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertThat(refusal(SECOND).code()).isEqualTo(Code.FOREIGN_FILE);
    }

    // What the folder is to others

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no modes")
    void keepsTheModeAndTheGroupOfTheFolder() throws IOException {
        for (int mode : new int[] {02775, 0755, 0700, 0711, 03777}) {
            target = root.resolve("mode-" + mode + "/site");
            Files.createDirectories(target);
            Files.setAttribute(target, "unix:mode", mode);
            Object group = Files.getAttribute(target, "unix:gid");

            publish(FIRST);
            publish(SECOND);

            assertThat((Integer) Files.getAttribute(target, "unix:mode") & 07777).isEqualTo(mode);
            assertThat(Files.getAttribute(target, "unix:gid")).isEqualTo(group);
            assertThat((Integer) Files.getAttribute(target.resolve("new"), "unix:mode") & 02000).isEqualTo(mode & 02000);
            assertThat((Integer) Files.getAttribute(target.resolve("index.html"), "unix:mode") & 0111).isZero();
        }
    }

    @Test
    void saysWhatToDoWithAMountPoint() {
        publish(FIRST);
        for (FileSystemException busy : List.of(new FileSystemException("a", "b", "Device or resource busy"),
                new AtomicMoveNotSupportedException("a", "b", "Invalid cross-device link"))) {
            Diagnostics diagnostics = new Diagnostics();
            Disk mounted = new Disk() {
                @Override
                public void move(Path from, Path to) throws IOException {
                    if (from.equals(target)) {
                        throw busy;
                    }
                    super.move(from, to);
                }
            };

            assertThat(publish(SECOND, diagnostics, mounted)).isEmpty();

            assertThat(diagnostics.sorted()).singleElement().satisfies(problem -> {
                assertThat(problem.message()).contains("mount point", busy.getReason());
                assertThat(problem.hint()).contains("--output target/site/site");
            });
            assertThat(site()).isEqualTo(FIRST);
            assertThat(leftovers()).isEmpty();
        }
    }

    /** What was seen: a run killed before it had written down what stands, then an edit, then a run killed before it moved. */
    @Test
    void knowsItsOwnFilesAfterTwoKills() {
        publish(FIRST);
        Disk killedAtTheEnd = new Disk() {
            @Override
            public void move(Path from, Path to) throws IOException {
                if (to.endsWith("manifest")) {
                    throw new FailingDisk.Kill();
                }
                super.move(from, to);
            }
        };
        Disk killedBeforeTheRenames = new Disk() {
            @Override
            public void move(Path from, Path to) throws IOException {
                if (from.equals(target)) {
                    throw new FailingDisk.Kill();
                }
                super.move(from, to);
            }
        };
        assertThatThrownBy(() -> publish(SECOND, new Diagnostics(), killedAtTheEnd)).isInstanceOf(FailingDisk.Kill.class);
        Map<String, String> third = Map.of("third.html", "three");
        assertThatThrownBy(() -> publish(third, new Diagnostics(), killedBeforeTheRenames))
                .isInstanceOf(FailingDisk.Kill.class);

        publish(third);

        assertThat(site()).isEqualTo(third);
    }

    // Disks that fail, runs that are killed

    @Test
    void leavesTheOldSiteWholeWhenTheDiskFailsAtAnyStep() {
        int steps = 0;
        for (int failing = 0; ; failing++) {
            target = root.resolve("failing-" + failing + "/site");
            publish(FIRST);
            FailingDisk disk = new FailingDisk(failing, () -> new FileSystemException("x", null, "No space left on device"));
            Diagnostics diagnostics = new Diagnostics();

            Optional<Publication> outcome = publish(SECOND, diagnostics, disk);

            if (!disk.hasStruck()) {
                steps = failing;
                break;
            }
            if (outcome.isEmpty()) {
                assertThat(site()).as("after failing at step %d", failing).isIn(FIRST, SECOND);
                assertThat(diagnostics.sorted()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.OUTPUT_FAILED);
                    assertThat(problem.message()).contains("No space left on device");
                });
            } else {
                assertThat(site()).isEqualTo(SECOND);
            }
            publish(SECOND);
            assertThat(site()).as("a run after one that failed at step %d", failing).isEqualTo(SECOND);
            assertThat(leftovers()).isEmpty();
        }
        assertThat(steps).isGreaterThan(10);
    }

    @Test
    void mendsWhatARunLeftThatWasKilledAtAnyStep() {
        int steps = 0;
        int withoutSite = 0;
        for (int killed = 0; ; killed++) {
            target = root.resolve("killed-" + killed + "/site");
            publish(FIRST);
            FailingDisk disk = FailingDisk.killedAt(killed);
            Throwable end = null;
            try {
                publish(SECOND, new Diagnostics(), disk);
            } catch (FailingDisk.Kill e) {
                end = e;
            }
            if (!disk.hasStruck()) {
                steps = killed;
                break;
            }
            assertThat(end).isInstanceOf(FailingDisk.Kill.class);
            if (Files.exists(target)) {
                assertThat(site()).as("killed at step %d", killed).isIn(FIRST, SECOND);
            } else {
                withoutSite++;
            }
            publish(SECOND);
            assertThat(site()).as("a run after one killed at step %d", killed).isEqualTo(SECOND);
            assertThat(leftovers()).isEmpty();
        }
        assertThat(steps).isGreaterThan(10);
        assertThat(withoutSite).as("moments without a site: after the first of the two renames, before the second")
                .isEqualTo(2);
    }

    @Test
    void bringsTheOldSiteBackEvenWhenTheNextRunMayNotPublish() throws IOException {
        publish(FIRST);
        Files.createDirectories(root.resolve("target/.site.explainer"));
        Files.move(target, root.resolve("target/.site.explainer/old"));
        Files.writeString(root.resolve("target/.site.explainer/old/mine.txt"), "mine");

        assertThat(refusal(SECOND).code()).isEqualTo(Code.FOREIGN_FILE);

        assertThat(site()).containsAllEntriesOf(FIRST);
    }

    @Test
    void saysWhyAFileCanNotBeWritten() {
        Diagnostic problem = refusal(Map.of("x".repeat(300) + ".html", "the name is too long for any file system"));

        assertThat(problem.code()).isEqualTo(Code.OUTPUT_FAILED);
        assertThat(problem.message()).contains("target/site").containsIgnoringCase("name too long");
        assertThat(target).doesNotExist();
    }

    @Test
    void neverWritesOutsideItsFolder() {
        assertThatThrownBy(() -> publish(Map.of("../outside.html", ""))).hasMessageContaining("../outside.html");

        assertThat(root.resolve("target/outside.html")).doesNotExist();
        assertThat(target).doesNotExist();
    }

    // Two at once

    @Test
    void twoRunsAtOnceFollowEachOther() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            for (int round = 0; round < 20; round++) {
                Future<Optional<Publication>> one = pool.submit(together(start, FIRST));
                Future<Optional<Publication>> other = pool.submit(together(start, SECOND));
                assertThat(one.get()).isPresent();
                assertThat(other.get()).isPresent();
                assertThat(site()).isIn(FIRST, SECOND);
                assertThat(leftovers()).isEmpty();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void saysSoWhenAnotherRunDoesNotEnd() throws IOException {
        publish(FIRST);
        Diagnostics diagnostics = new Diagnostics();
        try (OutputLock held = OutputLock.take(root.resolve("target/.site.explainer/lock"), Duration.ZERO)) {
            assertThat(held).isNotNull();

            Publisher impatient = new Publisher(root, diagnostics, new Disk(), Duration.ZERO);
            assertThat(impatient.publish(bytes(SECOND), target)).isEmpty();
        }

        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.OUTPUT_LOCKED);
        assertThat(site()).isEqualTo(FIRST);
    }

    private Callable<Optional<Publication>> together(CyclicBarrier start, Map<String, String> files) {
        return () -> {
            start.await();
            return publish(files);
        };
    }

    private Optional<Publication> publish(Map<String, String> files) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Publication> outcome = publish(files, diagnostics, new Disk());
        assertThat(diagnostics.sorted()).isEmpty();
        return outcome;
    }

    private Optional<Publication> publish(Map<String, String> files, Diagnostics diagnostics, Disk disk) {
        return new Publisher(root, diagnostics, disk, Duration.ofSeconds(30)).publish(bytes(files), target);
    }

    /** The one problem that keeps a site from being published. */
    private Diagnostic refusal(Map<String, String> files) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(publish(files, diagnostics, new Disk())).isEmpty();
        assertThat(diagnostics.sorted()).hasSize(1);
        return diagnostics.sorted().get(0);
    }

    private Map<String, String> site() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(target.toRealPath())) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(target.toRealPath().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    /** What lies in the hidden folder beside the site that should not stay. */
    private List<String> leftovers() {
        return Stream.of(target.resolveSibling("." + target.getFileName() + ".explainer").toFile().list())
                .filter(name -> !name.equals("lock") && !name.equals("manifest")).sorted().toList();
    }

    private static SortedMap<String, byte[]> bytes(Map<String, String> files) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
