package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.WriterReportImpl;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostics;

/** The briefing to take along: a book that e-readers open, and one HTML file that needs no other. */
class BooksIT {

    private static final String EPUB = "briefing.epub";
    private static final String SINGLE = "briefing-single.html";
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final String BRIEFING = """
            ---
            title: All of it
            type: briefing
            status: published
            date: 2031-04-01
            summary: Both islands in one document.
            ---

            Everything about both islands. ![The harbour](../assets/harbour.svg)
            """;

    private final BuiltSite site = BuiltSite.built();

    @Test
    void theCheckerOfBooksHasNothingToSay() {
        assertThat(complaints(site.files().get(EPUB))).isEmpty();
    }

    /** A checker that is not set up properly has nothing to say either. */
    @Test
    void theCheckerOfBooksSpeaksOfWhatIsWrong() throws IOException {
        Map<String, byte[]> book = unpacked(site.files().get(EPUB));
        book.computeIfPresent("EPUB/part-02.xhtml", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replace("</h2>", "</h2><p id=\"a b\"><a href=\"part-99.xhtml\">nowhere</a></p>").getBytes(StandardCharsets.UTF_8));

        assertThat(complaints(packed(book))).contains("part-99.xhtml");
    }

    @Test
    void theBookHoldsAllThatTheBriefingSays() throws IOException {
        Document page = Jsoup.parse(site.text("briefing.html"));
        page.select(".map .key").remove(); // of a map at every width
        String book = parts(site.files().get(EPUB)).values().stream().map(part -> part.body().text())
                .collect(Collectors.joining(" "));

        assertThat(page.select(".prose p, .prose li, .tiles dd, .events h3, .notes > li > p, #sources li p, figcaption, .marks td.right")
                .eachText()).hasSizeGreaterThan(500).allSatisfy(text -> assertThat(book).contains(text));
    }

    @Test
    void theBookIsReadFromTopToBottomWithAContentsListOfItsOwn() throws IOException {
        Map<String, Document> book = parts(site.files().get(EPUB));
        Document contents = book.get("EPUB/contents.xhtml");
        List<String> topics = site.pages().get("briefing.html").select("section[id^=topic-] > h2").eachText();

        assertThat(contents.select("nav > ol > li > a").eachText()).containsSequence(topics)
                .startsWith(site.pages().get("briefing.html").select("h1").text());
        assertThat(contents.select("nav ol ol a")).hasSizeGreaterThan(topics.size());
        assertThat(contents.select("nav a").eachAttr("href")).allSatisfy(href -> {
            String[] goal = href.split("#");
            assertThat(book).containsKey("EPUB/" + goal[0]);
            assertThat(goal.length == 1 || book.get("EPUB/" + goal[0]).getElementById(goal[1]) != null).as(href).isTrue();
        });
        String order = new String(unpacked(site.files().get(EPUB)).get("EPUB/package.opf"), StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(order, Parser.xmlParser()).select("itemref").eachAttr("idref"))
                .startsWith("part-1", "contents", "part-2").hasSize(book.size());
    }

    /** What leads out of the book leads to the site on the web; what calls for a note is known for it. */
    @Test
    void linksOfTheBookLeadToItsOwnPartsOrToTheWeb() throws IOException {
        parts(site.files().get(EPUB)).values().forEach(part -> assertThat(part.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.matches("(part-\\d+\\.xhtml)?(#.+)?") || href.matches("(https?|mailto):.+")));
        assertThat(parts(site.files().get(EPUB)).values().stream().flatMap(part -> part.select("[epub:type=noteref]").stream()))
                .hasSizeGreaterThan(50);
    }

    /** Type and colours are the reader's; what a colour says, words beside it say too. */
    @Test
    void theBookLeavesColoursOfTextToItsReader() throws IOException {
        Map<String, byte[]> book = unpacked(site.files().get(EPUB));

        assertThat(new String(book.get("EPUB/style.css"), StandardCharsets.UTF_8)).doesNotContainPattern("[{; ](color|background[a-z-]*|font-family)\\s*:");
    }

    @Test
    void mapsOfTheBookAreDrawingsThatNeedNoStyle() throws IOException {
        List<Element> maps = parts(site.files().get(EPUB)).values().stream().flatMap(part -> part.select("figure.map").stream()).toList();

        assertThat(maps).hasSameSizeAs(site.pages().get("briefing.html").select("figure.map")).isNotEmpty();
        assertThat(maps).allSatisfy(map -> {
            assertThat(map.selectFirst("svg[role=img]").attr("aria-label")).isNotBlank();
            assertThat(map.select("svg path:not([fill]):not(clipPath path)")).isEmpty();
            assertThat(map.select(".fold li")).isNotEmpty();
            assertThat(map.select("svg text").eachText().stream().filter(text -> text.matches("\\d+")))
                    .as("numbers on the map").containsExactlyInAnyOrderElementsOf(map.select(".key b").eachText());
        });
    }

    @Test
    void theSingleFileNeedsNoOther() {
        Document page = Jsoup.parse(site.text(SINGLE));

        assertThat(page.select("script, link:not([rel=canonical]), form, iframe, [srcset]")).isEmpty();
        assertThat(page.select("style")).hasSize(2);
        assertThat(page.select("style[media=print]").html()).contains("@page");
        assertThat(page.select("[src]").eachAttr("src")).allMatch(address -> address.startsWith("data:"));
        assertThat(page.select("a[href]").eachAttr("href")).allSatisfy(href -> {
            if (href.startsWith("#")) {
                assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
            } else {
                assertThat(href).matches(ELSEWHERE);
            }
        });
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content")).startsWith("default-src 'none'")
                .doesNotContain("'self'");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("main .prose").text()).isEqualTo(site.pages().get("briefing.html").select("main .prose").text());
    }

    @Test
    void bothAreOfferedWhereThePdfsOfTheBriefingAre() {
        for (String path : List.of("briefing.html", "index.html")) {
            assertThat(site.pages().get(path).select(".pdf a").eachAttr("href")).as(path).contains("briefing.pdf", EPUB, SINGLE);
        }
        assertThat(site.pages().get("trade.html").select(".pdf a").eachAttr("href")).containsExactly("trade.pdf");
    }

    @Test
    void picturesTravelAlong(@TempDir Path folder) throws IOException {
        SortedMap<String, byte[]> files = bake(other(folder), Map.of());
        byte[] harbour = Files.readAllBytes(folder.resolve("assets/harbour.svg"));

        assertThat(complaints(files.get(EPUB))).isEmpty();
        assertThat(unpacked(files.get(EPUB)).get("EPUB/picture-1.svg")).isEqualTo(harbour);
        assertThat(Jsoup.parse(new String(files.get(SINGLE), StandardCharsets.UTF_8)).select("img").eachAttr("src")).isNotEmpty()
                .containsOnly("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(harbour));
    }

    /** Nobody knows where such a site is: what would lead there is plain text. */
    @Test
    void ofASiteWithoutAnAddressTheyLeadNowhereElse(@TempDir Path folder) throws IOException {
        ProjectCopy other = other(folder);
        other.edit("jbake.properties", text -> text.replaceFirst("site.host=.*", "site.host="));
        SortedMap<String, byte[]> files = bake(other, Map.of());

        assertThat(complaints(files.get(EPUB))).isEmpty();
        assertThat(Jsoup.parse(new String(files.get(SINGLE), StandardCharsets.UTF_8)).select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("#") || href.matches(ELSEWHERE.pattern())).noneMatch(href -> href.contains("site.invalid"));
    }

    @Test
    void eitherCanBeLeftOut(@TempDir Path folder) throws IOException {
        ProjectCopy other = other(folder);

        SortedMap<String, byte[]> without = bake(other, Map.of("epub.enabled", "false"));
        assertThat(without).containsKey(SINGLE).doesNotContainKey(EPUB);
        assertThat(new String(without.get("briefing.html"), StandardCharsets.UTF_8)).contains(SINGLE).doesNotContain(EPUB);
        assertThat(bake(other, Map.of("single.enabled", "false"))).containsKey(EPUB).doesNotContainKey(SINGLE);
        assertThat(bake(other, Map.of("pdf.enabled", "false"))).doesNotContainKeys(EPUB, SINGLE);
    }

    /** Another explainer, with a briefing, and without PDFs, which need typefaces. */
    private static ProjectCopy other(Path folder) throws IOException {
        ProjectCopy other = OtherExplainerIT.copy(folder);
        Files.writeString(folder.resolve("content/briefing.md"), BRIEFING);
        other.edit("jbake.properties", text -> text + "\ntheme=none\ntemplate.briefing.file=pages/briefing.ftlh\n");
        return other;
    }

    private static SortedMap<String, byte[]> bake(ProjectCopy project, Map<String, String> settings) {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, byte[]> files = new SiteBuilder().run(project.root(), project.root().resolve("jbake.properties"),
                new TreeMap<>(settings), false, diagnostics).files();
        assertThat(diagnostics.sorted()).isEmpty();
        return files;
    }

    /** What the checker finds wrong or doubtful; empty when there is nothing. */
    private static String complaints(byte[] book) {
        StringWriter said = new StringWriter();
        WriterReportImpl report = new WriterReportImpl(new PrintWriter(said), "", true);
        new EpubCheck(new ByteArrayInputStream(book), report, "book.epub").doValidate();
        return report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount() == 0 ? "" : said.toString();
    }

    /** The pages of the book. */
    private static Map<String, Document> parts(byte[] book) throws IOException {
        Map<String, Document> parts = new LinkedHashMap<>();
        unpacked(book).forEach((name, bytes) -> {
            if (name.endsWith(".xhtml")) {
                parts.put(name, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return parts;
    }

    private static Map<String, byte[]> unpacked(byte[] book) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
