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

    static Stream<Screen> widths() {
        return Screen.WIDTHS.stream().map(Screen.WIDE::at);
    }

    static Stream<Screen> otherColours() {
        return Stream.concat(Screen.WIDTHS.stream().map(Screen.WIDE::at).map(Screen::inTheDark),
                Stream.of(Screen.WIDE.at(Screen.PHONE), Screen.WIDE).map(Screen::inForcedColours));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widths")
    void findsNothing(Screen screen) {
        assertFindsNothing(screen, Axe.withTags(browser, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
                .rule("target-size", true));
    }

    /** Colours change nothing but what the rules on colours look at. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherColours")
    void findsNothingInOtherColours(Screen screen) {
        assertFindsNothing(screen, Axe.withTags(browser, "cat.color"));
    }

    private void assertFindsNothing(Screen screen, Axe rules) {
        browser.view(host.address(page), screen);
        browser.change("document.querySelectorAll('details').forEach(details => details.open = true)");

        // AAA asks for more contrast everywhere than AA.
        Axe.Findings findings = rules.rule("color-contrast", false).rule("color-contrast-enhanced", true).run();

        assertThat(findings.violations()).as("%s at %s", page, screen).isEmpty();
        assertThat(findings.doubts()).as("doubts on %s at %s", page, screen).isEmpty();
    }
}
