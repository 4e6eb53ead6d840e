package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** A page of each kind by keyboard alone, and by a finger that needs something to hit. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("explainer.browser.Engine#kinds")
class KeyboardIT {

    /** Lists have more than a thousand stops, each like the one before. */
    private static final int MOST = 100;

    /** How many times a key is pressed before the browser is asked again. */
    private static final int STRIDE = 50;

    private final Engine engine;
    private final Browser browser;
    private final Host host;
    private final String page;

    KeyboardIT(Engine engine, String page, Browsers browsers, Host host) {
        this.engine = engine;
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    @Test
    void theFirstKeySkipsToTheText() {
        browser.open(host.address(page), Screen.WIDE);
        browser.press(Keys.TAB);

        assertThat(browser.<Boolean>ask("""
                const link = document.activeElement;
                const box = link.getBoundingClientRect();
                return link.matches('a[href^="#"]') && shown(link) && box.width >= 44 && box.height >= 24
                  && within(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight })
                  && link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))
                """)).as("the skip link on %s shows", page).isTrue();

        browser.press(Keys.ENTER);
        browser.waitUntil("the text to be reached", """
                const text = document.querySelector(':target');
                return text !== null && text.matches('main') && text.getBoundingClientRect().top < innerHeight / 2
                """);
        browser.press(Keys.TAB);
        assertThat(browser.<Boolean>ask("return document.activeElement.closest('main, footer') !== null"))
                .as("the next key on %s goes on from the text", page).isTrue();
    }

    /** Tab goes through all that can be used, in the order in which it is read, and shows each time where it is. */
    @Test
    void everyStopIsReachedInOrderAndShows() {
        (thoroughly() ? Screen.WIDTHS : List.of(Screen.PHONE)).stream().map(Screen.WIDE::at).forEach(this::walk);
    }

    private void walk(Screen screen) {
        long stops = begin(screen);
        browser.change("""
                // Where a key has led is looked at when the next goes down: the view gets there a little later.
                let first = true;
                addEventListener('keydown', () => { if (!first) window.look(); first = false; });
                """);
        for (long left = stops; left > 0; left -= STRIDE) {
            browser.press(Keys.TAB.toString().repeat((int) Math.min(left, STRIDE)));
        }
        List<Map<String, Object>> walk = browser.ask("window.look(); return window.walk");

        assertThat(walk.stream().map(step -> step.get("index"))).as("stops on %s at %s", page, screen)
                .containsExactlyElementsOf(LongStream.range(0, stops).boxed().toList());
        if (walk.stream().anyMatch(step -> !((List<?>) step.get("problems")).isEmpty())) {
            walkSlowly(screen);
        }
    }

    /** A busy machine brings a stop into view after the next key has been pressed: step by step it has its time. */
    private void walkSlowly(Screen screen) {
        long stops = begin(screen);
        for (long stop = 1; stop <= stops; stop++) {
            browser.press(Keys.TAB);
            browser.waitUntil("stop %d on %s at %s to be seen".formatted(stop, page, screen),
                    "return window.unseen(document.activeElement).length === 0");
        }
    }

    /** Opens the page and gives the number of its stops, or of the first of them. */
    private long begin(Screen screen) {
        browser.open(host.address(page), screen);
        return browser.change(STOPS + FOCUS + """
                window.walk = [];
                window.unseen = unseen;
                const order = stops();
                window.look = () => window.walk.push({
                  index: order.indexOf(document.activeElement), problems: unseen(document.activeElement) });
                return Math.min(order.length, arguments[0])
                """, MOST);
    }

    /** Home on every screen, in Chromium: the others take long, and lists have a thousand stops. */
    private boolean thoroughly() {
        return engine == Engine.CHROMIUM && page.equals(Site.HOME);
    }

    /** A reader's screens, or the narrowest and the widest. */
    private Stream<Screen> screens() {
        return thoroughly() ? Screen.all()
                : Stream.of(Screen.WIDE.at(Screen.PHONE), Screen.WIDE.at(Screen.DESKTOP).inTheDark());
    }

    @Test
    void focusStandsOut() {
        screens().forEach(this::assertFocusStandsOut);
    }

    private void assertFocusStandsOut(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list(STOPS + FOCUS + """
                const all = stops();
                return all.filter((stop, i) => i % Math.ceil(all.length / arguments[0]) === 0).flatMap(stop => {
                  stop.focus({ focusVisible: true, preventScroll: true });
                  // WebKit would scroll to it by itself when this script has ended, and misses what stands in columns.
                  stop.scrollIntoView({ block: 'center', behavior: 'instant' });
                  const { top, bottom } = stop.getBoundingClientRect();
                  if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
                  return unseen(stop);
                });
                """, MOST)).as("%s at %s", page, screen).isEmpty();
    }

    @Test
    void everyTargetIsLargeEnough() {
        screens().forEach(this::assertEveryTargetIsLargeEnough);
    }

    private void assertEveryTargetIsLargeEnough(Screen screen) {
        browser.view(host.address(page), screen);

        // As WCAG 2.2 has it: 24 by 24 px, but for a link in a line of text.
        assertThat(browser.list("""
                const inline = target => {
                  if (getComputedStyle(target).display !== 'inline') return false;
                  let block = target.parentElement;
                  while (getComputedStyle(block).display === 'inline') block = block.parentElement;
                  const links = [...block.querySelectorAll('a')].filter(shown).map(a => a.textContent).join('');
                  return block.innerText.replace(/\\s/g, '').length > links.replace(/\\s/g, '').length;
                };
                return [...document.querySelectorAll('a[href], button, summary, select, textarea, input, label:has(input)')]
                  .filter(shown).filter(target => !inline(target))
                  .map(target => ({ target, box: target.getBoundingClientRect() }))
                  .filter(({ box }) => box.width < 24 || box.height < 24)
                  .map(({ target, box }) => `${name(target)} is ${box.width.toFixed(1)} by ${box.height.toFixed(1)} px`)
                """)).as("%s at %s", page, screen).isEmpty();
    }

    /** All that Tab stops at; of a group of radio buttons that is one. */
    private static final String STOPS = """
            const stops = () => [...document.querySelectorAll('a[href], button, summary, select, textarea, input, [tabindex="0"]')]
              .filter(stop => !stop.disabled && stop.checkVisibility({ visibilityProperty: true }))
              .filter(stop => stop.type !== 'radio' || stop.checked);
            """;

    /** Why somebody could not see that an element has the focus. WCAG 2.2, 2.4.7, 2.4.11 and 1.4.11. */
    private static final String FOCUS = """
            // Of each line of it the middle and, a little within, the corners: something of it has to lie on top.
            const covered = sign => {
              const points = [...sign.getClientRects()].flatMap(({ left, right, top, bottom }) => [[(left + right) / 2, (top + bottom) / 2],
                [left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]]);
              return !points.some(([x, y]) => sign.contains(document.elementFromPoint(x, y)));
            };
            const unseen = stop => {
              const sign = stop.closest('label') || stop;
              const style = getComputedStyle(sign);
              const box = sign.getBoundingClientRect();
              const problems = [];
              if (document.activeElement !== stop) problems.push('does not take the focus');
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) problems.push('has no outline');
              else if (contrast(over(rgba(style.outlineColor), behind(sign.parentElement)), behind(sign.parentElement)) < 3) problems.push('has a pale outline');
              if (!shown(sign)) problems.push('is not to be seen');
              if (box.bottom <= 0 || box.top >= innerHeight) problems.push('is out of view');
              else if (covered(sign)) problems.push('is covered');
              return problems.map(problem => name(sign) + ' ' + problem);
            };
            """;
}
