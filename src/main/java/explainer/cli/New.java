package explainer.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import explainer.diagnostic.Nearest;
import explainer.read.Page;
import explainer.read.PageDraft;
import explainer.read.TranslationDraft;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** Writes a new page that says what belongs where, and is valid as it is. */
final class New implements Callable<Integer> {

    /** Templates with these names draw lists, not pages. */
    private static final Set<String> LISTS = Set.of("masterindex", "feed", "archive", "tag", "tagsindex", "sitemap",
            "error404");

    /** What stands in the place of a type to begin the translation of a page. */
    private static final String TRANSLATION = "translation";

    private final Surroundings surroundings;
    private final Project project = new Project();
    private final PositionalParamSpec type = PositionalParamSpec.builder().index("0").required(true).type(String.class)
            .paramLabel("TYPE").description("The page type, such as 'topic'.").build();
    private final PositionalParamSpec title = PositionalParamSpec.builder().index("1").required(true).type(String.class)
            .paramLabel("TITLE").description("The heading of the page, in quotes; of a translation its language.").build();
    private final PositionalParamSpec original = PositionalParamSpec.builder().index("2").required(false).type(String.class)
            .paramLabel("FILE").description("Of a translation: the original's file in the content folder.").build();
    private final OptionSpec file = OptionSpec.builder("--file").type(String.class).paramLabel("NAME").description(
            "The file's name in the content folder. Without this option: made from the title.").build();
    private final OptionSpec date = OptionSpec.builder("--date").type(LocalDate.class).paramLabel("YYYY-MM-DD")
            .converters(New::day)
            .description("The day as of which the figures on the page hold. Without this option: today.").build();

    private New(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        New begin = new New(surroundings);
        return begin.project.addTo(Commands.describe(begin, "new", "Begin a new page.",
                        "Writes a draft with all that a page of this type needs, and words on what to put where.",
                        "For example: explainer new topic \"Energy\", or explainer new translation ru energy.md"))
                .addPositional(begin.type).addPositional(begin.title).addPositional(begin.original).addOption(begin.file).addOption(begin.date);
    }

    @Override
    public Integer call() {
        explainer.read.Project site = project.read(surroundings);
        String type = this.type.getValue();
        if (type.equals(TRANSLATION)) {
            return translation(site);
        }
        if (original.getValue() != null) {
            throw project.refusal("one word too many: '" + original.getValue() + "'; a title of several words needs quotes");
        }
        checkType(type, site);
        String heading = title.<String>getValue().strip();
        if (heading.isEmpty() || heading.chars().anyMatch(Character::isISOControl)) {
            throw project.refusal("a title is one line of text");
        }
        String path = site.settings().contentFolder() + "/" + name(heading);
        checkPlace(type, path, site);
        LocalDate day = Optional.ofNullable(date.<LocalDate>getValue()).orElseGet(LocalDate::now);
        PageDraft draft = new PageDraft(type, heading, day, order(type, site));
        return write(site.root().resolve(site.settings().contentFolder()), site.root().resolve(path), path, draft.text());
    }

    private int translation(explainer.read.Project site) {
        explainer.read.Project translation = Translated.translation(project, site, title.getValue());
        if (original.getValue() == null) {
            throw project.refusal("name the file of the page to translate, such as 'new translation " + title.getValue()
                    + " index.md'");
        }
        Page page = Translated.page(project, site, original.getValue());
        String path = translation.settings().contentFolder() + "/" + page.path();
        return write(site.root().resolve(site.settings().contentFolder()), site.root().resolve(path), path,
                new TranslationDraft(page).text());
    }

    private void checkType(String type, explainer.read.Project site) {
        Set<String> known = new TreeSet<>();
        site.settings().templates().forEach((name, template) -> {
            String path = site.settings().templateFolder() + "/" + template;
            if (!LISTS.contains(name) && site.templates().containsKey(path)) {
                known.add(name);
            }
        });
        if (!known.contains(type)) {
            throw project.refusal("there is no page type '" + type + "'; " + Nearest.hint(type, known));
        }
    }

    /** A page below a topic needs the topic. */
    private void checkPlace(String type, String path, explainer.read.Project site) {
        String folder = path.substring(0, path.lastIndexOf('/'));
        if (type.equals(Page.DETAIL) && site.pages().stream().noneMatch(page -> page.type().equals("topic")
                && page.file().equals(folder + ".md"))) {
            throw project.refusal("a page of type '" + type + "' lies in a folder of a topic's name; say so with --file, such"
                    + " as --file energy/" + path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private String name(String heading) {
        String given = file.getValue();
        String name = given == null ? PageDraft.fileName(heading) : given.endsWith(".md") ? given : given + ".md";
        if (name.equals(".md")) {
            throw project.refusal("no address can be made from this title; give one in Latin letters with --file");
        }
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)*+")) {
            throw project.refusal("'" + name + "' can't be a file's name here: use letters, digits and hyphens");
        }
        return name;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day; write one such as 2020-05-31");
        }
    }

    /** The place after the last topic. */
    private static Optional<Integer> order(String type, explainer.read.Project site) {
        return type.equals("topic") ? Optional.of(1 + site.pages().stream().map(page -> page.frontMatter().order())
                .flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(0)) : Optional.empty();
    }

    private int write(Path content, Path target, String path, String text) {
        int code = new NewFile(surroundings, content, "the content folder")
                .write(target, path, text.getBytes(StandardCharsets.UTF_8));
        if (code == ExitCode.OK) {
            surroundings.out().println(path);
            surroundings.err().println("It is a draft: 'serve' shows it, 'bake' leaves it out until it has"
                    + " 'status: published'.");
        }
        return code;
    }
}
