package explainer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;

import explainer.Pipeline;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.publish.Archive;
import explainer.publish.Publication;
import explainer.publish.Publisher;
import explainer.publish.Twins;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the site and publishes it; where the input has errors, the old site stays as it is. */
@Command(name = "bake", sortOptions = false, header = "Make the site.", description = {
        "Reads and checks the whole project, renders it, and replaces the site in the output folder in one move.",
        "Where there are errors, the old site stays as it is."})
final class Bake implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private Project project;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", defaultValue = "target/site", order = 10,
            description = "Where to put the site. Without this option: ${DEFAULT-VALUE}.")
    private Path output;

    @Option(names = {"-q", "--quiet"}, order = 11, description = "Prints problems only.")
    private boolean quiet;

    @Option(names = "--pdf", negatable = true, defaultValue = "true", fallbackValue = "true", order = 12,
            description = "Makes PDFs of the pages that have a template for one. The default; without them pages offer none.")
    private boolean pdf;

    @Option(names = "--cards", negatable = true, defaultValue = "true", fallbackValue = "true", order = 13,
            description = "Makes a picture of each page for where it is shared. The default.")
    private boolean cards;

    @Option(names = "--archive", paramLabel = "FILE", order = 14,
            description = "Writes the site into a zip file as well, to be handed on and opened without a network.")
    private Path archive;

    Bake(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Diagnostics found = new Diagnostics();
        Path root = project.root(surroundings);
        Path target = root.resolve(output).normalize();
        if (archive != null && root.resolve(archive).normalize().startsWith(target)) {
            throw project.refusal("the archive can't lie in the output folder, which holds the site and nothing else");
        }
        try (Progress progress = Progress.on(surroundings)) {
            progress.show("Baking");
            Pipeline.Result site = project.make(surroundings, pdf, cards, found);
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
            if (publication.isPresent() && archive != null
                    && !publisher.write(Archive.of(site.files()), root.resolve(archive))) {
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
        if (!quiet) {
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
