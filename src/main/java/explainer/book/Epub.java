package explainer.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

import explainer.render.view.ContentsEntry;
import explainer.render.view.EpubView;

/**
 * The briefing as a book for e-readers (EPUB 3.3): the page's own markup, one file for each part that begins with a heading of
 * the second level. Its style sheet is plain, for e-readers know little CSS and their users choose type and colours themselves.
 */
final class Epub {

    /** What the book can't do without. */
    static final String TEMPLATE = "epub/package.opf.ftlx";
    /** Figures whose drawing asks for what only browsers know. */
    static final String MAPS = "figure.map[id]";

    private static final String CONTENTS = "epub/contents.xhtml.ftlx";
    private static final String PART = "epub/part.xhtml.ftlx";
    private static final String STYLE = "css/epub.css";
    private static final String FOLDER = "EPUB/";
    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;
    /** A time that every archive format can name, in no zone: the same book gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Document page;
    private final LocalDate date;
    private final SortedMap<String, byte[]> files;
    private final Map<String, String> pictures = new LinkedHashMap<>();

    /**
     * @param page  taken out of its site; it is changed
     * @param url   its path in the site
     * @param files of the site
     * @param date  when it last changed
     */
    Epub(Document page, String url, SortedMap<String, byte[]> files, LocalDate date) {
        this.page = page;
        this.files = files;
        this.date = date;
        for (Element picture : page.select("img[src]")) {
            Portable.path(picture, "src", url, files).filter(path -> MediaType.ofPicture(path).isPresent()).ifPresentOrElse(
                    path -> picture.attr("src", pictures.computeIfAbsent(path, any -> "picture-" + (pictures.size() + 1) + "."
                            + MediaType.ending(path))),
                    () -> picture.replaceWith(new org.jsoup.nodes.TextNode(picture.attr("alt"))));
        }
    }

    /** Puts the drawings of paper, which are complete in themselves, in the place of those made for browsers. */
    static void drawMaps(Document page, Document paper) {
        for (Element map : page.select(MAPS)) {
            Element drawn = paper.getElementById(map.id());
            Element view = map.selectFirst(".view");
            if (drawn != null && view != null) {
                drawn.select("> svg").forEach(svg -> view.before(svg.attr("role", "img")
                        .attr("aria-label", svg.attr("alt")).removeAttr("alt")));
                Element numbers = new Element("ul").addClass("key");
                view.select(".key li.m:has(> b)").forEach(numbers::appendChild); // as paper has them
                view.after(numbers);
                view.remove();
                map.removeClass("figure"); // whose style is that of drawings for browsers
            }
        }
    }

    /**
     * The book as a file.
     *
     * @param assets    the text of an asset
     * @param templates draws a template with what it sees besides the page in short
     */
    byte[] bytes(UnaryOperator<String> assets, BiFunction<String, Map<String, Object>, String> templates) {
        unfold();
        page.select("a.self").unwrap(); // no book shows its own addresses
        List<Element> parts = parts();
        link(parts);
        List<EpubView.Part> views = new ArrayList<>();
        for (Element part : parts) {
            views.add(new EpubView.Part(part.id(), part.attr("title"), xhtml(part), part.selectFirst("svg") != null,
                    part.select(".prose > h2[id], .prose > h3[id]").stream().map(heading -> new ContentsEntry(heading.id(),
                            heading.text(), 2, List.of())).toList()));
        }
        EpubView book = new EpubView(identifier(), date + "T00:00:00Z", views, pictures.entrySet().stream()
                .map(picture -> new EpubView.Picture(picture.getValue(), MediaType.ofPicture(picture.getKey()).orElseThrow()))
                .toList());
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("META-INF/container.xml", utf8(CONTAINER));
        content.put(FOLDER + "package.opf", utf8(templates.apply(TEMPLATE, Map.of("book", book))));
        content.put(FOLDER + "contents.xhtml", utf8(templates.apply(CONTENTS, Map.of("book", book))));
        content.put(FOLDER + "style.css", utf8(assets.apply(STYLE)));
        views.forEach(part -> content.put(FOLDER + part.file(), utf8(templates.apply(PART, Map.of("part", part)))));
        pictures.forEach((path, name) -> content.put(FOLDER + name, files.get(path)));
        return zip(content);
    }

    /** A book shows all it holds: there is nothing to press in it. */
    private void unfold() {
        page.select("details").forEach(details -> {
            if (details.childrenSize() == 1) {
                details.remove();
            } else {
                details.attr("open", "open");
            }
        });
    }

    /** The parts of the book, as elements that say their file and title. */
    private List<Element> parts() {
        page.select("#part-contents").remove(); // a book has its own list
        List<Element> parts = new ArrayList<>();
        Element main = page.selectFirst("main") == null ? page.body() : page.selectFirst("main");
        for (Element child : main.children()) {
            Element heading = child.selectFirst("> h2");
            if (parts.isEmpty() || heading != null && child.tagName().equals("section")) {
                Element part = new Element("div").attr("id", String.format(Locale.ROOT, "part-%02d.xhtml", parts.size() + 1));
                parts.add(part.attr("title", heading == null ? page.select("h1").text() : heading.text()));
            }
            parts.get(parts.size() - 1).appendChild(child);
        }
        return parts;
    }

    /** Leads links to the file in which what they mean stands, and tells which of them call for a note. */
    private static void link(List<Element> parts) {
        Map<String, String> homes = new HashMap<>();
        parts.forEach(part -> part.children().select("[id]").forEach(element -> homes.put(element.id(), part.id())));
        for (Element part : parts) {
            for (Element link : part.select("a[href^=#]")) {
                String home = homes.get(link.attr("href").substring(1));
                if (home == null) {
                    link.unwrap();
                } else if (!home.equals(part.id())) {
                    link.attr("href", home + link.attr("href"));
                }
            }
            part.select("sup > a").attr("epub:type", "noteref").attr("role", "doc-noteref");
        }
    }

    private String xhtml(Element part) {
        part.select("svg").stream().filter(svg -> svg.parents().stream().noneMatch(above -> above.tagName().equals("svg")))
                .forEach(svg -> svg.attr("xmlns", "http://www.w3.org/2000/svg"));
        page.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml).charset(StandardCharsets.UTF_8);
        page.body().appendChild(part); // whose settings it then has
        return part.html();
    }

    /** The same for each edition of the briefing. */
    private String identifier() {
        String canonical = page.select("link[rel=canonical]").attr("href");
        return canonical.isEmpty() ? "urn:uuid:" + UUID.nameUUIDFromBytes(utf8(page.title())) : canonical;
    }

    /** First, and as it is, the file by which the archive is known to be a book. */
    private static byte[] zip(Map<String, byte[]> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            byte[] type = utf8("application/epub+zip");
            ZipEntry first = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            add(first, type, zip);
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                add(new ZipEntry(file.getKey()), file.getValue(), zip);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no disk here that could be full
        }
        return bytes.toByteArray();
    }

    private static void add(ZipEntry entry, byte[] bytes, ZipOutputStream zip) throws IOException {
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
