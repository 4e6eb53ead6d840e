package explainer.cli;

import java.util.List;
import java.util.concurrent.Callable;

import explainer.Pipeline;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs every rule over the project and writes nothing. */
@Command(name = "check", sortOptions = false, header = "Check the project, and write nothing.", description =
        "Runs every rule that bake runs, over texts, data, links and figures.")
final class Check implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private Project project;

    @Option(names = "--facts", order = 10,
            description = "Prints what the ledger holds and where it is shown.")
    private boolean facts;

    Check(Surroundings surroundings) {
        this.surroundings = surroundings;
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
        if (facts) {
            (project.writesToStandardOutput() ? surroundings.err() : surroundings.out()).print(site.account().get());
        }
        if (problems.isEmpty() && !facts && !project.writesToStandardOutput()) {
            surroundings.err().println("no problems found");
        }
        project.report(surroundings, problems);
        return Project.hasErrors(problems) ? ExitCode.PROBLEMS : ExitCode.OK;
    }
}
