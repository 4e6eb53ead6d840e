package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No word of a chart or a map lies on another or leaves it, at every width and, in engines that show it, on paper. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}, {2}")
@MethodSource("pagesAtWidthsAndOnPaper")
class FigureWordsIT {

    private final Browser browser;
    private final Host host;
    private final String page;
    private final Screen screen;

    FigureWordsIT(Engine engine, String page, Screen screen, Browsers browsers, Host host) {
        this.page = page;
        this.screen = screen;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pagesAtWidthsAndOnPaper() {
        List<Screen> screens = Stream.concat(Screen.WIDTHS.stream().map(Screen.WIDE::at), Stream.of(Screen.PAPER)).toList();
        return Engine.on(Site.kindsWith("figure"), screens);
    }

    @Test
    void namesOnMapsKeepClearOfEachOther() {
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

    @Test
    void wordsOnChartsKeepClearOfEachOther() {
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
}
