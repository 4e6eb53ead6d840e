package explainer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes up what {@code src/bench/build.sh} measured, as a page with a table for each number of pages and as data for
 * the plot.
 *
 * <p>Taken in: a folder for each number of pages with a {@code RUN.json} of hyperfine for each run, and beside it
 * {@code GENERATOR-RUN.peak} of GNU time, in kilobytes of 1,024 bytes; {@code machine.tsv}, a name and a value a line.
 */
public final class BuildReport {

    /** The generators by the names that the script gives them, in the tables' order; the first is the measure. */
    private enum Generator {
        EXPLAINER("This generator"),
        OWN("This generator, this site's templates"),
        JBAKE("JBake"),
        ELEVENTY("Eleventy"),
        HUGO("Hugo");

        private final String title;

        Generator(String title) {
            this.title = title;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One run of one generator.
     *
     * @param seconds   from start to end
     * @param processor seconds of all cores together, the system's own work for it included
     * @param peak      megabytes of 1,048,576 bytes that its largest process held at most
     */
    private record Run(double seconds, double processor, double peak) {
    }

    private BuildReport() {
    }

    /** Takes the folder of results and the page to write; the plot's data goes into the folder. */
    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments[0]);
        SortedMap<Integer, SortedMap<Generator, List<Run>>> sizes = new TreeMap<>();
        for (Path folder : files(results, "\\d+")) {
            sizes.put(Integer.parseInt(folder.getFileName().toString()), runs(folder));
        }
        Files.writeString(Path.of(arguments[1]), page(sizes, Files.readAllLines(results.resolve("machine.tsv"))));
        Files.writeString(results.resolve("seconds.dat"), data(sizes));
    }

    private static SortedMap<Generator, List<Run>> runs(Path folder) throws IOException {
        SortedMap<Generator, List<Run>> runs = new TreeMap<>();
        for (Path file : files(folder, "\\d+\\.json")) {
            String number = file.getFileName().toString().replace(".json", "");
            for (JsonNode result : new ObjectMapper().readTree(file.toFile()).get("results")) {
                Generator generator = Generator.valueOf(result.get("command").asText().toUpperCase(Locale.ROOT));
                double peak = Double.parseDouble(
                        Files.readString(folder.resolve(generator.key() + "-" + number + ".peak")).strip()) / 1024;
                runs.computeIfAbsent(generator, key -> new ArrayList<>()).add(new Run(result.get("median").asDouble(),
                        result.get("user").asDouble() + result.get("system").asDouble(), peak));
            }
        }
        return runs;
    }

    private static List<Path> files(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).sorted().toList();
        }
    }

    private static String page(SortedMap<Integer, SortedMap<Generator, List<Run>>> sizes, List<String> machine) {
        StringBuilder page = new StringBuilder("""
                # How long a build takes

                <!-- Written by src/bench/build.sh; do not edit here. -->

                The same made-up pages, baked by this generator and by three others, each with an equally small
                template of its own: title, five links, text, footer. A page has about 550 words, six tables and six
                links to other pages. The second line of each table is this generator with the templates and style
                sheets of this site, its feed and site map too.

                Every run starts a new process and an empty output folder. The generators take turns, after one
                round on six pages that is not counted, and each output is checked: number of pages, tables, links.
                This generator runs with the options and the archive of classes that its build leaves beside its jar
                (`java @target/explainer.args`), but without PDFs and pictures for sharing, which no other makes
                (`--no-pdf --no-cards`); JBake runs as it comes, with all its engines.

                `sh src/bench/build.sh` measures again and writes this page.

                ![Seconds over pages, a line for each generator; the numbers are in the tables](benchmarks.svg)

                """);
        sizes.forEach((size, runs) -> table(page, size, runs));
        page.append("""
                Time is from start to end, median of the runs; ratio is that time over this generator's. Processor is
                the work of all cores together, user and system, median too. Memory is the most that the largest
                process of a generator held in any run, as GNU time tells it.

                ## Measured on

                | | |
                | --- | --- |
                """);
        machine.forEach(line -> page.append("| ").append(line.replace("\t", " | ")).append(" |\n"));
        return page.toString();
    }

    private static void table(StringBuilder page, int size, SortedMap<Generator, List<Run>> runs) {
        int times = runs.get(Generator.EXPLAINER).size();
        page.append(String.format(Locale.ROOT, "## %,d pages%n%n%s of each.%n%n", size,
                times == 1 ? "One run" : times + " runs")
                .replace(System.lineSeparator(), "\n"));
        page.append("| generator | time | fastest to slowest | ratio | processor | memory |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        double own = median(runs.get(Generator.EXPLAINER), Run::seconds);
        runs.forEach((generator, list) -> {
            double time = median(list, Run::seconds);
            page.append(String.format(Locale.ROOT, "| %s | %s s | %s to %s s | %.2f | %s s | %,.0f MB |",
                    generator.title, seconds(time),
                    seconds(list.stream().mapToDouble(Run::seconds).min().orElseThrow()),
                    seconds(list.stream().mapToDouble(Run::seconds).max().orElseThrow()),
                    time / own, seconds(median(list, Run::processor)),
                    list.stream().mapToDouble(Run::peak).max().orElseThrow())).append('\n');
        });
        page.append('\n');
    }

    /** Three digits that count, or all before the point. */
    private static String seconds(double seconds) {
        int decimals = seconds < 1 ? 3 : seconds < 10 ? 2 : seconds < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", seconds);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> measure) {
        double[] sorted = runs.stream().mapToDouble(measure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** A block a generator, in gnuplot's form: its title, then pages and seconds a line. */
    private static String data(SortedMap<Integer, SortedMap<Generator, List<Run>>> sizes) {
        StringBuilder data = new StringBuilder();
        for (Generator generator : Generator.values()) {
            data.append('"').append(generator.title).append("\"\n");
            sizes.forEach((size, runs) -> data.append(size).append(' ')
                    .append(median(runs.get(generator), Run::seconds)).append('\n'));
            data.append("\n\n");
        }
        return data.toString();
    }
}
