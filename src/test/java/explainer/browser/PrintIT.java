package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The print style in the browser, from a bright screen and a dark one: nothing to press, dark on white. What comes out, from
 * WebKit too: {@link PrintedPagesIT}.
 */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}, {2}")
@MethodSource("pagesOnPaper")
class PrintIT {

    private final Browser browser;
    private final Host host;
    private final String page;
    private final Screen screen;

    PrintIT(Engine engine, String page, Screen screen, Browsers browsers, Host host) {
        this.page = page;
        this.screen = screen;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pagesOnPaper() {
        return Engine.kindsOn(List.of(Screen.PAPER, Screen.PAPER.inTheDark()));
    }

    @Test
    void leavesOutWhatOnlyAScreenCanUse() {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('nav, .skip, .filter, form, button, input, summary, a[download]')].filter(shown).map(name)
                """)).as("%s on %s", page, screen).isEmpty();
    }

    /** Whoever asks for the page without its notes gets none of them, and no numbers that lead nowhere. */
    @Test
    void leavesOutTheNotesWhereTheyAreNotWanted() {
        browser.open(host.address(page + "#part-plain"), screen);

        assertThat(browser.list("return [...document.querySelectorAll('.notes, main sup')].filter(shown).map(name)"))
                .as("%s on %s", page, screen).isEmpty();
        assertThat(browser.<Boolean>ask("return shown(document.querySelector('h1'))")).isTrue();
    }

    @Test
    void isDarkOnWhite() {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return texts().filter(text => lightness(behind(text.element)) < .8
                    || contrast(ink(text.element), behind(text.element)) < 7)
                  .map(text => name(text.element) + ': ' + ink(text.element) + ' on ' + behind(text.element))
                """)).as("%s on %s", page, screen).isEmpty();
    }
}
