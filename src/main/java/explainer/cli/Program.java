package explainer.cli;

import java.io.PrintWriter;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a whole: chooses the command, and answers for a wrong command line. */
@Command(name = "explainer", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT,
        versionProvider = Program.Version.class, synopsisSubcommandLabel = "COMMAND",
        header = "Makes a static site of sourced figures from Markdown and data.", sortOptions = false,
        description = "'explainer COMMAND --help' tells what a command does.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all is well", "1:the input has problems", "2:the command line is wrong",
                "3:the site could not be written", "70:the generator itself failed"},
        optionListHeading = "%nOptions:%n", commandListHeading = "%nCommands:%n", descriptionHeading = "%n")
final class Program implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    private Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = new CommandLine(new Program(surroundings));
        commands(surroundings, arguments).forEach(command -> line.addSubcommand(command.get()));
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(surroundings.out(), true))
                .setErr(new PrintWriter(surroundings.err(), true))
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

    /** All commands; where the first word names one, that one alone: describing the others takes time at each start. */
    private static Collection<Supplier<Object>> commands(Surroundings surroundings, String[] arguments) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("bake", () -> new Bake(surroundings));
        commands.put("check", () -> new Check(surroundings));
        commands.put("serve", () -> new Serve(surroundings));
        commands.put("new", () -> new New(surroundings));
        Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
        return named == null ? commands.values() : List.of(named);
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
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
        surroundings.err().println("explainer: the generator failed, which is not your fault: " + failure);
        Arrays.stream(failure.getStackTrace()).limit(5).forEach(call -> surroundings.err().println("  at " + call));
        surroundings.err().println("Please report this with the lines above.");
        return ExitCode.INTERNAL;
    }

    /** What was built, and what it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Program.class.getPackage().getImplementationVersion();
            return new String[] {"explainer " + (version == null ? "development" : version) + ", Java "
                    + Runtime.version()};
        }
    }
}
