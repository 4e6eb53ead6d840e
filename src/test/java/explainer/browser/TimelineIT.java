package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The timeline's choice of topic, by mouse and keyboard, with scripts switched off; and the addresses of events. */
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

    @AfterEach
    void letScriptsRun() {
        browser.letScriptsRun(true);
    }

    @Test
    void showsEveryEventAtFirst() {
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);

        assertThat(browser.list(VISIBLE)).containsExactlyInAnyOrderElementsOf(Events.anchors());
    }

    /** WebKit sets a legend on the rule of its box unless it is told otherwise. */
    @Test
    void standsBesideItsChoicesAndBelowItsRule() {
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);

        assertThat(browser.list("""
                return [...document.querySelectorAll('.filter')].flatMap(filter => {
                  const [rule, legend, choice] = [filter, ...filter.querySelectorAll('legend, label')].map(e => e.getBoundingClientRect());
                  return legend.right <= choice.left && Math.abs(legend.top - choice.top) <= 2 && legend.top - rule.top < 40
                    && (filter.previousElementSibling.matches('.filter') || legend.top >= rule.top + 8) ? []
                    : [`${name(filter)}: rule at ${rule.top}, legend at ${legend.top} to ${legend.right}, choice at ${choice.left}, ${choice.top}`];
                })
                """)).isEmpty();
    }

    @Test
    void showsTheEventsOfTheTopicThatIsClicked() {
        browser.letScriptsRun(false);
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);

        Events.topics().forEach((topic, events) -> {
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
        Map<String, List<String>> topics = Events.topics();
        List<String> labels = choices("topic");

        assertThat(labels).hasSize(topics.size() + 1).containsAll(topics.keySet());
        for (String label : labels.subList(1, labels.size())) {
            browser.press(Keys.ARROW_DOWN);

            assertThat(browser.list(VISIBLE)).as(label).containsExactlyInAnyOrderElementsOf(topics.get(label));
        }
        // From the last, WebKit goes back alone; others go on to the first.
        browser.press(engine == Engine.WEBKIT ? Keys.ARROW_UP.toString().repeat(topics.size()) : Keys.ARROW_DOWN);
        assertThat(browser.list(VISIBLE)).as(labels.get(0)).containsExactlyInAnyOrderElementsOf(Events.anchors());
    }

    /** Both choices hold at once: of a topic, the events of a decade. */
    @Test
    void showsTheEventsOfADecade() {
        browser.letScriptsRun(false);
        browser.open(host.address(Site.TIMELINE), Screen.WIDE);
        List<String> all = browser.list(VISIBLE);
        List<String> topics = choices("topic");
        List<String> decades = choices("decade");
        List<String> found = new ArrayList<>();

        for (String decade : decades.subList(1, decades.size())) {
            browser.choose(decade);
            List<String> shown = browser.list(VISIBLE);
            found.addAll(shown);
            assertThat(browser.list("return [...document.querySelectorAll('.year')].filter(shown).map(year => year.id)"))
                    .as(decade).isNotEmpty().allMatch(year -> year.startsWith("year-" + decade.substring(0, 3)));

            String topic = topics.get(1);
            browser.choose(topic);
            assertThat(browser.list(VISIBLE)).as("%s, %s", decade, topic).containsExactlyElementsOf(
                    shown.stream().filter(Events.topics().get(topic)::contains).toList());
            browser.choose(topics.get(0));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<String> choices(String name) {
        return browser.list("""
                return [...document.querySelectorAll(`.filter input[name=${arguments[0]}]`)].map(choice => choice.parentElement.innerText.trim())
                """, name);
    }

    @ParameterizedTest
    @MethodSource("explainer.browser.Events#firstMiddleAndLast")
    void theAddressOfAnEventShowsIt(String anchor) {
        browser.open(host.address(Site.TIMELINE + "#" + anchor), Screen.WIDE.at(Screen.PHONE));

        browser.waitUntil("the event " + anchor, """
                const event = document.querySelector(':target');
                const box = event.getBoundingClientRect();
                return event.id === arguments[0] && shown(event) && box.top >= 0 && box.top < innerHeight
                """, anchor);
    }
}
