package explainer.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.Pipeline;
import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.GithubReport;
import explainer.diagnostic.JsonReport;
import explainer.diagnostic.Location;
import explainer.diagnostic.Report;
import explainer.diagnostic.Severity;
import explainer.diagnostic.SourceLines;
import explainer.diagnostic.TextReport;
import explainer.read.ProjectReader;
import explainer.read.SettingsReader;
import explainer.serve.Preview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The options that all commands share: which project, which settings, and how problems are reported. */
final class Project {

    private final OptionSpec root = Commands.path("DIR", "-C", "--root").defaultValue(".").description(
            "The project's folder; other paths are relative to it. Without this option: the current one.").build();
    private final OptionSpec config = Commands.path("FILE", "--config").defaultValue("jbake.properties")
            .description("The configuration file. Without this option: ${DEFAULT-VALUE}.").build();
    /** A build that fills in the configuration bakes from a copy; problems are to name the file that people edit. */
    private final OptionSpec configName = OptionSpec.builder("--config-name").type(String.class).paramLabel("FILE")
            .hidden(true).build();
    private final OptionSpec overrides = OptionSpec.builder("--set").type(Map.class)
            .auxiliaryTypes(String.class, String.class).paramLabel("KEY=VALUE")
            .description("Sets a value that wins over the configuration file's. May be repeated.").build();
    private final OptionSpec strict = OptionSpec.builder("--strict").type(Boolean.class).negatable(true)
            .description("Takes warnings for errors. The default where the variable CI is 'true'.").build();
    private final OptionSpec format = OptionSpec.builder("--format").type(Format.class).paramLabel("FORMAT")
            .defaultValue("text").description(
                    "How problems are written: ${COMPLETION-CANDIDATES}. Without this option: ${DEFAULT-VALUE}.")
            .build();
    private final OptionSpec colour = OptionSpec.builder("--color").type(Colour.class).paramLabel("WHEN")
            .defaultValue("auto").description(
                    "Whether to use colours: ${COMPLETION-CANDIDATES}. Without this option: ${DEFAULT-VALUE}.")
            .build();

    private final Map<String, String> set = new LinkedHashMap<>();
    private CommandSpec command;

    /** Sets a value as {@code --set} does, for an option of a command. */
    void set(String key, String value) {
        set.put(key, value);
    }

    /** Adds the options to a command, which answers for what is wrong with them. */
    CommandSpec addTo(CommandSpec command) {
        this.command = command;
        return command.addOption(root).addOption(config).addOption(configName).addOption(overrides).addOption(strict)
                .addOption(format).addOption(colour);
    }

    /** The project's folder. */
    Path root(Surroundings surroundings) {
        Path folder = surroundings.folder().resolve(root.<Path>getValue()).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(command.commandLine(), "there is no folder '" + root.getValue() + "'");
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
        return surroundings.pipelines().get().run(folder, settings(folder),
                without(pdfs, cards), false, diagnostics);
    }

    /**
     * The files and folders that a site is made from, and what the generator itself lies in: nothing may be written there.
     * Where the settings can't be read, which is reported when the site is made, there are none.
     */
    Collection<Path> sources(Surroundings surroundings) {
        Path folder = root(surroundings);
        Path config = settings(folder);
        return new SettingsReader(folder, new Diagnostics()).read(config, overrides()).map(settings -> Stream.of(
                folder.resolve(settings.contentFolder()), folder.resolve(settings.dataFolder()),
                folder.resolve(settings.templateFolder()), folder.resolve(settings.assetFolder()), config,
                folder.resolve(SiteBuilder.CACHE), Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0])
                ).toList()).orElse(List.of());
    }

    private Path settings(Path folder) {
        return folder.resolve(config.<Path>getValue()).normalize();
    }

    private Map<String, String> overrides() {
        Map<String, String> given = overrides.getValue();
        Map<String, String> all = given == null ? new LinkedHashMap<>() : new LinkedHashMap<>(given);
        all.putAll(set);
        return all;
    }

    /** The settings for a run that leaves something out. Who asks for it by setting the key gets it all the same. */
    private Map<String, String> without(boolean pdfs, boolean cards) {
        Map<String, String> settings = overrides();
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
        return new Preview.Subject(surroundings.pipelines(), folder, settings(folder),
                without(false, false), found -> problems(surroundings, found));
    }

    /** Reads the project, without a look at how its parts fit together; one without settings can't be. */
    explainer.read.Project read(Surroundings surroundings) {
        Path folder = root(surroundings);
        Path settings = settings(folder);
        return new ProjectReader(folder, new Diagnostics()).read(settings, overrides())
                .orElseThrow(() -> refusal("there are no settings that can be read in " + settings));
    }

    /** A command line that can't be carried out. */
    ParameterException refusal(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The problems of a run as they count here: in a strict one, each is an error. */
    List<Diagnostic> problems(Surroundings surroundings, Diagnostics diagnostics) {
        boolean all = Optional.ofNullable(strict.<Boolean>getValue()).orElseGet(surroundings::isContinuousIntegration);
        SourceLines lines = new SourceLines(root(surroundings));
        return diagnostics.sorted().stream().map(problem -> new Diagnostic(problem.code(),
                all ? Severity.ERROR : problem.severity(), place(lines.asWritten(problem.location())), problem.message(),
                problem.hint())).sorted().toList();
    }

    private Location place(Location location) {
        String name = configName.getValue();
        boolean isConfig = name != null && location.file().equals(config.getValue().toString().replace('\\', '/'));
        return isConfig ? new Location(name, location.line(), location.column(), location.length()) : location;
    }

    /**
     * Writes the problems down: for programs on the standard output, for people on the other, so that they come last
     * and don't get into a file.
     */
    void report(Surroundings surroundings, List<Diagnostic> problems) {
        if (problems.isEmpty() && format.getValue() != Format.JSON) {
            return;
        }
        (writesToStandardOutput() ? surroundings.out() : surroundings.err())
                .print(writer(surroundings).write(problems));
    }

    /** Whether the report is for a program, which nothing else may get in the way of. */
    boolean writesToStandardOutput() {
        return format.getValue() != Format.TEXT;
    }

    private Report writer(Surroundings surroundings) {
        return switch (format.<Format>getValue()) {
            case TEXT -> new TextReport(root(surroundings), colour.getValue() == Colour.ALWAYS
                    || colour.getValue() == Colour.AUTO && surroundings.isCapableTerminal());
            case JSON -> new JsonReport();
            case GITHUB -> new GithubReport();
        };
    }

    static boolean hasErrors(List<Diagnostic> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
