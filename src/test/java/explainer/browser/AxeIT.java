package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of axe-core for WCAG 2.2 AA and good practice, and AAA for contrast, on every page with all unfolded. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@MethodSource("explainer.browser.Site#pages")
class AxeIT {

    private final Browser browser;
    private final Host host;
    private final String page;

    AxeIT(String page, Browser browser, Host host) {
        this.page = page;
        this.browser = browser;
        this.host = host;
    }

    static Stream<Screen> screens() {
        return Stream.concat(Screen.all(), Stream.of(Screen.WIDE.at(Screen.PHONE), Screen.WIDE).map(Screen::inForcedColours));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void findsNothing(Screen screen) {
        browser.view(host.address(page), screen);
        browser.change("document.querySelectorAll('details').forEach(details => details.open = true)");

        Axe.Findings findings = Axe.of(browser).run();

        assertThat(findings.violations()).as("%s at %s", page, screen).isEmpty();
        assertThat(findings.doubts()).as("doubts on %s at %s", page, screen).isEmpty();
    }
}
