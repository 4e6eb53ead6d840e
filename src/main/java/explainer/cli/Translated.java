package explainer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import explainer.diagnostic.Nearest;
import explainer.disk.Disk;
import explainer.disk.PlainFile;
import explainer.read.Page;
import explainer.read.SectionDigests;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes into a translation which state of its original it renders. */
final class Translated implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Project project = new Project();
    private final PositionalParamSpec language = PositionalParamSpec.builder().index("0").required(true).type(String.class)
            .paramLabel("LANGUAGE").description("The language of the translation, such as 'ru'.").build();
    private final PositionalParamSpec file = PositionalParamSpec.builder().index("1").required(true).type(String.class)
            .paramLabel("FILE").description("The original's file in the content folder, such as 'trade.md'.").build();

    private Translated(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandSpec command(Surroundings surroundings) {
        Translated record = new Translated(surroundings);
        return record.project.addTo(Commands.describe(record, "translated", "Say that a translation is up to date.",
                        "Writes into the front matter of a translation the state of each section of its original, so that a build "
                        + "can tell what changed since.", "For example: explainer translated ru trade.md"))
                .addPositional(record.language).addPositional(record.file);
    }

    @Override
    public Integer call() {
        explainer.read.Project site = project.read(surroundings);
        explainer.read.Project translation = translation(project, site, language.getValue());
        Page original = page(project, site, file.getValue());
        Page page = page(project, translation, original.path());
        Path target = site.root().resolve(page.file());
        try {
            String text = new String(PlainFile.read(target, Integer.MAX_VALUE >> 8), StandardCharsets.UTF_8);
            byte[] written = SectionDigests.record(text, original).getBytes(StandardCharsets.UTF_8);
            new Disk().replace(target, out -> out.write(written));
        } catch (IOException e) {
            surroundings.err().println("explainer: '" + page.file() + "' can't be written: " + PlainFile.reason(e));
            return ExitCode.NOT_WRITTEN;
        }
        surroundings.out().println(page.file());
        return ExitCode.OK;
    }

    /** The site in one of its other languages. */
    static explainer.read.Project translation(Project project, explainer.read.Project site, String tag) {
        List<String> known = site.translations().stream().map(other -> other.settings().language()).toList();
        return site.translations().stream().filter(other -> other.settings().language().equals(tag)).findFirst()
                .orElseThrow(() -> project.refusal("the site is not translated into '" + tag + "'; " + (known.isEmpty()
                        ? "name its languages in site.languages" : Nearest.hint(tag, known))));
    }

    /** The page in a file of the content folder, or of a language's folder there. */
    static Page page(Project project, explainer.read.Project site, String path) {
        return site.pages().stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow(() -> project.refusal(
                "there is no page '" + site.settings().contentFolder() + "/" + path + "' that can be read; "
                + Nearest.hint(path, site.pages().stream().map(Page::path).toList())));
    }
}
