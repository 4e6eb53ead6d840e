package explainer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first ten minutes of somebody who has the jar and nothing else: begins a site, makes a mistake and mends it, writes
 * a topic with a fact, a chart and a file of the theme changed, bakes and looks. All that is seen on the way is kept in
 * {@code start/first-steps.txt}; {@code -Dexplainer.update=true} writes it anew.
 */
class FirstStepsIT {

    private static final Path JAR = Path.of(System.getProperty("explainer.jar")).toAbsolutePath();
    private static final Path EXPECTED = Path.of(System.getProperty("explainer.root", "."),
            "src/test/resources/explainer/start/first-steps.txt");
    private static final String TODAY = LocalDate.now().toString();

    @TempDir
    private Path folder;
    private Path site;
    private final StringBuilder seen = new StringBuilder();

    @Test
    void leadFromNothingToAPublishedSite() throws Exception {
        Files.copy(JAR, folder.resolve("explainer.jar"));
        step("begin", folder, "init", "my-site", "--title", "Two islands", "--countries", "Vessania, Ardolia",
                "--topics", "Fish, Ferries");
        site = folder.resolve("my-site");
        Files.move(folder.resolve("explainer.jar"), site.resolve("explainer.jar"));
        step("look for mistakes", site, "check", "--strict");

        edit("content/fish.md", text -> text.replace("[12.5 million people]", "[13.5 million people]"));
        step("write another number", site, "check", "--strict");
        edit("content/data/facts.yaml", text -> text.replace("value: 12.5 million", "value: 13.5 million"));
        step("correct it in the ledger", site, "check", "--strict");

        step("begin a topic", site, "new", "topic", "Energy", "--date", "2031-04-01");
        edit("content/energy.md", text -> text.replace("status: draft", "status: published").replaceFirst("(?s)## First.*", """
                ## Light

                The lighthouses burn [40 tonnes of oil](fact:oil-vessania) a year in Vessania.

                ```chart
                type: bar
                title: Oil for lighthouses
                facts: [oil-vessania, oil-ardolia]
                ```
                """));
        step("name facts that are not there", site, "check", "--strict");
        edit("content/data/units.yaml", text -> text + """
                  - id: tonne
                    dimension: mass
                    singular: tonne
                    plural: tonnes
                """);
        edit("content/data/facts.yaml", text -> text + fact("vessania", "40") + fact("ardolia", "25"));
        step("add them", site, "check", "--strict");

        step("change a part of the look", site, "theme", "copy", "parts/footer.ftlh");
        edit("templates/parts/footer.ftlh", text -> text.replace("</footer>", "<p>${site.titel}</p>\n</footer>"));
        step("misspell a name in it", site, "check", "--strict");
        edit("templates/parts/footer.ftlh", text -> text.replace("titel", "title"));
        step("bake", site, "bake", "--strict", "--no-pdf", "--no-cards");

        assertThat(Files.readString(site.resolve("target/site/energy.html"))).contains("40 tonnes of oil", "<svg",
                "<p>Two islands</p>");
        assertThat(Files.readString(site.resolve("target/site/index.html"))).contains("energy.html");
        serve();
        if (Boolean.getBoolean("explainer.update")) {
            Files.writeString(EXPECTED, seen);
        }
        assertThat(seen.toString()).isEqualTo(Files.readString(EXPECTED));
    }

    private static String fact(String country, String value) {
        return """
                  - id: oil-%1$s
                    label: Oil for lighthouses in %1$s
                    short: %1$s
                    value: %2$s
                    unit: tonne
                    period: 2030
                    source: example
                    country: %1$s
                """.formatted(country, value);
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(site.resolve(file));
        String after = change.apply(before);
        assertThat(after).as(file).isNotEqualTo(before);
        Files.writeString(site.resolve(file), after);
    }

    /** Runs a command and notes what is seen of it, less what differs from run to run. */
    private void step(String what, Path where, String... arguments) throws IOException, InterruptedException {
        Process process = start(where, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        seen.append("# ").append(what).append("\n$ java -jar explainer.jar ").append(String.join(" ", arguments))
                .append('\n').append(said.replace(System.lineSeparator(), "\n").replace(TODAY, "TODAY")
                        .replaceAll("[\\d.]+ [kM]B in [\\d.]+ s", "SIZE in TIME"))
                .append("(exit code ").append(code).append(")\n\n");
    }

    private static Process start(Path where, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", "explainer.jar"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("CI", "NO_COLOR"));
        return builder.start();
    }

    private void serve() throws IOException {
        Process preview = start(site, "serve", "--port", "0");
        try {
            StringBuilder said = new StringBuilder();
            Pattern shown = Pattern.compile("(?s)Showing the site at (\\S+) .*pages in ");
            Matcher address = shown.matcher(said);
            InputStream in = preview.getInputStream();
            for (int c = in.read(); c >= 0 && !address.reset().find(); c = in.read()) {
                said.append((char) c);
            }
            assertThat(address.reset().find()).as(said.toString()).isTrue();
            try (InputStream page = URI.create(address.group(1)).resolve("energy.html").toURL().openStream()) {
                assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8)).contains("Oil for lighthouses");
            }
        } finally {
            preview.descendants().forEach(ProcessHandle::destroy);
            preview.destroy();
        }
    }
}
