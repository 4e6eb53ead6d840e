package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of axe-core for WCAG 2.2 AA and good practice, and AAA for contrast, on every page with all unfolded. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("pagesOnScreens")
class AxeIT {

    private final Browser browser;
    private final Host host;
    private final String page;
    private final Screen screen;

    AxeIT(String page, Screen screen, Browser browser, Host host) {
        this.page = page;
        this.screen = screen;
        this.browser = browser;
        this.host = host;
    }

    /** Every page on a phone, and one of each kind where colours and layout are others. */
    static Stream<Arguments> pagesOnScreens() {
        List<Screen> few = List.of(Screen.WIDE.at(Screen.PHONE));
        List<Screen> all = List.of(Screen.WIDE.at(Screen.PHONE), Screen.WIDE.at(Screen.TABLET), Screen.WIDE.inTheDark(),
                Screen.WIDE.inForcedColours());
        Set<String> kinds = Site.kinds().collect(Collectors.toSet());
        return Site.pages().flatMap(page -> (kinds.contains(page) ? all : few).stream()
                .map(screen -> Arguments.of(page, screen)));
    }

    @Test
    void findsNothing() {
        assertFindsNothing(browser, host.address(page), screen);
    }

    /** With all unfolded. */
    static void assertFindsNothing(Browser browser, URI page, Screen screen) {
        browser.view(page, screen);
        browser.change("document.querySelectorAll('details').forEach(details => details.open = true)");

        Axe.Findings findings = Axe.of(browser).run();

        assertThat(findings.violations()).as("%s at %s", page, screen).isEmpty();
        assertThat(findings.doubts()).as("doubts on %s at %s", page, screen).isEmpty();
    }
}
