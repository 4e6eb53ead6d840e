package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The search, from a folder opened as files and from a host that keeps the site under a path. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("places")
class SearchIT {

    static final String PAGE = Site.pagesWith("body.search").get(0);

    private static Host deep;

    private final Engine engine;
    private final Browser browser;
    private final Where where;
    private final URI site;

    SearchIT(Engine engine, Where where, Browsers browsers) {
        this.engine = engine;
        browser = browsers.of(engine);
        this.where = where;
        site = where == Where.DISK ? Site.FOLDER.toUri() : deep.address();
    }

    enum Where {
        DISK, ON_A_HOST
    }

    static Stream<Arguments> places() {
        return Engine.with(List.of(Where.values()));
    }

    @BeforeAll
    static void serve() throws IOException {
        deep = Host.of(Site.FOLDER, "/a/b/");
    }

    @AfterAll
    static void stop() {
        deep.close();
    }

    @AfterEach
    void letScriptsRun() {
        browser.letScriptsRun(true);
    }

    private void open(String query) {
        browser.open(site.resolve(PAGE + query), Screen.WIDE);
    }

    private void type(String words) {
        open("");
        browser.click(".finder input");
        browser.press(words);
    }

    private List<String> titles() {
        return browser.list("return [...document.querySelectorAll('.finder li a')].map(link => link.textContent)");
    }

    private String status() {
        return browser.ask("return document.querySelector('.finder [role=status]').textContent");
    }

    /** The words marked, each once, in small letters. */
    private List<String> marked() {
        return browser.list("return [...new Set([...document.querySelectorAll('.finder mark')]"
                + ".map(mark => mark.textContent.toLowerCase()))]");
    }

    @Test
    void findsWhatIsTypedAndMarksIt() {
        type("demarcation");

        assertThat(titles().get(0)).isEqualTo("Demarcation");
        assertThat(titles()).contains("How the border was settled");
        assertThat(marked()).contains("demarcation").allMatch(word -> word.startsWith("demarcat"));
        assertThat(browser.list("return [...document.querySelectorAll('.finder li')].map(result => result.textContent)"))
                .as("pages are named").anyMatch(text -> text.contains("Glossary")).anyMatch(text -> text.contains("Border"));
        assertThat(status()).matches("Results for “demarcation”: \\d+, the first " + titles().size() + " of them here");
    }

    @Test
    void forgivesMisspellings() {
        type("demarkation");
        assertThat(titles().get(0)).isEqualTo("Demarcation");
        assertThat(marked()).containsExactly("demarcation");

        type("Samarqand");
        assertThat(marked()).contains("samarkand");

        type("tashkant");
        assertThat(marked()).contains("tashkent");
    }

    @Test
    void findsByTheBeginningOfAWord() {
        type("demarc");
        assertThat(titles().get(0)).isEqualTo("Demarcation");

        type("petr impo");
        assertThat(marked()).contains("petrol").anyMatch(word -> word.startsWith("import"));
    }

    @Test
    void findsFiguresAndOtherNames() {
        type("1.765");
        assertThat(browser.list("return [...document.querySelectorAll('.finder li a')].map(a => a.getAttribute('href'))"))
                .anyMatch(address -> address.contains("#fact-"));
        assertThat(marked()).containsExactly("1.765");

        type("2203");
        assertThat(marked()).containsExactly("2,203");

        type("Nur-Sultan");
        assertThat(titles()).contains("Astana");
    }

    /** What a keyboard has stands for what the text has, and the other way round. */
    @Test
    void takesLettersThatAreWrittenInSeveralWaysForOne() {
        List<List<String>> alike = List.of(
                List.of("G\u02BBijduvon", "G'ijduvon", "G\u2019ijduvon", "G\u2018ijduvon", "G\u02BCijduvon", "G`ijduvon",
                        "G\u00B4ijduvon", "G\u02B9ijduvon", "Gijduvon", "g'ijd", "gijd"),
                List.of("To'lebiy", "To\u02BBlebiy", "TO\u2019LEBIY", "tolebi"),
                List.of("Kazakhstan\u2019s", "kazakhstan", "Kazakhstan's", "kazakhstans"),
                List.of("d'Europe", "Europe", "d\u2019europe"),
                List.of("Stra\u00DFe", "Strasse", "STRASSE", "stra\u1E9Ee"),
                List.of("\u0130zmir", "izmir", "IZMIR", "\u0131zmir"),
                List.of("K\u00F8benhavn", "Kobenhavn"), List.of("\u0141\u00F3d\u017A", "lodz"), List.of("\u00C6r\u00F8", "aero"),
                List.of("\u0451\u043B\u043A\u0430", "\u0435\u043B\u043A\u0430", "\u0435\u0308\u043B\u043A\u0430", "\u0415\u041B\u041A\u0410"),
                List.of("Cafe\u0301", "caf\u00E9", "cafe"), List.of("so\u00ADft", "soft"));
        index(alike.stream().map(words -> words.get(0)).toList());
        for (List<String> words : alike) {
            for (String word : words) {
                assertThat(found(word)).as(word).containsExactly(words.get(0));
            }
        }
    }

    /** Where not all words are found, one letter is no beginning of a word. */
    @Test
    void doesNotFindEverythingThatBeginsWithALetter() {
        index(List.of("goods", "gas", "grain"));

        assertThat(found("g")).containsExactlyInAnyOrder("goods", "gas", "grain");
        assertThat(found("g nowhere")).isEmpty();
        assertThat(found("goo nowhere")).containsExactly("goods");
    }

    /** Lets the page search in other entries. */
    private void index(List<String> texts) {
        open("");
        browser.change("""
                window.searchIndex = { pages: [['index.html', '']],
                  entries: arguments[0].map(text => [0, '', '', text]) };
                const script = document.createElement('script');
                script.src = [...document.scripts].map(script => script.src).find(address => /[/]search-[^/]*$/.test(address)
                  && !address.includes('index'));
                script.onload = () => document.documentElement.dataset.again = 'yes';
                document.head.append(script);
                return null""", texts);
        browser.waitUntil("the script", "return document.documentElement.dataset.again === 'yes'");
    }

    private List<String> found(String query) {
        return browser.change("""
                const field = document.querySelector('.finder input');
                field.value = arguments[0];
                field.dispatchEvent(new Event('input'));
                return [...document.querySelectorAll('.finder li p')].map(text => text.textContent)""", query);
    }

    @Test
    void saysWhenThereIsNothing() {
        type("xylophone");

        assertThat(titles()).isEmpty();
        assertThat(status()).isEqualTo("Nothing was found for “xylophone”.");
        assertThat(browser.<String>ask("return document.querySelector('.finder [role=status]').ariaLive ?? 'polite'"))
                .isEqualTo("polite");
    }

    @Test
    void worksByKeyboardAlone() {
        open("");
        browser.press(Keys.TAB);
        for (int i = 0; i < 60 && !browser.<Boolean>ask("return document.activeElement.matches('.finder input')"); i++) {
            browser.press(Keys.TAB);
        }
        browser.press("petrol");
        browser.press(Keys.ENTER);
        assertThat(browser.<Boolean>ask("return document.activeElement.matches('.finder input')"))
                .as("the focus stays").isTrue();
        assertThat(browser.address().getQuery()).isEqualTo("q=petrol");

        browser.press(Keys.TAB);
        browser.press(Keys.TAB);
        String first = browser.ask("return document.querySelector('.finder li a').href");
        assertThat(browser.<String>ask("return document.activeElement.href")).isEqualTo(first);
        assertThat(browser.<Boolean>ask("return shown(document.activeElement)"
                + " && getComputedStyle(document.activeElement).outlineStyle !== 'none'")).isTrue();

        browser.press(Keys.ENTER);
        browser.arrive(URI.create(first));
        browser.waitUntil("its place", "return document.querySelector(':target') !== null");

        browser.back();
        browser.waitUntil("the results again", "return document.querySelectorAll('.finder li').length > 0");
        assertThat(titles()).isNotEmpty();
    }

    @Test
    void takesTheQueryFromTheAddress() {
        open("?q=free+trade");

        assertThat(browser.<String>ask("return document.querySelector('.finder input').value")).isEqualTo("free trade");
        assertThat(marked()).contains("free", "trade");
    }

    /** Neither what readers type nor what stands on pages becomes markup. */
    @Test
    void showsMarkupAsText() {
        open("?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+border");

        assertThat(status()).contains("<img src=x onerror=alert(1)> border");
        assertThat(browser.<Long>ask("return document.querySelectorAll('.finder img').length")).isZero();
    }

    @Test
    void everyResultLeadsToItsPlace() {
        open("?q=border");
        List<String> addresses = browser.list("return [...document.querySelectorAll('.finder li a')].map(a => a.href)");

        assertThat(addresses).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        boolean all = engine == Engine.CHROMIUM && where != Where.DISK;
        for (String address : all ? addresses : addresses.subList(0, 4)) {
            browser.open(URI.create(address), Screen.WIDE);
            browser.waitUntil("the place", "return document.querySelector('main') !== null"
                    + " && (!location.hash || document.querySelector(':target') !== null)");
        }
    }

    /** What is read from a disk, only Chromium tells; the page itself says everywhere which scripts it has. */
    @Test
    void loadsNothingButItsOwnScriptsAndThoseOnItsOwnPageOnly() {
        type("border");
        assertThat(browser.requests()).allMatch(request -> request.getRawPath().startsWith(site.getRawPath()));
        assertThat(scripts()).hasSize(3);
        if (engine != Engine.WEBKIT) {
            assertThat(browser.messages()).filteredOn(message -> where != Where.DISK || !message.contains(".webmanifest"))
                    .isEmpty();
        }

        if (where == Where.DISK) {
            return; // the pages are the same there
        }
        for (String page : Site.kinds().filter(other -> !other.equals(PAGE)).toList()) {
            browser.open(site.resolve(page), Screen.WIDE);
            assertThat(scripts()).as(page).isEmpty();
        }
    }

    /** Those that the page has and those that it has asked for, each once. */
    private Set<String> scripts() {
        Set<String> scripts = new TreeSet<>(browser.list("return [...document.scripts].filter(script => script.src).map(script => script.src)"));
        browser.requests().stream().map(URI::toString).filter(address -> address.endsWith(".js")).forEach(scripts::add);
        return scripts;
    }

    @Test
    void withoutScriptsTheIndexTakesItsPlace() {
        browser.letScriptsRun(false);
        open("?q=border");

        assertThat(browser.<Boolean>ask("return shown(document.querySelector('.finder input'))")).isFalse();
        assertThat(browser.list("return [...document.querySelectorAll('.letter li')].filter(shown)"
                + ".map(entry => entry.innerText)")).hasSizeGreaterThan(100)
                .anyMatch(entry -> entry.startsWith("Demarcation")).contains("Capital of Kazakhstan, see Astana");

        browser.click(".letters a[href='#letter-D']");
        browser.waitUntil("the letter D", "return document.querySelector(':target h2').textContent === 'D'");
    }
}
