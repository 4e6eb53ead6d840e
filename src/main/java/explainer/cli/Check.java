package explainer.cli;

import java.util.List;
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

    private Check(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        Check check = new Check(surroundings);
        return check.project.addTo(Commands.describe(check, "check", "Check the project, and write nothing.",
                "Runs every rule that bake runs, over texts, data, links and figures.")).addOption(check.facts);
    }

    @Override
    public Integer call() {
        Diagnostics found = new Diagnostics();
        Pipeline.Result site;
        try (Progress progress = Progress.on(surroundings)) {
            progress.show("Checking");
            site = project.make(surroundings, false, false, found);
        }
        List<Diagnostic> problems = project.problems(surroundings, found);
        boolean tells = facts.getValue();
        if (tells) {
            (project.writesToStandardOutput() ? surroundings.err() : surroundings.out()).print(site.account().get());
        }
        if (problems.isEmpty() && !tells && !project.writesToStandardOutput()) {
            surroundings.err().println("no problems found");
        }
        project.report(surroundings, problems);
        return Project.hasErrors(problems) ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
