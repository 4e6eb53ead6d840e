package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import explainer.SiteBuilder;
import explainer.site.ProjectCopy;

/** Data in which one entry hangs on another, and that on the next: as many as several files can hold. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LongChainsIT {

    private static final int MANY = 10_000;
    private static final int IN_A_FILE = 5_000;

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copy() {
        ProjectCopy.of(folder, "src/test/resources/explainer/broken/_base");
    }

    private Path root() {
        return folder.resolve("src/test/resources/explainer/broken/_base");
    }

    private void write(String kind, IntFunction<String> entry) throws IOException {
        for (int file = 0; file < MANY / IN_A_FILE; file++) {
            StringBuilder yaml = new StringBuilder(kind + ":\n");
            for (int i = file * IN_A_FILE; i < (file + 1) * IN_A_FILE; i++) {
                yaml.append("  - {id: n").append(i).append(", ").append(entry.apply(i)).append("}\n");
            }
            Files.writeString(root().resolve("content/data/many" + file + ".yaml"), yaml);
        }
    }

    private int check(String text) throws IOException {
        Path page = root().resolve("content/border.md");
        Files.writeString(page, Files.readString(page) + "\n\n" + text + "\n");
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Program.run(new Surroundings(root(), Map.of(), false, to, to, SiteBuilder::new), "check");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void formulasOnFormulas() throws IOException {
        write("facts", i -> "label: A, unit: km, " + (i == 0 ? "value: 1, source: office"
                : "formula: n" + (i - 1) + " + n0"));

        assertThat(check("It is [" + MANY + " km](fact:n" + (MANY - 1) + ") long.")).as(err()).isZero();
    }

    @Test
    void formulasWrittenFromTheirEnd() throws IOException {
        write("facts", i -> "label: A, unit: km, " + (i == MANY - 1 ? "value: 1, source: office"
                : "formula: n" + (i + 1) + " + n" + (MANY - 1)));

        assertThat(check("It is [" + MANY + " km](fact:n0) long.")).as(err()).isZero();
    }

    @Test
    void oneCircle() throws IOException {
        write("facts", i -> "label: A, unit: km, formula: n" + (i + 1) % MANY + " * 2");

        assertThat(check("")).isEqualTo(1);
        assertThat(err()).contains("depends on itself: n0 from n1 ", "through 10,000 facts", "1 error").hasSizeLessThan(800);
    }

    @Test
    void sourcesThroughSources() throws IOException {
        write("sources", i -> "title: A, publisher: B, date: 2020, covers: C"
                + (i < 2 ? "" : ", through: [n" + (i - 1) + ", n" + (i - 2) + "]"));

        assertThat(check("[Somebody](source:n" + (MANY - 1) + ") says so.")).as(err()).isZero();
    }
}
