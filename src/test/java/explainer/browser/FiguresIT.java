package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Charts and maps as they come out: every word of them is large enough at every width, and the countries can be told apart. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("pages")
class FiguresIT {

    private final Browser browser;
    private final Host host;
    private final String page;

    FiguresIT(Engine engine, String page, Browsers browsers, Host host) {
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pages() {
        return Engine.with(Site.kindsWith("figure"));
    }

    static Stream<Screen> widths() {
        return Screen.WIDTHS.stream().map(Screen.WIDE::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widths")
    void numbersOfNotesStandBehindTheirWords(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('figure td sup, figure p sup')].filter(shown).filter(sup => {
                    const cell = sup.closest('td, p');
                    const words = texts(cell).filter(text => text.node.compareDocumentPosition(sup) === Node.DOCUMENT_POSITION_FOLLOWING);
                    return words.length > 0 && sup.getBoundingClientRect().left < words[words.length - 1].boxes.slice(-1)[0].right - 1;
                  }).map(sup => `${name(sup.closest('td, p'))} has left its number`)
                """)).as("%s at %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widths")
    void noMarkLiesOnItsLabel(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('.marks tr')].filter(shown).flatMap(row => {
                  const mark = row.querySelector('td > svg');
                  return mark === null ? [] : texts(row).flatMap(text => text.boxes).filter(box => overlap(box, mark.getBoundingClientRect(), 2))
                    .map(box => `${name(row)}: letters down to ${box.bottom}, mark from ${mark.getBoundingClientRect().top}`);
                })
                """)).as("%s at %s", page, screen).isEmpty();
    }

    /** The names of rows and events in a strip lie over the lines of its years. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("widths")
    void noLineRunsThroughAName(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                const paper = getComputedStyle(document.documentElement).backgroundColor;
                return [...document.querySelectorAll('.axis > p, .axis li > span')].filter(shown)
                  .filter(words => getComputedStyle(words).backgroundColor !== paper || getComputedStyle(words).position === 'static' && !words.closest('li'))
                  .map(name)
                """)).as("%s at %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widths")
    void wordsAreLargeEnough(Screen screen) {
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('figure')].flatMap(figure => texts(figure).map(({ element, words }) => {
                    const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM().d : 1;
                    return { words, size: size(element) * scale };
                  }).filter(text => text.size < 11).map(text => `${figure.id}: ${text.words} is set in ${text.size.toFixed(2)} px`))
                """)).as("%s at %s", page, screen).isEmpty();
    }

    /** Colour alone says nothing in grey print or to some eyes: each country has a pattern of its own too. */
    @Test
    void countriesDifferByMoreThanColour() {
        browser.view(host.address(page), Screen.WIDE);

        assertThat(browser.list("""
                const pattern = mark => {
                  const style = getComputedStyle(mark);
                  if (mark.matches('line')) return style.strokeDasharray === 'none' ? 'a full line' : 'a broken line';
                  if (style.fill.startsWith('url(')) return 'hatched';
                  return contrast(over(rgba(style.fill), system('Canvas')), over(rgba(style.stroke), system('Canvas'))) > 1.5
                    && contrast(rgba(style.fill), behind(mark)) < 1.1 ? 'a ring' : 'plain';
                };
                return [...document.querySelectorAll('figure')].flatMap(figure => {
                  const patterns = number => new Set([...figure.querySelectorAll(`.c${number}, .c${number} *`)]
                    .filter(mark => mark.matches('rect, circle, line, svg.lines path') && !mark.closest('.open, .defs, defs, .key'))
                    .map(mark => mark.tagName + ': ' + pattern(mark)));
                  const [one, two] = [patterns(1), patterns(2)];
                  return [...one].filter(sign => two.has(sign)).map(sign => `${figure.id}: both have ${sign}`);
                });
                """)).as(page).isEmpty();
    }

    @Test
    void theNumbersBehindAFigureUnfoldByKeyboard() {
        browser.open(host.address(page), Screen.WIDE);
        long figures = browser.ask("return document.querySelectorAll('figure').length");

        for (long figure = 0; figure < figures; figure++) {
            boolean folded = browser.change("""
                    const figure = document.querySelectorAll('figure')[arguments[0]];
                    const details = figure.querySelector('details:not([open])');
                    if (details) details.querySelector('summary').focus();
                    return details !== null;
                    """, figure);
            if (folded) {
                browser.press(Keys.ENTER);
            }
            browser.waitUntil("the numbers behind figure " + figure, """
                    const figure = document.querySelectorAll('figure')[arguments[0]];
                    return [...figure.querySelectorAll('table td, .fold li, ul:not(.key) li, ol li, .axis > p')].some(shown)
                    """, figure);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explainer.browser.MarksIT#screens")
    void marksHaveColoursOfTheirOwn(Screen screen) {
        browser.view(host.address(page), screen);

        new Marks(browser).assertFiguresAreDrawn(page + " at " + screen);
    }
}
