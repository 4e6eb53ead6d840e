package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void doesWithoutAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        PdfCache cache = new PdfCache(file.resolve("below"), KEPT);
        cache.put("a", new Finished(1, new byte[] {1}));

        assertThat(cache.get("a")).isEmpty();
    }
}
