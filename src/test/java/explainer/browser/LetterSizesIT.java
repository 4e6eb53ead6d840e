package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters of every page at every width. Style alone decides their size, so one engine and one scheme of colours is enough. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@MethodSource("explainer.browser.Site#pages")
class LetterSizesIT {

    private final Browser browser;
    private final Host host;
    private final String page;

    LetterSizesIT(String page, Browser browser, Host host) {
        this.page = page;
        this.browser = browser;
        this.host = host;
    }

    static Stream<Screen> widths() {
        return Screen.WIDTHS.stream().map(Screen.WIDE::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widths")
    void areLargeEnoughToRead(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return texts().filter(text => size(text.element) < (text.element.closest('.prose > :is(p, ul, ol, dl)')
                    && !text.element.closest('sup, small, code') ? 16 : 11))
                  .map(text => `${name(text.element)} is set in ${size(text.element)} px`)
                """)).as("%s at %s", page, screen).isEmpty();
    }
}
