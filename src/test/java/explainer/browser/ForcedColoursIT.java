package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The system's few colours take the place of the page's: text and marks must still differ from what is behind. WebKit has
 * none to force upon a page.
 */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}, {2}")
@MethodSource("pagesInForcedColours")
class ForcedColoursIT {

    private final Browser browser;
    private final Host host;
    private final String page;
    private final Screen screen;

    ForcedColoursIT(Engine engine, String page, Screen screen, Browsers browsers, Host host) {
        this.page = page;
        this.screen = screen;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pagesInForcedColours() {
        return Engine.kindsOn(Stream.of(Screen.WIDE.at(Screen.PHONE), Screen.WIDE.inTheDark()).map(Screen::inForcedColours).toList());
    }

    @BeforeEach
    void view() {
        browser.view(host.address(page), screen);
    }

    @Test
    void textCanBeRead() {
        assertThat(browser.list("""
                return texts().map(text => ({ text, ratio: contrast(ink(text.element), behind(text.element)) }))
                  .filter(({ ratio }) => ratio < 4.5)
                  .map(({ text, ratio }) => `${name(text.element)} has a contrast of ${ratio.toFixed(1)}`)
                """)).as("text of %s at %s", page, screen).isEmpty();
    }

    @Test
    void marksCanBeSeen() {
        assertThat(browser.list("""
                const ground = system('Canvas');
                const paint = (element, property) => {
                  const value = getComputedStyle(element)[property];
                  const pattern = value.match(/^url\\("?#([^"]+)"?\\)/);
                  if (pattern) return [...document.getElementById(pattern[1]).children].flatMap(e => [paint(e, 'fill'), paint(e, 'stroke')])
                    .reduce((best, colour) => contrast(colour, ground) > contrast(best, ground) ? colour : best, ground);
                  return value === 'none' ? ground : over(rgba(value), ground);
                };
                return [...document.querySelectorAll('.figure svg:not(.defs) :is(rect, circle, line), .map .panel :is(.border, .route)')]
                  .filter(shown).filter(mark => !mark.matches('.rest'))
                  .filter(mark => Math.max(contrast(paint(mark, 'fill'), ground), contrast(paint(mark, 'stroke'), ground)) < 3)
                  .map(mark => mark.outerHTML + ' in ' + mark.closest('.figure').id)
                """)).as("marks on %s at %s", page, screen).isEmpty();
    }
}
