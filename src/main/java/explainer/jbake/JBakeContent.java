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

/**
 * Fills JBake's content store with the pages and data of a site. JBake's crawler, which goes through the folders and
 * digests every file again, is left to what it alone knows: where the output of a page with its own header is to stand,
 * and data.
 */
final class JBakeContent {

    private JBakeContent() {
    }

    /**
     * Fills a store. The caller holds {@link JBakeLock}.
     *
     * @param pages     the pages read, by absolute file
     * @param data      the data files read, by absolute file
     * @param stockBody draws the text of a page with JBake's own header
     */
    public static ContentStore store(Settings settings, Map<File, Page> pages, Map<File, YamlMap> data,
            Function<Page, String> stockBody) {
        DocumentTypes.resetDocumentTypes();
        for (String type : settings.templates().keySet()) {
            DocumentTypes.addDocumentType(type);
            ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
        }
        PageEngine pageEngine = new PageEngine(pages, stockBody);
        DataEngine dataEngine = new DataEngine(data);
        Engines.register("md", pageEngine);
        Engines.register("html", pageEngine);
        Engines.register("yaml", dataEngine);
        Engines.register("yml", dataEngine);
        ContentStore store = new MemoryContentStore();
        Crawler crawler = new Crawler(store, settings.jbake());
        if (pages.values().stream().anyMatch(Page::isStock)) {
            crawler.crawl();
        } else {
            pages.forEach((file, page) -> store.addDocument(pageEngine.document(page, file)));
        }
        if (!data.isEmpty()) {
            crawler.crawlDataFiles();
        }
        return store;
    }
}
