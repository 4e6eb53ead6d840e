package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import explainer.browser.Printed.Glyph;
import explainer.browser.Printed.Passage;
import explainer.browser.Printed.Sheet;

/**
 * Every page as it comes out of a printer, on both sizes of paper: read from the PDF that each engine makes of it, once for
 * all tests.
 */
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ParameterizedClass(name = "{0}, {1}, {2}")
@MethodSource("pagesOnPaper")
class PrintedPagesIT {

    /** The size of a page's title in points, as the print style sets it. */
    private static final float TITLE = 26;
    /** How many sheets each page takes; with -Dprinted.update=true this file is written anew. */
    private static final Path COUNTS = Path.of(System.getProperty("explainer.root", ".")).resolve(
            "src/test/resources/explainer/browser/printed-pages.properties");
    /** A colour of areas, in a PDF's own instructions. */
    private static final Pattern COLOUR = Pattern.compile("[.0-9]+ [.0-9]+ [.0-9]+ rg\\b");
    private static final String ADDRESSES = ".addresses li, .source a[href^=http], .cite a";
    private static final List<String> WITH_ADDRESSES = Site.kindsWith(".addresses li, .source a[href^=http]");
    /** The typefaces of all pages together. */
    private static final SortedSet<String> FONTS = new TreeSet<>();

    @Parameter(0)
    private Engine engine;
    @Parameter(1)
    private String page;
    @Parameter(2)
    private Paper paper;
    private Browser browser;
    private Host host;
    private Printed printed;
    private Document text;
    private PrintedText found;

    @BeforeParameterizedClassInvocation(injectArguments = false)
    void print(Browsers browsers, Host site) {
        browser = browsers.of(engine);
        host = site;
        printed = print(Screen.WIDE);
        found = new PrintedText(page, printed);
        text = found.text();
    }

    static Stream<Arguments> pagesOnPaper() {
        Stream<Arguments> letters = Site.kinds().map(page -> Arguments.of(Engine.CHROMIUM, page, Paper.LETTER));
        // Longer words and other letters: the page with most of what can go wrong, in each further language.
        Stream<Arguments> translated = Site.translated("trade.html").map(page -> Arguments.of(Engine.CHROMIUM, page, Paper.A4));
        return Stream.of(letters, translated, Engine.pages()
                .map(arguments -> Arguments.of(arguments.get()[0], arguments.get()[1], Paper.A4))).flatMap(pages -> pages);
    }

    private Printed print(Screen screen) {
        browser.open(host.address(page), screen);
        return Printed.read(browser.print(paper));
    }

    @Test
    void holdsEverySentenceOfThePageWithAllThatIsFolded() {
        assertThat(found.units()).as("texts of %s", page).isNotEmpty();
        assertThat(found.missing()).as("not on paper").isEmpty();
    }

    /** What is on record is Chromium's. */
    Stream<String> onRecord() {
        return engine == Engine.CHROMIUM ? Stream.of(page + "." + paper) : Stream.empty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("onRecord")
    void takesTheNumberOfSheetsThatIsOnRecord(String key) throws IOException {
        Properties counts = new Properties();
        if (Files.exists(COUNTS)) {
            counts.load(new StringReader(Files.readString(COUNTS)));
        }
        if (Boolean.getBoolean("printed.update")) {
            counts.setProperty(key, String.valueOf(printed.sheets().size()));
            FONTS.addAll(printed.fonts());
            counts.setProperty("fonts", String.join(", ", FONTS));
            StringBuilder lines = new StringBuilder("# How many sheets each page takes, set in these typefaces.\n"
                    + "# Written by: mvn verify -Dit.test=PrintedPagesIT -Dprinted.update=true\n");
            new TreeMap<>(counts).forEach((name, value) -> lines.append(name).append('=').append(value).append('\n'));
            Files.writeString(COUNTS, lines);
        }
        assertThat(counts.getProperty(key)).as("count of %s; to record it: -Dprinted.update=true", key).isNotNull();
        // A machine with other typefaces breaks lines elsewhere; there a count can only be about right.
        int expected = Integer.parseInt(counts.getProperty(key));
        int leeway = List.of(counts.getProperty("fonts").split(", ")).containsAll(printed.fonts()) ? 0 : 1 + expected / 4;
        assertThat(printed.sheets().size()).as("sheets of %s", key).isBetween(expected - leeway, expected + leeway);
    }

    @Test
    void leavesNoSheetEmpty() {
        for (int sheet = 1; sheet <= printed.sheets().size(); sheet++) {
            assertThat(printed.glyphs(sheet)).as("letters on sheet %d", sheet).hasSizeGreaterThan(40);
        }
    }

    @Test
    void fillsTheReadersPaperAndKeepsItsMargins() {
        float left = (float) printed.glyphs().stream().mapToDouble(Glyph::x).min().orElseThrow();
        assertThat(left).as("left edge of the text").isCloseTo(Paper.SIDE, within(2f));
        assertThat(printed.glyphs()).filteredOn(glyph -> glyph.x() + glyph.width() > paper.width() - Paper.SIDE + 1)
                .as("beyond the right margin").isEmpty();
        for (Sheet sheet : printed.sheets()) {
            assertThat(sheet.width()).isCloseTo(paper.width(), within(1f));
            assertThat(sheet.height()).isCloseTo(paper.height(), within(1f));
            float edge = Paper.SIDE - 4;
            assertThat(sheet.darkest(0, 0, edge, sheet.height())).as("left margin").isGreaterThan(250);
            assertThat(sheet.darkest(sheet.width() - edge, 0, sheet.width(), sheet.height())).as("right margin").isGreaterThan(250);
        }
    }

    /** Where something stands out at the side, Chromium makes all of the page smaller until that fits too. */
    @Test
    void isPrintedInFullSize() {
        assertThat(found.passages(text.selectFirst("h1"))).flatExtracting(Passage::glyphs).isNotEmpty()
                // WebKit enlarges all a little to fill the sheet.
                .extracting(Glyph::size).allSatisfy(size -> assertThat(size)
                        .isBetween(TITLE - 0.1f, (engine == Engine.WEBKIT ? 1.1f : 1) * TITLE + 0.1f));
    }

    @Test
    void namesSitePageAddressDateAndNumberOnEverySheet() {
        String title = text.selectFirst("h1").text();
        String site = text.selectFirst(".masthead p").text();
        String date = text.select(".colophon p:not(.address)").get(1).text();
        String address = Site.read(page).select("link[rel=canonical]").attr("href");
        int all = printed.sheets().size();
        assertThat(Printed.plain(printed.glyphs(1).stream().map(Glyph::text).reduce("", String::concat))).as("first sheet")
                .contains(Printed.plain(site)).contains(Printed.plain(title));
        if (engine != Engine.CHROMIUM) {
            // Others put nothing into the margins: date and address stand in the text.
            assertThat(printed.text()).as("the text").contains(Printed.plain(date)).contains(Printed.plain(address));
            return;
        }
        // A page that holds as of another day than the whole site says so itself.
        Element own = text.selectFirst(".as-of strong");
        String asOf = own == null ? date : own.text();
        for (int i = 1; i <= all; i++) {
            Sheet sheet = printed.sheets().get(i - 1);
            String foot = Printed.plain(sheet.foot());
            assertThat(foot).as("foot of sheet %d", i).contains(Printed.plain(asOf)).contains(Printed.plain(address))
                    .matches(".*\\D" + i + "\\D+" + all + "(\\D.*)?|.*\\D" + all + "\\D+" + i + "(\\D.*)?"); // as the language has it
            if (i > 1) {
                assertThat(Printed.plain(sheet.head())).as("head of sheet %d", i).contains(Printed.plain(title))
                        .contains(Printed.plain(site));
            } else {
                assertThat(sheet.head()).as("head of the first sheet, which has a title of its own").isBlank();
            }
        }
    }

    @Test
    void printsTheAddressesOfLinksOnceAndNoneInATable() {
        String base = Site.read(Site.HOME).select("link[rel=canonical]").attr("href");
        List<String> listed = text.select(".addresses li").eachText().stream().map(line -> line.replaceFirst(".*: ", "")).toList();
        assertThat(listed).as("addresses at the end").doesNotHaveDuplicates();
        // Pages that every page offers are found from the address of the site.
        Set<String> looked = new HashSet<>(Site.read(page).select(".masthead a[href], .colophon nav a[href]").eachAttr("href"));
        for (Element link : text.select("a[href]:not([href^=#], .self)")) {
            String href = link.attr("href");
            if (link.closest("table") != null) {
                assertThat(link.attr("data-n")).as("number of '%s' in a table", link.text()).isEmpty();
                continue;
            }
            String address = href.replaceFirst("#.*", "");
            if (!looked.add(href.startsWith("http") ? href : address)) {
                continue;
            }
            if (href.startsWith("http") || href.startsWith("mailto:")) {
                assertThat(printed.says(href)).as("%s on paper", href).isTrue();
            } else if (!base.isEmpty() && !page.equals(Site.ERROR)) {
                String full = java.net.URI.create(base).resolve(page).resolve(address).toString()
                        .replaceFirst("/index\\.html$", "/");
                boolean itself = full.equals(Site.read(page).select("link[rel=canonical]").attr("href"));
                assertThat(itself || printed.says(full)).as("%s on paper", full).isTrue();
            }
        }
        Elements tables = text.select("table");
        assertThat(tables).as("tables with an address").noneMatch(table -> found.passages(table).stream()
                .anyMatch(passage -> printed.text().substring(passage.start(), passage.end()).contains("://")));
    }

    @Test
    void printsNoAnchorsAndNoBackLinks() {
        assertThat(printed.text()).doesNotContain("#note").doesNotContain("#ref").doesNotContain(".html#").doesNotContain("\u2191");
    }

    @Test
    void keepsEachNumberOfALinkWithItsAddress() {
        List<String> numbers = text.select("main a[data-n]").eachAttr("data-n");
        Element list = text.selectFirst(".addresses ol");
        if (numbers.isEmpty()) {
            assertThat(list).as("list of addresses without links").isNull();
            return;
        }
        int first = Integer.parseInt(list.attr("start"));
        assertThat(numbers).as("numbers in the text").doesNotHaveDuplicates().hasSameSizeAs(list.children());
        for (int i = 0; i < list.childrenSize(); i++) {
            String line = (first + i) + "." + list.child(i).text();
            assertThat(printed.says(line)).as("'%s' on paper", line).isTrue();
        }
    }

    @Test
    void leavesOutNavigation() {
        for (Element navigation : Site.read(page).select("nav ul, nav ol, .skip, summary, .filter")) {
            String plain = navigation.text();
            assertThat(plain.isBlank() || !printed.says(plain) || text.text().contains(plain)).as("'%s' is not on paper", plain).isTrue();
        }
    }

    @Test
    void isInkOnWhitePaper() {
        for (Sheet sheet : printed.sheets()) {
            assertThat(sheet.bare()).as("part of the sheet without ink").isGreaterThan(.75);
        }
    }

    /** What takes a print of its own is tried with one page of each kind; Firefox prints no page as it is in the dark. */
    Stream<String> inTheDark() {
        return paper == Paper.A4 && engine != Engine.FIREFOX ? Site.kinds().filter(page::equals) : Stream.empty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("inTheDark")
    void isTheSameFromADarkScreen(String page) {
        browser.open(host.address(page), Screen.WIDE.inTheDark());
        Printed dark = Printed.lettersOf(browser.print(paper));
        assertThat(drawings(dark)).as("the same from a dark screen").isEqualTo(drawings(printed));
    }

    /**
     * What is drawn on each sheet. WebKit draws the same in other layers now and then: of its drawings the colours and the
     * letters count.
     */
    private List<String> drawings(Printed pages) {
        if (engine != Engine.WEBKIT) {
            return pages.sheets().stream().map(Sheet::drawing).toList();
        }
        Stream<String> colours = pages.sheets().stream().map(sheet -> COLOUR.matcher(sheet.drawing()).results()
                .map(MatchResult::group).distinct().sorted().toList().toString());
        return Stream.concat(colours, pages.glyphs().stream().map(Glyph::toString)).toList();
    }

    /** What is pale is the light edge of a dark letter, for maps. */
    @Test
    void setsNothingInPaleLetters() {
        assertThat(printed.glyphs()).filteredOn(glyph -> glyph.contrast() < 7).allMatch(pale -> printed.glyphs(pale.sheet()).stream()
                .anyMatch(dark -> dark.contrast() >= 7 && dark.text().equals(pale.text())
                        && Math.abs(dark.x() - pale.x()) + Math.abs(dark.y() - pale.y()) < 1));
    }

    @Test
    void keepsHeadingsWithTheirText() {
        assertThat(found.partedHeadings()).isEmpty();
    }

    @Test
    void tearsNoFigureRowEntryOrNote() {
        assertThat(found.torn()).isEmpty();
    }

    @Test
    void keepsTheNumberOfANoteAtItsText() {
        for (Element note : Site.read(page).select(".notes > li")) {
            Element mine = text.getElementById(note.id());
            Glyph first = found.passages(mine).get(0).first();
            String number = note.select("> a").first().text();
            String before = printed.glyphs(first.sheet()).stream().filter(glyph -> glyph.x() < first.x()
                    && glyph.x() > first.x() - 30 && Math.abs(glyph.y() - first.y()) < 4).map(Glyph::text).reduce("", String::concat);
            assertThat(before.strip()).as("number of '%s'", PrintedText.words(mine)).isEqualTo(number);
        }
    }

    @Test
    void leavesNoLineOfAParagraphAlone() {
        for (Element paragraph : text.select("p, li, dd")) {
            for (Passage passage : found.own(paragraph)) {
                int first = passage.first().sheet();
                int last = passage.last().sheet();
                if (first != last) {
                    assertThat(passage.lines(first)).as("lines at the foot of '%s'", PrintedText.words(paragraph)).isGreaterThanOrEqualTo(3);
                    assertThat(passage.lines(last)).as("lines at the head of '%s'", PrintedText.words(paragraph)).isGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    /** WebKit repeats none, whatever the style asks for. */
    Stream<Integer> tablesWithHeads() {
        return engine == Engine.WEBKIT ? Stream.empty()
                : IntStream.range(0, text.select("table:has(thead)").size()).boxed();
    }

    @ParameterizedTest(name = "table {0}", allowZeroInvocations = true)
    @MethodSource("tablesWithHeads")
    void repeatsTheHeadOfATableOnEachSheet(int number) {
        Element table = text.select("table:has(thead)").get(number);
        String head = Printed.plain(table.selectFirst("thead").text());
        Map<Integer, Float> rows = new HashMap<>();
        for (Element row : table.select("tbody tr")) {
            found.passages(row).stream().map(Passage::first).forEach(glyph -> rows.merge(glyph.sheet(), glyph.y(), Math::min));
        }
        rows.forEach((sheet, y) -> assertThat(printed.glyphs(sheet).stream().filter(glyph -> glyph.y() < y)
                .map(glyph -> Printed.plain(glyph.text())).reduce("", String::concat)).as("above '%s' on sheet %d", PrintedText.words(table), sheet)
                .contains(head));
    }

    @Test
    void keepsDateAndLicence() {
        Element colophon = text.selectFirst(".colophon");
        assertThat(colophon.text()).contains(text.select("[rel=license]").text());
        assertThat(found.passages(colophon)).as("texts at the end").hasSize(colophon.select("p").size());
        assertThat(printed.find(colophon.select("p").last().text(), 0).orElseThrow().last().sheet()).isEqualTo(printed.sheets().size());
    }

    @Test
    void endsWithMoreThanAddresses() {
        assertThat(found.lastSheetThatTells(PrintedText.SMALL_PRINT)).isEqualTo(printed.sheets().size());
    }

    /** The same style on all pages: Firefox, which takes seconds for each, prints one. */
    Stream<String> withAddresses() {
        return paper == Paper.A4 ? WITH_ADDRESSES.stream().limit(engine == Engine.FIREFOX ? 1 : WITH_ADDRESSES.size())
                .filter(page::equals) : Stream.empty();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("withAddresses")
    void wrapsLongAddresses(String page) {
        browser.open(host.address(page), Screen.WIDE);
        String path = "a".repeat(300);
        // Some of them, on a page of nothing else: to print all there is takes minutes.
        browser.change("const some = [...document.querySelectorAll('" + ADDRESSES + "')].slice(0, 20);"
                + "some.forEach(element => element.append(arguments[0]));"
                + "document.querySelectorAll('.part, .source')"
                + ".forEach(part => some.some(element => part.contains(element)) || part.remove())", path);
        Printed longer = Printed.lettersOf(browser.print(paper));
        assertThat(longer.glyphs()).filteredOn(glyph -> glyph.x() + glyph.width() > paper.width() - Paper.SIDE + 1).isEmpty();
        assertThat(longer.says(path)).as("the whole address").isTrue();
    }
}
