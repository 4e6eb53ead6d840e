package explainer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import explainer.Pipeline;
import explainer.SiteBuilder;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.TextReport;

/**
 * Spoilt files of a site, and what they are taken through.
 *
 * @param steps which steps of which site
 * @param files what each file holds, by its path in the site
 */
record Trial(Steps steps, SortedMap<String, byte[]> files) {

    /** Where a trial that failed is kept: {@code steps/name/path of the file}. */
    static final Path KEPT = Path.of("src/test/resources/explainer/fuzz");

    private static final Path SMALL = Path.of("src/test/resources/explainer/broken/_base").toAbsolutePath();
    private static final Path OWN = Path.of("").toAbsolutePath();

    /** What is done with spoilt files. */
    enum Steps {
        /** Those that concern one file, of the small site. */
        SMALL,
        /** The same of this project's own. */
        OWN,
        /** All steps, of the small site. */
        WHOLE;

        private Bench bench;

        /** The sound site. */
        synchronized Bench bench() {
            if (bench == null) {
                bench = Bench.of(this == OWN ? Trial.OWN : Trial.SMALL);
            }
            return bench;
        }
    }

    /** Reads a trial that was kept. */
    static Trial kept(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path path : filesIn(folder)) {
            files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
        }
        return new Trial(Steps.valueOf(folder.getParent().getFileName().toString().toUpperCase(Locale.ROOT)), files);
    }

    /** All that are kept. */
    static List<Path> allKept() throws IOException {
        try (Stream<Path> paths = Files.find(KEPT, 2, (path, about) -> about.isDirectory()
                && path.getNameCount() == KEPT.getNameCount() + 2)) {
            return paths.sorted().toList();
        }
    }

    /** Keeps the files, for good; returns the folder. */
    Path keep(String name) {
        Path folder = KEPT.resolve(steps.name().toLowerCase(Locale.ROOT)).resolve(name);
        files.forEach((path, bytes) -> write(folder.resolve(path), bytes));
        return folder;
    }

    /** The files of the small site, which all steps are taken with. */
    static List<String> wholeSite() throws IOException {
        return filesIn(SMALL).stream().map(path -> SMALL.relativize(path).toString().replace('\\', '/')).toList();
    }

    static byte[] ofWholeSite(String file) throws IOException {
        return Files.readAllBytes(SMALL.resolve(file));
    }

    /**
     * Takes the files through the steps.
     *
     * @param folder      takes the files; for this thread alone
     * @param diagnostics takes what is wrong with them
     * @return how long it took, in nanoseconds of this thread's work
     */
    long run(Path folder, Diagnostics diagnostics) throws IOException {
        long start = time();
        if (steps == Steps.WHOLE) {
            start = runWhole(folder.resolve("site"), diagnostics);
        } else {
            Bench bench = steps.bench();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().endsWith(".yaml")) {
                    bench.data(file.getKey(), file.getValue(), folder, diagnostics);
                } else {
                    bench.page(file.getKey(), file.getValue(), folder, diagnostics);
                }
            }
        }
        long nanos = time() - start;
        assertThat(new TextReport(folder, false).write(diagnostics.sorted())).isNotEmpty();
        return nanos;
    }

    private long runWhole(Path root, Diagnostics diagnostics) throws IOException {
        if (!Files.exists(root)) {
            for (String file : wholeSite()) {
                write(root.resolve(file), ofWholeSite(file));
            }
        }
        files.forEach((path, bytes) -> write(root.resolve(path), bytes));
        long start = time();
        try {
            Pipeline.Result result = new SiteBuilder().run(root, root.resolve("jbake.properties"), Map.of(), false,
                    diagnostics);
            assertThat(diagnostics.sorted()).noneMatch(problem -> problem.code() == Code.TEMPLATE_ERROR
                    && problem.message().contains("Exception"));
            if (!diagnostics.hasErrors()) {
                assertThat(result.files()).isNotEmpty();
            }
            return start;
        } finally {
            for (String path : files.keySet()) {
                Files.copy(SMALL.resolve(path), root.resolve(path), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList();
        }
    }
}
