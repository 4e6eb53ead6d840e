package explainer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import explainer.Pipeline;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.GithubReport;
import explainer.diagnostic.JsonReport;
import explainer.diagnostic.Location;
import explainer.diagnostic.Report;
import explainer.diagnostic.Severity;
import explainer.diagnostic.TextReport;
import explainer.read.ProjectReader;
import explainer.serve.Preview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that all commands share: which project, which settings, and how problems are reported. */
final class Project {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = {"-C", "--root"}, paramLabel = "DIR", defaultValue = ".", order = 1,
            description = "The project's folder; other paths are relative to it. Without this option: the current one.")
    private Path root;

    @Option(names = "--config", paramLabel = "FILE", defaultValue = "jbake.properties", order = 2,
            description = "The configuration file. Without this option: ${DEFAULT-VALUE}.")
    private Path config;

    /** A build that fills in the configuration bakes from a copy; problems are to name the file that people edit. */
    @Option(names = "--config-name", paramLabel = "FILE", hidden = true)
    private String configName;

    @Option(names = "--set", paramLabel = "KEY=VALUE", order = 3,
            description = "Sets a value that wins over the configuration file's. May be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Option(names = "--strict", negatable = true, order = 4,
            description = "Takes warnings for errors. The default where the variable CI is 'true'.")
    private Boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", order = 5,
            description = "How problems are written: ${COMPLETION-CANDIDATES}. Without this option: ${DEFAULT-VALUE}.")
    private Format format;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", order = 6,
            description = "Whether to use colours: ${COMPLETION-CANDIDATES}. Without this option: ${DEFAULT-VALUE}.")
    private Colour colour;

    /** The project's folder. */
    Path root(Surroundings surroundings) {
        Path folder = surroundings.folder().resolve(root).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), "there is no folder '" + root + "'");
        }
        return folder;
    }

    /**
     * Makes the site in memory.
     *
     * @param pdfs  whether to make PDFs too, where the site has them; they take the longest
     * @param cards whether to make the pictures for where pages are shared; they take the longest but for PDFs
     */
    Pipeline.Result make(Surroundings surroundings, boolean pdfs, boolean cards, Diagnostics diagnostics) {
        Path folder = root(surroundings);
        return surroundings.pipelines().get().run(folder, folder.resolve(config).normalize(),
                without(pdfs, cards), false, diagnostics);
    }

    /** The settings for a run that leaves something out. Who asks for it by setting the key gets it all the same. */
    private Map<String, String> without(boolean pdfs, boolean cards) {
        Map<String, String> settings = new LinkedHashMap<>(overrides);
        if (!pdfs) {
            settings.putIfAbsent("pdf.enabled", "false");
        }
        if (!cards) {
            settings.putIfAbsent("cards.enabled", "false");
        }
        return settings;
    }

    /** The same project for the preview, which bakes it again and again, without PDFs and pictures. */
    Preview.Subject subject(Surroundings surroundings) {
        Path folder = root(surroundings);
        return new Preview.Subject(surroundings.pipelines(), folder, folder.resolve(config).normalize(),
                without(false, false), found -> problems(surroundings, found));
    }

    /** Reads the project, without a look at how its parts fit together; one without settings can't be. */
    explainer.read.Project read(Surroundings surroundings) {
        Path folder = root(surroundings);
        Path settings = folder.resolve(config).normalize();
        return new ProjectReader(folder, new Diagnostics()).read(settings, overrides)
                .orElseThrow(() -> refusal("there are no settings that can be read in " + settings));
    }

    /** A command line that can't be carried out. */
    ParameterException refusal(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The problems of a run as they count here: in a strict one, each is an error. */
    List<Diagnostic> problems(Surroundings surroundings, Diagnostics diagnostics) {
        boolean all = strict == null ? surroundings.isContinuousIntegration() : strict;
        return diagnostics.sorted().stream().map(problem -> new Diagnostic(problem.code(),
                all ? Severity.ERROR : problem.severity(), place(problem.location()), problem.message(),
                problem.hint())).sorted().toList();
    }

    private Location place(Location location) {
        boolean isConfig = configName != null && location.file().equals(config.toString().replace('\\', '/'));
        return isConfig ? new Location(configName, location.line(), location.column(), location.length()) : location;
    }

    /**
     * Writes the problems down: for programs on the standard output, for people on the other, so that they come last
     * and don't get into a file.
     */
    void report(Surroundings surroundings, List<Diagnostic> problems) {
        if (problems.isEmpty() && format != Format.JSON) {
            return;
        }
        (writesToStandardOutput() ? surroundings.out() : surroundings.err())
                .print(writer(surroundings).write(problems));
    }

    /** Whether the report is for a program, which nothing else may get in the way of. */
    boolean writesToStandardOutput() {
        return format != Format.TEXT;
    }

    private Report writer(Surroundings surroundings) {
        return switch (format) {
            case TEXT -> new TextReport(root(surroundings), colour == Colour.ALWAYS
                    || colour == Colour.AUTO && surroundings.isCapableTerminal());
            case JSON -> new JsonReport();
            case GITHUB -> new GithubReport();
        };
    }

    static boolean hasErrors(List<Diagnostic> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
