package explainer.jbake;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;

import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;

import explainer.read.FrontMatter;
import explainer.read.Page;

/**
 * Hands JBake's crawler the pages that were read before, several at a time, and checked: JBake's own Markdown engine
 * would read each file again, build its parser anew and drop what it does not understand.
 */
final class PageEngine implements ParserEngine {

    /** The document's key for the page itself. */
    static final String PAGE = "page";

    private final Map<File, Page> pages;
    private final Function<Page, String> stockBody;

    /**
     * @param pages     what was read, by absolute file
     * @param stockBody draws the text of a page with JBake's own header, whose template expects it in the document
     */
    PageEngine(Map<File, Page> pages, Function<Page, String> stockBody) {
        this.pages = pages;
        this.stockBody = stockBody;
    }

    /** The document for a page; nothing for a file that was refused, which has been reported. */
    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        Page page = pages.get(file.getAbsoluteFile());
        return page == null ? null : document(page);
    }

    /** The document for a page, with what JBake's crawler would add of the file that it found. */
    DocumentModel document(Page page, File file) {
        DocumentModel document = document(page);
        document.setFile(file.getPath());
        document.setSourceUri(page.url());
        document.setUri(page.url());
        document.setRootPath(page.root());
        document.setRendered(false);
        document.setCached(true);
        return document;
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException("JBake 2.7 does not call this");
    }

    private DocumentModel document(Page page) {
        FrontMatter frontMatter = page.frontMatter();
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        frontMatter.extra().forEach((key, value) -> {
            if (page.isStock() && !key.isEmpty()) {
                document.put(key, value);
            }
        });
        document.setTitle(frontMatter.title());
        document.setType(frontMatter.type());
        document.setStatus(frontMatter.status());
        document.setBody(page.isStock() ? stockBody.apply(page) : "");
        if (!(document.get("tags") instanceof String[])) {
            document.setTags(new String[0]);
        }
        frontMatter.date().ifPresentOrElse(date -> document.setDate(date(date)), () -> document.remove("date"));
        document.put(PAGE, page);
        return document;
    }

    private static Date date(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
