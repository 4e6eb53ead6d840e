package explainer.jbake;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.TemplateEngineAdapter;
import org.jbake.template.model.TemplateModel;
import org.jbake.util.DataFileUtil;

import explainer.read.Page;
import explainer.render.TemplateLibrary;
import freemarker.template.Configuration;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import freemarker.ext.beans.BeansWrapperBuilder;

/**
 * Draws documents with the site's templates. A template sees what this generator's own models offer, and under JBake's
 * names what JBake offers: {@code content}, {@code config}, {@code published_posts}, {@code data}, {@code db} and the
 * rest, each list built only when a template asks for it.
 */
final class FreeMarkerEngine extends DelegatingTemplateEngine {

    private final TemplateLibrary templates;
    private final Function<Page, Map<String, Object>> models;
    private final Map<String, Object> configuration;
    private final Consumer<Page> sawOthers;

    /**
     * @param models        what the templates see besides JBake's own names, for a page, or for null where a document
     *                      is no page, such as the feed
     * @param configuration the settings under JBake's names, looked up once
     * @param sawOthers     hears of each page whose template asks for JBake's lists, which hold other pages as a whole
     */
    FreeMarkerEngine(ContentStore store, JBakeConfiguration config, TemplateLibrary templates,
            Function<Page, Map<String, Object>> models, Map<String, Object> configuration, Consumer<Page> sawOthers) {
        super(store, config);
        this.templates = templates;
        this.models = models;
        this.configuration = configuration;
        this.sawOthers = sawOthers;
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        model.setVersion(config.getVersion());
        model.setConfig(configuration);
        DocumentModel content = model.getContent();
        Page page = content == null ? null : (Page) content.get(PageEngine.PAGE);
        String subject = page == null ? "" : page.file();
        try {
            writer.write(templates.render(templateName, new LazyModel(model, models.apply(page), page), subject));
        } catch (IOException e) {
            throw new RenderingException(e);
        }
    }

    private final class LazyModel implements TemplateHashModel {
        private final TemplateModel jbake;
        private final Map<String, Object> own;
        private final Page page;

        LazyModel(TemplateModel jbake, Map<String, Object> own, Page page) {
            this.jbake = jbake;
            this.own = own;
            this.page = page;
        }

        @Override
        public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
            Object value = own.get(key);
            return value != null ? templates.wrapper().wrap(value) : jbakeValue(key);
        }

        private freemarker.template.TemplateModel jbakeValue(String key) throws TemplateModelException {
            if (jbake.containsKey(key)) {
                return templates.wrapper().wrap(jbake.get(key));
            }
            boolean listed = ModelExtractors.getInstance().containsKey(key);
            if (page != null && (listed || key.equals(ModelAttributes.DB) || key.equals(ModelAttributes.DATA))) {
                sawOthers.accept(page);
            }
            if (key.equals(ModelAttributes.DB)) {
                return new BeansWrapperBuilder(Configuration.VERSION_2_3_34).build().wrap(db);
            }
            if (key.equals(ModelAttributes.DATA)) {
                return new BeansWrapperBuilder(Configuration.VERSION_2_3_34).build()
                        .wrap(new DataFileUtil(db, config.getDataFileDocType()));
            }
            if (!listed) {
                return null;
            }
            try {
                TemplateEngineAdapter<Object> asIs = (name, extracted) -> extracted;
                return templates.wrapper().wrap(ModelExtractors.getInstance().extractAndTransform(db, key, jbake, asIs));
            } catch (NoModelExtractorException e) {
                throw new IllegalStateException("the extractor was there a moment ago", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
