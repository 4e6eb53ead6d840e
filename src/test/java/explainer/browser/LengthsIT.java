package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How far a reader with a phone has to go: to a page's answer, to its text, to its end, with all folded that is folded. */
@ExtendWith(BrowserExtension.class)
class LengthsIT {

    private static final Screen PHONE = Screen.WIDE.at(390);
    /** The height of that phone's screen. */
    private static final int FIRST_SCREEN = 844;
    /** Where the text of a topic begins at the latest, and that of the topic which has most to say. */
    private static final int TEXT = 1_100;
    private static final int TEXT_OF_TRADE = 800;
    private static final int LENGTH = 8_000;
    private static final int LINKS = 120;
    private static final int ELEMENTS = 600;

    private static final String MEASURES = """
            const end = selector => Math.max(0, ...[...document.querySelectorAll(selector)].filter(shown).map(part => part.getBoundingClientRect().bottom));
            const first = [...document.querySelectorAll('.prose > p, .prose > ul, .prose > ol')].find(shown);
            const visible = selector => [...document.querySelectorAll(selector)].filter(part => part.checkVisibility()).length;
            return {
              title: Math.round(end('h1')),
              date: Math.round(end('.title .as-of')),
              answer: Math.round(end('.title .lede')),
              topic: Math.round(end('.topics > li:first-child')),
              text: first ? Math.round(first.getBoundingClientRect().top) : 0,
              length: document.documentElement.scrollHeight,
              links: visible('a[href]'),
              elements: visible('body *')
            };
            """;

    private final Browser browser;
    private final Host host;

    LengthsIT(Browser browser, Host host) {
        this.browser = browser;
        this.host = host;
    }

    static List<String> topics() {
        return Site.pagesWith("body.topic");
    }

    private Map<String, Long> measure(String page) {
        browser.open(host.address(page), PHONE);
        return browser.ask(MEASURES);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theFirstScreenOfATopicHasTitleDateAndAnswer(String page) {
        Map<String, Long> places = measure(page);

        assertThat(List.of(places.get("title"), places.get("date"), places.get("answer"))).as(page)
                .allSatisfy(place -> assertThat(place).isBetween(1L, (long) FIRST_SCREEN));
    }

    @Test
    void theFirstScreenOfTheHomePageHasTitleDateAndFirstAnswer() {
        Map<String, Long> places = measure(Site.HOME);

        assertThat(List.of(places.get("title"), places.get("date"), places.get("topic")))
                .allSatisfy(place -> assertThat(place).isBetween(1L, (long) FIRST_SCREEN));
    }

    /** On a desktop, above its topics, and not below it. */
    @Test
    void theHomePageLeadsWithTheMapAndItsFigures() {
        browser.open(host.address(Site.HOME), Screen.WIDE.at(1280));

        assertThat(browser.list("""
                const map = document.querySelector('figure.map').getBoundingClientRect();
                const topics = document.querySelector('.topics').getBoundingClientRect();
                return [...document.querySelectorAll('.tiles > div')].map(tile => tile.getBoundingClientRect())
                    .map(box => box.right < map.left && box.bottom < topics.top && box.bottom < innerHeight * 1.25 ? 'beside' : JSON.stringify(box))
                """)).containsExactly("beside", "beside", "beside", "beside", "beside");
    }

    /** What a hurried reader asks, and words of the answer, on the first screen of the page that is about it. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            trade.html     | US\\$[\\d.]+.billion
            trade.html     | Kazakhstan sold over twice as much
            border.html    | The border is settled
            transport.html | Yes, by the last reports
            """)
    void hurriedReadersFindTheirAnswer(String page, String words) {
        browser.open(host.address(page), PHONE);

        assertThat(String.join(" ", browser.list("""
                return texts(document.querySelector('main')).filter(text => text.boxes.every(box => box.bottom <= arguments[0])).map(text => text.words)
                """, FIRST_SCREEN))).as("the first screen of %s", page).containsPattern(words);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theTextOfATopicBeginsSoon(String page) {
        assertThat(measure(page).get("text")).as(page).isBetween(1L, (long) (page.equals("trade.html") ? TEXT_OF_TRADE : TEXT));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsNoLongerThanItMayBe(String page) {
        Map<String, Long> measures = measure(page);

        assertThat(measures.get("length")).as("length of %s", page).isLessThanOrEqualTo(LENGTH);
        assertThat(measures.get("links")).as("links of %s", page).isLessThanOrEqualTo(LINKS);
        assertThat(measures.get("elements")).as("elements of %s", page).isLessThanOrEqualTo(ELEMENTS);
    }

    /** For whoever wants to know how all pages stand. */
    @Test
    void tellsTheMeasuresOfAllPages() {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-30s %7s %7s %7s %7s %7s%n", "page at 390 px",
                "answer", "text", "length", "links", "elements"));
        for (String page : Site.pages().toList()) {
            Map<String, Long> of = measure(page);
            table.append(String.format(Locale.ROOT, "%-30s %7d %7d %7d %7d %7d%n", page, of.get("answer"), of.get("text"),
                    of.get("length"), of.get("links"), of.get("elements")));
            assertThat(of.get("length")).as(page).isPositive();
        }
        System.out.print(table);
    }

    /** A link to what is folded shows it, and a note by itself. */
    @Test
    void whatIsFoldedIsShownToWhomALinkLeadsThere() {
        browser.open(host.address(topics().get(0)), PHONE);
        assertThat(browser.<Long>ask("return [...document.querySelectorAll('.notes > li')].filter(shown).length")).isZero();

        browser.click(".title .lede sup a");
        browser.waitUntil("the note", "return shown(document.querySelector('.notes > :target'))");
        assertThat(browser.<Long>ask("return [...document.querySelectorAll('.notes > li')].filter(shown).length")).isEqualTo(1);

        browser.change("document.querySelector('#part-notes .narrow').open = true");
        assertThat(browser.<Boolean>ask("return [...document.querySelectorAll('.notes > li')].every(shown)")).isTrue();
    }
}
