package explainer.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.check.GeneratedAnchors;
import explainer.check.LinkResolver;
import explainer.check.SiteChecker;
import explainer.check.Usage;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.figure.Figures;
import explainer.figure.FromSeries;
import explainer.figure.map.Atlas;
import explainer.figure.map.BorderMeasure;
import explainer.ledger.Borders;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.read.MarkdownParser;
import explainer.read.Page;
import explainer.read.PageMemory;
import explainer.read.PageReader;
import explainer.read.Project;
import explainer.read.ProjectReader;
import explainer.read.Settings;
import explainer.read.SourceFile;
import explainer.read.SourceFolder;
import explainer.render.Assets;
import explainer.render.Downloads;
import explainer.render.Languages;
import explainer.render.Output;
import explainer.render.RenderMemory;
import explainer.render.SiteRenderer;
import explainer.render.TemplateLibrary;
import explainer.render.view.NoteView;
import explainer.render.view.PageView;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;

/** A sound site, of which single files can be exchanged and taken through the steps that concern them. */
final class Bench {

    private final Project project;
    private final Borders borders;
    private final Ledger ledger;
    /** What drawing need not do again, for each thread. */
    private final ThreadLocal<RenderMemory> memory = ThreadLocal.withInitial(RenderMemory::new);

    private Bench(Project project, Borders borders, Ledger ledger) {
        this.project = project;
        this.borders = borders;
        this.ledger = ledger;
    }

    static Bench of(Path root) {
        Diagnostics diagnostics = new Diagnostics();
        Project project = new ProjectReader(root, diagnostics).read(root.resolve("jbake.properties"), Map.of())
                .orElseThrow();
        Borders borders = Atlas.read(project.settings(), project.dataFiles(), diagnostics)
                .<Borders>map(BorderMeasure::new).orElse(Borders.NONE);
        Ledger ledger = new LedgerReader(new MarkdownParser(diagnostics), borders, diagnostics).read(project.data());
        return new Bench(project, borders, ledger);
    }

    List<String> pages() {
        return project.pages().stream().map(Page::file).toList();
    }

    List<String> data() {
        return List.copyOf(project.data().keySet());
    }

    Page page(String file) {
        return project.pages().stream().filter(page -> page.file().equals(file)).findFirst().orElseThrow();
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(project.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads, checks and draws a page; the folder takes the file. */
    void page(String file, byte[] bytes, Path folder, Diagnostics diagnostics) throws IOException {
        Optional<Page> read = source(file, bytes, folder, diagnostics)
                .flatMap(source -> new PageReader(project.settings(), diagnostics).read(source));
        if (read.isEmpty()) {
            return;
        }
        List<Page> pages = Stream.concat(project.pages().stream().filter(page -> !page.file().equals(file)),
                read.stream()).sorted(Comparator.comparing(Page::path)).toList();
        check(pages, ledger, diagnostics);
        if (!diagnostics.hasErrors() && !read.get().isStock()) {
            draw(pages, read.stream().toList(), project, ledger, diagnostics);
        }
    }

    /** Reads a data file, and checks and draws the whole site with it. */
    void data(String file, byte[] bytes, Path folder, Diagnostics diagnostics) throws IOException {
        SortedMap<String, YamlMap> data = new TreeMap<>(project.data());
        data.remove(file);
        Optional<YamlNode> read = source(file, bytes, folder, diagnostics)
                .flatMap(source -> new YamlReader(file, 1, diagnostics).read(source.text()));
        read.ifPresent(node -> {
            if (node instanceof YamlMap map) {
                data.put(file, map);
            } else {
                diagnostics.add(Code.WRONG_TYPE, node.location(), "the file is " + node.form(), "begin it with a key");
            }
        });
        Ledger changed = new LedgerReader(new MarkdownParser(diagnostics), borders, diagnostics)
                .read(data, data.containsKey(file));
        check(project.pages(), changed, diagnostics);
        if (!diagnostics.hasErrors()) {
            draw(project.pages(), project.pages(), project, changed, diagnostics);
        }
    }

    private Optional<SourceFile> source(String file, byte[] bytes, Path folder, Diagnostics diagnostics)
            throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        Optional<SourceFile> source = new SourceFolder(folder, diagnostics).read(path.getParent()).values().stream()
                .filter(one -> one.path().equals(file)).findFirst();
        Files.delete(path);
        return source;
    }

    private LinkResolver resolver(Collection<Page> pages, Ledger used) {
        int folder = project.settings().assetFolder().length() + 1;
        Set<String> assets = project.assets().keySet().stream().map(path -> path.substring(folder))
                .collect(Collectors.toSet());
        return new LinkResolver(project.settings(), pages, used, assets, GeneratedAnchors.of(pages, used), Set.of());
    }

    private void check(List<Page> pages, Ledger used, Diagnostics diagnostics) {
        LinkResolver links = resolver(pages, used);
        new SiteChecker(project.settings(), project.messages(), used, links, PageMemory.none(), diagnostics)
                .check(pages, new Usage(pages, used, links, PageMemory.none())).stream()
                // Only the finished pages tell whether a figure stands there.
                .filter(doubt -> !doubt.anchor().startsWith("figure-"))
                .forEach(doubt -> doubt.report(diagnostics));
    }

    private void draw(List<Page> all, List<Page> drawn, Project from, Ledger used, Diagnostics diagnostics) {
        Settings settings = from.settings();
        Output output = new Output(diagnostics);
        LinkResolver links = resolver(all, used);
        TemplateLibrary templates = new TemplateLibrary(settings.templateFolder(), from.templates(),
                Locale.forLanguageTag(settings.language()), diagnostics);
        // The map takes longer than all the rest, and holds none of the page's text.
        Figures figures = new Figures(used, from.messages(), all.stream().map(Page::id).toList(),
                from.templates().keySet(), (map, id) -> Optional.empty(), (areas, problem) -> Optional.empty(), FromSeries.NONE, diagnostics);
        SiteRenderer renderer = new SiteRenderer(from, all, used, new Usage(all, used, links, PageMemory.none()), links,
                new Assets(settings.assetFolder(), from.assets()), templates, figures, Languages.one(), output,
                new Object(), memory.get());
        for (Page page : drawn) {
            PageView view = (PageView) renderer.model(page).get("page");
            String footnotes = view.notes().stream().map(NoteView::text).filter(Objects::nonNull).map(Bench::markup)
                    .collect(Collectors.joining(" "));
            templates.reportFailures();
            Set<String> lost = PlainWords.lost(page, markup(view.body()) + footnotes);
            if (!diagnostics.hasErrors() && !lost.isEmpty()) {
                throw new AssertionError("the page " + page.file() + " lost " + lost);
            }
        }
        Downloads.add(used, settings.site("as-of"), settings.dataFolder(), output);
    }

    private static String markup(TemplateHTMLOutputModel html) {
        try {
            return HTMLOutputFormat.INSTANCE.getMarkupString(html);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
