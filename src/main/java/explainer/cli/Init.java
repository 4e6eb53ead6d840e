package explainer.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import explainer.disk.PlainFile;
import explainer.start.Answers;
import explainer.start.Starter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Begins a site: a folder with one example of everything, which bakes as it is. */
final class Init implements Callable<Integer> {

    private static final String TITLE = "My explainer";
    private static final String LANGUAGE = "en";
    private static final String COUNTRIES = "Northland, Southland";
    private static final String TOPICS = "Trade, Transport";

    /** What may lie in the folder already. */
    private static final Pattern ALLOWED = Pattern.compile("\\.git|explainer.*\\.(jar|jsa|args)");
    private static final Pattern MARKUP = Pattern.compile("<[/!\\p{L}]");

    private final Surroundings surroundings;
    private final PositionalParamSpec folder = PositionalParamSpec.builder().index("0").required(true).type(Path.class)
            .paramLabel("FOLDER").description("Where the site is to begin: a new folder, or an empty one.").build();
    private final OptionSpec title = text("--title", "TEXT", "The site's title. Without this option: '" + TITLE + "'.");
    private final OptionSpec language = text("--language", "TAG",
            "The language of its pages, such as en or pt-BR. Without this option: " + LANGUAGE + ".");
    private final OptionSpec countries = text("--countries", "NAMES",
            "The countries that it is about, separated by commas. Without this option: " + COUNTRIES + ".");
    private final OptionSpec topics = text("--topics", "TITLES",
            "The titles of its topics, separated by commas. Without this option: " + TOPICS + ".");
    private CommandSpec command;

    private Init(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        Init init = new Init(surroundings);
        init.command = Commands.describe(init, "init", "Begin a new site.",
                        "Leaves a folder with one example of everything, which bakes as it is. On a terminal it asks for"
                                + " what no option says.",
                        "For example: explainer init my-site --title \"Two islands\" --topics \"Fish, Ferries\"")
                .addPositional(init.folder).addOption(init.title).addOption(init.language).addOption(init.countries)
                .addOption(init.topics);
        return init.command;
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description).build();
    }

    @Override
    public Integer call() {
        Path target = surroundings.folder().resolve(folder.<Path>getValue()).toAbsolutePath().normalize();
        checkEmpty(target);
        Questions questions = new Questions(surroundings, surroundings.terminal());
        Answers answers = Answers.of(answer(questions, title, "Title", TITLE, Init::line),
                answer(questions, language, "Language", LANGUAGE, Init::language),
                list(answer(questions, countries, "Countries, separated by commas", COUNTRIES, Init::names)),
                list(answer(questions, topics, "Topics, separated by commas", TOPICS, Init::names)), LocalDate.now());
        int code = write(target, answers);
        if (code == ExitCode.OK) {
            sayWhatIsNext(target, answers);
        }
        return code;
    }

    /** What an option or somebody at the terminal says; what can't be used is refused, or asked for again. */
    private String answer(Questions questions, OptionSpec option, String question, String usual,
            Function<String, Optional<String>> fault) {
        String given = option.getValue();
        if (given == null) {
            return questions.ask(question, usual, fault);
        }
        fault.apply(given).ifPresent(message -> {
            throw new ParameterException(command.commandLine(), option.longestName() + ": " + message);
        });
        return given.strip();
    }

    private static Optional<String> line(String text) {
        return text.isBlank() || text.strip().codePoints().anyMatch(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE)
                ? Optional.of("this is to be one line of text")
                : MARKUP.matcher(text).find() ? Optional.of("write it without < before a letter, which looks like markup")
                : Optional.empty();
    }

    private static Optional<String> language(String text) {
        return Answers.isLanguage(text.strip()) ? Optional.empty()
                : Optional.of("'" + text.strip() + "' is not the tag of a language; write one such as en or pt-BR");
    }

    private static Optional<String> names(String text) {
        List<String> names = list(text);
        return names.isEmpty() ? Optional.of("at least one name is needed")
                : names.stream().distinct().count() < names.size() ? Optional.of("a name stands there twice")
                : names.stream().map(Init::line).flatMap(Optional::stream).findFirst();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** Nothing of anybody's may lie in the folder, but a repository may have begun there, and the jar may be there. */
    private void checkEmpty(Path target) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new ParameterException(command.commandLine(), "'" + folder.getValue() + "' is no folder");
        }
        try (Stream<Path> files = Files.list(target)) {
            Optional<Path> first = files.filter(file -> !ALLOWED.matcher(file.getFileName().toString()).matches())
                    .sorted().findFirst();
            first.ifPresent(file -> {
                throw new ParameterException(command.commandLine(), "the folder '" + folder.getValue()
                        + "' is not empty: it holds '" + file.getFileName() + "'");
            });
        } catch (IOException e) {
            throw new ParameterException(command.commandLine(), "'" + folder.getValue() + "' can't be read: "
                    + PlainFile.reason(e));
        }
    }

    private int write(Path target, Answers answers) {
        NewFile files = new NewFile(surroundings, target, "the folder '" + folder.getValue() + "'");
        for (Map.Entry<String, byte[]> file : new Starter(answers).files().entrySet()) {
            int code = files.write(target.resolve(file.getKey()), file.getKey(), file.getValue());
            if (code != ExitCode.OK) {
                return code;
            }
            surroundings.out().println(folder.getValue() + "/" + file.getKey());
        }
        return ExitCode.OK;
    }

    /** The running jar as somebody would type it who stands in a folder. */
    private static String jar(Path here) {
        String program = System.getProperty("java.class.path");
        if (!program.endsWith(".jar") || program.contains(File.pathSeparator)) {
            return "explainer.jar";
        }
        Path jar = here.resolve(program).normalize();
        return (jar.startsWith(here) ? here.relativize(jar) : jar).toString();
    }

    private void sayWhatIsNext(Path target, Answers answers) {
        String program = "java -jar " + jar(surroundings.folder());
        String at = target.equals(surroundings.folder()) ? "" : " -C " + folder.getValue();
        surroundings.err().println("\nThe site has begun. To see it while you write:\n\n    " + program + " serve" + at
                + "\n\nIts README.md says what is where, and what to do first: begin with content/"
                + answers.topics().get(0).id() + ".md.");
        if (new Starter(answers).files().containsKey("templates/messages.properties")) {
            surroundings.err().println("The words of its pages are English still: translate templates/messages.properties.");
        }
    }
}
