package explainer.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import explainer.check.Freshness;
import explainer.check.LinkResolver;
import explainer.check.Usage;
import explainer.figure.FactTexts;
import explainer.figure.Figures;
import explainer.ledger.Ledger;
import explainer.ledger.PartialDate;
import explainer.ledger.Wording;
import explainer.read.FigureSpec;
import explainer.read.Page;
import explainer.read.Project;
import explainer.read.Settings;
import explainer.render.view.BriefingView;
import explainer.render.view.OnePageView;
import explainer.render.view.PageLink;
import explainer.render.view.PageSummary;
import explainer.render.view.PageView;
import explainer.render.view.PictureView;
import explainer.render.view.SearchView;
import explainer.render.view.SiteView;
import explainer.render.view.TranslationView;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/**
 * Builds what the templates see. The Markdown of every page is drawn once, several pages at a time; the ledger's views
 * are built only for the pages whose templates ask for them.
 */
public final class SiteRenderer {

    private static final String BESIDE = "beside/";

    private final Project project;
    private final Ledger ledger;
    private final SitePages sitePages;
    private final DataPages dataPages;
    private final Wording wording;
    private final Usage usage;
    private final LinkResolver links;
    private final Assets assets;
    private final TemplateLibrary templates;
    private final RenderMemory memory;
    private final DrawnPages drawn;
    private final TemplateFunctions functions;
    private final MarkdownRenderer markdown = new MarkdownRenderer();
    private final FigureRenderer figures;
    private final FigurePages figurePages;
    private final PageViews pageViews;
    private final Documents documents;
    private final Output output;
    private final SiteView site;
    private final AliasPages aliases;

    /**
     * @param pages  the pages to publish
     * @param usage  which page uses what
     * @param languages where the pages lie in each language of the site
     * @param output takes the downloads of figures and the index of the search
     * @param seen   is another object as soon as anything is different that a page sees beside its own file
     * @param memory of runs before
     */
    public SiteRenderer(Project project, List<Page> pages, Ledger ledger, Usage usage, LinkResolver links,
            Assets assets, TemplateLibrary templates, Figures figures, Languages languages, Output output, Object seen,
            RenderMemory memory) {
        this.project = project;
        this.ledger = ledger;
        this.sitePages = new SitePages(pages);
        this.dataPages = new DataPages(sitePages.all());
        this.wording = new Wording(project.messages());
        this.usage = usage;
        this.links = links;
        this.assets = assets;
        this.templates = templates;
        this.memory = memory;
        this.drawn = memory.drawn(seen, output, assets);
        this.functions = new TemplateFunctions(project.messages(), project.settings().address(),
                sitePages.titles(project.settings().address()),
                sitePages.offered(project.settings().address()), url -> languages.of(project.settings(), url), memory);
        this.figurePages = new FigurePages(templates, project.settings().makesFigurePages());
        this.figures = new FigureRenderer(figures, ledger, templates, functions, markdown, output, figurePages);
        this.pageViews = new PageViews(project.settings(), ledger,
                new FactTexts(ledger.countries(), project.messages()), sitePages, usage, markdown,
                this.figures::drawSmall);
        this.output = output;
        this.documents = new Documents(project.settings(), ledger, sitePages, dataPages, usage, project.messages());
        this.site = site();
        this.aliases = new AliasPages(sitePages.own());
    }

    /** What the template of a page sees besides JBake's own names; for null, that of a feed or a list. */
    public Map<String, Object> model(Page page) {
        Edition edition = page == null ? Edition.ofPage(path -> Addresses.relative("", path))
                : page.type().equals(SitePages.BRIEFING) ? documents.briefing(page) : ofPage(page);
        Map<String, Object> model = new HashMap<>(functions.from(edition.address(), assetsOf(page)));
        model.put("site", site);
        if (page != null && !page.isStock()) {
            fill(model, page, edition);
        }
        return model;
    }

    /** What the template of the page with a path sees. */
    public Map<String, Object> modelOf(String path) {
        return model(sitePages.all().stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow());
    }

    /** What a translated page says of its translation. */
    public static TranslationView translation(Page page, Freshness fresh) {
        return new TranslationView(page.headings().stream().filter(heading -> fresh.behind().contains(heading.id()))
                .map(heading -> new TranslationView.Section(heading.id(), heading.text())).toList(), !fresh.behind().isEmpty(),
                page.frontMatter().reviewedBy().orElse(null));
    }

    /** What the frame around a page sees that is shown in another language than the site's: the site's own words. */
    public Map<String, Object> frame() {
        return Map.of("t", functions.from("", assets).get("t"), "languages", functions.from("", assets).get("languages"),
                "site", site);
    }

    /**
     * What the template of a PDF sees: the same as that of the page, with the addresses and ids of the document; of a
     * translation {@code reviewed} too, who has read it, which is empty for nobody.
     */
    public Map<String, Object> paperModel(Page page) {
        Edition edition = documents.paper(page);
        Map<String, Object> model = new HashMap<>(functions.from(edition.address(), assetsOf(page)));
        model.put("site", site);
        fill(model, page, edition);
        if (project.settings().isTranslation()) {
            model.put("reviewed", page.frontMatter().reviewedBy().orElse(""));
        }
        if (page.type().equals(SitePages.BRIEFING)) {
            model.put("onePage", onePage(page, edition));
        }
        return model;
    }

    /** What the template of a single sheet sees: the page in short, and what all topics answer. */
    public Map<String, Object> sheetModel(Page page) {
        Edition edition = documents.sheet();
        Map<String, Object> model = new HashMap<>(functions.from(edition.address(), assetsOf(page)));
        model.put("site", site);
        model.put("page", pageViews.summary(page, context(page, new Notes(), edition)));
        model.put("onePage", onePage(page, edition));
        return model;
    }

    /** What the template of a figure's picture sees: the page in short, and the {@code drawing} as paper has it. */
    public Map<String, Object> pictureModel(Page page, FigureSpec spec) {
        Edition edition = documents.sheet();
        Map<String, Object> model = summaryModel(page, page.url());
        PageContext context = context(page, new Notes(), edition).withoutNotes();
        model.put("title", spec.title());
        model.put("drawing", Html.of(figures.draw(spec, context, views(context))));
        return model;
    }

    /** Where a figure has a page of its own, relative to the site's root; nothing where it has none. */
    public Optional<String> figurePage(FigureSpec spec, Page page) {
        return figurePages.path(spec, page);
    }

    /**
     * Draws the figures' own pages.
     *
     * @param pictures those of the figure whose page lies at a path
     */
    public void renderFigures(Function<String, List<PictureView>> pictures, Output output) {
        figurePages.draw(this::summaryModel, pictures, output);
    }

    private OnePageView onePage(Page page, Edition edition) {
        List<PageSummary> topics = sitePages.ownTopics().stream().map(link -> sitePages.byId(link.id()).orElseThrow())
                .map(topic -> pageViews.summary(topic, context(topic, new Notes(), edition))).toList();
        return new OnePageView(topics, figures.firstMap(page).orElse(null));
    }

    /** What a template for something beside a page sees: the page in short. */
    public Map<String, Object> summaryModel(Page page) {
        return summaryModel(page, page.url());
    }

    private Map<String, Object> summaryModel(Page page, String path) {
        Map<String, Object> model = new HashMap<>(functions.from(path, assetsOf(page)));
        model.put("site", site);
        model.put("page", pageViews.summary(page, context(page, new Notes())));
        return model;
    }

    /** When the site last changed, as yyyy-mm-dd; empty when not known. */
    public Optional<String> updated() {
        return Optional.ofNullable(site.updated());
    }

    private void fill(Map<String, Object> model, Page page, Edition edition) {
        Notes notes = new Notes();
        PageContext context = context(page, notes, edition);
        LedgerViews views = views(context);
        model.put("ledger", new Lazy(views));
        if (page.type().equals(SitePages.SEARCH) || page.type().equals(SitePages.INDEX)) {
            model.put("index", new AtoZ(ledger, sitePages, dataPages, usage,
                    project.messages()).view());
        }
        if (page.type().equals(SitePages.SEARCH)) {
            model.put("search", new SearchView(publishSearch(context)));
        }
        if (!page.type().equals(SitePages.BRIEFING)) {
            PageView view = pageViews.view(page, context, views);
            if (!view.drawings().isEmpty()) {
                drawn.sawOthers(page); // they are made from the text of other pages
            }
            model.put("page", view);
            return;
        }
        PageView intro = pageViews.view(page, context, views);
        List<PageContext> parts = new ArrayList<>(List.of(context));
        List<PageView> topics = new ArrayList<>();
        for (PageLink link : sitePages.ownTopics()) {
            Page topic = sitePages.byId(link.id()).orElseThrow();
            PageContext part = context(topic, notes, edition.part(Documents.prefix(topic)));
            parts.add(part);
            topics.add(pageViews.view(topic, part, views(part)));
        }
        model.put("page", intro.around(topics, pageViews.notes(parts, views)));
        model.put("briefing", new BriefingView(topics, documents.index(edition.mentions())));
    }

    /** Adds the script that holds what can be found, under a name that changes with it; returns its path. */
    private String publishSearch(PageContext context) {
        String script = new SearchIndex(ledger, sitePages, dataPages, markdown, context, memory).script(context::href);
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        String path = assets.fingerprint("js/search-index.js", bytes);
        output.add(path, bytes, context.page().file());
        return path;
    }

    /** The text of a page with JBake's own header, for {@code content.body}. */
    public String stockBody(Page page) {
        return page.isHtml() ? page.body().text().strip() : markdown.render(page.body(), context(page, null));
    }

    /**
     * Draws the templates in the folder {@code root/}: each becomes the file of its name, less its ending. Those whose
     * names begin with an underscore are for the host, not for readers, and may list what all others use: they come
     * last. One that draws nothing makes no file.
     */
    public void renderRoot(Output output) {
        List<String> names = new ArrayList<>(templates.names("root/"));
        names.sort(Comparator.comparing((String name) -> name.startsWith("root/_")));
        for (String template : names) {
            String path = outputName(template, "root/");
            Map<String, Object> model = new HashMap<>(functions.from(path, assets));
            model.put("site", site);
            model.put("fingerprinted", assets.fingerprinted());
            model.put("redirects", aliases.redirects());
            String text = templates.render(template, model, "");
            if (!text.isEmpty()) {
                output.add(path, text, project.settings().templateFolder() + "/" + template);
            }
        }
    }

    /**
     * Draws the templates in the folder {@code beside/} for each page: each becomes a file beside the page, with the
     * template's name, less its ending, in place of the page's own ending.
     */
    public void renderBeside(Output output) {
        List<String> names = templates.names(BESIDE);
        if (names.isEmpty()) {
            return;
        }
        sitePages.own().stream().filter(SitePages::isCitable).filter(page -> !drawn.comesAgain(page)).forEach(page -> {
            Map<String, Object> model = summaryModel(page);
            for (String name : names) {
                output.add(SitePages.path(page) + "." + outputName(name, BESIDE), templates.render(name, model, page.file()), page.file());
            }
        });
    }

    /** Draws the pages that lead on from addresses that pages had before. */
    public void renderAliases(Output output) {
        sitePages.own().stream().filter(page -> !drawn.comesAgain(page)).forEach(page -> aliases.draw(page, templates,
                this::summaryModel, output));
    }

    /** What a template in a folder makes: its own name, less its ending. */
    private static String outputName(String template, String folder) {
        return template.substring(folder.length()).replaceFirst("\\.ftl[hx]?$", "");
    }

    /** Whether others would lead to a page: what is shown for an address that does not exist is none. */
    public static boolean isShared(Page page) {
        return SitePages.isShared(page);
    }

    /** A page's output path without its ending. */
    public static String path(Page page) {
        return SitePages.path(page);
    }

    private LedgerViews views(PageContext context) {
        return new LedgerViews(ledger, sitePages, usage, markdown,
                project.settings().language(), project.settings().languages().get(0), context);
    }

    private Assets assetsOf(Page page) {
        return page == null ? assets : drawn.assetsOf(page);
    }

    /** The pages that need not be drawn, as they were before. */
    public DrawnPages drawn() {
        return drawn;
    }

    /** Ends a run in which drawing found nothing wrong and made no documents: its pages are kept for the next one. */
    public void keep() {
        drawn.end(sitePages.own());
    }

    private Edition ofPage(Page page) {
        return Edition.ofPage(Addresses.seenFrom(page, project.settings().address()));
    }

    private PageContext context(Page page, Notes notes) {
        return context(page, notes, ofPage(page));
    }

    private PageContext context(Page page, Notes notes, Edition edition) {
        return new PageContext(page, false, links, dataPages, notes, assetsOf(page), project.messages(), wording,
                (spec, context) -> figures.draw(spec, context, views(context)), edition);
    }

    private SiteView site() {
        Settings settings = project.settings();
        List<Page> pages = sitePages.own().stream().filter(page -> !page.type().equals(SitePages.ERROR)).toList();
        ChangeLog log = new ChangeLog(pages, page -> pageViews.changes(page, context(page, null)),
                date -> wording.date(PartialDate.of(date)));
        Optional<String> updated = pages.stream().flatMap(page -> page.frontMatter().updated().stream())
                .max(Comparator.naturalOrder()).map(Object::toString);
        String title = settings.site("title").orElse("");
        return new SiteView(title, settings.site("short-title").orElse(title), settings.site("tagline").orElse(""),
                settings.site("description").orElse(""), settings.language(), settings.address(),
                settings.site("as-of").orElse(null), settings.site("version").orElse(""), settings.site(),
                sitePages.topics(), sitePages.menu(), sitePages.all().stream().map(PageLink::to).toList(), sitePages.firsts(),
                log.news(), log.days(), updated.orElse(null));
    }

    /** The views of the whole ledger, built when a template first asks. */
    private final class Lazy implements TemplateHashModel {
        private final LedgerViews views;
        private TemplateHashModel all;

        Lazy(LedgerViews views) {
            this.views = views;
        }

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            if (all == null) {
                all = (TemplateHashModel) templates.wrapper().wrap(views.all());
            }
            return all.get(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
