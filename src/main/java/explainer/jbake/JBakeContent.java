package explainer.jbake;

import java.io.File;
import java.util.Map;
import java.util.function.Function;

import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.template.ModelExtractors;

import explainer.read.Page;
import explainer.read.Settings;
import explainer.yaml.YamlMap;

/** Lets JBake's crawler fill its content store with the pages and data of a site. */
final class JBakeContent {

    private JBakeContent() {
    }

    /**
     * Crawls the content and data folders. The caller holds {@link JBakeLock}.
     *
     * @param pages     the pages read, by absolute file
     * @param data      the data files read, by absolute file
     * @param stockBody draws the text of a page with JBake's own header
     */
    public static ContentStore crawl(Settings settings, Map<File, Page> pages, Map<File, YamlMap> data,
            Function<Page, String> stockBody) {
        DocumentTypes.resetDocumentTypes();
        for (String type : settings.templates().keySet()) {
            DocumentTypes.addDocumentType(type);
            ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
        }
        Engines.register("md", new PageEngine(pages, stockBody));
        DataEngine dataEngine = new DataEngine(data);
        Engines.register("yaml", dataEngine);
        Engines.register("yml", dataEngine);
        ContentStore store = new MemoryContentStore();
        Crawler crawler = new Crawler(store, settings.jbake());
        crawler.crawl();
        if (!data.isEmpty()) {
            crawler.crawlDataFiles();
        }
        return store;
    }
}
