package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs and pictures that are kept from one bake to the next are those that would be made now. */
class KeptFilesIT {

    /** Pictures are looked at in one test. */
    private static final Map<String, String> NO_CARDS = Map.of("cards.enabled", "false");

    /** A project that has been baked once, for all tests. */
    @TempDir
    private static Path baked;

    @TempDir
    private Path folder;
    private ProjectCopy project;
    private final Map<String, String> overrides = new TreeMap<>(NO_CARDS);
    private SortedMap<String, byte[]> site;

    @BeforeAll
    static void bakeFirst() throws IOException {
        ProjectCopy.other(baked);
        bake(baked, NO_CARDS);
    }

    @BeforeEach
    void takeWhatIsBaked() throws IOException {
        project = new ProjectCopy(folder).take(baked, "");
        site = bake(); // from what is kept: it writes down what was taken in this folder
        assertThat(changed(new TreeMap<>())).contains("sea/fish.pdf", "ferries.pdf", "water.pdf");
    }

    @Test
    void nothingIsMadeAgainFromTheSame() throws IOException {
        List<Object> cache = cache();

        assertThat(changed(bake())).isEmpty();
        assertThat(cache()).isEqualTo(cache);
    }

    @Test
    void aPageInOtherWordsIsMadeAnew() throws IOException {
        project.edit("content/water.md", text -> text + "\nOne sentence more.\n");
        assertChanges("water.pdf");
        project.edit("content/water.md", text -> text.replace("\nOne sentence more.\n", ""));
        assertChanges("water.pdf");
    }

    @Test
    void aFactInOtherWordsIsMadeAnew() throws IOException {
        project.edit("content/data/facts.yaml", text -> text.replace("Catch of Vessania", "What Vessania caught"));
        assertChanges("ferries.pdf", "sea/fish.pdf");
    }

    @Test
    void templatesStylesAndWordsCount() throws IOException {
        project.edit("templates/pdf/topic.ftlh", text -> text + "<p>A line below.</p>");
        assertChanges("ferries.pdf", "sea/fish.pdf", "water.pdf");
        project.edit("assets/css/pdf/page.css", text -> text + "\nh1 { color: #333 }\n");
        assertChanges("ferries.pdf", "sea/fish.pdf", "water.pdf");
    }

    @Test
    void settingsCountForPicturesToo() throws IOException {
        overrides.clear();
        site = bake();
        assertThat(site).containsKey("cards/ferries.png");
        overrides.put("site.short-title", "One strait");
        assertThat(changedTo(bake())).contains("cards/ferries.png", "ferries.pdf");
    }

    /** What was kept may be gone, and who wrote down what was kept may have been stopped halfway. */
    @Test
    void whatIsMissingIsMadeAgain() throws IOException {
        Path cache = folder.resolve("target/cache/pdf");
        List<Path> files = files(cache).filter(file -> file.toString().endsWith(".bin")).toList();
        Files.delete(files.get(0));
        assertThat(changed(bake())).isEmpty();

        Path lastRun = cache.resolve("last-run.txt");
        byte[] lines = Files.readAllBytes(lastRun);
        for (int length : new int[] {0, 1, lines.length / 2, lines.length - 1}) {
            Files.write(lastRun, Arrays.copyOf(lines, length));
            assertThat(changed(bake())).isEmpty();
        }
        assertThat(Files.readAllBytes(lastRun)).isEqualTo(lines);
    }

    private void assertChanges(String... pdfs) throws IOException {
        assertThat(changedTo(bake()).stream().filter(path -> path.endsWith(".pdf"))).containsExactlyInAnyOrder(pdfs);
    }

    /** The PDFs and pictures that differ from those of the bake before, and are the same as those of a bake from nothing. */
    private List<String> changedTo(SortedMap<String, byte[]> kept) throws IOException {
        List<String> changed = changed(kept);
        for (Path file : files(folder.resolve("target/cache")).toList()) {
            Files.delete(file);
        }
        site = bake();
        assertThat(changed(kept)).isEmpty();
        return changed;
    }

    private List<String> changed(SortedMap<String, byte[]> other) {
        List<String> changed = new ArrayList<>();
        site.forEach((path, bytes) -> {
            if (path.matches(".*\\.(pdf|png)") && !Arrays.equals(bytes, other.get(path))) {
                changed.add(path);
            }
        });
        return changed;
    }

    /** The cache's files with what tells that they were written again. */
    private List<Object> cache() throws IOException {
        return files(folder.resolve("target/cache")).map(file -> List.of(file, time(file))).collect(Collectors.toList());
    }

    private static Object time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private SortedMap<String, byte[]> bake() throws IOException {
        return bake(folder, overrides);
    }

    private static SortedMap<String, byte[]> bake(Path folder, Map<String, String> overrides) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", System.getProperty("explainer.jar"), "bake", "--quiet", "-C", folder.toString(), "-o", "site"));
        overrides.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        return BuiltSite.read(folder.resolve("site")).files();
    }
}
