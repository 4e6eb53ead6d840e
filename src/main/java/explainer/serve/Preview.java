package explainer.serve;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import explainer.Pipeline;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.HtmlReport;
import explainer.diagnostic.Severity;

/** The preview as a whole: bakes with drafts into memory, shows it, and does so again after every change. */
public final class Preview implements Closeable {

    /** A bake during which something changed shows a mixture; that is better than nothing after so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FOREVER = Duration.ofDays(1);
    /** Nothing is lost with a bake that is not waited for. */
    private static final Duration LAST_BAKE = Duration.ofMillis(800);
    /**
     * While nobody waits, the site is baked a few times more: a fresh JVM needs that until it is fast. Each one waits
     * for a moment of quiet, so that a change comes first; of a large site there are few, as a change waits for the end of
     * one.
     */
    private static final int WARM_UPS = 120;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Subject subject;
    private Pipeline pipeline;
    private final Consumer<Outcome> listener;
    private final Stage stage = new Stage();
    private final PreviewServer server;
    private final Watcher watcher;
    private final Thread baker;

    /**
     * What is to be previewed.
     *
     * @param pipelines what makes the site, each time one that remembers nothing yet
     * @param root      the project's folder
     * @param config    the configuration file
     * @param overrides settings that win over the file's
     * @param weigh     turns what a bake found into the problems as they count in this run
     */
    public record Subject(Supplier<Pipeline> pipelines, Path root, Path config, Map<String, String> overrides,
            Function<Diagnostics, List<Diagnostic>> weigh) {
    }

    /**
     * What came of a change.
     *
     * @param pages    how many pages the site has
     * @param problems errors and warnings; with an error among them, the last good site is still shown
     * @param time     how long the bake took
     * @param changed  whether there is anything new to see
     * @param failure  what the generator itself failed with, if it did
     */
    public record Outcome(int pages, List<Diagnostic> problems, Duration time, boolean changed,
            Optional<Throwable> failure) {
    }

    private Preview(Subject subject, Consumer<Outcome> listener, int port, boolean near) throws IOException {
        this.subject = subject;
        this.pipeline = subject.pipelines.get();
        this.listener = listener;
        this.server = PreviewServer.open(stage, port, near);
        this.watcher = Watcher.open(sources());
        this.baker = new Thread(this::work, "baker");
        baker.setDaemon(true); // a bake that does not end must not keep the process
        baker.start();
    }

    /**
     * Starts a preview.
     *
     * @param listener hears of each bake that was shown
     * @param port     0 for any free one
     * @param near     whether one of the next ports will do when this one is taken
     * @throws java.net.BindException when the port is taken
     */
    public static Preview start(Subject subject, Consumer<Outcome> listener, int port, boolean near)
            throws IOException {
        return new Preview(subject, listener, port, near);
    }

    /** Where the site is shown. */
    public URI address() {
        return server.address();
    }

    /** Waits until the preview is closed. */
    public void await() throws InterruptedException {
        baker.join();
    }

    private void work() {
        int warmUps = WARM_UPS;
        Duration spent = Duration.ZERO;
        try {
            bake();
            while (!stage.isClosed()) {
                if (watcher.await(warmUps > 0 ? MOMENT : FOREVER)) {
                    bake();
                } else if (warmUps > 0) {
                    // One that remembers nothing does all the work, whatever the next change asks for.
                    spent = spent.plus(make(subject.pipelines.get()).time);
                    warmUps = spent.compareTo(WARM) < 0 ? warmUps - 1 : 0;
                }
            }
        } catch (InterruptedException e) {
            stage.close();
        }
    }

    private void bake() throws InterruptedException {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        Made made;
        do {
            watcher.watch(sources());
            made = make(pipeline);
        } while (watcher.await(Duration.ZERO) && System.nanoTime() < latest);
        if (stage.isClosed()) {
            return;
        }
        boolean changed = made.isWhole() ? stage.show(made.files()) : stage.report(report(made));
        listener.accept(new Outcome(made.pages(), made.problems, made.time, changed, made.failure));
    }

    private String report(Made made) {
        return made.failure.map(failure -> "<h1>The generator failed, which is not your fault</h1><pre>"
                + HtmlReport.escape(failure.toString()) + "</pre>")
                .orElseGet(() -> new HtmlReport(subject.root).write(made.problems));
    }

    private Sources sources() {
        return Sources.of(subject.root, subject.config, subject.overrides);
    }

    private Made make(Pipeline pipeline) {
        long start = System.nanoTime();
        Diagnostics found = new Diagnostics();
        Optional<Pipeline.Result> site = Optional.empty();
        Optional<Throwable> failure = Optional.empty();
        try {
            site = Optional.of(pipeline.run(subject.root, subject.config, subject.overrides, true, found));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            // The next change may be one that it can bear. Classes are missing where a build has replaced the jar.
            failure = Optional.of(e);
        }
        if (failure.filter(OutOfMemoryError.class::isInstance).isPresent()
                || found.sorted().stream().anyMatch(problem -> problem.code() == Code.OUT_OF_MEMORY)) {
            this.pipeline = subject.pipelines.get(); // what the old one remembers of runs before is let go
        }
        return new Made(site, failure, subject.weigh.apply(found), Duration.ofNanos(System.nanoTime() - start));
    }

    /** Stops, after the bake that may be going on unless that takes long; open pages keep what they show. */
    @Override
    public void close() throws IOException {
        stage.close();
        server.close();
        watcher.close();
        try {
            baker.join(LAST_BAKE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Made(Optional<Pipeline.Result> site, Optional<Throwable> failure, List<Diagnostic> problems,
            Duration time) {

        boolean isWhole() {
            return site.isPresent() && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        }

        SortedMap<String, byte[]> files() {
            return site.orElseThrow().files();
        }

        int pages() {
            return site.map(Pipeline.Result::pages).orElse(0);
        }
    }
}
