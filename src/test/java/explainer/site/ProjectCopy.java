package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import explainer.Pipeline;
import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;

/** A project in a folder of its own, to be changed and baked without touching the real one. */
public record ProjectCopy(Path root) {

    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));

    /** A copy of parts of this project. */
    public static ProjectCopy of(Path folder, String... parts) {
        ProjectCopy copy = new ProjectCopy(folder);
        for (String part : parts) {
            copy.take(PROJECT.resolve(part), part);
        }
        return copy;
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
