package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search as Chromium alone shows it: whether it moves anything; and what axe-core, for which one engine is enough, finds. */
@ExtendWith(BrowserExtension.class)
class SearchFieldIT {

    private final Browser browser;
    private final Host host;

    SearchFieldIT(Browser browser, Host host) {
        this.browser = browser;
        this.host = host;
    }

    /** The field appears with its scripts, but what stands below it does not move. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(SearchIT.Where.class)
    void pushesNothingAsideWhenItAppears(SearchIT.Where where) {
        URI site = where == SearchIT.Where.DISK ? Site.FOLDER.toUri() : host.address("");
        for (Screen screen : Stream.of(Screen.PHONE, Screen.DESKTOP).map(Screen.WIDE::at).toList()) {
            browser.open(site.resolve(SearchIT.PAGE), screen);
            browser.waitUntil("the field", "return shown(document.querySelector('.finder input'))");

            assertThat(browser.<Number>ask("""
                    const shifts = new PerformanceObserver(() => { });
                    shifts.observe({ type: 'layout-shift', buffered: true });
                    return shifts.takeRecords().reduce((all, shift) => all + shift.value, 0)
                    """).doubleValue()).as("at %s", screen).isZero();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(SearchIT.Where.class)
    void resultsAreAccessible(SearchIT.Where where) {
        URI site = where == SearchIT.Where.DISK ? Site.FOLDER.toUri() : host.address("");
        for (Screen screen : Stream.of(Screen.PHONE, Screen.DESKTOP).flatMap(Screen::schemes).toList()) {
            browser.open(site.resolve(SearchIT.PAGE + "?q=border"), screen);
            Axe.Findings findings = Axe.of(browser).run();

            assertThat(findings.violations()).as(screen.toString()).isEmpty();
            assertThat(findings.doubts()).as("doubts at %s", screen).isEmpty();
            assertThat(browser.<Boolean>ask("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits into %s", screen).isTrue();
        }
    }
}
