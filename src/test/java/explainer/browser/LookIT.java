package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page at every width, light and dark: nothing sticks out, no line is too long, and nothing comes from anybody else. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("explainer.browser.Engine#pages")
class LookIT {

    /** What stays free beside all text, in px. */
    private static final int EDGE = 8;

    private final Engine engine;
    private final Browser browser;
    private final Host host;
    private final String page;

    LookIT(Engine engine, String page, Browsers browsers, Host host) {
        this.engine = engine;
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explainer.browser.Screen#everyWidth")
    void keepsWithinTheWindow(Screen screen) {
        assertKeepsWithin(browser, host.address(page), screen);
    }

    /** A page as wide as the window, with no text at its edge. */
    static void assertKeepsWithin(Browser browser, URI page, Screen screen) {
        browser.view(page, screen);

        assertThat(browser.<Long>ask("return document.documentElement.scrollWidth")).as("width of %s", page)
                .isEqualTo(screen.width());
        assertThat(browser.list("""
                return texts().flatMap(text => text.boxes
                  .filter(box => box.left < arguments[0] || box.right > innerWidth - arguments[0])
                  .map(box => `${name(text.element)} reaches from ${box.left} to ${box.right}`))
                """, EDGE)).as("text at the edge of %s at %s", page, screen).isEmpty();
    }

    /** Where a cell is narrow, a figure breaks between its words; cells that stack on a phone have room. */
    @Test
    void keepsTheWordsOfFiguresWhole() {
        browser.view(host.address(page), Screen.WIDE.at(Screen.PHONE));

        assertThat(browser.list("""
                const range = document.createRange();
                return texts().filter(text => text.element.closest('.figure td.right, .figure td data, .stack td data')).flatMap(text => [...text.node.data.matchAll(/[^\\s\u00a0]+/g)].filter(word => {
                  range.setStart(text.node, word.index);
                  range.setEnd(text.node, word.index + word[0].length);
                  const boxes = [...range.getClientRects()];
                  return boxes.length > 1 && boxes[boxes.length - 1].top > boxes[0].top + 4;
                }).map(word => `“${word[0]}” in ${name(text.element)}`))
                """)).as(page).isEmpty();
    }

    /** It stands right below the answer, however long what is beside it. */
    @Test
    void keepsWhatCanBeDoneBelowTheAnswer() {
        browser.view(host.address(page), Screen.WIDE);

        assertThat(browser.list("""
                return [...document.querySelectorAll(':not(.home) > main > .title > .actions')].filter(shown).flatMap(actions => {
                  const gap = actions.getBoundingClientRect().top - document.querySelector('.title .lede').getBoundingClientRect().bottom;
                  return gap > 6 && gap < 24 ? [] : [`${gap} px above ${name(actions)}`];
                })
                """)).as(page).isEmpty();
    }

    /** In bold and underlined: WebKit keeps the transparent colour of the other lines unless it is told another. */
    @Test
    void marksWhereOneIs() {
        browser.view(host.address(page), Screen.WIDE);

        assertThat(browser.list("""
                return [...document.querySelectorAll('nav a[aria-current]')].filter(shown).flatMap(link => {
                  const style = getComputedStyle(link);
                  return style.textDecorationLine === 'underline' && rgba(style.textDecorationColor)[3] === 1 && style.fontWeight >= 700
                    ? [] : [`${name(link)}: ${style.fontWeight}, ${style.textDecorationLine} ${style.textDecorationColor}`];
                })
                """)).as(page).isEmpty();
    }

    @Test
    void asksNobodyElseAndHasNothingToReport() {
        browser.open(host.address(page), Screen.WIDE);
        boolean all = engine == Engine.CHROMIUM && Site.kinds().anyMatch(page::equals);
        (all ? Screen.all() : Stream.of(Screen.WIDE.at(Screen.PHONE).inTheDark(), Screen.WIDE)).forEach(browser::show);

        assertThat(browser.requests()).as(page).contains(host.address(page))
                .allSatisfy(request -> assertThat(request.getAuthority()).isEqualTo(host.authority()));
        if (engine != Engine.WEBKIT) {
            assertThat(browser.messages()).as(page).isEmpty();
        }
    }

    /** A line of running text has 45 to 80 characters; no other line has more. */
    @Test
    void hasLinesOfAGoodLength() {
        browser.view(host.address(page), Screen.WIDE);

        assertThat(browser.list("""
                const lengths = element => {
                  const range = document.createRange();
                  const lines = new Map();
                  for (const text of texts(element)) {
                    for (let i = 0; i < text.node.length; i++) {
                      range.setStart(text.node, i);
                      range.setEnd(text.node, i + 1);
                      const box = range.getBoundingClientRect();
                      if (text.element.closest('sup') || !box.height) continue;
                      const line = Math.round(box.bottom / 8);
                      lines.set(line, (lines.get(line) || 0) + 1);
                    }
                  }
                  return [...lines].sort((a, b) => a[0] - b[0]).map(line => line[1]);
                };
                return [...document.querySelectorAll('main :is(p, li, dd):not(:has(p, li, dl, table))')].filter(shown).flatMap(element => {
                  const full = lengths(element).slice(0, -1);
                  if (full.length < 2) return [];
                  const mean = full.reduce((a, b) => a + b) / full.length;
                  const least = element.matches('.prose > p') ? 45 : 0;
                  return mean >= least && mean <= 80 ? [] : [`${name(element)}: ${full.join(', ')} characters a line`];
                });
                """)).as(page).isEmpty();
    }
}
