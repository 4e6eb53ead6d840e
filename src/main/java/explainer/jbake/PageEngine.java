package explainer.jbake;

import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;

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

    /** @param pages what was read, by absolute file */
    PageEngine(Map<File, Page> pages) {
        this.pages = pages;
    }

    /** The document for a page; nothing for a file that was refused, which has been reported. */
    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        Page page = pages.get(file.getAbsoluteFile());
        return page == null ? null : document(page);
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException("JBake 2.7 does not call this");
    }

    private static DocumentModel document(Page page) {
        FrontMatter frontMatter = page.frontMatter();
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        frontMatter.extra().forEach((key, value) -> {
            if (!key.isEmpty()) {
                document.put(key, value);
            }
        });
        document.setTitle(frontMatter.title());
        document.setType(frontMatter.type());
        document.setStatus(frontMatter.status());
        document.setBody("");
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
