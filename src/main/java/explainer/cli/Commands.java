package explainer.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What all commands have in common on the command line. Commands and options are described in code: to read them off
 * annotations, picocli has Java write classes for these and look through the program at each start, which takes a
 * twenty-fifth of the work that six pages are.
 */
final class Commands {

    private static final Map<String, String> EXIT_CODES = exitCodes();

    private Commands() {
    }

    /**
     * A command without options of its own.
     *
     * @param run         a Runnable or Callable, called when the command line names the command
     * @param header      what it does, in a line
     * @param description what somebody should know who uses it, in sentences
     */
    static CommandSpec describe(Object run, String name, String header, String... description) {
        CommandSpec command = CommandSpec.wrapWithoutInspection(run).name(name).versionProvider(Commands::version);
        command.usageMessage().header(header).description(description).descriptionHeading("%n")
                .optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n").sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n").exitCodeList(EXIT_CODES).synopsisSubcommandLabel("COMMAND");
        return command.addOption(flag("-h", "--help").usageHelp(true)
                        .description("Show this help message and exit.").build())
                .addOption(flag("-V", "--version").versionHelp(true)
                        .description("Print version information and exit.").build());
    }

    /** An option without a value. */
    static OptionSpec.Builder flag(String name, String... names) {
        return OptionSpec.builder(name, names).type(boolean.class).defaultValue("false");
    }

    /** An option that can be said with {@code no-} before its name, and holds where it is not. */
    static OptionSpec.Builder holding(String name) {
        return OptionSpec.builder(name).type(boolean.class).negatable(true).defaultValue("true").fallbackValue("true");
    }

    /** An option whose value is a file or folder. */
    static OptionSpec.Builder path(String label, String name, String... names) {
        return OptionSpec.builder(name, names).type(Path.class).paramLabel(label);
    }

    /** What was built, and what it runs on. */
    private static String[] version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return new String[] {"explainer " + (version == null ? "development" : version) + ", Java "
                + Runtime.version()};
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("" + ExitCode.OK, "all is well");
        codes.put("" + ExitCode.PROBLEMS, "the input has problems");
        codes.put("" + ExitCode.USAGE, "the command line is wrong");
        codes.put("" + ExitCode.NOT_WRITTEN, "the site could not be written");
        codes.put("" + ExitCode.INTERNAL, "the generator itself failed");
        return codes;
    }
}
