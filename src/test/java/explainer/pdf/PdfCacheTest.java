package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.disk.FailingDisk;

class PdfCacheTest {

    private static final int KEPT = 60;

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItKeeps() {
        PdfCache cache = new PdfCache(folder.resolve("deep/down"), KEPT);
        cache.put("a", new Finished(3, new byte[] {1, 2, 3}));

        assertThat(cache.get("a")).hasValueSatisfying(pdf -> {
            assertThat(pdf.pages()).isEqualTo(3);
            assertThat(pdf.bytes()).containsExactly(1, 2, 3);
        });
        assertThat(cache.get("b")).isEmpty();
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        PdfCache cache = new PdfCache(folder, KEPT);
        cache.put("a", new Finished(3, new byte[] {1, 2, 3}));
        byte[] sound = Files.readAllBytes(folder.resolve("a.bin"));

        for (int i = 0; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 1;
            Files.write(folder.resolve("a.bin"), changed);
            assertThat(cache.get("a")).as("byte " + i).isEmpty();
            Files.write(folder.resolve("a.bin"), Arrays.copyOf(sound, i));
            assertThat(cache.get("a")).as("cut after " + i).isEmpty();
        }
    }

    @Test
    void doesNotGrowForEver() throws IOException {
        PdfCache cache = new PdfCache(folder, KEPT);
        for (int i = 0; i < 100; i++) {
            cache.put("number" + i, new Finished(1, new byte[] {1}));
        }

        assertThat(folder.toFile().list()).hasSize(KEPT);
        assertThat(cache.get("number99")).isPresent();
    }

    @Test
    void deletesWhatAKilledRunLeft() throws IOException {
        PdfCache cache = new PdfCache(folder, KEPT);
        Path left = Files.write(folder.resolve(".a.bin." + UUID.randomUUID() + ".tmp"), new byte[] {1});
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        Path beingWritten = Files.write(folder.resolve(".b.bin." + UUID.randomUUID() + ".tmp"), new byte[] {1});

        cache.put("a", new Finished(1, new byte[] {1}));

        assertThat(left).doesNotExist();
        assertThat(beingWritten).exists();
    }

    @Test
    void givesASoundFileOrNoneWhereverARunIsKilled() throws IOException {
        boolean struck = true;
        for (int killed = 0; struck; killed++) {
            for (int again = 0; again <= killed; again++) {
                Path at = folder.resolve(killed + "-" + again);
                new PdfCache(at, 1).put("a", new Finished(1, new byte[] {1, 2}));
                struck = putKilled(at, "b", killed);
                putKilled(at, "c", again);

                PdfCache cache = new PdfCache(at, 1);
                for (String name : new String[] {"a", "b", "c"}) {
                    cache.get(name).ifPresent(pdf -> assertThat(pdf.bytes()).containsExactly(1, 2));
                }
                cache.put("d", new Finished(1, new byte[] {3}));
                assertThat(cache.get("d")).isPresent();
            }
        }
    }

    private static boolean putKilled(Path folder, String name, int moment) {
        FailingDisk disk = FailingDisk.killedAt(moment);
        try {
            new PdfCache(folder, 1, disk).put(name, new Finished(1, new byte[] {1, 2}));
        } catch (FailingDisk.Kill e) {
            assertThat(disk.hasStruck()).isTrue();
        }
        return disk.hasStruck();
    }

    @Test
    void doesWithoutAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PdfCache cache = new PdfCache(file.resolve("below"), KEPT);
        cache.put("a", new Finished(1, new byte[] {1}));

        assertThat(cache.get("a")).isEmpty();
    }
}
