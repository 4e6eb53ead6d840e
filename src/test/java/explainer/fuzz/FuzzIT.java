package explainer.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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

import explainer.diagnostic.Diagnostics;
import explainer.read.Page;

/**
 * Whatever becomes of a file, it ends in a site or in a report: never in an exception, never in a page that lost text,
 * and never after more than five seconds of work.
 *
 * <p>{@code -Dexplainer.fuzz=N} sets how many files are spoilt, {@code -Dexplainer.seed=S} with which seed; without it each
 * run takes another one, and prints it. A failure prints the number of the mutation as well, and keeps the files as a case
 * in {@code src/test/resources/explainer/fuzz}, which {@link KeptFindsTest} runs from then on;
 * {@code -Dexplainer.fuzz.only=NUMBER} runs that mutation alone.
 */
class FuzzIT {

    private static final int COUNT = Integer.getInteger("explainer.fuzz", 4_000);
    private static final long SEED = Long.getLong("explainer.seed", System.nanoTime() % 1_000_000);
    private static final int ONLY = Integer.getInteger("explainer.fuzz.only", -1);
    static final long LIMIT = TimeUnit.SECONDS.toNanos(5);

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger sites = new AtomicInteger();
    private final AtomicInteger reports = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    @Test
    void everySpoiltFileEndsInASiteOrInAReport(@TempDir Path folder) throws Exception {
        Trial.Steps.SMALL.bench();
        Trial.Steps.OWN.bench();
        System.out.println("The seed of the spoilt files is " + SEED);
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Path mine = folder.resolve("worker" + i);
            Files.createDirectories(mine);
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
        for (Bench bench : List.of(Trial.Steps.SMALL.bench(), Trial.Steps.OWN.bench())) {
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
        Page page = Trial.Steps.SMALL.bench().page("content/trade.md");

        assertThat(PlainWords.lost(page, "<p>Norland's exports</p>")).contains("worth", "counted", "Ways", "goods")
                .doesNotContain("exports", "Norland", "chart", "facts", "fact", "source", "turnover", "status");
    }

    /** One spoilt file, or a few of one site. */
    private final class Mutation {
        private final int number;
        private final Path folder;
        private final Random random;
        private final Mutator mutator;
        private Trial trial;

        Mutation(int number, Path folder) {
            this.number = number;
            this.folder = folder;
            this.random = new Random(SEED * 1_000_003 + number);
            this.mutator = new Mutator(random);
        }

        /** Returns how long it took, in nanoseconds of this thread's work. */
        long run() throws IOException {
            int kind = random.nextInt(100);
            trial = kind < 4 ? spoiltSite() : spoiltFile(kind);
            Diagnostics diagnostics = new Diagnostics();
            long nanos = trial.run(folder, diagnostics);
            (diagnostics.hasErrors() ? reports : sites).incrementAndGet();
            return nanos;
        }

        private Trial spoiltFile(int kind) {
            Trial.Steps steps = random.nextInt(6) == 0 ? Trial.Steps.OWN : Trial.Steps.SMALL;
            Bench bench = steps.bench();
            List<String> names = kind < 70 ? bench.pages() : bench.data();
            String name = names.get(random.nextInt(names.size()));
            byte[] other = bench.bytes(names.get(random.nextInt(names.size())));
            return new Trial(steps, new TreeMap<>(Map.of(name, spoil(bench.bytes(name), other, kind < 50))));
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

        private Trial spoiltSite() throws IOException {
            List<String> all = Trial.wholeSite();
            SortedMap<String, byte[]> spoilt = new TreeMap<>();
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                String name = all.get(random.nextInt(all.size()));
                byte[] file = spoilt.containsKey(name) ? spoilt.get(name) : Trial.ofWholeSite(name);
                spoilt.put(name, mutator.spoil(file, Trial.ofWholeSite(all.get(random.nextInt(all.size())))));
            }
            return new Trial(Trial.Steps.WHOLE, spoilt);
        }

        private void fail(String how) {
            failures.add("mutation " + number + " with the seed " + SEED + ", kept in "
                    + trial.keep(SEED + "-" + number) + ": " + how);
        }
    }
}
