package explainer.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import explainer.Pipeline;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs every rule over the project and writes nothing. */
final class Check implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Project project = new Project();
    private final OptionSpec facts = Commands.flag("--facts")
            .description("Prints what the ledger holds and where it is shown.").build();
    private final OptionSpec stale = Commands.flag("--stale")
            .description("Lists the pages that are due for a review, and pages and facts by the age of their newest source.")
            .build();
    private final OptionSpec translations = Commands.flag("--translations")
            .description("Lists for each page and language whether it is translated, behind its original, and reviewed.").build();
    private final OptionSpec links = Commands.flag("--links")
            .description("Tries the addresses of sources over the net, and says which are gone (an error), have moved for "
                    + "good or can't be reached (warnings).").build();
    private final OptionSpec today = OptionSpec.builder("--today").type(String.class).paramLabel("YYYY-MM-DD")
            .description("The day that --stale counts from. Without this option: the clock's.").build();

    private final OptionSpec evidence = Commands.path("FOLDER", "--evidence").description("Proves the figures that name "
            + "their words in a source against the kept copies in a folder, instead of the one that the settings name.")
            .build();

    private Check(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        Check check = new Check(surroundings);
        return check.project.addTo(Commands.describe(check, "check", "Check the project, and write nothing.",
                "Runs every rule that bake runs, over texts, data, links and figures.")).addOption(check.facts)
                .addOption(check.stale).addOption(check.today).addOption(check.evidence).addOption(check.links)
                .addOption(check.translations);
    }

    @Override
    public Integer call() {
        LocalDate day = day();
        Optional.ofNullable(evidence.<Path>getValue()).ifPresent(folder -> project.set("evidence.folder",
                folder.toString().replace('\\', '/')));
        Diagnostics found = new Diagnostics();
        Pipeline.Result site;
        String tried = "";
        try (Progress progress = Progress.on(surroundings)) {
            progress.show("Checking");
            site = project.make(surroundings, false, false, found);
            if (links.<Boolean>getValue()) {
                progress.show("Trying the addresses of sources");
                tried = site.links().apply(found);
            }
        }
        List<Diagnostic> problems = project.problems(surroundings, found);
        String account = (facts.<Boolean>getValue() ? site.account().get() : "")
                + (stale.<Boolean>getValue() ? site.stale().apply(day) : "")
                + (translations.<Boolean>getValue() ? site.translations().get() : "") + tried;
        boolean tells = !account.isEmpty();
        (project.writesToStandardOutput() ? surroundings.err() : surroundings.out()).print(account);
        if (problems.isEmpty() && !tells && !project.writesToStandardOutput()) {
            surroundings.err().println("no problems found");
        }
        project.report(surroundings, problems);
        return Project.hasErrors(problems) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private LocalDate day() {
        String given = today.getValue();
        if (given == null) {
            return LocalDate.now();
        }
        if (!stale.<Boolean>getValue()) {
            throw project.refusal("--today goes with --stale");
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw project.refusal("'" + given + "' is not a day; write yyyy-mm-dd");
        }
    }
}
