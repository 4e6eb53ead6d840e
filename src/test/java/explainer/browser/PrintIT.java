package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The print style in the browser, from a bright screen and a dark one: nothing to press, dark on white. What comes out: {@link PrintedPagesIT}. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("pages")
class PrintIT {

    private final Engine engine;
    private final Browser browser;
    private final Host host;
    private final String page;

    PrintIT(Engine engine, String page, Browsers browsers, Host host) {
        this.engine = engine;
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pages() {
        return Engine.pages().filter(arguments -> ((Engine) arguments.get()[0]).shows(Screen.PAPER));
    }

    static Stream<Screen> paper() {
        return Stream.of(Screen.PAPER, Screen.PAPER.inTheDark());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void leavesOutWhatOnlyAScreenCanUse(Screen screen) {
        assumeTrue(engine.shows(screen), "the engine takes all paper for light");
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('nav, .skip, .filter, form, button, input, summary, a[download]')].filter(shown).map(name)
                """)).as("%s on %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paper")
    void isDarkOnWhite(Screen screen) {
        assumeTrue(engine.shows(screen), "the engine takes all paper for light");
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return texts().filter(text => lightness(behind(text.element)) < .8
                    || contrast(ink(text.element), behind(text.element)) < 7)
                  .map(text => name(text.element) + ': ' + ink(text.element) + ' on ' + behind(text.element))
                """)).as("%s on %s", page, screen).isEmpty();
    }
}
