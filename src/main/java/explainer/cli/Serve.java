package explainer.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.concurrent.Callable;

import explainer.serve.Preview;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Shows the site, drafts too, while it is being written; writes nothing. */
final class Serve implements Callable<Integer> {

    /** JBake's own. */
    private static final int PORT = 8820;

    private final Surroundings surroundings;
    private final Project project = new Project();
    private final OptionSpec chosen = OptionSpec.builder("-p", "--port").type(Integer.class).paramLabel("PORT")
            .description("The port to use; 0 for any free one. Without this option: " + PORT
                    + ", or the next one that is free.").build();

    private Serve(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        Serve serve = new Serve(surroundings);
        return serve.project.addTo(Commands.describe(serve, "serve", "Show the site while it is being written.",
                "Bakes into memory, drafts too, and shows the result to browsers on this machine alone.",
                "After each change, open pages load themselves again; a mistake is reported over the last good page.",
                "Ctrl-C stops it.")).addOption(serve.chosen);
    }

    @Override
    public Integer call() throws IOException {
        Integer port = chosen.getValue();
        if (port != null && (port < 0 || port > 65_535)) {
            throw project.refusal("there is no port " + port + ": ports go from 0 to 65535");
        }
        try (Preview preview = Preview.start(project.subject(surroundings), this::tell,
                port == null ? PORT : port, port == null)) {
            surroundings.err().println("Showing the site at " + preview.address() + " (Ctrl-C stops)");
            Thread stop = new Thread(() -> close(preview), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            preview.await();
        } catch (BindException e) {
            throw project.refusal(port == null ? "the ports from " + PORT + " on are taken; choose one with --port"
                    : "port " + port + " is taken; choose another one, or none for the next that is free");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private static void close(Preview preview) {
        try {
            preview.close();
        } catch (IOException e) {
            return; // The process ends in any case.
        }
    }

    private void tell(Preview.Outcome outcome) {
        if (outcome.failure().isPresent()) {
            Program.confess(surroundings, outcome.failure().get());
        } else if (outcome.changed()) {
            surroundings.err().printf(Locale.ROOT, "%s in %d ms%n", Bake.plural(outcome.pages(), "page"),
                    outcome.time().toMillis());
            project.report(surroundings, outcome.problems());
        }
    }
}
