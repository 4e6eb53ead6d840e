package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as it goes to paper, from a bright screen and a dark one: all that can be read, nothing to press. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@MethodSource("explainer.browser.Site#pages")
class PrintIT {

    private final Browser browser;
    private final Host host;
    private final String page;

    PrintIT(String page, Browser browser, Host host) {
        this.page = page;
        this.browser = browser;
        this.host = host;
    }

    static Stream<Screen> paper() {
        return Stream.of(Screen.PAPER, Screen.PAPER.inTheDark());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void leavesOutWhatOnlyAScreenCanUse(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('nav, .skip, .filter, form, button, input, summary, a[download]')].filter(shown).map(name)
                """)).as("%s on %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void unfoldsWhatIsFolded(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('details > :not(summary)')].filter(part => !part.matches('p:has(a[download])'))
                  .filter(part => !shown(part) || part.getBoundingClientRect().height < 5).map(part => name(part))
                """)).as("%s on %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void isDarkOnWhite(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return texts().filter(text => lightness(behind(text.element)) < .8
                    || contrast(ink(text.element), behind(text.element)) < 7)
                  .map(text => name(text.element) + ': ' + ink(text.element) + ' on ' + behind(text.element))
                """)).as("%s on %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void keepsWithinTheSheet(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return texts().flatMap(text => text.boxes.filter(box => box.left < 0 || box.right > innerWidth)
                  .map(box => `${name(text.element)} reaches from ${box.left} to ${box.right}`))
                """)).as("%s on %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void saysWhereLinksLead(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('main a[href^="http"]')].filter(shown)
                  .filter(link => !link.innerText.includes(link.getAttribute('href'))
                    && !/attr\\(href\\)|http/.test(getComputedStyle(link, '::after').content)).map(name)
                """)).as("%s on %s", page, screen).isEmpty();
    }
}
