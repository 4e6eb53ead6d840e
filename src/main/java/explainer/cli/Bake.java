package explainer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;

import explainer.Pipeline;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.publish.Archive;
import explainer.publish.OutputRules;
import explainer.publish.Publication;
import explainer.publish.Publisher;
import explainer.publish.Twins;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes the site and publishes it; where the input has errors, the old site stays as it is. */
final class Bake implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Project project = new Project();
    private final OptionSpec output = Commands.path("DIR", "-o", "--output").defaultValue("target/site")
            .description("Where to put the site. Without this option: ${DEFAULT-VALUE}.").build();
    private final OptionSpec quiet = Commands.flag("-q", "--quiet").description("Prints problems only.").build();
    private final OptionSpec pdf = Commands.holding("--pdf").description(
            "Makes PDFs of the pages that have a template for one. The default; without them pages offer none.")
            .build();
    private final OptionSpec cards = Commands.holding("--cards")
            .description("Makes a picture of each page for where it is shared. The default.").build();
    private final OptionSpec archive = Commands.path("FILE", "--archive").description(
            "Writes the site into a zip file as well, to be handed on and opened without a network.").build();

    private Bake(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        Bake bake = new Bake(surroundings);
        return bake.project.addTo(Commands.describe(bake, "bake", "Make the site.",
                        "Reads and checks the whole project, renders it, and replaces the site in the output folder in"
                                + " one move.", "Where there are errors, the old site stays as it is."))
                .addOption(bake.output).addOption(bake.quiet).addOption(bake.pdf).addOption(bake.cards)
                .addOption(bake.archive);
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Diagnostics found = new Diagnostics();
        Path root = project.root(surroundings);
        Path target = root.resolve(output.<Path>getValue()).normalize();
        Optional<Path> zip = Optional.ofNullable(archive.<Path>getValue()).map(root::resolve).map(Path::normalize);
        OutputRules rules = new OutputRules(root, project.sources(surroundings), found);
        if (!rules.allowSite(target) || zip.isPresent() && !rules.allowArchive(zip.get(), target)) {
            project.report(surroundings, project.problems(surroundings, found));
            return found.sorted().stream().anyMatch(problem -> problem.code() == Code.UNSAFE_OUTPUT) ? ExitCode.USAGE
                    : ExitCode.NOT_WRITTEN; // what stands in the way may be moved
        }
        try (Progress progress = Progress.on(surroundings)) {
            progress.show("Baking");
            Pipeline.Result site = project.make(surroundings, pdf.getValue(), cards.getValue(), found);
            List<Diagnostic> problems = project.problems(surroundings, found);
            if (Project.hasErrors(problems)) {
                progress.erase();
                project.report(surroundings, problems);
                return ExitCode.PROBLEMS;
            }
            Diagnostics failures = new Diagnostics();
            SortedMap<String, byte[]> files = site.twins() ? Twins.with(site.files()) : site.files();
            progress.show("Writing " + files.size() + " files");
            Publisher publisher = new Publisher(root, failures);
            Optional<Publication> publication = publisher.publish(files, target);
            if (publication.isPresent() && zip.isPresent()
                    && !publisher.write(Archive.of(site.files()), zip.get())) {
                publication = Optional.empty();
            }
            progress.erase();
            found.addAll(failures.sorted());
            publication.ifPresent(done -> summarise(site, done, target, System.nanoTime() - start));
            project.report(surroundings, project.problems(surroundings, found));
            return publication.isPresent() ? ExitCode.OK : ExitCode.NOT_WRITTEN;
        }
    }

    private void summarise(Pipeline.Result site, Publication done, Path target, long nanos) {
        if (!quiet.<Boolean>getValue()) {
            surroundings.err().printf(Locale.ROOT, "%s, %s, %s in %.2f s -> %s%s%n", plural(site.pages(), "page"),
                    plural(done.files(), "file"), size(done.bytes()), nanos / (double) Duration.ofSeconds(1).toNanos(),
                    shown(target), done.changed() ? "" : " (unchanged)");
        }
    }

    /** The folder as somebody would type it who stands where the command was started. */
    private Path shown(Path target) {
        Path here = surroundings.folder().toAbsolutePath().normalize();
        return target.startsWith(here) && !target.equals(here) ? here.relativize(target) : target;
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return plural((int) bytes, "byte");
        }
        return bytes < 1_000_000 ? String.format(Locale.ROOT, "%d kB", (bytes + 500) / 1_000)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
