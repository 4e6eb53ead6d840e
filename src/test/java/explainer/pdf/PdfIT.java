package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import explainer.site.ProjectCopy;

/** The PDFs of the finished site, as they are printed, read aloud, searched and archived. */
class PdfIT {

    private static final Path SITE = Path.of(System.getProperty("explainer.site", "target/site"));
    private static final Path JAR = Path.of(System.getProperty("explainer.jar", "target/explainer.jar"));
    private static final int LARGEST = 630_000;
    /** No printer reaches closer to the edge of the sheet, in points. */
    private static final float EDGE = 28;

    /** Those in the first language. */
    static List<String> pdfs() throws IOException {
        return pdfs("[^/]+");
    }

    /** The same, and of each other language a topic, the briefing and the sheet of all answers. */
    static List<String> pdfsInAllLanguages() throws IOException {
        return pdfs("[^/]+|[a-z]+/(trade|briefing|one-page)\\.pdf");
    }

    private static List<String> pdfs(String pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).map(file -> SITE.relativize(file).toString())
                    .filter(pdf -> pdf.matches(pattern)).sorted().toList();
        }
    }

    static List<String> sheets() {
        return List.of("one-page.pdf", "one-page-letter.pdf");
    }

    static List<String> briefings() {
        return List.of("briefing.pdf", "briefing-letter.pdf");
    }

    /** Those that hold the text of a page, and all of it. */
    static List<String> whole() throws IOException {
        return pdfs().stream().filter(pdf -> !sheets().contains(pdf)).toList();
    }

    /** The web page that a PDF is the same as, or that it sums up. */
    private static Document page(String pdf) throws IOException {
        return Jsoup.parse(Files.readString(SITE.resolve(pdf.replaceFirst("(-letter)?\\.pdf$", ".html")
                .replaceFirst("^one-page\\.", "briefing."))));
    }

    @Test
    void thereIsOneForEachTopicAndTheBriefingOnTwoPapers() throws IOException {
        Document home = Jsoup.parse(Files.readString(SITE.resolve("briefing.html")));
        List<String> topics = home.select("[id^=topic-]").stream().filter(element -> element.normalName().equals("section"))
                .map(element -> element.id().substring("topic-".length()) + ".pdf").toList();

        assertThat(topics).hasSize(5);
        assertThat(pdfs()).containsAll(topics).containsAll(briefings()).containsAll(sheets());
    }

    /** Each question and answer, the map and its source, as of when, and where there is more: all of it on one sheet. */
    @ParameterizedTest
    @MethodSource("sheets")
    void oneSheetHoldsWhatAllTopicsAnswer(String name) throws IOException {
        Document page = page(name);
        try (Paper paper = new Paper(SITE.resolve(name))) {
            assertThat(paper.pages()).isEqualTo(1);
            assertThat(paper.spoken()).contains(answers(page)).doesNotContain("Note");
            assertThat(paper.pdf.getPage(0).getResources().getXObjectNames()).as("the map and its key").hasSize(2);
            assertThat(paper.text(1).strip().replace('\u00A0', ' ')).contains("GeoNames").endsWith(page
                    .select("link[rel=canonical]").attr("href") + " \u00B7 as of March 2026");
            assertThat(paper.pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(name.contains("letter") ? 612 : 595, within(1f));
        }
    }

    /** The cover says what it is and as of when; the sheet behind it is the same as the one by itself. */
    @ParameterizedTest
    @MethodSource("briefings")
    void beginsWithACoverAndAllTopicsInOnePage(String name) throws IOException {
        Document page = page(name);
        try (Paper paper = new Paper(SITE.resolve(name)); Paper sheet = new Paper(SITE.resolve(name.replace("briefing", "one-page")))) {
            assertThat(Paper.withoutSpace(paper.text(1))).startsWith("AsofMarch2026").contains("relationsexplained");
            assertThat(paper.pdf.getPage(0).getResources().getXObjectNames()).as("drawings on the cover").hasSize(1);
            assertThat(Paper.withoutSpace(paper.text(2)).replaceAll("Page\\d+", "")).isEqualTo(Paper.withoutSpace(sheet.text(1))
                    .replaceAll(String.join("|", addresses(page)), ""));
            assertThat(Paper.withoutSpace(paper.text(3))).contains("ContentsInonepage");
        }
    }

    private static String[] answers(Document page) {
        return page.select("section.chapter .answer").stream().flatMap(answer -> {
            answer.select("sup").remove();
            return answer.children().eachText().stream().map(Paper::withoutSpace);
        }).toArray(String[]::new);
    }

    private static List<String> addresses(Document page) {
        return page.select("section.chapter").eachAttr("id").stream()
                .map(id -> id.substring("topic-".length()) + "\\.html").toList();
    }

    /** Nothing begins a sheet only to leave it white. */
    @ParameterizedTest
    @MethodSource("pdfs")
    void noSheetHasAFewLinesOnly(String name) throws IOException {
        try (Paper paper = new Paper(SITE.resolve(name))) {
            for (int number = 2; number <= paper.pages(); number++) {
                assertThat(paper.text(number).lines().filter(line -> !line.isBlank()).count())
                        .as(name + ", lines on page " + number).isGreaterThan(12);
            }
        }
    }

    @Test
    void theHomePageOffersTheBriefing() throws IOException {
        Document home = Jsoup.parse(Files.readString(SITE.resolve("index.html")));

        assertThat(home.select(".pdf a").eachAttr("href")).containsExactly("one-page.pdf", "one-page-letter.pdf",
                "briefing.pdf", "briefing-letter.pdf", "briefing.epub", "briefing-single.html");
    }

    @ParameterizedTest
    @MethodSource("pdfsInAllLanguages")
    void canBeReadAloudAndArchived(String name) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(SITE.resolve(name).toFile(), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);

                assertThat(result.getFailedChecks()).as(name + ", " + flavour).isEmpty();
                assertThat(result.isCompliant()).as(name + ", " + flavour).isTrue();
                assertThat(result.getTotalAssertions()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pdfsInAllLanguages")
    void isSoundToAnotherProgram(String name) throws Exception {
        Process qpdf = new ProcessBuilder("qpdf", "--check", SITE.resolve(name).toString()).redirectErrorStream(true).start();
        String report = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(qpdf.waitFor()).as(report).isZero();
        assertThat(report).doesNotContainIgnoringCase("warning");
    }

    /** The Java machine would put a header of its own into it, another one in each version. */
    @ParameterizedTest
    @MethodSource("pdfs")
    void holdsTheColourProfileAsItIs(String name) throws IOException {
        try (Paper paper = new Paper(SITE.resolve(name)); InputStream profile = PdfIT.class.getResourceAsStream("sRGB.icc")) {
            List<PDOutputIntent> intents = paper.pdf.getDocumentCatalog().getOutputIntents();

            assertThat(intents).hasSize(1);
            assertThat(intents.get(0).getDestOutputIntent().createInputStream()).hasSameContentAs(profile);
        }
    }

    /** In the order of the page, with the same numbers of notes. */
    @ParameterizedTest
    @MethodSource("whole")
    void saysWhatThePageSays(String name) throws IOException {
        Document page = page(name);
        try (Paper paper = new Paper(SITE.resolve(name))) {
            String spoken = paper.spoken();
            int from = 0;
            List<String> lost = new ArrayList<>();
            for (Element block : page.select(".prose > p, .prose > ul > li, .prose > h2, .prose > h3, .prose > h4")) {
                block.select("sup a > span").remove();
                String text = Paper.withoutSpace(block.text());
                int at = spoken.indexOf(text, from);
                if (at < 0) {
                    lost.add(block.text());
                }
                from = Math.max(at, from);
            }

            assertThat(lost).isEmpty();
            assertThat(from).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void everySheetHasTextWithinItsMarginsAndAFoot(String name) throws IOException {
        String address = page(name).select("link[rel=canonical]").attr("href");
        try (Paper paper = new Paper(SITE.resolve(name))) {
            for (int number = 1; number <= paper.pages(); number++) {
                PDPage sheet = paper.pdf.getPage(number - 1);
                float width = sheet.getMediaBox().getWidth();
                float height = sheet.getMediaBox().getHeight();
                List<TextPosition> outside = paper.signs(number).stream().filter(sign -> !sign.getUnicode().isBlank())
                        .filter(sign -> sign.getXDirAdj() < EDGE || sign.getXDirAdj() + sign.getWidthDirAdj() > width - EDGE
                                || sign.getYDirAdj() < EDGE || sign.getYDirAdj() > height - EDGE).toList();
                List<String> lines = paper.text(number).lines().filter(line -> !line.isBlank()).toList();
                boolean unnumbered = name.startsWith("briefing") && number <= 2 || sheets().contains(name);

                assertThat(outside).as(name + ", page " + number).isEmpty();
                assertThat(lines).as(name + ", page " + number).hasSizeGreaterThan(5);
                assertThat(lines.get(lines.size() - 1)).as(name + ", foot of page " + number).startsWith(address)
                        .matches(unnumbered ? ".*\\h\\d{4}" : ".* " + number);
            }
        }
    }

    /** A line that ends in {@code Kazakhstan’} and goes on with {@code s}. */
    @ParameterizedTest
    @MethodSource("pdfs")
    void noWordIsBrokenAtAnApostrophe(String name) throws IOException {
        try (Paper paper = new Paper(SITE.resolve(name))) {
            for (int number = 1; number <= paper.pages(); number++) {
                assertThat(paper.text(number)).as(name + ", page " + number).doesNotContainPattern("\\p{L}\u2019\\h*\\R\\h*s\\b");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void everyLinkLeadsSomewhere(String name) throws IOException {
        try (Paper paper = new Paper(SITE.resolve(name))) {
            int links = 0;
            for (int number = 1; number <= paper.pages(); number++) {
                for (PDAnnotationLink link : paper.links(number)) {
                    links++;
                    boolean outside = link.getAction() instanceof PDActionURI uri && uri.getURI().startsWith("https://");

                    assertThat(outside || paper.target(link) > 0)
                            .as(name + ", page " + number + ": " + paper.text(number, link.getRectangle())).isTrue();
                }
            }

            assertThat(links).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void hasATitleALanguageAndABookmarkForEachPart(String name) throws IOException {
        Document page = page(name);
        try (Paper paper = new Paper(SITE.resolve(name))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : paper.pdf.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
                item.children().forEach(child -> bookmarks.add(child.getTitle()));
            }

            assertThat(paper.pdf.getDocumentCatalog().getLanguage()).isEqualTo(page.selectFirst("html").attr("lang"));
            assertThat(paper.pdf.getDocumentInformation().getTitle())
                    .contains(sheets().contains(name) ? "In one page" : page.selectFirst("h1").text());
            if (sheets().contains(name)) {
                assertThat(bookmarks).hasSize(1 + page.select("section.chapter > h2").size()).contains("Trade", "Border");
                return;
            }
            String parts = name.startsWith("briefing") ? "section.chapter > h2" : ".prose > h2";
            assertThat(page.select(parts).eachText()).isNotEmpty();
            assertThat(bookmarks).containsAll(page.select(parts).eachText());
        }
    }

    /** In the contents and in the index, the number printed is that of the page that the link leads to. */
    @ParameterizedTest
    @MethodSource("briefings")
    void numbersOfPagesAreRight(String name) throws IOException {
        try (Paper paper = new Paper(SITE.resolve(name))) {
            int checked = 0;
            int index = paper.pages();
            while (!paper.text(index).startsWith("Index\n")) {
                index--;
            }
            while (paper.text(index - 1).startsWith("Index\n")) {
                index--;
            }
            for (int number = 2; number <= paper.pages(); number = number == 3 ? index : number + 1) {
                for (PDAnnotationLink link : paper.links(number)) {
                    String text = paper.text(number, number == 3 ? line(link.getRectangle()) : link.getRectangle()).strip();
                    if (text.matches("(?s).*\\d+") && paper.target(link) > 0) {
                        checked++;
                        assertThat(Integer.parseInt(text.replaceFirst("(?s).*\\D", ""))).as(text)
                                .isEqualTo(paper.target(link));
                    }
                }
            }

            assertThat(checked).isGreaterThan(50);
        }
    }

    /** The whole width of the page beside a link. */
    private static PDRectangle line(PDRectangle link) {
        return new PDRectangle(0, link.getLowerLeftY(), 2_000, link.getHeight());
    }

    @ParameterizedTest
    @MethodSource("pdfs")
    void isSmallAndItsPageTellsItsSize(String name) throws IOException {
        long size = Files.size(SITE.resolve(name));
        try (Paper paper = new Paper(SITE.resolve(name))) {
            Element link = page(name).selectFirst(".pdf a[href$='" + name + "']");

            assertThat(size).isLessThan(LARGEST);
            assertThat(link.parent().text()).contains(paper.pages() == 1 ? "1 page" : paper.pages() + " pages", Math.round(size / 1000.0) + " kB");
        }
    }

    /** A word is found when it is searched for, whatever signs join its letters. */
    @Test
    void isSearchable() throws IOException {
        try (Paper paper = new Paper(SITE.resolve("briefing.pdf"))) {
            String all = paper.spoken();

            assertThat(all).contains("differ", "office", "after", "first").doesNotContainPattern("[\uFB00-\uFB06]")
                    .contains("\u2019s").doesNotContain("\u02BC");
        }
    }

    /** From nothing, in another folder, time zone and language: the same bytes. Then what an editor may run into. */
    @Test
    void areMadeAnewWhereTheyWereDamagedAndComplainOfSignsThatNoTypefaceHas(@TempDir Path folder) throws Exception {
        Path copy = ProjectCopy.other(folder.resolve("elsewhere")).root();
        assertThat(bake(copy, 0)).doesNotContain("warning", "error");
        TreeMap<String, String> made = pdfsOf(copy.resolve("target/site"));
        assertThat(made).containsKeys("water.pdf", "sea/fish.pdf");

        // What is in the cache is damaged: it is made anew, not published.
        try (Stream<Path> kept = Files.list(copy.resolve("target/cache/pdf"))) {
            Path first = kept.sorted().findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(first);
            bytes[bytes.length / 2]++;
            Files.write(first, bytes);
        }
        bake(copy, 0);
        assertThat(pdfsOf(copy.resolve("target/site"))).isEqualTo(made);

        Path text = copy.resolve("content/water.md");
        List<String> lines = new ArrayList<>(Files.readAllLines(text));
        lines.add("");
        lines.add("A snowman \u2603 stands here.");
        Files.write(text, lines);
        assertThat(bake(copy, 1)).contains("E606", "'\u2603' (U+2603)", "content/water.md:" + lines.size() + ":11");
        assertThat(bake(copy, 0, "--no-pdf")).doesNotContain("E606");
        assertThat(pdfsOf(copy.resolve("target/site"))).isEmpty();
        assertThat(Files.readString(copy.resolve("target/site/water.html"))).doesNotContain("water.pdf");
    }

    private static TreeMap<String, String> pdfsOf(Path site) throws IOException {
        TreeMap<String, String> pdfs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pdf")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                pdfs.put(site.relativize(file).toString(), Arrays.hashCode(bytes) + ", " + bytes.length);
            }
        }
        return pdfs;
    }

    private static String bake(Path project, int code, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR", "-jar", JAR.toString(), "bake",
                "-C", project.toString()));
        command.addAll(List.of(more));
        Path report = project.resolveSibling("report.txt");
        int got = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(report.toFile()).start().waitFor();
        String text = Files.readString(report, StandardCharsets.UTF_8);
        assertThat(got).as(text).isEqualTo(code);
        return text;
    }

    /** Copies a folder with all that it holds. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
