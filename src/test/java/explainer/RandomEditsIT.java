package explainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.diagnostic.Diagnostics;
import explainer.site.ProjectCopy;

/**
 * One generator makes the site again after each of many edits of all kinds; what it makes is what a new one makes from
 * nothing, byte for byte, and so is what it reports. {@code -Dexplainer.edits=5000} makes more edits,
 * {@code -Dexplainer.seed=1} the same ones again.
 */
class RandomEditsIT {

    private static final int EDITS = Integer.getInteger("explainer.edits", 25);
    private static final long SEED = Long.getLong("explainer.seed", System.nanoTime() % 1_000_000);

    @TempDir
    private Path folder;
    private Path root;
    private Map<String, byte[]> onDisk = new TreeMap<>();

    @Test
    void makesAfterEveryEditWhatABakeFromNothingMakes() throws IOException {
        // In two of its languages: each further one takes as long again and is made in the same way.
        root = ProjectCopy.of(folder, 2, "content", "templates", "assets", "jbake.properties").root();
        Map<String, byte[]> original = project();
        Map<String, byte[]> good = original;
        Random random = new Random(SEED);
        RandomEdits edits = new RandomEdits(random);
        SiteBuilder lasting = new SiteBuilder();
        Map<String, Integer> made = new LinkedHashMap<>();
        int whole = 0;
        String last = "as it is";
        onDisk = original;
        for (int i = 0; i < EDITS; i++) {
            boolean drafts = random.nextInt(4) > 0;
            Diagnostics found = new Diagnostics();
            Diagnostics expected = new Diagnostics();
            Pipeline.Result result = run(lasting, drafts, found);
            Pipeline.Result fresh = run(new SiteBuilder(), drafts, expected);
            assertSame(result, found, fresh, expected, "edit " + i + " of seed " + SEED + ": " + last);

            boolean mended = !found.hasErrors();
            if (mended) {
                whole++;
                good = onDisk;
            }
            // Most mistakes are mended before the next edit; now and then everything becomes what it was.
            Map<String, byte[]> before = mended || random.nextInt(4) == 0 ? onDisk : good;
            RandomEdits.Edit edit = random.nextInt(25) == 0 ? new RandomEdits.Edit("go back", original)
                    : edits.next(before);
            made.merge(edit.name(), 1, Integer::sum);
            last = edit.name();
            put(edit.files());
        }
        System.out.println(EDITS + " random edits, seed " + SEED + ": " + whole + " sites and " + (EDITS - whole)
                + " reports, each the same as from nothing; " + made);
        assertThat(whole).as("edits after which there was a site to compare").isGreaterThan(EDITS / 2);
    }

    private Pipeline.Result run(SiteBuilder builder, boolean drafts, Diagnostics diagnostics) {
        return builder.run(root, root.resolve("jbake.properties"), Map.of("pdf.enabled", "false", "cards.enabled", "false"), drafts, diagnostics);
    }

    private static void assertSame(Pipeline.Result result, Diagnostics found, Pipeline.Result fresh,
            Diagnostics expected, String edit) {
        assertThat(found.sorted()).as(edit).isEqualTo(expected.sorted());
        assertThat(result.account().get()).as(edit).isEqualTo(fresh.account().get());
        assertThat(result.pages()).as(edit).isEqualTo(fresh.pages());
        assertThat(result.files().keySet()).as(edit).isEqualTo(fresh.files().keySet());
        fresh.files().forEach((path, bytes) -> assertThat(Arrays.equals(result.files().get(path), bytes))
                .as("%s is the same after %s", path, edit).isTrue());
    }

    /** Makes the folder hold these files and no others. */
    private void put(Map<String, byte[]> files) throws IOException {
        for (String path : onDisk.keySet()) {
            if (!files.containsKey(path)) {
                Files.delete(root.resolve(path));
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(file.getValue(), onDisk.get(file.getKey()))) {
                Path target = root.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        onDisk = files;
    }

    private Map<String, byte[]> project() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
