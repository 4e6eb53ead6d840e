package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links as every engine draws them: looked up in the style, and looked at in a picture. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("explainer.browser.Engine#kinds")
class MarksIT {

    private final Browser browser;
    private final Host host;
    private final String page;

    MarksIT(Engine engine, String page, Browsers browsers, Host host) {
        this.page = page;
        this.host = host;
        browser = browsers.of(engine);
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.WIDE.at(390), Screen.WIDE.at(1280).inTheDark());
    }

    /** Whatever a reader points with, or without pointing at all. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void headingsAndFiguresShowThatTheyLeadToThemselves(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('.self')].filter(shown).filter(link => {
                  const sign = getComputedStyle(link, '::after');
                  return !sign.content.includes('#') || contrast(over(rgba(sign.color), behind(link)), behind(link)) < 4.5;
                }).map(name)
                """)).as(page + " at " + screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void linksShow(Screen screen) {
        browser.view(host.address(page), screen);

        new Marks(browser).assertLinksShow(page + " at " + screen);
    }
}
