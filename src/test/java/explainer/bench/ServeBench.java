package explainer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostics;
import explainer.serve.Events;
import explainer.serve.Preview;
import explainer.site.ProjectCopy;

/**
 * Measures the preview on a copy of this project, from just before a file is written until an open page has the event:
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-XX:+UseParallelGC -cp %classpath explainer.bench.ServeBench"
 * </pre>
 *
 * With a number behind it, on a site of so many made-up pages with the templates of this one.
 */
public final class ServeBench {

    private static final int EDITS = 100;

    private ServeBench() {
    }

    /** Runs in the project's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("explainer-bench");
        if (arguments.length == 0) {
            measureAll(ProjectCopy.of(folder, "content", "templates", "assets", "jbake.properties").root());
        } else {
            measureText(madeUp(folder, Integer.parseInt(arguments[0])));
        }
    }

    private static Path madeUp(Path folder, int pages) throws IOException {
        Path root = ProjectCopy.of(folder, "templates", "assets", "jbake.properties").root();
        Path settings = root.resolve("jbake.properties");
        // The map is made of data that belongs to this site's text.
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^map\\..*\n", ""));
        new MadeUpPages(MadeUpPages.Form.EXPLAINER, pages).write(root.resolve("content"));
        Path first = root.resolve("content/page-1.md");
        Files.writeString(first, Files.readString(first).replaceFirst("\ntype: page\n", "\ntype: home\n"));
        return root;
    }

    private static void measureText(Path root) throws IOException, InterruptedException {
        try (Preview preview = preview(root); Events events = new Events(preview.address())) {
            events.next();
            awaitRest();
            measure("text of a page", root.resolve("content/page-2.md"), events, ServeBench::moreText);
        }
    }

    private static String moreText(String text, int i) {
        return text + "\nWords " + "and more ".repeat(i % 10) + "words.\n";
    }

    private static Preview preview(Path root) throws IOException {
        return Preview.start(new Preview.Subject(SiteBuilder::new, root, root.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), Diagnostics::sorted), outcome -> { }, 0, false);
    }

    private static void measureAll(Path root) throws IOException, InterruptedException {
        Path page = files(root.resolve("content"), ".md").filter(file -> text(file).contains("\ntype: topic\n"))
                .findFirst().orElseThrow();
        Path facts = root.resolve("content/data/facts.yaml");
        Path layout = root.resolve("templates/layout.ftlh");
        Path style = root.resolve("assets/css/base.css");
        try (Preview preview = preview(root); Events events = new Events(preview.address())) {
            events.next();
            awaitRest();
            measure("text of a page", page, events, ServeBench::moreText);
            measure("title of a page", page, events, (text, i) ->
                    text.replaceFirst("\ntitle: ", "\ntitle: Take " + "again ".repeat(i % 10 + 1)));
            measure("label of a fact", facts, events, (text, i) -> text.replaceFirst("label: ", "label: Take "
                    + "again ".repeat(i % 10 + 1)));
            measure("template of all pages", layout, events, (text, i) ->
                    text.replaceFirst("<body ", "<body data-take=\"" + i + "\" "));
            measure("style sheet of all pages", style, events, (text, i) -> text + "\n.take { margin: " + i + "px }\n");
        }
    }

    /** After its start the preview goes on to warm up; an editor has not found the file by then. */
    private static void awaitRest() throws InterruptedException {
        com.sun.management.OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(
                com.sun.management.OperatingSystemMXBean.class);
        long before;
        do {
            before = system.getProcessCpuTime();
            Thread.sleep(500);
        } while (system.getProcessCpuTime() - before > 50_000_000);
    }

    private static void measure(String what, Path file, Events events, BiFunction<String, Integer, String> edit)
            throws IOException, InterruptedException {
        String original = Files.readString(file);
        double[] times = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            String edited = edit.apply(original, i);
            long start = System.nanoTime();
            Files.writeString(file, edited);
            boolean failed = !events.next().path("problems").asText().isEmpty();
            times[i] = (System.nanoTime() - start) / 1e6;
            if (failed) {
                throw new IllegalStateException("the edited " + what + " has a mistake");
            }
        }
        Files.writeString(file, original);
        events.next();
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%-26s %d edits: median %.1f ms, 95%% %.1f ms, slowest %.1f ms%n", what, EDITS,
                times[EDITS / 2], times[EDITS * 95 / 100], times[EDITS - 1]);
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
