package explainer.book;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import explainer.read.Page;
import explainer.read.Settings;
import explainer.render.Assets;
import explainer.render.Output;
import explainer.render.SiteRenderer;
import explainer.render.TemplateLibrary;
import explainer.render.view.BookView;

/**
 * Makes the book and the single file of a site's briefing, beside it, once its page is finished. The book is made where there
 * are templates for it, in {@code epub/}.
 */
public final class Books {

    /** Behind the path of the briefing. */
    private static final String EPUB = ".epub";
    private static final String SINGLE = "-single.html";
    private static final String BRIEFING = "briefing";
    private static final String HOME = "home";
    private static final String ON_PAPER = "pdf/briefing.ftlh";
    /** Where there is no date to be had, as for PDFs. */
    private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

    private final Settings settings;
    private final Optional<Page> briefing;
    private final Optional<Page> home;
    private final SiteRenderer renderer;
    private final TemplateLibrary templates;
    private final Assets assets;
    private final List<BookView> offer = new ArrayList<>();

    /** @param pages those that are published */
    public Books(Settings settings, List<Page> pages, SiteRenderer renderer, TemplateLibrary templates, Assets assets) {
        this.settings = settings;
        this.renderer = renderer;
        this.templates = templates;
        this.assets = assets;
        briefing = first(pages, BRIEFING);
        home = first(pages, HOME);
        briefing.map(SiteRenderer::path).ifPresent(path -> {
            if (settings.makesEpub() && templates.contains(Epub.TEMPLATE)) {
                offer.add(new BookView(path + EPUB, "epub", "application/epub+zip"));
            }
            if (settings.makesSingleFile()) {
                offer.add(new BookView(path + SINGLE, "single", "text/html"));
            }
        });
    }

    private static Optional<Page> first(List<Page> pages, String type) {
        return pages.stream().filter(page -> !page.isStock() && page.type().equals(type)).findFirst();
    }

    /** For templates: the files that a page offers, which are those of the briefing, there and on the home page. */
    public List<BookView> offerOf(Page page) {
        return briefing.filter(page::equals).or(() -> home.filter(page::equals)).isPresent() ? offer : List.of();
    }

    /** Adds the files to the site, which has all that the briefing shows by now. */
    public void publish(Output output) {
        briefing.filter(page -> output.contains(page.url())).ifPresent(page -> offer.forEach(book -> {
            Document html = Jsoup.parse(text(output.files().get(page.url())));
            Portable.of(html, page.url(), settings.address());
            byte[] bytes = book.kind().equals("epub") ? epub(html, page, output)
                    : SingleFile.of(html, page.url(), output.files()).getBytes(StandardCharsets.UTF_8);
            output.add(book.url(), bytes, settings.file());
        }));
    }

    private byte[] epub(Document html, Page page, Output output) {
        if (!html.select(Epub.MAPS).isEmpty() && templates.contains(ON_PAPER)) {
            Epub.drawMaps(html, Jsoup.parse(templates.render(ON_PAPER, renderer.paperModel(page), page.file())));
        }
        return new Epub(html, page.url(), output.files(), renderer.updated().map(LocalDate::parse).orElse(NO_DATE))
                .bytes(name -> assets.inline(name), (name, book) -> {
                    Map<String, Object> model = renderer.summaryModel(page);
                    model.putAll(book);
                    return templates.render(name, model, page.file());
                });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
