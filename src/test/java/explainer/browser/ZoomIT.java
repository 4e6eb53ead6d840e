package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of each kind enlarged, and with the text spacing of a reader's own: no text is cut off, lies over another or has to be
 * scrolled to sideways. WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12.
 */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("explainer.browser.Engine#kinds")
class ZoomIT {

    /** A screen of 1280 pixels at 200%, and at 400%. */
    private static final int TWICE = 640;

    /** What a reader may set; in a style sheet of its own, as an extension of the browser has it. */
    private static final String SPACING = """
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
              p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
            """;

    private final Browser browser;
    private final Host host;
    private final String page;

    ZoomIT(Engine engine, String page, Browsers browsers, Host host) {
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, TWICE).map(Screen.WIDE::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void canBeReadEnlarged(Screen screen) {
        browser.view(host.address(page), screen);

        assertFits(screen);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void canBeReadWithWiderSpacing(Screen screen) {
        browser.view(host.address(page), screen);
        browser.change(SPACING);

        assertFits(screen);
    }

    private void assertFits(Screen screen) {
        assertThat(browser.<Long>ask("return document.documentElement.scrollWidth")).as("width of %s", page)
                .isLessThanOrEqualTo(screen.width());
        // Labels of maps are laid out and tested by themselves.
        assertThat(browser.list("""
                const found = [];
                // Lines of one block may be set close, so that the room above one reaches into the other.
                const block = element => getComputedStyle(element).display.startsWith('inline') ? block(element.parentElement) : element;
                const inOne = (a, b) => block(a).contains(b) || block(b).contains(a);
                const pieces = texts().filter(text => !(text.element instanceof SVGElement))
                  .flatMap(text => text.boxes.map(box => ({ text, box }))).sort((a, b) => a.box.top - b.box.top);
                for (const { text, box } of pieces) {
                  if (box.left < -1 || box.right > innerWidth + 1) found.push(name(text.element) + ' sticks out');
                  for (let e = text.element; e && e !== document.body; e = e.parentElement) {
                    const style = getComputedStyle(e);
                    if (style.display === 'inline' || style.overflowX === 'visible' && style.overflowY === 'visible') continue;
                    const frame = e.getBoundingClientRect();
                    if (style.overflowY !== 'auto' && (box.bottom > frame.bottom + 2 || box.top < frame.top - 2)
                        || style.overflowX !== 'auto' && (box.right > frame.right + 2 || box.left < frame.left - 2))
                      found.push(name(text.element) + ' is cut off by ' + name(e));
                  }
                }
                for (let i = 0; i < pieces.length; i++) {
                  for (let j = i + 1; j < pieces.length && pieces[j].box.top < pieces[i].box.bottom - 6; j++) {
                    const [a, b] = [pieces[i], pieces[j]];
                    if (!inOne(a.text.element, b.text.element) && overlap(a.box, b.box, 6)) found.push(name(a.text.element) + ' lies over ' + name(b.text.element));
                  }
                }
                return [...new Set(found)].slice(0, 20);
                """)).as("%s at %s", page, screen).isEmpty();
    }
}
