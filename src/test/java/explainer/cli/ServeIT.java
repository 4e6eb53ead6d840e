package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import explainer.Pipeline;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

class ServeIT {

    @TempDir
    private Path folder;
    private final Map<String, Object> seen = new LinkedHashMap<>();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ExecutorService terminal = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        terminal.shutdownNow();
    }

    @Test
    void saysWhereTheSiteIsAndWhatBecameOfEachChange() throws Exception {
        Path page = Files.createDirectories(folder.resolve("content")).resolve("a.md");
        Files.writeString(page, "fine");
        Future<Integer> run = terminal.submit(command("serve", "--port", "0"));

        // The site is baked beside the greeting, so either may come first.
        Predicate<String> greets = line -> line.contains("http://127.0.0.1:");
        Predicate<String> baked = line -> line.matches("1 page in \\d+ ms");
        String first = awaitLine(greets.or(baked));
        String second = awaitLine(greets.test(first) ? baked : greets);
        assertThat(greets.test(first) ? first : second).contains("Ctrl-C");
        Files.writeString(page, "MISTAKE");
        assertThat(awaitLine(line -> line.startsWith("error["))).contains("E301", "wrong");
        awaitLine(line -> line.equals("1 error, 0 warnings"));
        Files.writeString(page, "fine again");
        awaitLine(line -> line.matches("1 page in \\d+ ms"));

        terminal.shutdownNow();
        assertThat(run.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(seen).containsEntry("drafts", true).containsEntry("overrides", Map.of("pdf.enabled", "false", "cards.enabled", "false"));
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(command("serve", "--port", String.valueOf(other.getLocalPort())).call()).isEqualTo(2);

            assertThat(lines).anyMatch(line -> line.contains("port " + other.getLocalPort() + " is taken"));
        }
        assertThat(command("serve", "--port", "70000").call()).isEqualTo(2);
        assertThat(lines).anyMatch(line -> line.contains("there is no port 70000"));
    }

    private String awaitLine(Predicate<String> wanted) throws InterruptedException {
        for (String line = lines.poll(30, TimeUnit.SECONDS); line != null; line = lines.poll(30, TimeUnit.SECONDS)) {
            if (wanted.test(line)) {
                return line;
            }
        }
        throw new AssertionError("the line did not come");
    }

    private Callable<Integer> command(String... arguments) {
        return () -> Program.run(new Surroundings(folder, Map.of(), false,
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(new Lines(), true, StandardCharsets.UTF_8), () -> this::make), arguments);
    }

    private Pipeline.Result make(Path root, Path config, Map<String, String> overrides, boolean drafts,
            Diagnostics diagnostics) {
        seen.put("drafts", drafts);
        seen.put("overrides", Map.copyOf(overrides));
        TreeMap<String, byte[]> files = new TreeMap<>();
        try {
            String text = Files.readString(root.resolve("content/a.md"));
            files.put("a.html", text.getBytes(StandardCharsets.UTF_8));
            if (text.equals("MISTAKE")) {
                diagnostics.add(Code.BROKEN_LINK, new Location("content/a.md", 1, 1, 7), "wrong", "");
            }
        } catch (IOException e) {
            files.clear(); // There is no page, which is fine.
        }
        return new Pipeline.Result(files, 1, "");
    }

    /** Hands on each line as it is ended. */
    private final class Lines extends OutputStream {
        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8).strip());
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
