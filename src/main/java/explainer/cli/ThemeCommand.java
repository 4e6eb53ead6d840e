package explainer.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import explainer.diagnostic.Nearest;
import explainer.read.Settings;
import explainer.theme.Theme;
import explainer.theme.Theme.Part;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Shows what is in the theme, and brings files of it out into the project, where they take the theme's place. */
final class ThemeCommand {

    private final Surroundings surroundings;
    private final Project project = new Project();
    private final PositionalParamSpec names = PositionalParamSpec.builder().index("0..*").required(true).type(List.class)
            .auxiliaryTypes(String.class).arity("1..*").paramLabel("FILE")
            .description("A file of the theme, as 'theme list' names it, such as 'parts/header.ftlh'.").build();

    private ThemeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        ThemeCommand list = new ThemeCommand(surroundings);
        ThemeCommand copy = new ThemeCommand(surroundings);
        CommandSpec[] whole = new CommandSpec[1];
        Runnable none = () -> {
            throw new ParameterException(whole[0].commandLine(), "which command: list or copy?");
        };
        whole[0] = Commands.describe(none, "theme", "Look into the theme, and change it.",
                "The generator brings templates, styles, scripts and typefaces along. A file of the same name in the"
                        + " project's template or asset folder takes the place of one of them; all others stay the"
                        + " theme's.");
        return whole[0].addSubcommand("list", list.project.addTo(Commands.describe((Callable<Integer>) list::list, "list",
                        "List the files of the theme.", "Each stands with the place in the project where a file takes its"
                                + " own place; 'own' marks those that the project has.")))
                .addSubcommand("copy", copy.project.addTo(Commands.describe((Callable<Integer>) copy::copy, "copy",
                        "Bring files of the theme out to change them.", "A file that is there already is left as it is.",
                        "For example: explainer theme copy parts/header.ftlh")).addPositional(copy.names));
    }

    private int list() {
        explainer.read.Project site = project.read(surroundings);
        for (Part part : Part.values()) {
            for (String name : Theme.own().names(part)) {
                String path = folder(site.settings(), part) + "/" + name;
                boolean own = !site.themed().contains(path) && (site.templates().containsKey(path)
                        || site.assets().containsKey(path));
                surroundings.out().println(name + "\t" + path + (own ? "\town" : ""));
            }
        }
        return ExitCode.OK;
    }

    private int copy() {
        explainer.read.Project site = project.read(surroundings);
        List<String> wanted = names.<List<String>>getValue();
        wanted.forEach(this::part); // all of them or none
        int code = ExitCode.OK;
        for (String given : wanted) {
            Part part = part(given);
            String name = bare(given);
            String path = folder(site.settings(), part) + "/" + name;
            Path folder = site.root().resolve(folder(site.settings(), part));
            int written = new NewFile(surroundings, folder, "the folder '" + folder(site.settings(), part) + "'")
                    .write(folder.resolve(name), path, Theme.own().read(part, name));
            if (written == ExitCode.OK) {
                surroundings.out().println(path);
            }
            code = Math.max(code, written);
        }
        return code;
    }

    private Part part(String given) {
        return Theme.own().partOf(bare(given)).orElseThrow(() -> project.refusal("the theme has no file '" + given + "'; "
                + Nearest.hint(bare(given), all())));
    }

    /** The name, where it may be written as a problem or the list names the file. */
    private static String bare(String given) {
        String name = given.startsWith(Theme.SCHEME) ? given.substring(Theme.SCHEME.length()) : given.replace('\\', '/');
        for (Part part : Part.values()) {
            if (name.startsWith(part.folder() + "/")) {
                return name.substring(part.folder().length() + 1);
            }
        }
        return name;
    }

    private static Collection<String> all() {
        SortedSet<String> all = new TreeSet<>();
        for (Part part : Part.values()) {
            all.addAll(Theme.own().names(part));
        }
        return all;
    }

    private static String folder(Settings settings, Part part) {
        return part == Part.TEMPLATES ? settings.templateFolder() : settings.assetFolder();
    }
}
