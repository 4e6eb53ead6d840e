package explainer.jbake;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.function.Function;

import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.model.TemplateModel;
import org.jbake.util.PagingHelper;

import explainer.read.Page;
import explainer.read.Settings;
import explainer.render.DrawnPages;
import explainer.render.Output;
import explainer.render.TemplateLibrary;

/**
 * JBake's renderer, writing into memory: nothing half done can then end up in a published site. JBake's rendering
 * tools (index, feed, sitemap, archive, tags, 404) call it without knowing.
 */
final class OutputRenderer extends Renderer {

    private final ContentStore store;
    private final Settings settings;
    private final FreeMarkerEngine engine;
    private final Output output;
    private final DrawnPages drawn;

    private OutputRenderer(ContentStore store, Settings settings, FreeMarkerEngine engine, Output output,
            DrawnPages drawn) {
        super(store, settings.jbake(), engine);
        this.store = store;
        this.settings = settings;
        this.engine = engine;
        this.output = output;
        this.drawn = drawn;
    }

    /**
     * A renderer for a site.
     *
     * @param models what the templates see besides JBake's own names, for a page or, for null, for anything else
     * @param drawn  the pages that need not be drawn
     */
    public static OutputRenderer create(ContentStore store, Settings settings, TemplateLibrary templates,
            Function<Page, Map<String, Object>> models, Output output, DrawnPages drawn) {
        FreeMarkerEngine engine = new FreeMarkerEngine(store, settings.jbake(), templates, models,
                settings.asTemplateModel(), drawn::sawOthers);
        return new OutputRenderer(store, settings, engine, output, drawn);
    }

    @Override
    public void render(DocumentModel document) throws Exception {
        Page page = (Page) document.get(PageEngine.PAGE);
        if (drawn.comesAgain(page)) {
            return;
        }
        TemplateModel model = new TemplateModel();
        model.setContent(document);
        draw(document.getUri(), settings.templates().get(document.getType()), model, page.file());
    }

    @Override
    public void renderIndex(String indexFile) throws Exception {
        drawList(indexFile, "masterindex", new TemplateModel(), "");
    }

    @Override
    public void renderIndexPaging(String indexFile) throws Exception {
        long posts = store.getPublishedCount("post");
        if (posts == 0) {
            renderIndex(indexFile);
            return;
        }
        int size = settings.jbake().getPostsPerPage();
        PagingHelper paging = new PagingHelper(posts, size);
        store.setLimit(size);
        for (int page = 1; page <= paging.getNumberOfPages(); page++) {
            store.setStart((page - 1) * size);
            TemplateModel model = new TemplateModel();
            model.setNumberOfPages(paging.getNumberOfPages());
            model.setCurrentPageNuber(page);
            model.setPreviousFilename(paging.getPreviousFileName(page));
            model.setNextFileName(paging.getNextFileName(page));
            drawList(paging.getCurrentFileName(page, indexFile), "masterindex", model, page > 1 ? "../" : "");
        }
        store.resetPagination();
    }

    @Override
    public void renderSitemap(String sitemapFile) throws Exception {
        if (!settings.isTranslation()) { // that of the first language has all
            drawList(sitemapFile, "sitemap", new TemplateModel(), "");
        }
    }

    @Override
    public void renderFeed(String feedFile) throws Exception {
        drawList(feedFile, "feed", new TemplateModel(), "");
    }

    @Override
    public void renderArchive(String archiveFile) throws Exception {
        drawList(archiveFile, "archive", new TemplateModel(), "");
    }

    @Override
    public void renderError404(String errorFile) throws Exception {
        drawList(errorFile, "error404", new TemplateModel(), "");
    }

    @Override
    public int renderTags(String tagPath) throws Exception {
        int rendered = 0;
        String root = "../".repeat(tagPath.split("/").length);
        for (String tag : store.getAllTags()) {
            TemplateModel model = new TemplateModel();
            model.setTag(tag);
            drawList(tagPath + "/" + tag + settings.outputExtension(), ModelAttributes.TAG, model, root);
            rendered++;
        }
        if (settings.jbake().getRenderTagsIndex()) {
            drawList(tagPath + "/index" + settings.outputExtension(), "tagsindex", new TemplateModel(), root);
            rendered++;
        }
        return rendered;
    }

    /** Draws what is no page of its own: its content is nothing but its type and the way to the site's root. */
    private void drawList(String path, String type, TemplateModel model, String root) throws Exception {
        DocumentModel content = new DocumentModel();
        content.setType(type);
        content.setRootPath(root);
        model.setContent(content);
        draw(path, settings.templates().get(type), model, settings.file());
    }

    private void draw(String path, String template, TemplateModel model, String origin) throws Exception {
        model.setRenderer(engine);
        Writer writer = new StringWriter();
        engine.renderDocument(model, template, writer);
        output.add(path, writer.toString(), origin);
    }
}
