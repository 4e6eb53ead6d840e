package explainer.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;

import explainer.diagnostic.Composed;
import explainer.render.Assets;

/**
 * Draws an HTML document as a PDF that is tagged (PDF/UA-1), fit for archives (PDF/A-2a), and the same to the last byte
 * each time. What the document leaves to it: bookmarks are made from its headings, and an element with the attribute
 * {@code data-pages} (ids, with spaces between) is filled with the numbers of the pages that these ids stand on.
 */
final class PdfDrawer {

    private static final String PAGES = "data-pages";
    private static final String MAIN = "data-main";
    private static final String PRODUCER = "Explainer";
    /** The paper of a figure: the type area of the PDFs with a margin, and as high as any will be. */
    private static final String FIGURE_PAPER = "680px 12000px";
    private static final int FIGURE_MARGIN = 24;
    /** A pixel of CSS in points, and in the units of the layout. */
    private static final float PIXEL = 0.75f;
    private static final int DOTS = 20;

    static {
        System.setProperty("java.awt.headless", "true");
        XRLog.setLoggerImpl(new Silence());
    }

    private final Typefaces typefaces;
    private final Function<String, byte[]> assets;
    private final LocalDate date;

    /**
     * @param typefaces what the text is set in
     * @param assets    the content of an asset by its path
     * @param date      when the document says that it was made
     */
    PdfDrawer(Typefaces typefaces, Function<String, byte[]> assets, LocalDate date) {
        this.typefaces = typefaces;
        this.assets = assets;
        this.date = date;
    }

    /**
     * Draws a document.
     *
     * @param html  the document; its styles stand in it
     * @param paper the size of its pages, such as {@code a4}
     * @param limit how many sheets it may have; 0 for any number
     */
    Finished draw(String html, String paper, int limit, Complaints complaints) throws IOException {
        Document document = parse(html);
        Set<Integer> letters = letters(document, complaints);
        Finished pdf = new PdfFinish(typefaces, letters, date, (paper + html).hashCode())
                .apply(paint(document, pages(paper, "") + pages(paper, "turned"), false, complaints));
        if (limit > 0 && pdf.pages() > limit) {
            complaints.tooLong(pdf.pages(), limit);
        }
        return pdf;
    }

    /**
     * Draws a document of one sheet as a picture.
     *
     * @param html the document; its styles stand in it
     */
    Finished picture(String html, Complaints complaints) throws IOException {
        Document document = parse(html);
        letters(document, complaints);
        return Picture.of(paint(document, pages(Picture.PAPER, ""), false, complaints), 1, complaints::problem);
    }

    /**
     * Lays a figure out, for pictures that are as high as what stands in it.
     *
     * @param html the document; its styles stand in it
     */
    FigureSheet figure(String html, Complaints complaints) throws IOException {
        Document document = parse(html);
        letters(document, complaints);
        return new FigureSheet(paint(document, pages(FIGURE_PAPER, ""), true, complaints), document.title());
    }

    private static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().settings(ParseSettings.preserveCase));
    }

    /** A rule for the size of pages; those with a name lie on their side. */
    private static String pages(String paper, String name) {
        return "@page " + name + " { size: " + paper + (name.isEmpty() ? "" : " landscape") + " } ";
    }

    /**
     * The document as a PDF that is not finished: with the time of day in it, and nothing packed.
     *
     * @param pages   the rules for their sizes
     * @param cropped whether the one page ends where its text does
     */
    private byte[] paint(Document document, String pages, boolean cropped, Complaints complaints) throws IOException {
        new Glue(document.body()).apply();
        addBookmarks(document);
        document.head().appendElement("style").appendText(pages);
        // Numbers of pages, and what styles put before and after elements, too.
        Consumer<PdfRendererBuilder> fonts = typefaces.forText(document.body().wholeText() + " 0123456789 "
                + document.select("style").stream().map(Element::data).collect(Collectors.joining()));
        org.w3c.dom.Document dom = new W3CDom().fromJsoup(document);
        boolean toFillIn = document.selectFirst("[" + PAGES + "]") != null;
        while (true) {
            // The same complaint comes once a place; people need it once.
            Set<String> problems = new LinkedHashSet<>();
            try (PdfBoxRenderer renderer = renderer(dom, fonts, problems)) {
                renderer.layout();
                Sheets sheets = Sheets.of(renderer);
                if (WideTables.relieve(renderer.getRootBox(), sheets) || LastColumns.even(renderer.getRootBox(), sheets)) {
                    continue;
                }
                if (toFillIn) {
                    fillInPages(dom.getDocumentElement(), pages(renderer));
                    toFillIn = false;
                    continue;
                }
                renderer.createPDFWithoutClosing();
                if (cropped) {
                    crop(renderer);
                }
                ByteArrayOutputStream drawn = new ByteArrayOutputStream(1 << 18);
                renderer.getPdfDocument().save(drawn, CompressParameters.NO_COMPRESSION);
                problems.forEach(complaints::problem);
                CutText.in(renderer.getRootBox(), sheets).forEach(complaints::cut);
                return drawn.toByteArray();
            }
        }
    }

    /** Ends the page below the last line, with as much room as above the first. */
    private static void crop(PdfBoxRenderer renderer) {
        PDPage page = renderer.getPdfDocument().getPage(0);
        PDRectangle paper = page.getMediaBox();
        float height = (renderer.getRootBox().getHeight() + 2 * FIGURE_MARGIN * DOTS) * PIXEL / DOTS;
        page.setCropBox(new PDRectangle(0, paper.getHeight() - height, paper.getWidth(), height));
    }

    /** The page that each id stands on. */
    private static Map<String, Integer> pages(PdfBoxRenderer renderer) {
        // Otherwise it learns what was laid out only when it paints.
        renderer.getOutputDevice().setRoot(renderer.getRootBox());
        Map<String, Integer> pages = new LinkedHashMap<>();
        renderer.findPagePositionsByID(Pattern.compile(".+"))
                .forEach(position -> pages.putIfAbsent(position.getId(), position.getPageNo() + 1));
        return pages;
    }

    private PdfBoxRenderer renderer(org.w3c.dom.Document dom, Consumer<PdfRendererBuilder> fonts, Set<String> problems) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ColourProfile.bytes())
                .withProducer(PRODUCER)
                .useSVGDrawer(new BatikSVGDrawer())
                .useUriResolver((base, uri) -> uri.startsWith(Assets.ON_PAPER) ? uri : null)
                .useProtocolsStreamImplementation(uri -> new AssetStream(assets.apply(
                        uri.substring(Assets.ON_PAPER.length()))), Assets.ON_PAPER.replace(":", ""))
                .withDiagnosticConsumer(problem -> {
                    if (problem.getLevel().intValue() >= Level.WARNING.intValue()) {
                        problems.add(problem.getFormattedMessage());
                    }
                })
                .withW3cDocument(dom, "");
        fonts.accept(builder);
        return builder.buildPdfRenderer();
    }

    /**
     * Every character of the text, whose letters are composed: a mark by itself would stand beside its letter. Those that no
     * typeface has are complained of.
     */
    private Set<Integer> letters(Document document, Complaints complaints) {
        Set<Integer> letters = new TreeSet<>();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                text.text(Composed.of(text.getWholeText()));
                text.getWholeText().codePoints().filter(c -> c > ' ' && !isInvisible(c)).forEach(letters::add);
            }
        }, document.body());
        letters.stream().filter(letter -> !typefaces.contain(letter)).forEach(complaints::missing);
        return letters;
    }

    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.LINE_SEPARATOR;
    }

    /** Every heading as a bookmark, each below the heading that it is subordinate to. */
    private static void addBookmarks(Document document) {
        Element root = document.head().appendElement("bookmarks");
        Deque<Element> open = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        int count = 0;
        for (Element heading : document.select("h1, h2, h3")) {
            if (heading.id().isEmpty()) {
                heading.id("heading-" + ++count);
            }
            int level = heading.normalName().charAt(1);
            while (!levels.isEmpty() && levels.peek() >= level) {
                levels.pop();
                open.pop();
            }
            open.push((open.isEmpty() ? root : open.peek()).appendElement("bookmark")
                    .attr("name", name(heading)).attr("href", "#" + heading.id()));
            levels.push(level);
        }
    }

    /** A heading without the numbers of notes, and with what its pictures say. */
    private static String name(Element heading) {
        Element name = heading.clone();
        name.select("sup:has(> a[id])").remove();
        name.select("img").forEach(picture -> picture.replaceWith(new TextNode(picture.attr("alt"))));
        return name.text();
    }

    private static void fillInPages(org.w3c.dom.Element element, Map<String, Integer> pages) {
        if (element.hasAttribute(PAGES)) {
            fillIn(element, pages);
        }
        for (org.w3c.dom.Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof org.w3c.dom.Element inner) {
                fillInPages(inner, pages);
            }
        }
    }

    /** Each page once, in their order; that of the id in {@code data-main} stands out. */
    private static void fillIn(org.w3c.dom.Element element, Map<String, Integer> pages) {
        String main = element.getAttribute(MAIN);
        Map<Integer, String> ids = new java.util.TreeMap<>();
        for (String id : (element.getAttribute(PAGES) + " " + main).trim().split("\\s+")) {
            if (pages.containsKey(id)) {
                ids.merge(pages.get(id), id, (first, second) -> second.equals(main) ? second : first);
            }
        }
        ids.forEach((page, id) -> {
            if (element.hasChildNodes()) {
                element.appendChild(element.getOwnerDocument().createTextNode(", "));
            }
            org.w3c.dom.Element link = element.getOwnerDocument().createElement("a");
            link.setAttribute("href", "#" + id);
            if (id.equals(main)) {
                link.setAttribute("class", "main");
            }
            link.setTextContent(String.valueOf(page));
            element.appendChild(link);
        });
    }

    private record AssetStream(byte[] bytes) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    /** The library's log goes nowhere; what matters in it comes as diagnostics. */
    private static final class Silence implements XRLogger {
        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }

        @Override
        public void log(String where, Level level, String message) {
            // Nobody listens.
        }

        @Override
        public void log(String where, Level level, String message, Throwable cause) {
            // Nobody listens.
        }

        @Override
        public void setLevel(String logger, Level level) {
            // Nobody listens.
        }
    }
}
