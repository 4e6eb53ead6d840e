package explainer.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import explainer.diagnostic.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a whole: chooses the command, and answers for a wrong command line. */
final class Program implements Runnable {

    private final CommandLine line;

    private Program(Surroundings surroundings, String[] arguments) {
        line = new CommandLine(Commands.describe(this, "explainer",
                "Makes a static site of sourced figures from Markdown and data.",
                "'explainer COMMAND --help' tells what a command does."));
        commands(surroundings, arguments).forEach(command -> line.addSubcommand(command.get()));
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new Program(surroundings, arguments).line;
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.isCapableTerminal() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler((problem, all) -> explain(surroundings, problem))
                .setExecutionExceptionHandler((failure, command, parsed) -> confess(surroundings, failure));
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return confess(surroundings, e);
        }
    }

    /** In UTF-8 like all else that is printed, whatever the machine's own encoding. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** All commands; where the first word names one, that one alone: describing the others takes time at each start. */
    private static Collection<Supplier<CommandSpec>> commands(Surroundings surroundings, String[] arguments) {
        Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();
        commands.put("bake", () -> Bake.command(surroundings));
        commands.put("check", () -> Check.command(surroundings));
        commands.put("serve", () -> Serve.command(surroundings));
        commands.put("init", () -> Init.command(surroundings));
        commands.put("new", () -> New.command(surroundings));
        commands.put("translated", () -> Translated.command(surroundings));
        commands.put("theme", () -> ThemeCommand.command(surroundings));
        Supplier<CommandSpec> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        return named == null ? commands.values() : List.of(named);
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        throw new ParameterException(line, "which command?");
    }

    private static int explain(Surroundings surroundings, ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        surroundings.err().println("explainer: " + message(problem));
        surroundings.err().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String message(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean option = word.startsWith("-");
            Set<String> known = option ? command.getCommandSpec().optionsMap().keySet()
                    : command.getSubcommands().keySet();
            return (option ? "unknown option '" : known.isEmpty() ? "one word too many: '" : "unknown command '")
                    + word + "'" + (known.isEmpty() ? "" : "; " + Nearest.hint(word, known));
        }
        String message = problem.getMessage();
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    /** A fault of the generator: enough to report it, without a screen full of calls. */
    static int confess(Surroundings surroundings, Throwable failure) {
        if (failure instanceof InvalidPathException name) {
            surroundings.err().println("explainer: this system can't name a file '" + name.getInput()
                    + "'; rename it, or set a locale of UTF-8, such as LC_ALL=C.UTF-8");
            return ExitCode.PROBLEMS;
        }
        if (failure instanceof OutOfMemoryError) {
            surroundings.err().println("explainer: the site needs more than the " + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MB of memory that Java has here; give it more, such as java -Xmx4g -jar explainer.jar");
            return ExitCode.PROBLEMS;
        }
        surroundings.err().println("explainer: the generator failed, which is not your fault: " + failure);
        Arrays.stream(failure.getStackTrace()).limit(5).forEach(call -> surroundings.err().println("  at " + call));
        surroundings.err().println("Please report this with the lines above.");
        return ExitCode.INTERNAL;
    }
}
