package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import explainer.Pipeline;
import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;

/** A project in a folder of its own, to be changed and baked without touching the real one. */
public record ProjectCopy(Path root) {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));
    private static final Pattern LANGUAGES = Pattern.compile("(?m)^site\\.languages=(.+)$");

    /**
     * A copy of parts of this project, with its first language only: each further one takes as long again, and tests of what
     * the generator does with any site need none.
     */
    public static ProjectCopy of(Path folder, String... parts) {
        return of(folder, 1, parts);
    }

    /** The same with as many of its languages. */
    public static ProjectCopy of(Path folder, int languages, String... parts) {
        ProjectCopy copy = new ProjectCopy(folder);
        for (String part : parts) {
            copy.take(PROJECT.resolve(part), part);
        }
        copy.keepLanguages(languages);
        return copy;
    }

    /** Another explainer, small and of two made-up countries, with the templates, styles and typefaces of this project. */
    public static ProjectCopy other(Path folder) {
        return OtherExplainerIT.copy(folder).take(PROJECT.resolve("assets/fonts"), "assets/fonts");
    }

    private void keepLanguages(int many) {
        Path settings = root.resolve("jbake.properties");
        try {
            Matcher list = LANGUAGES.matcher(Files.isRegularFile(settings) ? Files.readString(settings) : "");
            if (list.find()) {
                List<String> all = List.of(list.group(1).split(",\\s*"));
                int kept = Math.min(many, all.size());
                Files.writeString(settings, list.replaceFirst("site.languages=" + String.join(", ", all.subList(0, kept))));
                for (String other : all.subList(kept, all.size())) {
                    deleteFolder(root.resolve("content").resolve(other));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void deleteFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Adds a file or a folder with all that is in it. */
    public ProjectCopy take(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = root.resolve(to).resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return this;
    }

    /** The files of a folder with an ending. */
    List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** Changes a file's text, which has to become another. */
    void edit(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(root.resolve(file));
        String after = change.apply(before);
        assertThat(after).as(file).isNotEqualTo(before);
        Files.writeString(root.resolve(file), after);
    }

    /** The site without its PDFs, which take longer than all the rest; made without a problem. */
    BuiltSite bake() {
        Diagnostics diagnostics = new Diagnostics();
        Pipeline.Result result = run(diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return BuiltSite.of(result.files());
    }

    /** The same, of a project with warnings and no errors. */
    BuiltSite bakeWithWarnings() {
        Diagnostics diagnostics = new Diagnostics();
        Pipeline.Result result = run(diagnostics);
        assertThat(diagnostics.hasErrors()).isFalse();
        return BuiltSite.of(result.files());
    }

    /** What there is to say about the project. */
    List<Diagnostic> problems() {
        Diagnostics diagnostics = new Diagnostics();
        run(diagnostics);
        return diagnostics.sorted();
    }

    private Pipeline.Result run(Diagnostics diagnostics) {
        return new SiteBuilder().run(root, root.resolve("jbake.properties"), Map.of("pdf.enabled", "false", "cards.enabled", "false"),
                false, diagnostics);
    }
}
