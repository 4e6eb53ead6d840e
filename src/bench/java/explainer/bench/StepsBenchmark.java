package explainer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import explainer.check.DoubtfulAnchor;
import explainer.check.GeneratedAnchors;
import explainer.check.LinkResolver;
import explainer.check.SiteChecker;
import explainer.check.Usage;
import explainer.diagnostic.Diagnostics;
import explainer.figure.Figures;
import explainer.ledger.Borders;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.read.MarkdownParser;
import explainer.read.Page;
import explainer.read.PageMemory;
import explainer.read.PageReader;
import explainer.read.Project;
import explainer.read.ProjectReader;
import explainer.read.SourceFile;
import explainer.render.Assets;
import explainer.render.Languages;
import explainer.render.Output;
import explainer.render.RenderMemory;
import explainer.render.SiteRenderer;
import explainer.render.TemplateLibrary;

/**
 * The inner steps, one after the other on one core, without reading or writing a file. The pages and the template are
 * those of the benchmark of builds; the times are microseconds a page, of a site of a hundred.
 *
 * <pre>
 * mvn -q -Pbench test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath org.openjdk.jmh.Main StepsBenchmark"
 * </pre>
 *
 * Options of JMH go behind the name, such as {@code -prof gc} for what is allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StepsBenchmark {

    private static final int PAGES = 100;
    private static final Path PARTS = Path.of("src/bench/explainer");

    private Path root;
    private Project project;
    private Ledger ledger;
    private LinkResolver links;
    private TemplateLibrary templates;
    private SiteRenderer renderer;
    private List<SourceFile> files;
    private Diagnostics diagnostics;

    /** Lays out the project of the benchmark of builds, and reads it. */
    @Setup
    public void readProject() throws IOException {
        root = Files.createTempDirectory("explainer-bench");
        copy(PARTS);
        MadeUpPages made = new MadeUpPages(MadeUpPages.Form.EXPLAINER, PAGES);
        made.write(root.resolve("content"));
        diagnostics = new Diagnostics();
        project = new ProjectReader(root, diagnostics).read(root.resolve("jbake.properties"), Map.of()).orElseThrow();
        ledger = new LedgerReader(new MarkdownParser(diagnostics), Borders.NONE, diagnostics)
                .read(new TreeMap<>(), true);
        files = new ArrayList<>();
        for (Page page : project.pages()) {
            files.add(new SourceFile(page.file(), Files.readAllBytes(root.resolve(page.file()))));
        }
        links = new LinkResolver(project.settings(), project.pages(), ledger, Set.of(),
                GeneratedAnchors.of(project.pages(), ledger), Set.of());
        templates = new TemplateLibrary(project.settings().templateFolder(), project.templates(), Locale.ENGLISH,
                diagnostics);
        Figures figures = new Figures(ledger, project.messages(), List.of(), (map, id) -> Optional.empty(),
                diagnostics);
        renderer = new SiteRenderer(project, project.pages(), ledger, usage(), links,
                new Assets(project.settings().assetFolder(), project.assets()), templates, figures,
                Languages.one(), new Output(diagnostics), new Object(), new RenderMemory());
        Page first = project.pages().get(0);
        if (!templates.render("page.ftlh", renderer.model(first), first.file()).contains("</table>")) {
            throw new IllegalStateException("the page has lost its text");
        }
        stopAtProblems();
    }

    /** A step that failed would be fast. */
    @TearDown
    public void removeProject() throws IOException {
        templates.reportFailures();
        stopAtProblems();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(from.relativize(path).toString());
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
    }

    private void stopAtProblems() {
        if (!diagnostics.sorted().isEmpty()) {
            throw new IllegalStateException(diagnostics.sorted().toString());
        }
    }

    /** From a file's bytes to front matter and the tree of its Markdown. */
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void parse(Blackhole result) {
        PageReader reader = new PageReader(project.settings(), diagnostics);
        for (SourceFile file : files) {
            result.consume(reader.read(file));
        }
    }

    /** Every rule of a site: links, anchors, figures, texts. */
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public Collection<DoubtfulAnchor> check() {
        return new SiteChecker(project.settings(), project.messages(), ledger, links, PageMemory.none(),
                diagnostics).check(project.pages(), usage());
    }

    private Usage usage() {
        return new Usage(project.pages(), ledger, links, PageMemory.none());
    }

    /** From the tree to what the template sees, the text as HTML in it. */
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void renderText(Blackhole result) {
        for (Page page : project.pages()) {
            result.consume(renderer.model(page));
        }
    }

    /** From the tree to the finished page, the template's work with that of {@link #renderText}. */
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void renderPage(Blackhole result) {
        for (Page page : project.pages()) {
            result.consume(templates.render("page.ftlh", renderer.model(page), page.file()));
        }
    }
}
