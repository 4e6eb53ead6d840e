package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Charts and maps as they come out: every word of them can be read at every width, on paper, and by a screen reader. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("pages")
class FiguresIT {

    private final Engine engine;
    private final Browser browser;
    private final Host host;
    private final String page;

    FiguresIT(Engine engine, String page, Browsers browsers, Host host) {
        this.engine = engine;
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pages() {
        return Engine.with(Site.pagesWith("figure"));
    }

    static Stream<Screen> widthsAndPaper() {
        return Stream.concat(Screen.WIDTHS.stream().map(Screen.WIDE::at), Stream.of(Screen.PAPER));
    }

    static Stream<Screen> widths() {
        return Screen.WIDTHS.stream().map(Screen.WIDE::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widthsAndPaper")
    void namesOnMapsKeepClearOfEachOther(Screen screen) {
        assumeTrue(engine.shows(screen), "the engine shows paper on paper alone");
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                // The box of a text has room above its capitals for accents.
                const letters = label => {
                  const { left, right, top, bottom } = drawn(label);
                  return { left, right, top: top + .3 * size(label), bottom: bottom - .1 * size(label) };
                };
                const panels = [...document.querySelectorAll('.map svg.panel')];
                return panels.flatMap(panel => {
                  const frame = panel.getBoundingClientRect();
                  const labels = [...panel.querySelectorAll('text')].filter(shown)
                    .map(label => ({ words: label.textContent, box: drawn(label), letters: letters(label) }));
                  const insets = panels.filter(other => other !== panel && other.parentElement === panel.parentElement
                      && panel.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING)
                    .map(inset => ({ words: 'the inset', box: inset.getBoundingClientRect() }));
                  const marks = [...panel.querySelectorAll('circle, rect:not(.window)')].filter(shown)
                    .map(mark => ({ words: 'the mark of ' + mark.parentElement.textContent.trim(), mark, box: drawn(mark) }));
                  return labels.flatMap((label, i) => [...labels.slice(i + 1), ...insets, ...marks]
                      .filter(other => overlap(other.mark ? label.letters : label.box, other.box))
                      .map(other => `${label.words} lies on ${other.words}`))
                    .concat(labels.filter(label => !within(label.box, frame)).map(label => `${label.words} leaves the map`));
                });
                """)).as("%s at %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widthsAndPaper")
    void wordsOnChartsKeepClearOfEachOther(Screen screen) {
        assumeTrue(engine.shows(screen), "the engine shows paper on paper alone");
        browser.view(host.address(page), screen);

        assertThat(browser.list("""
                // The number of a note is raised, and may reach into the line above.
                const note = (text, other) => other.element.closest('sup') && !text.element.closest('sup')
                  && text.element.closest('td, th, p, div') === other.element.closest('td, th, p, div');
                return [...document.querySelectorAll('figure:not(.map)')].flatMap(figure => {
                  const frame = figure.getBoundingClientRect();
                  const words = texts(figure).flatMap(text => text.boxes.map(box => ({ text, box })));
                  return words.flatMap(({ text, box }, i) => words.slice(i + 1)
                      .filter(other => other.text !== text && overlap(box, other.box, 2) && !note(text, other.text))
                      .map(other => `${figure.id}: ${text.words} lies on ${other.text.words}`))
                    .concat(words.filter(({ box }) => !within(box, frame)).map(({ text }) => `${figure.id}: ${text.words} is cut`));
                });
                """)).as("%s at %s", page, screen).isEmpty();
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
                    return [...figure.querySelectorAll('table td, .fold li')].some(shown)
                    """, figure);
        }
    }

    /** A screen reader says what a figure is, and all its values before the table is unfolded; of a map, its list. */
    @Test
    void aScreenReaderSaysNameAndValues() {
        assumeTrue(engine == Engine.CHROMIUM, "only Chromium tells what it gives to screen readers");
        browser.open(host.address(page), Screen.WIDE);
        List<Map<String, Object>> figures = browser.ask("""
                return [...document.querySelectorAll('figure')].map(figure => ({
                  title: figure.querySelector('figcaption strong, caption').textContent.trim(),
                  values: [...figure.querySelectorAll('td data, .fold li > b')].map(value => value.textContent.trim())
                }));
                """);
        browser.change("document.querySelectorAll('figure.map details').forEach(details => details.open = true)");
        List<Spoken> spoken = Spoken.of(browser).all("figure");

        assertThat(spoken).hasSameSizeAs(figures);
        for (int i = 0; i < figures.size(); i++) {
            assertThat(spoken.get(i).words()).as("%s, %s", page, spoken.get(i).name())
                    .contains((String) figures.get(i).get("title"))
                    .contains(((List<?>) figures.get(i).get("values")).toArray(String[]::new));
            assertThat(spoken.get(i).name()).as("name of a figure on %s", page).contains((String) figures.get(i).get("title"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explainer.browser.MarksIT#screens")
    void marksHaveColoursOfTheirOwn(Screen screen) {
        browser.view(host.address(page), screen);

        new Marks(browser).assertFiguresAreDrawn(page + " at " + screen);
    }
}
