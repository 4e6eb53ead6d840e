package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The timeline's choice of topic, by mouse and keyboard, with scripts switched off; and the addresses of events. */
@ExtendWith(BrowserExtension.class)
class TimelineIT {

    private static final String VISIBLE = """
            return [...document.querySelectorAll('.event')].filter(shown).map(event => event.id)
            """;

    private final Browser browser;
    private final Host host;

    TimelineIT(Browser browser, Host host) {
        this.browser = browser;
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
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.list(VISIBLE)).as(labels.get(0)).containsExactlyInAnyOrderElementsOf(anchors());
    }

    @ParameterizedTest
    @MethodSource("anchors")
    void theAddressOfAnEventShowsIt(String anchor) {
        browser.open(host.address(Site.TIMELINE + "#" + anchor), Screen.WIDE.at(Screen.PHONE));

        assertThat(browser.<Boolean>ask("""
                const event = document.querySelector(':target');
                const box = event.getBoundingClientRect();
                return event.id === arguments[0] && shown(event) && box.top >= 0 && box.top < innerHeight
                """, anchor)).isTrue();
    }
}
