package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The lists of what is on a page, by keyboard: to each part, on from there, and back to the list. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@MethodSource("pages")
class ContentsIT {

    private static final String STOPS = """
            const stops = [...document.querySelectorAll('a[href], button, summary, input')].filter(stop => stop.checkVisibility());
            const links = [...document.querySelectorAll('.contents a, .letters a')];
            """;

    private final Browser browser;
    private final Host host;
    private final String page;

    ContentsIT(String page, Browser browser, Host host) {
        this.page = page;
        this.browser = browser;
        this.host = host;
    }

    static List<String> pages() {
        return Site.kindsWith(".contents, .letters");
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.DESKTOP, Screen.PHONE).map(Screen.WIDE::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void leadsToEachPartAndBack(Screen screen) {
        browser.open(host.address(page), screen);
        browser.change("document.querySelectorAll('.narrow').forEach(details => details.open = true)");
        long links = browser.ask(STOPS + "return links.length");
        assertThat(links).isPositive();

        for (long link = 0; link < links; link++) {
            browser.change(STOPS + "stops[stops.indexOf(links[arguments[0]]) - 1].focus()", link);
            browser.press(Keys.TAB);
            assertThat(browser.<Boolean>ask(STOPS + "return document.activeElement === links[arguments[0]]", link))
                    .as("link %d on %s is reached", link, page).isTrue();
            long place = scrolled();

            browser.press(Keys.ENTER);
            browser.waitUntil("part " + link, STOPS + """
                    const part = document.querySelector(':target');
                    if (!part || location.hash !== links[arguments[0]].hash || !shown(part)) return false;
                    const top = part.getBoundingClientRect().top;
                    return top >= 0 && top < innerHeight;
                    """, link);

            browser.press(Keys.TAB);
            assertThat(browser.<Boolean>ask(STOPS + """
                    const part = document.querySelector(':target');
                    return document.activeElement === stops.find(stop => part.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING)
                    """)).as("the next key on %s goes on from part %d", page, link).isTrue();

            browser.back();
            browser.waitUntil("the list again", "return location.hash === '' && Math.round(scrollY) === arguments[0]", place);
            browser.press(Keys.TAB);
            assertThat(browser.<Boolean>ask("return document.activeElement !== document.body"
                    + " && shown(document.activeElement)")).as("the keyboard is not lost on %s", page).isTrue();
        }
    }

    private long scrolled() {
        return browser.<Long>ask("return Math.round(scrollY)");
    }
}
