package explainer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jbake.template.RenderingException;

import explainer.book.Books;
import explainer.check.DoubtfulAnchor;
import explainer.check.FactsAccount;
import explainer.check.Freshness;
import explainer.check.GeneratedAnchors;
import explainer.check.LinkResolver;
import explainer.check.ParityRule;
import explainer.check.SiteChecker;
import explainer.check.StaleAccount;
import explainer.check.TranslationsAccount;
import explainer.check.Usage;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.evidence.Evidence;
import explainer.evidence.SourceLinks;
import explainer.figure.Figure;
import explainer.figure.Figures;
import explainer.figure.map.AreaMaps;
import explainer.figure.map.Atlas;
import explainer.figure.map.BorderMeasure;
import explainer.figure.map.MapBuilder;
import explainer.figure.series.SeriesFigures;
import explainer.jbake.Oven;
import explainer.ledger.Borders;
import explainer.ledger.Entries;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.ledger.Tables;
import explainer.ledger.Wording;
import explainer.pdf.PdfPress;
import explainer.picture.Pictures;
import explainer.read.FigureSpec;
import explainer.read.MarkdownParser;
import explainer.read.Memory;
import explainer.read.Messages;
import explainer.read.OpenFiles;
import explainer.read.Page;
import explainer.read.PageMemory;
import explainer.read.Project;
import explainer.read.ProjectReader;
import explainer.read.Settings;
import explainer.render.Assets;
import explainer.render.Downloads;
import explainer.render.FinishedPages;
import explainer.render.Languages;
import explainer.render.Output;
import explainer.render.RenderMemory;
import explainer.render.SiteRenderer;
import explainer.render.TemplateLibrary;
import explainer.series.SeriesDownloads;
import explainer.series.SeriesReader;
import explainer.series.SeriesTables;
import explainer.theme.Theme;
import explainer.yaml.YamlMap;

/**
 * The steps before publishing: read, check, render. Each sees only what those before it made.
 *
 * <p>For the preview, which runs again after every change, the slow parts that few changes touch are kept: the pages and
 * data files as they were read, the map, the ledger and the parsed templates, each until a file that it is made from
 * differs; and what was found on a page and how it was drawn, until it differs itself or something else that it sees. All
 * else is made anew.
 */
public final class SiteBuilder implements Pipeline {

    /** What is kept for the next run, PDFs and pictures; the one thing that is written before a site is published. */
    public static final String CACHE = "target/cache";
    private static final String PDF_CACHE = CACHE + "/pdf";
    private static final String PICTURE_CACHE = CACHE + "/pictures";

    /** Anchors of notes, figures and parts of the frame: no heading has them, and still they may be there. */
    private static final Pattern GENERATED = Pattern.compile("(note|ref|figure|part)-.*");

    private final Supplier<OpenFiles> open;
    private final Memory steps = new Memory();
    private final RenderMemory memory = new RenderMemory();
    /** The same of the languages beside the first. */
    private final Map<String, Memory> otherSteps = new HashMap<>();
    private final Map<String, RenderMemory> otherMemory = new HashMap<>();
    private TemplateLibrary templates;
    private SortedMap<String, byte[]> before = new TreeMap<>();
    private List<Checked> checked = List.of();

    /** Of what is on the disk. */
    public SiteBuilder() {
        this(() -> OpenFiles.NONE);
    }

    /** @param open gives what stands for what the disk has, asked at the beginning of each run */
    public SiteBuilder(Supplier<OpenFiles> open) {
        this.open = open;
    }

    /**
     * What the last run read and checked, the first language first; what could not be read is not in it. Nothing where there
     * are no settings.
     */
    public List<Checked> checked() {
        return checked;
    }

    @Override
    public Result run(Path root, Path config, Map<String, String> overrides, boolean drafts, Diagnostics diagnostics) {
        return run(root, config, overrides, drafts, true, diagnostics);
    }

    /**
     * Does what {@link #run} does up to drawing, which takes the longest: finds all that is wrong but for what only the
     * finished pages show.
     */
    public void check(Path root, Path config, Map<String, String> overrides, Diagnostics diagnostics) {
        run(root, config, overrides, false, false, diagnostics);
    }

    private Result run(Path root, Path config, Map<String, String> overrides, boolean drafts, boolean draws,
            Diagnostics diagnostics) {
        steps.begin();
        checked = List.of();
        try {
            return new ProjectReader(root, open.get(), steps, diagnostics).read(config, overrides)
                    .map(project -> placed(root, project, drafts, draws, diagnostics))
                    .orElse(new Result(new TreeMap<>(), 0, ""));
        } catch (OutOfMemoryError e) {
            diagnostics.add(Code.OUT_OF_MEMORY, Location.of(config.getFileName().toString()), "the site needs more than the "
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB of memory that Java has here",
                    "give it more, such as java -Xmx4g -jar explainer.jar, or take large files out");
            return new Result(new TreeMap<>(), 0, "");
        }
    }

    /** Makes the site, and says of a problem in a file of the theme that it is there. */
    private Result placed(Path root, Project project, boolean drafts, boolean draws, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        found.addAll(diagnostics.sorted());
        Result result = run(root, project, drafts, draws, found);
        diagnostics.addAll(found.sorted().stream().map(problem -> placed(project, problem)).toList());
        return result;
    }

    private static Diagnostic placed(Project project, Diagnostic problem) {
        Location place = project.place(problem.location());
        boolean within = !place.equals(problem.location()) && problem.hint().isEmpty();
        return new Diagnostic(problem.code(), problem.severity(), place, problem.message(), within ? "'theme copy "
                + place.file().substring(Theme.SCHEME.length()) + "' brings the file out, to be changed" : problem.hint());
    }

    private Result run(Path root, Project read, boolean drafts, boolean draws, Diagnostics diagnostics) {
        Settings settings = read.settings();
        Optional<Atlas> atlas = steps.take("map", Atlas.inputs(settings, read.dataFiles()),
                found -> Atlas.read(settings, read.dataFiles(), found), diagnostics);
        Pictures pictures = steps.take("pictures", List.of(settings.assetFolder(), read.assets()),
                found -> new Pictures(settings.assetFolder(), read.assets()), diagnostics);
        Checked first = check(read, Optional.empty(), drafts, atlas, pictures, steps, diagnostics);
        List<Checked> others = new ArrayList<>();
        for (Project translation : read.translations()) {
            Diagnostics found = new Diagnostics();
            Memory memory = otherSteps.computeIfAbsent(translation.settings().language(), any -> new Memory());
            memory.begin();
            others.add(check(translation, Optional.of(first), drafts, atlas, pictures, memory, found));
            // What it shares with the first language was reported there, and is written by the rules of that language.
            diagnostics.addAll(found.sorted().stream().filter(problem -> !isWithin(problem, settings)
                    || isWithin(problem, translation.settings())).toList());
        }
        steps.take("drawings", List.of(pictures), found -> {
            pictures.checkDrawings(found);
            return pictures;
        }, diagnostics);
        if (first.project().pages().stream().noneMatch(Page::isStock)) { // JBake copies whatever there is
            pictures.reportOthers(diagnostics);
        }
        String evidence = read.messages().texts().containsKey("number.decimal")
                ? Evidence.prove(root, settings, read.messages(), first.ledger(), diagnostics) : "";

        Output output = new Output(before, diagnostics);
        List<Checked> all = Stream.concat(Stream.of(first), others.stream()).toList();
        checked = all;
        Languages languages = languages(all);
        Object seen = steps.take("languages", List.of(first.seen(), languages.seen()), found -> new Object(), diagnostics);
        if (diagnostics.hasErrors()) {
            all.forEach(site -> reportRest(site, diagnostics));
        } else if (!draws) {
            all.forEach(SiteBuilder::reportFigures);
        } else {
            render(all, languages, seen, pictures, output, diagnostics);
        }
        if (draws && !diagnostics.hasErrors()) {
            lookThrough(all, output, diagnostics);
            before = output.files();
        }
        FactsAccount account = new FactsAccount(first.ledger(), first.usage(), first.pages(), diagnostics.sorted());
        return new Result(output.files(), first.pages().size(), () -> account.text() + evidence,
                new StaleAccount(first.ledger(), first.usage(), first.pages())::text,
                found -> SourceLinks.check(first.ledger().sources().values(), found),
                new TranslationsAccount(first.project().pages(), read.translations())::text, settings.compressesTwins());
    }

    private static boolean isWithin(Diagnostic problem, Settings settings) {
        return problem.location().file().startsWith(settings.contentFolder() + "/")
                || problem.location().file().startsWith(settings.dataFolder() + "/") && !settings.isTranslation();
    }

    /**
     * Checks the site in one language.
     *
     * @param original the site in the first language; nothing for itself
     * @param memory   of runs before in this language
     */
    private Checked check(Project read, Optional<Checked> original, boolean drafts, Optional<Atlas> atlas,
            Pictures pictures, Memory memory, Diagnostics diagnostics) {
        Settings settings = read.settings();
        SortedMap<String, YamlMap> data = ledgerData(read);
        Ledger ledger = memory.take("ledger",
                List.of(atlas, data.isEmpty(), read.hasAllData(), read.dataFiles(), words(read)), found -> new LedgerReader(
                        new MarkdownParser(found), atlas.<Borders>map(BorderMeasure::new).orElse(Borders.NONE), found)
                        .read(data, read.hasAllData(), tables(read, found)), diagnostics);
        Project own = filled(read, ledger, memory, diagnostics);
        Project project = original.map(first -> own.completed(first.project())).orElse(own);

        Set<String> assets = assetPaths(project);
        Map<String, Set<String>> generated = GeneratedAnchors.of(project.pages(), ledger);
        List<String> content = List.copyOf(project.content().keySet());
        PageMemory pageSteps = new PageMemory(memory, memory.take("surroundings", List.of(settings, project.messages(),
                ledger, assets, pictures, generated, project.refused(), content, project.outlines(),
                original.map(first -> first.project().outlines())), found -> new Object(), diagnostics));
        List<Page> shown = original.map(first -> shown(project, first)).orElse(project.pages());
        LinkResolver links = new LinkResolver(settings, shown, ledger, assets, generated, project.refused(), content);
        Usage usage = new Usage(shown, ledger, links, pageSteps);
        Collection<DoubtfulAnchor> doubts = new SiteChecker(settings, project.messages(), ledger, links, pictures,
                pageSteps, diagnostics).check(project.pages().stream().filter(page -> page.borrowed().isEmpty()).toList(), shown,
                usage);
        original.ifPresent(first -> ParityRule.check(first.project().pages(), project.pages(), first.links(), links, pageSteps,
                diagnostics));
        Map<String, Freshness> fresh = new HashMap<>();
        Map<String, Page> originals = original.map(first -> first.project().pagesByPath()).orElse(Map.of());
        own.pages().stream().filter(page -> originals.containsKey(page.path()) && !page.frontMatter().isDraft())
                .forEach(translated -> {
                    Page page = originals.get(translated.path());
                    fresh.put(page.path(), memory.take("fresh " + translated.file(), List.of(page, translated), found -> {
                        Freshness freshness = Freshness.of(page, translated);
                        freshness.report(settings.language(), page, translated, found);
                        return freshness;
                    }, diagnostics));
                });
        List<Page> pages = drafts ? project.pages()
                : shown.stream().filter(page -> !page.frontMatter().isDraft()).toList();
        Usage published = pages.equals(shown) ? usage : new Usage(pages, ledger, links, pageSteps);
        Figures figures = new Figures(ledger, project.messages(), topics(project, pages), project.templates().keySet(),
                (map, id) -> map(map, id, atlas, ledger, project, diagnostics), new AreaMaps(atlas, ledger,
                new Wording(project.messages()), settings.language(), settings.file()), new SeriesFigures(SeriesTables.of(ledger),
                ledger, project.messages(), diagnostics), diagnostics);
        Object seen = memory.take("seen", List.of(pageSteps.surroundings(), drafts, published.shown(), atlas,
                project.templates(), project.assets(), original.map(Checked::seen)), found -> new Object(), diagnostics);
        return new Checked(project, pages, ledger, published, links, figures, doubts, fresh, seen);
    }

    /** The texts that a translation's data have in other words than the data files. */
    private static Object words(Project project) {
        return project.settings().isTranslation() ? project.data() : "";
    }

    /** The pages of a translation as readers meet them: where one is a draft, its original shows, unless what is missing is left out. */
    private static List<Page> shown(Project project, Checked original) {
        Map<String, Page> originals = original.project().pagesByPath();
        return project.pages().stream().map(page -> {
            Page first = originals.get(page.path());
            boolean lends = page.frontMatter().isDraft() && !first.frontMatter().isDraft() && project.settings().showsOriginals();
            return lends ? first.lent(original.project().settings().language()) : page;
        }).toList();
    }

    /** What is wrong with figures and anchors only shows when they are made: it is to be told all the same. */
    private static void reportRest(Checked site, Diagnostics diagnostics) {
        reportFigures(site);
        site.doubts().stream().filter(doubt -> !GENERATED.matcher(doubt.anchor()).matches())
                .forEach(doubt -> doubt.report(diagnostics));
    }

    private static void reportFigures(Checked site) {
        if (!site.project().messages().texts().isEmpty()) {
            site.pages().stream().filter(page -> page.borrowed().isEmpty())
                    .forEach(page -> page.figures().values().forEach(figure -> site.figures().build(figure, page)));
        }
    }

    /** Fills the ledger's values into headings: what they say, and so their anchors, is only known with the ledger. */
    private static Project filled(Project project, Ledger ledger, Memory memory, Diagnostics diagnostics) {
        if (project.messages().texts().isEmpty()) {
            return project; // nothing says how a value is written
        }
        LinkResolver facts = new LinkResolver(project.settings(), List.of(), ledger, Set.of());
        Wording wording = new Wording(project.messages());
        return project.with(page -> memory.take("headings " + page.file(), List.of(page, ledger, project.messages()),
                found -> page.filled(address -> facts.valueOf(address, wording)), diagnostics));
    }

    /** Reads the tables that the ledger takes facts from; a site written for JBake alone has none. */
    private static Function<Entries, Tables> tables(Project project, Diagnostics found) {
        String folder = project.settings().dataFolder();
        return ledgerData(project).isEmpty() ? known -> Tables.NONE
                : known -> new SeriesReader(folder, new MarkdownParser(found), found)
                .read(project.dataFiles(), project.data(), project.refused(), known);
    }

    /** The data files that make up the ledger; in a site written for JBake alone they hold what its templates want. */
    private static SortedMap<String, YamlMap> ledgerData(Project project) {
        boolean stock = !project.pages().isEmpty() && project.pages().stream().allMatch(Page::isStock);
        return stock ? new TreeMap<>() : SeriesReader.others(project.settings().dataFolder(), project.data());
    }

    private static Set<String> assetPaths(Project project) {
        int folder = project.settings().assetFolder().length() + 1;
        return project.assets().keySet().stream().map(path -> path.substring(folder)).collect(Collectors.toSet());
    }

    /** The pages that an event may belong to; one that could not be read may be meant as well. */
    private static List<String> topics(Project project, List<Page> pages) {
        int folder = project.settings().contentFolder().length() + 1;
        return Stream.concat(pages.stream().map(Page::id), project.refused().stream()
                .filter(file -> file.startsWith(project.settings().contentFolder() + "/") && file.endsWith(".md"))
                .map(file -> file.substring(folder, file.length() - ".md".length()))).toList();
    }

    /** Checks what only the finished pages show. A site made for JBake is left alone, as JBake leaves it. */
    private void lookThrough(List<Checked> all, Output output, Diagnostics diagnostics) {
        Project project = all.get(0).project();
        if (all.get(0).pages().stream().anyMatch(Page::isStock)) {
            return;
        }
        FinishedPages finished = new FinishedPages(output, project.templates(), project.settings().address(),
                memory);
        all.forEach(site -> finished.checkDoubts(site.doubts(), site.pages().stream().collect(Collectors.toMap(Page::path,
                page -> site.project().settings().place() + page.url())), diagnostics));
        if (!diagnostics.hasErrors()) {
            finished.check(diagnostics); // the links just reported would be again
        }
    }

    private static Languages languages(List<Checked> all) {
        Languages languages = Languages.one();
        for (Checked site : all.size() == 1 ? List.<Checked>of() : all) {
            languages = languages.with(site.project().settings(), site.project().messages(), site.pages());
        }
        return languages;
    }

    /** @param seen is another object as soon as anything is different that a page of the first language sees beside its file */
    private void render(List<Checked> all, Languages languages, Object seen, Pictures pictures, Output output,
            Diagnostics diagnostics) {
        Checked first = all.get(0);
        Project project = first.project();
        Settings settings = project.settings();
        int known = diagnostics.sorted().size();
        Assets assets = new Assets(settings.assetFolder(), project.assets(), pictures,
                PdfPress.pictureStore(project.root().resolve(PICTURE_CACHE), project.assets().size()));
        // The theme writes no numbers and dates by a locale: those of Java differ from one to the next.
        Locale locale = settings.hasTheme() ? Locale.ENGLISH : Locale.forLanguageTag(settings.language());
        templates = templates == null
                ? new TemplateLibrary(settings.templateFolder(), project.templates(), locale, diagnostics)
                : templates.next(settings.templateFolder(), project.templates(), locale, diagnostics);
        Project present = project;
        try {
            SiteRenderer renderer = renderer(first, languages, assets, output, seen, memory);
            Books books = new Books(settings, first.pages(), renderer, templates, assets);
            draw(first, renderer, renderer, books, assets, output, diagnostics);
            for (Checked site : all.subList(1, all.size())) {
                present = site.project();
                drawTranslation(site, first, languages, assets, output, diagnostics);
            }
            present = project;
            renderer.renderRoot(output);
            if (diagnostics.sorted().size() == known && !settings.makesPdfs() && !settings.makesCards()) {
                renderer.keep();
            }
            if (!diagnostics.hasErrors()) { // else nobody knows what the rest would have used
                assets.publish(output, first.pages().stream().noneMatch(Page::isStock), diagnostics);
                project.besidePages().forEach(file -> output.add(file.path().substring(settings.contentFolder().length() + 1),
                        file.bytes(), file.path()));
                books.publish(output);
            }
        } catch (Messages.MissingText e) {
            reportText(e, present, diagnostics);
        } catch (RenderingException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            if (cause instanceof Messages.MissingText missing) {
                reportText(missing, present, diagnostics);
            } else {
                diagnostics.add(Code.TEMPLATE_ERROR, Location.of(settings.file()), "JBake can't render: "
                        + e.getMessage(), "");
            }
        }
        templates.reportFailures();
    }

    private SiteRenderer renderer(Checked site, Languages languages, Assets assets, Output output, Object seen,
            RenderMemory memory) {
        return new SiteRenderer(site.project(), site.pages(), site.ledger(), site.usage(), site.links(), assets, templates,
                site.figures(), languages, output, seen, memory);
    }

    /**
     * Draws the site in another language than the first into its folder. A page that is not translated is drawn as in the
     * first language, with the frame of this one around it.
     */
    private void drawTranslation(Checked site, Checked first, Languages languages, Assets assets, Output whole,
            Diagnostics diagnostics) throws RenderingException {
        Settings settings = site.project().settings();
        Output output = whole.within(settings.place());
        Assets own = assets.from(Languages.UP, settings.place());
        RenderMemory kept = otherMemory.computeIfAbsent(settings.language(), any -> new RenderMemory());
        SiteRenderer renderer = renderer(site, languages, own, output, site.seen(), kept);
        SiteRenderer originals = renderer(first, languages, own, output, new Object(), new RenderMemory());
        draw(site, renderer, originals, new Books(settings, List.of(), renderer, templates, own), own, output, diagnostics);
        originals.renderFigures(path -> List.of(), output);
    }

    /** @param originals draws the pages that are not translated */
    private void draw(Checked site, SiteRenderer renderer, SiteRenderer originals, Books books, Assets assets, Output output,
            Diagnostics diagnostics) throws RenderingException {
        Project project = site.project();
        Settings settings = project.settings();
        List<Page> own = site.pages().stream().filter(page -> page.borrowed().isEmpty()).toList();
        try (PdfPress press = new PdfPress(project, settings.makesPdfs() ? own : List.of(),
                settings.makesCards() ? own : List.of(), renderer, templates, assets,
                project.root().resolve(PDF_CACHE + settings.place().replaceAll("(.+)/", "-$1")), diagnostics)) {
            new Oven(project, templates, output, renderer.drawn()).bake(site.pages(), page -> page != null
                    && page.borrowed().isPresent() ? framed(page, originals, renderer) : model(page, site, renderer, press, books),
                    renderer::stockBody);
            renderer.renderFigures(press::picturesOf, output);
            press.publish(output);
        }
        renderer.renderBeside(output);
        renderer.renderAliases(output);
        SeriesDownloads.add(SeriesTables.of(site.ledger()), settings, output::add);
        Downloads.add(site.ledger(), settings.site("as-of"), settings.dataFolder(), output);
        templates.reportFailures();
    }

    private static Map<String, Object> framed(Page page, SiteRenderer originals, SiteRenderer renderer) {
        renderer.drawn().sawOthers(page); // all of it is from elsewhere
        Map<String, Object> model = originals.modelOf(page.path());
        model.put("around", renderer.frame());
        return model;
    }

    private static void reportText(Messages.MissingText missing, Project project, Diagnostics diagnostics) {
        diagnostics.add(Code.UNKNOWN_MESSAGE, Location.of(project.messages().file()), missing.getMessage(),
                "add a line for it");
    }

    private static Optional<Figure> map(FigureSpec.Map map, String id, Optional<Atlas> atlas, Ledger ledger,
            Project project, Diagnostics diagnostics) {
        if (atlas.isEmpty()) {
            if (!project.settings().places().containsKey("map.file")) { // else it was reported
                diagnostics.add(Code.BAD_BLOCK, map.location(), "there is no map to draw on", "set map.file in "
                        + project.settings().file());
            }
            return Optional.empty();
        }
        return new MapBuilder(atlas.get(), ledger, new Wording(project.messages()), project.settings().language(), diagnostics).build(map, id)
                .map(figure -> figure);
    }

    private static Map<String, Object> model(Page page, Checked site, SiteRenderer renderer, PdfPress press, Books books) {
        Map<String, Object> model = renderer.model(page);
        if (page != null && !page.isStock()) {
            Optional.ofNullable(site.fresh().get(page.path())).ifPresent(fresh -> model.put("translation",
                    SiteRenderer.translation(page, fresh)));
            model.put("pdfs", press.offerOf(page));
            model.put("books", books.offerOf(page));
            press.pictureOf(page).ifPresent(picture -> model.put("picture", picture));
        }
        return model;
    }
}
