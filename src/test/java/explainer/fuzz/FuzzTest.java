package explainer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.Pipeline;
import explainer.SiteBuilder;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.TextReport;
import explainer.read.Page;

/**
 * Whatever becomes of a file, it ends in a site or in a report: never in an exception, never in a page that lost text,
 * and never after more than five seconds of work.
 *
 * <p>{@code -Dexplainer.fuzz=N} sets how many files are spoilt, {@code -Dexplainer.seed=S} with which seed. A failure
 * prints the number of the mutation and keeps the file in {@code target/fuzz}; {@code -Dexplainer.fuzz.only=NUMBER} runs
 * that mutation alone.
 */
class FuzzTest {

    private static final int COUNT = Integer.getInteger("explainer.fuzz", 10_000);
    private static final long SEED = Long.getLong("explainer.seed", 20200531L);
    private static final int ONLY = Integer.getInteger("explainer.fuzz.only", -1);
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(5);
    private static final Path KEPT = Path.of("target/fuzz");
    private static final Path SMALL = Path.of("src/test/resources/explainer/broken/_base").toAbsolutePath();
    private static final Path OWN = Path.of("").toAbsolutePath();

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sites = new AtomicInteger();
    private final AtomicInteger reports = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private Bench small;
    private Bench own;

    @Test
    void everySpoiltFileEndsInASiteOrInAReport(@TempDir Path folder) throws Exception {
        small = Bench.of(SMALL);
        own = Bench.of(OWN);
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Path mine = folder.resolve("worker" + i);
            copy(SMALL, mine.resolve("site"));
            workers.add(new Thread(() -> work(mine)));
        }
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            worker.join();
        }
        System.out.printf(Locale.ROOT, "%d files spoilt with the seed %d in %d s: %d sites, %d reports%n",
                sites.get() + reports.get(), SEED, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                sites.get(), reports.get());

        assertThat(failures).isEmpty();
        assertThat(sites.get() + reports.get()).isEqualTo(ONLY < 0 ? COUNT : 1);
    }

    private void work(Path folder) {
        // One thread each, so that its time is the mutation's own, however many others the machine has to serve.
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            for (int i = next.getAndIncrement(); i < COUNT && failures.size() < 20; i = next.getAndIncrement()) {
                if (ONLY < 0 || ONLY == i) {
                    pool = run(i, folder, pool);
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs one mutation; returns the pool for the next one, a new one when this one hangs. */
    private ForkJoinPool run(int number, Path folder, ForkJoinPool pool) {
        Mutation mutation = new Mutation(number, folder);
        try {
            long nanos = pool.submit((Callable<Long>) mutation::run).get(60, TimeUnit.SECONDS);
            if (nanos > LIMIT) {
                mutation.fail("took " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms");
            }
            return pool;
        } catch (TimeoutException e) {
            mutation.fail("did not end");
            pool.shutdownNow();
            return new ForkJoinPool(1);
        } catch (ExecutionException e) {
            StringBuilder trace = new StringBuilder(String.valueOf(e.getCause()));
            Throwable cause = e.getCause();
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            Stream.of(cause.getStackTrace()).limit(12).forEach(call -> trace.append("\n    at ").append(call));
            mutation.fail(trace.toString());
            return pool;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Else nothing could be said of what became of spoilt ones. */
    @Test
    void whatIsNotSpoiltEndsInASite(@TempDir Path folder) throws IOException {
        for (Bench bench : List.of(Bench.of(SMALL), Bench.of(OWN))) {
            Diagnostics diagnostics = new Diagnostics();
            for (String page : bench.pages()) {
                bench.page(page, bench.bytes(page), folder, diagnostics);
            }
            for (String file : bench.data()) {
                bench.data(file, bench.bytes(file), folder, diagnostics);
            }
            assertThat(diagnostics.sorted()).isEmpty();
        }
    }

    /** Else the search for lost text would find none whatever happened. */
    @Test
    void aWordThatIsNotInThePageIsMissed() {
        Page page = Bench.of(SMALL).page("content/trade.md");

        assertThat(PlainWords.lost(page, "<p>Norland's exports</p>")).contains("worth", "counted", "Ways", "goods")
                .doesNotContain("exports", "Norland", "chart", "facts", "fact", "source", "turnover", "status");
    }

    /** One spoilt file, or a few of one site. */
    private final class Mutation {
        private final int number;
        private final Path folder;
        private final Random random;
        private final Mutator mutator;
        private final List<String> files = new ArrayList<>();

        Mutation(int number, Path folder) {
            this.number = number;
            this.folder = folder;
            this.random = new Random(SEED * 1_000_003 + number);
            this.mutator = new Mutator(random);
        }

        /** Returns how long it took, in nanoseconds of this thread's work. */
        long run() throws IOException {
            Diagnostics diagnostics = new Diagnostics();
            Path root = folder;
            long start;
            int kind = random.nextInt(100);
            if (kind < 4) {
                root = folder.resolve("site");
                start = spoilSite(root, diagnostics);
            } else {
                Bench bench = random.nextInt(6) == 0 ? own : small;
                List<String> names = kind < 70 ? bench.pages() : bench.data();
                String name = names.get(random.nextInt(names.size()));
                byte[] other = bench.bytes(names.get(random.nextInt(names.size())));
                byte[] spoilt = spoil(bench.bytes(name), other, kind < 50);
                keep(name, spoilt);
                start = time();
                if (kind < 70) {
                    bench.page(name, spoilt, folder, diagnostics);
                } else {
                    bench.data(name, spoilt, folder, diagnostics);
                }
            }
            long nanos = time() - start;
            List<Diagnostic> found = diagnostics.sorted();
            assertThat(new TextReport(root, false).write(found)).isNotEmpty();
            (diagnostics.hasErrors() ? reports : sites).incrementAndGet();
            return nanos;
        }

        /** @param text whether to leave the front matter as it is, so that the text below it gets its share */
        private byte[] spoil(byte[] file, byte[] other, boolean text) {
            String whole = new String(file, StandardCharsets.UTF_8);
            int end = whole.indexOf("\n---\n") + 5;
            if (!text || end < 5) {
                return mutator.spoil(file, other);
            }
            byte[] head = whole.substring(0, end).getBytes(StandardCharsets.UTF_8);
            byte[] body = mutator.spoil(Arrays.copyOfRange(file, head.length, file.length), other);
            byte[] joined = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, joined, head.length, body.length);
            return joined;
        }

        private long spoilSite(Path root, Diagnostics diagnostics) throws IOException {
            List<Path> all;
            try (Stream<Path> paths = Files.walk(root)) {
                all = paths.filter(Files::isRegularFile).sorted().toList();
            }
            List<Path> spoilt = new ArrayList<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                Path path = all.get(random.nextInt(all.size()));
                byte[] bytes = mutator.spoil(Files.readAllBytes(path),
                        Files.readAllBytes(all.get(random.nextInt(all.size()))));
                keep(root.relativize(path).toString(), bytes);
                Files.write(path, bytes);
                spoilt.add(path);
            }
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
                for (Path path : spoilt) {
                    Files.copy(SMALL.resolve(root.relativize(path).toString()), path,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }

        private void keep(String name, byte[] bytes) throws IOException {
            Path kept = folder.resolve("spoilt").resolve(number + "-" + Path.of(name).getFileName());
            Files.createDirectories(kept.getParent());
            Files.write(kept, bytes);
            files.add(kept.toString());
        }

        private void fail(String how) {
            StringBuilder where = new StringBuilder();
            try {
                Files.createDirectories(KEPT);
                for (String file : files) {
                    Path kept = KEPT.resolve(Path.of(file).getFileName());
                    Files.copy(Path.of(file), kept, StandardCopyOption.REPLACE_EXISTING);
                    where.append(' ').append(kept);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            failures.add("mutation " + number + " with the seed " + SEED + " (" + where.toString().strip() + ") " + how);
        }
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
