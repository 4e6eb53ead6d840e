package explainer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import explainer.diagnostic.Nearest;
import explainer.read.PageDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a new page that says what belongs where, and is valid as it is. */
@Command(name = "new", sortOptions = false, header = "Begin a new page.", description = {
        "Writes a draft with all that a page of this type needs, and words on what to put where.",
        "For example: explainer new topic \"Energy\""})
final class New implements Callable<Integer> {

    /** Templates with these names draw lists, not pages. */
    private static final Set<String> LISTS = Set.of("masterindex", "feed", "archive", "tag", "tagsindex", "sitemap",
            "error404");

    private final Surroundings surroundings;

    @Mixin
    private Project project;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The page type, such as 'topic'.")
    private String type;

    @Parameters(index = "1", paramLabel = "TITLE", description = "The heading of the page, in quotes.")
    private String title;

    @Option(names = "--file", paramLabel = "NAME", order = 10,
            description = "The file's name in the content folder. Without this option: made from the title.")
    private String file;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", order = 11,
            description = "The day as of which the figures on the page hold. Without this option: today.")
    private LocalDate date;

    New(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        explainer.read.Project site = project.read(surroundings);
        checkType(site);
        String heading = title.strip();
        if (heading.isEmpty() || heading.chars().anyMatch(Character::isISOControl)) {
            throw project.refusal("a title is one line of text");
        }
        String path = site.settings().contentFolder() + "/" + name(heading);
        PageDraft draft = new PageDraft(type, heading, date == null ? LocalDate.now() : date, order(site));
        return write(site.root().resolve(path), path, draft);
    }

    private void checkType(explainer.read.Project site) {
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

    private String name(String heading) {
        String name = file == null ? PageDraft.fileName(heading) : file.endsWith(".md") ? file : file + ".md";
        if (name.equals(".md")) {
            throw project.refusal("no address can be made from this title; give one in Latin letters with --file");
        }
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)*")) {
            throw project.refusal("'" + name + "' can't be a file's name here: use letters, digits and hyphens");
        }
        return name;
    }

    /** The place after the last topic. */
    private Optional<Integer> order(explainer.read.Project site) {
        return type.equals("topic") ? Optional.of(1 + site.pages().stream().map(page -> page.frontMatter().order())
                .flatMap(Optional::stream).max(Comparator.naturalOrder()).orElse(0)) : Optional.empty();
    }

    private int write(Path target, String path, PageDraft draft) {
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, draft.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            surroundings.err().println("explainer: there is a file '" + path + "' already; it was left as it is");
            return ExitCode.NOT_WRITTEN;
        } catch (IOException e) {
            surroundings.err().println("explainer: '" + path + "' can't be written: " + e.getMessage());
            return ExitCode.NOT_WRITTEN;
        }
        surroundings.out().println(path);
        surroundings.err().println("It is a draft: 'serve' shows it, 'bake' leaves it out until it has"
                + " 'status: published'.");
        return ExitCode.OK;
    }
}
