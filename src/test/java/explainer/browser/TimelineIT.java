package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The timeline's choice of topic, by mouse and keyboard, with scripts switched off; the addresses of events; and what a
 * screen reader says of them.
 */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@EnumSource
class TimelineIT {

    private static final String VISIBLE = """
            return [...document.querySelectorAll('.event')].filter(shown).map(event => event.id)
            """;

    private final Engine engine;
    private final Browser browser;
    private final Host host;

    TimelineIT(Engine engine, Browsers browsers, Host host) {
        this.engine = engine;
        browser = browsers.of(engine);
        this.host = host;
    }

    /** The events of each topic, as the editor wrote them; the topic as the choice calls it. */
    static Map<String, List<String>> topics() {
        Map<String, List<String>> topics = new TreeMap<>();
        for (Map<String, Object> event : events()) {
            for (Object topic : (List<?>) event.get("topics")) {
                topics.merge(label(topic + ".html"), List.of(anchor(event)),
                        (some, more) -> Stream.of(some, more).flatMap(List::stream).toList());
            }
        }
        return topics;
    }

    /** The pages of topics are named by their links in the navigation. */
    private static String label(String page) {
        return Site.read(Site.HOME).select("body > header a[href=" + page + "]").text();
    }

    static List<String> anchors() {
        return events().stream().map(TimelineIT::anchor).toList();
    }

    private static String anchor(Map<String, Object> event) {
        return "event-" + event.get("id");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> events() {
        Path file = Path.of(System.getProperty("explainer.root"), "content", "data", "events.yaml");
        try {
            Object data = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
            return (List<Map<String, Object>>) ((Map<String, Object>) data).get("events");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void letScriptsRun() {
        browser.letScriptsRun(true);
    }

    @Test
    void showsEveryEventAtFirst() {
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);

        assertThat(browser.list(VISIBLE)).containsExactlyInAnyOrderElementsOf(anchors());
    }

    @Test
    void showsTheEventsOfTheTopicThatIsClicked() {
        browser.letScriptsRun(false);
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);

        topics().forEach((topic, events) -> {
            browser.choose(topic);

            assertThat(browser.list(VISIBLE)).as(topic).containsExactlyInAnyOrderElementsOf(events);
            assertThat(browser.list("""
                    return [...document.querySelectorAll('section:has(.event)')]
                      .filter(part => shown(part) && ![...part.querySelectorAll('.event')].some(shown)).map(name)
                    """)).as("years without an event, for %s", topic).isEmpty();
        });
    }

    @Test
    void goesThroughTheTopicsByArrowKeys() {
        browser.letScriptsRun(false);
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);
        browser.change("document.querySelector('.filter :checked').focus()");
        Map<String, List<String>> topics = topics();
        List<String> labels = browser.list("""
                return [...document.querySelectorAll('.filter label')].map(label => label.innerText.trim())
                """);

        assertThat(labels).hasSize(topics.size() + 1).containsAll(topics.keySet());
        for (String label : labels.subList(1, labels.size())) {
            browser.press(Keys.ARROW_DOWN);

            assertThat(browser.list(VISIBLE)).as(label).containsExactlyInAnyOrderElementsOf(topics.get(label));
        }
        // From the last, WebKit goes back alone; others go on to the first.
        browser.press(engine == Engine.WEBKIT ? Keys.ARROW_UP.toString().repeat(topics.size()) : Keys.ARROW_DOWN);
        assertThat(browser.list(VISIBLE)).as(labels.get(0)).containsExactlyInAnyOrderElementsOf(anchors());
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void theAddressOfAnEventShowsIt(String anchor) {
        browser.open(host.address(Site.TIMELINE + "#" + anchor), Screen.WIDE.at(Screen.PHONE));

        browser.waitUntil("the event " + anchor, """
                const event = document.querySelector(':target');
                const box = event.getBoundingClientRect();
                return event.id === arguments[0] && shown(event) && box.top >= 0 && box.top < innerHeight
                """, anchor);
    }

    /** Under each year a list, of each event its date, what happened, where, and who says so. */
    @Test
    void aScreenReaderSaysTheEventsInTheirOrder() {
        assumeTrue(engine == Engine.CHROMIUM, "only Chromium tells what it gives to screen readers");
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);
        List<Spoken> years = lists(Spoken.of(browser));

        assertThat(years).extracting(Spoken::name).isSorted().doesNotHaveDuplicates().allMatch(year -> year.matches("\\d{4}"));
        assertThat(years).allSatisfy(year -> assertThat(year.all("listitem")).as(year.name()).isNotEmpty());
        Map<String, Spoken> spoken = new TreeMap<>();
        years.forEach(year -> year.all("listitem").forEach(event -> {
            List<Spoken> titles = event.all("heading");
            assertThat(titles).as(event.words()).hasSize(1);
            assertThat(titles.get(0).properties()).containsEntry("level", "3");
            assertThat(spoken.put(year.name() + ": " + flat(titles.get(0).name()), event)).isNull();
        }));
        Document page = Site.read(Site.TIMELINE);
        List<Map<String, Object>> events = events();
        assertThat(spoken).hasSameSizeAs(events);
        for (Map<String, Object> event : events) {
            Element written = page.getElementById(anchor(event));
            String title = written.selectFirst("h3").text();
            String date = date(event);
            Spoken said = spoken.get(event.get("date").toString().substring(0, 4) + ": " + title);

            assertThat(said).as(title).isNotNull();
            // A date that is a year alone stands over the list.
            assertThat(flat(said.words())).startsWith(date.length() == 4 ? title : date + " " + title);
            assertThat(flat(said.words())).contains(written.select(".meta").text());
            assertThat(said.all("link")).as("sources of %s", title).isNotEmpty();
        }
    }

    /** As it is written: to the day, the month or the year, or in words. */
    private static String date(Map<String, Object> event) {
        String date = event.get("date").toString();
        return event.containsKey("when") ? event.get("when").toString() : switch (date.length()) {
            case 10 -> LocalDate.parse(date).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
            case 7 -> YearMonth.parse(date).format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
            default -> date;
        };
    }

    /** The lists of events, each by the heading above it. */
    private static List<Spoken> lists(Spoken page) {
        List<Spoken> lists = new ArrayList<>();
        String year = "";
        for (Spoken part : page.all("main").get(0).parts()) {
            for (Spoken heading : part.all("heading")) {
                year = heading.properties().get("level").equals("2") ? heading.name() : year;
            }
            for (Spoken list : part.all("list")) {
                if (!list.all("heading").isEmpty()) {
                    lists.add(new Spoken(list.role(), year, "", list.properties(), list.parts()));
                }
            }
        }
        return lists;
    }

    /** The choice says what it is for and what is chosen, and what is not chosen is not read out, not even its year. */
    @Test
    void aScreenReaderSaysTheTopicsAndKeepsToTheOneThatIsChosen() {
        assumeTrue(engine == Engine.CHROMIUM, "only Chromium tells what it gives to screen readers");
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);
        Map<String, String> titles = events().stream().collect(Collectors.toMap(TimelineIT::anchor,
                event -> Site.read(Site.TIMELINE).getElementById(anchor(event)).selectFirst("h3").text()));

        topics().forEach((topic, events) -> {
            browser.choose(topic);
            Spoken page = Spoken.of(browser);
            Spoken choice = page.all("group").stream().filter(group -> !group.all("radio").isEmpty()).findFirst().orElseThrow();

            assertThat(choice.name()).isEqualTo(Site.read(Site.TIMELINE).select("legend").text());
            assertThat(choice.all("radio")).hasSize(topics().size() + 1).extracting(Spoken::name).containsAll(topics().keySet());
            assertThat(choice.all("radio")).filteredOn(radio -> "true".equals(radio.properties().get("checked")))
                    .extracting(Spoken::name).containsExactly(topic);
            assertThat(lists(page)).as(topic).allSatisfy(year -> assertThat(year.all("listitem")).as(year.name()).isNotEmpty());
            assertThat(lists(page).stream().flatMap(year -> year.all("heading").stream()).map(event -> flat(event.name()))).as(topic)
                    .containsExactlyInAnyOrderElementsOf(events.stream().map(titles::get).toList());
            assertThat(page.all("heading")).extracting(Spoken::name).filteredOn(name -> name.matches("\\d{4}"))
                    .containsExactlyElementsOf(lists(page).stream().map(Spoken::name).toList());
        });
    }

    static List<String> pagesWithEvents() {
        return Site.pagesWith("ol.events");
    }

    /** The parts of the timeline that stand on other pages are lists too, each event with its date before its title. */
    @ParameterizedTest
    @MethodSource("pagesWithEvents")
    void aScreenReaderSaysDateAndTitleOnEveryPage(String page) {
        assumeTrue(engine == Engine.CHROMIUM, "only Chromium tells what it gives to screen readers");
        browser.open(host.address(page), Screen.WIDE.at(Screen.PHONE));
        List<String> written = browser.list("""
                return [...document.querySelectorAll('ol.events > li')].map(event => [...event.querySelectorAll('time, .date')].filter(shown)
                  .concat(event.querySelector('h3, h4')).map(part => part.textContent.trim().replace(/\\s+/g, ' ')).join(' '))
                """);
        List<String> spoken = Spoken.of(browser).all("list").stream().flatMap(list -> list.all("listitem").stream())
                .map(item -> flat(item.words())).toList();

        assertThat(written).isNotEmpty();
        assertThat(spoken.stream().flatMap(words -> written.stream().filter(words::startsWith).limit(1))).as(page)
                .containsExactlyElementsOf(written);
    }

    /** With spaces that all look alike, and none before a comma, where one element ends and the next begins. */
    private static String flat(String words) {
        return words.replaceAll("[\\s\u00A0]+", " ").replace(" ,", ",").strip();
    }
}
