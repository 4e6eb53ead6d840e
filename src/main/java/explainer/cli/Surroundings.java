package explainer.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

import explainer.Pipeline;

/**
 * Everything that a command takes from the process it runs in.
 *
 * @param folder      where the command was started
 * @param environment the environment's variables
 * @param terminal    whether somebody reads along
 * @param in          what is typed
 * @param out         for results
 * @param err         for everything else
 * @param pipelines   what makes the site, each time one that remembers nothing yet
 */
record Surroundings(Path folder, Map<String, String> environment, boolean terminal, InputStream in, PrintStream out,
        PrintStream err, Supplier<Pipeline> pipelines) {

    /** Those of a process to which nothing is typed. */
    Surroundings(Path folder, Map<String, String> environment, boolean terminal, PrintStream out, PrintStream err,
            Supplier<Pipeline> pipelines) {
        this(folder, environment, terminal, InputStream.nullInputStream(), out, err, pipelines);
    }

    /** Whether this is a build that nobody watches, where a warning would be seen by no one. */
    boolean isContinuousIntegration() {
        return "true".equalsIgnoreCase(environment.get("CI"));
    }

    /** Whether the terminal understands colours and cursor movements, as far as that is known. */
    boolean isCapableTerminal() {
        return terminal && !"dumb".equals(environment.get("TERM"))
                && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
