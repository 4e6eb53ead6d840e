package explainer.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

import explainer.site.ProjectCopy;

/**
 * Measures the language server on a copy of this project in all its languages, over the protocol: from just before a key is
 * pressed until the editor has what is wrong with the text.
 *
 * <pre>
 * mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath explainer.lsp.LatencyBench"
 * </pre>
 */
final class LatencyBench {

    private static final int KEYS = 100;
    private static final Duration WARM = Duration.ofSeconds(20);

    private LatencyBench() {
    }

    /** Runs in the project's folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = ProjectCopy.of(Files.createTempDirectory("explainer-bench"), Integer.MAX_VALUE, "content", "templates",
                "assets", "jbake.properties").root();
        long begin = System.nanoTime();
        try (Editor editor = Editor.on(root)) {
            editor.settled();
            System.out.printf(Locale.ROOT, "first check: %.1f s%n", (System.nanoTime() - begin) / 1e9);
            Thread.sleep(WARM.toMillis()); // an editor is open for a while before somebody types, and the site is drawn once
            measure("the text of a page", editor, "content/trade.md", "[US$1.765 billion]", "[US$1.764 billion]");
            measure("the head of a page", editor, "content/trade.md", "[US$4.97 billion]", "[US$4.96 billion]");
            measure("a translated page", editor, "content/ru/trade.md", "1,765", "1,764");
            measure("facts.yaml", editor, "content/data/facts.yaml", "value: 553.9 million", "value: 553.8 million");
        }
    }

    /** Types what is wrong, and then again what is right. */
    private static void measure(String what, Editor editor, String file, String right, String wrong) {
        String text = editor.open(file);
        String changed = text.replace(right, wrong);
        editor.settled();
        double[] times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            long start = System.nanoTime();
            editor.type(file, i % 2 == 0 ? changed : text);
            editor.next(file);
            times[i] = (System.nanoTime() - start) / 1e6;
            editor.settled();
        }
        editor.close(file);
        editor.settled();
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: median %.0f ms, of the slowest twentieth at least %.0f ms%n", what, times[KEYS / 2],
                times[KEYS * 19 / 20]);
    }
}
