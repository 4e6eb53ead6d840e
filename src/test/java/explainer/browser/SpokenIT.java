package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a screen reader says of figures and events; only Chromium tells what it gives to one. */
@ExtendWith(BrowserExtension.class)
class SpokenIT {

    private final Browser browser;
    private final Host host;

    SpokenIT(Browser browser, Host host) {
        this.browser = browser;
        this.host = host;
    }

    static List<String> pagesWithFigures() {
        return Site.pagesWith("figure");
    }

    static List<String> pagesWithEvents() {
        return Site.pagesWith("ol.events");
    }

    /** A screen reader says what a figure is, and all its values before the table is unfolded; of a map, its list. */
    @ParameterizedTest
    @MethodSource("pagesWithFigures")
    void saysNameAndValuesOfFigures(String page) {
        browser.open(host.address(page), Screen.WIDE);
        List<Map<String, Object>> figures = browser.ask("""
                return [...document.querySelectorAll('figure')].map(figure => ({
                  title: figure.querySelector('figcaption strong, caption').textContent.trim(),
                  values: [...figure.querySelectorAll('td.right, td:not(.right) data, .fold li > b, li data, li b:not(:has(data)), .axis small, .columns li')].map(value => value.textContent.trim())
                }));
                """);
        browser.change("document.querySelectorAll('figure.map details').forEach(details => details.open = true)");
        List<Spoken> spoken = Spoken.of(browser).all("figure");

        assertThat(spoken).hasSameSizeAs(figures);
        for (int i = 0; i < figures.size(); i++) {
            assertThat(spoken.get(i).words()).as("%s, %s", page, spoken.get(i).name())
                    .contains((String) figures.get(i).get("title"))
                    .contains(((List<?>) figures.get(i).get("values")).toArray(String[]::new));
            assertThat(spoken.get(i).name()).as("name of a figure on %s", page).contains((String) figures.get(i).get("title"));
        }
    }

    /** Under each year a list, of each event its date, what happened, where, and who says so. */
    @Test
    void saysTheEventsInTheirOrder() {
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
        List<Map<String, Object>> events = Events.all();
        assertThat(spoken).hasSameSizeAs(events);
        for (Map<String, Object> event : events) {
            Element written = page.getElementById(Events.anchor(event));
            String title = written.selectFirst("h3").text();
            String date = date(event);
            Spoken said = spoken.get(event.get("date").toString().substring(0, 4) + ": " + title);

            assertThat(said).as(title).isNotNull();
            // A date that is a year alone stands over the list.
            assertThat(flat(said.words())).startsWith(date.length() == 4 ? title : date + " " + title);
            // Links are parts of their own, with or without a space beside the bracket that holds them.
            assertThat(said.words().replaceAll("\\s", "")).contains(written.select(".meta").text().replaceAll("\\s", ""));
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
    void saysTheTopicsAndKeepsToTheOneThatIsChosen() {
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);
        Map<String, String> titles = Events.all().stream().collect(Collectors.toMap(Events::anchor,
                event -> Site.read(Site.TIMELINE).getElementById(Events.anchor(event)).selectFirst("h3").text()));

        Events.topics().forEach((topic, events) -> {
            browser.choose(topic);
            Spoken page = Spoken.of(browser);
            Spoken choice = page.all("group").stream().filter(group -> !group.all("radio").isEmpty()).findFirst().orElseThrow();

            assertThat(choice.name()).isEqualTo(Site.read(Site.TIMELINE).selectFirst("legend").text());
            assertThat(choice.all("radio")).hasSize(Events.topics().size() + 1).extracting(Spoken::name).containsAll(Events.topics().keySet());
            assertThat(choice.all("radio")).filteredOn(radio -> "true".equals(radio.properties().get("checked")))
                    .extracting(Spoken::name).containsExactly(topic);
            assertThat(lists(page)).as(topic).allSatisfy(year -> assertThat(year.all("listitem")).as(year.name()).isNotEmpty());
            assertThat(lists(page).stream().flatMap(year -> year.all("heading").stream()).map(event -> flat(event.name()))).as(topic)
                    .containsExactlyInAnyOrderElementsOf(events.stream().map(titles::get).toList());
            assertThat(page.all("heading")).extracting(Spoken::name).filteredOn(name -> name.matches("\\d{4}"))
                    .containsExactlyElementsOf(lists(page).stream().map(Spoken::name).toList());
        });
    }

    /** The parts of the timeline that stand on other pages are lists too, each event with its date before its title. */
    @ParameterizedTest
    @MethodSource("pagesWithEvents")
    void saysDateAndTitleOfEventsOnEveryPage(String page) {
        browser.open(host.address(page), Screen.WIDE.at(Screen.PHONE));
        browser.change("document.querySelectorAll('.narrow').forEach(details => details.open = true)");
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
