package explainer.lsp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

import explainer.Checked;
import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Severity;
import explainer.read.OpenFiles;

/**
 * A site of which an editor has files open: checked again after each change, with what is open in place of what is saved.
 * All of it happens in one thread, a check after the other; one that a newer change has overtaken is left out. What only
 * finished pages show is looked for by another thread, once nobody has typed for a moment, for to draw them takes long.
 */
final class OpenSite {

    /** The same as for {@code check}: neither takes part in what is reported, and both take long. */
    private static final Map<String, String> OVERRIDES = Map.of("pdf.enabled", "false", "cards.enabled", "false");

    private static final Duration MOMENT = Duration.ofMillis(700);

    private final Path root;
    private final LanguageClient client;
    private final Problems problems;
    private final Map<Path, byte[]> open = new ConcurrentHashMap<>();
    private final Map<Path, String> addresses = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> thread(work, Thread.NORM_PRIORITY));
    private final ScheduledExecutorService drawer = Executors.newSingleThreadScheduledExecutor(
            work -> thread(work, Thread.MIN_PRIORITY));
    private volatile boolean closed;
    private SiteBuilder builder = builder();
    private SiteBuilder drawing = builder();
    private State state = new State(List.of(), List.of());
    /** What the last finished pages have shown, but for files that were changed since. */
    private List<Diagnostic> late = List.of();
    private Optional<State> whole = Optional.empty();

    /**
     * What a check found.
     *
     * @param languages the site in its languages, the first one first; none where its settings can't be read
     */
    record State(List<Checked> languages, List<Diagnostic> problems) {

        boolean isWhole() {
            return !languages.isEmpty() && languages.stream().allMatch(site -> site.project().hasAllData());
        }
    }

    OpenSite(Path root, LanguageClient client) {
        this.root = root;
        this.client = client;
        this.problems = new Problems(this::texts, client);
        refresh();
    }

    private static Thread thread(Runnable work, int priority) {
        Thread thread = new Thread(work, "checks");
        thread.setDaemon(true); // a check that does not end must not keep the process
        thread.setPriority(priority);
        return thread;
    }

    private SiteBuilder builder() {
        return new SiteBuilder(this::files);
    }

    /** The site's folder. */
    Path root() {
        return root;
    }

    /** What is open, as it is at this moment. */
    OpenFiles files() {
        return new OpenFiles(Map.copyOf(open));
    }

    /** The editor shows a file, or another text of it. */
    void change(Path file, String uri, String text) {
        addresses.put(file, uri);
        open.put(file, text.getBytes(StandardCharsets.UTF_8));
        String name = texts().name(file);
        execute(() -> late = late.stream().filter(problem -> !problem.location().file().equals(name)).toList());
        refresh();
    }

    /** The editor shows a file no longer: what is on the disk counts. */
    void closeFile(Path file) {
        open.remove(file);
        refresh();
    }

    /** The texts of files of the site, by path relative to it. */
    Texts texts() {
        return new Texts(root, files(), addresses);
    }

    /** Checks the site, for something has changed. */
    void refresh() {
        long mine = changes.incrementAndGet();
        execute(() -> {
            if (changes.get() == mine) {
                check(mine);
            }
        });
    }

    /**
     * What a request makes of the site once all changes before it are checked.
     *
     * @param work is called by the thread that checks
     */
    <T> CompletableFuture<T> ask(Function<State, T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> {
            try {
                answer.complete(work.apply(state));
            } catch (RuntimeException | StackOverflowError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** The same of the last state in which all data could be read: what can be named does not change with each letter. */
    <T> CompletableFuture<T> askWhole(Function<State, T> work) {
        return ask(last -> work.apply(whole.orElse(last)));
    }

    private void execute(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            // Closed: nobody waits for an answer.
        }
    }

    private void check(long change) {
        Diagnostics found = new Diagnostics();
        try {
            builder.check(root, root.resolve(Sites.SETTINGS), OVERRIDES, found);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            builder = builder(); // what is remembered of runs before is let go
            fail(e);
            return;
        }
        state = new State(builder.checked(), found.sorted());
        if (state.isWhole()) {
            whole = Optional.of(state);
        }
        publish();
        if (!found.hasErrors()) {
            try {
                drawer.schedule(() -> draw(change, state.problems()), MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // Closed.
            }
        }
    }

    /** @param known what was reported without drawing */
    private void draw(long change, List<Diagnostic> known) {
        if (changes.get() != change) {
            return;
        }
        Diagnostics found = new Diagnostics();
        try {
            drawing.run(root, root.resolve(Sites.SETTINGS), OVERRIDES, false, found);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            drawing = builder();
            fail(e);
            return;
        }
        List<Diagnostic> more = found.sorted().stream().filter(problem -> !known.contains(problem)).toList();
        execute(() -> {
            if (changes.get() == change) {
                late = more;
                publish();
            }
        });
    }

    private void publish() {
        if (closed) {
            return; // nobody listens
        }
        boolean drawn = state.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        problems.publish(drawn ? Stream.concat(state.problems().stream(), late.stream()).sorted().toList() : state.problems());
    }

    /** The next change may be one that it can bear. */
    private void fail(Throwable e) {
        client.logMessage(new MessageParams(MessageType.Error, "The check failed, which is not your fault: " + e));
    }

    /** Checks nothing any more. */
    void close() {
        closed = true;
        changes.incrementAndGet();
        worker.shutdown();
        drawer.shutdownNow();
    }

    /** The site in the language that a file belongs to; of one that belongs to none, in the first. */
    static Optional<Checked> language(State state, String file) {
        SortedMap<Integer, Checked> found = new TreeMap<>();
        state.languages().stream().filter(site -> file.startsWith(site.project().settings().contentFolder() + "/"))
                .forEach(site -> found.put(site.project().settings().contentFolder().length(), site));
        return found.isEmpty() ? state.languages().stream().findFirst() : Optional.of(found.get(found.lastKey()));
    }
}
