package explainer.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What browsers need of the machine: where their programs are, folders of their own, and an end. */
final class Programs {

    private Programs() {
    }

    /** The first of these that is on the path; nothing is looked for elsewhere or fetched. */
    static File find(String debianPackage, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute).findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need the program '" + names[0]
                        + "' on the path: install it, then run them again (on Debian and Ubuntu: apt-get install "
                        + debianPackage + ")."));
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory("explainer-browser");
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A process of the browser that ends late may still change the folder; what is left is the system's to clear.
        }
    }

    /** Ends a program and what it has started. */
    static void end(Process process) {
        Stream<ProcessHandle> started = process.descendants();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
    }
}
