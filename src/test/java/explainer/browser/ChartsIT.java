package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostics;
import explainer.serve.Preview;
import explainer.site.ProjectCopy;

/** Every type of chart with up to eight rows, as it comes out: on a page of all of them, drawn from one table. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}, {2}")
@MethodSource("pagesOnScreens")
class ChartsIT {

    private static final Path SITES = Path.of(System.getProperty("explainer.root", ".")).resolve("src/test/resources/explainer");

    private static Preview preview;

    private final Browser browser;
    private final URI page;
    private final Screen screen;

    ChartsIT(Engine engine, String page, Screen screen, Browsers browsers) {
        browser = browsers.of(engine);
        this.page = preview.address().resolve(page);
        this.screen = screen;
    }

    static Stream<Arguments> pagesOnScreens() {
        return Engine.on(List.of("charts.html"), List.of(Screen.WIDE.at(Screen.PHONE),
                Screen.WIDE.at(Screen.TABLET).inTheDark(), Screen.WIDE.inForcedColours(), Screen.PAPER));
    }

    @BeforeAll
    static void bake(@TempDir Path root) throws IOException {
        ProjectCopy.of(root, "templates", "assets/css", "assets/js").take(SITES.resolve("other"), "")
                .take(SITES.resolve("series"), "");
        preview = Preview.start(new Preview.Subject(SiteBuilder::new, root, root.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), Diagnostics::sorted), outcome -> { }, 0, false);
    }

    @AfterAll
    static void stop() throws IOException {
        preview.close();
    }

    @Test
    void wordsAreLargeKeepClearOfEachOtherAndStayOnTheScreen() {
        browser.view(page, screen);

        assertThat(browser.list("""
                const figures = [...document.querySelectorAll('figure.values')];
                if (figures.length < 10) return [`there are ${figures.length} charts`];
                return figures.flatMap(figure => {
                  const frame = figure.getBoundingClientRect();
                  const words = texts(figure).filter(text => !text.element.closest('sup'))
                    .flatMap(text => text.boxes.map(box => ({ text, box })));
                  return words.flatMap(({ text, box }, i) => words.slice(i + 1)
                      .filter(other => other.text !== text && overlap(box, other.box, 2))
                      .map(other => `${figure.id}: ${text.words} lies on ${other.text.words}`))
                    .concat(words.filter(({ box }) => box.left < 0 || box.right > innerWidth)
                      .map(({ text }) => `${figure.id}: ${text.words} leaves the screen`))
                    .concat(texts(figure).filter(({ element }) => !matchMedia('print').matches && size(element) < 11).map(text => `${text.words} is small`));
                });
                """)).as("%s", screen).isEmpty();
    }

    /** Colour alone says nothing in grey print or to some eyes: each row has a dash, a pattern or a shape of its own. */
    @Test
    void rowsDifferByMoreThanColour() {
        browser.view(page, screen);

        assertThat(browser.list("""
                const sign = mark => mark.matches('.line') ? 'dashes ' + getComputedStyle(mark).strokeDasharray
                  : mark.matches('.dot') ? 'shape ' + mark.getAttribute('d')
                  : 'pattern ' + (mark.getAttribute('fill') ? document.querySelector(mark.getAttribute('fill').slice(4, -1) + ' .cut')
                    .getAttribute('d') : 'none');
                return [...document.querySelectorAll('figure.values')].flatMap(figure => {
                  const rows = {};
                  for (const mark of figure.querySelectorAll('path.line, path.dot, rect, path:not(.cut)')) {
                    const row = [...mark.classList].find(name => /^s\\d$/.test(name));
                    if (!row || mark.matches('.weak, .defs *')) continue;
                    const said = sign(mark);
                    (rows[said] = rows[said] || new Set()).add(row);
                  }
                  return Object.keys(rows).filter(said => rows[said].size > 1)
                    .map(said => `${figure.id}: ${[...rows[said]]} have the ${said}`);
                });
                """)).isEmpty();
    }

    /** With all colour taken out, marks and patterns are seen, and steps of one colour are as far apart as they are in it. */
    @Test
    void marksAreSeenAndToldApartInGrey() {
        browser.view(page, screen);

        assertThat(browser.list("""
                const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
                  .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
                  .reduce((sum, part, i) => sum + part * [.2126, .7152, .0722][i], .05);
                const apart = (one, other) => Math.max(light(one), light(other)) / Math.min(light(one), light(other));
                const style = element => getComputedStyle(element);
                const ground = style(document.querySelector('figure.values text')).stroke;
                const faint = [...document.querySelectorAll('figure.values svg :is(.line, .dot, rect, path)[class*=s]:not(.defs *, .map *)')]
                  .filter(mark => apart(style(mark).stroke, ground) < 3).map(mark => `${name(mark)} is faint`);
                const patterns = [...document.querySelectorAll('figure.values pattern')].filter(pattern => pattern.children.length > 1)
                  .filter(({ children: [surface, lines] }) => apart(style(surface).fill, style(lines).stroke) < 1.5)
                  .map(pattern => `the pattern ${pattern.id} is not seen`);
                const maps = [...document.querySelectorAll('figure.of-choropleth')].map(map => [...map.querySelectorAll('pattern')]);
                const alike = maps.flatMap(tones => tones.slice(1).filter((tone, i) => tone.innerHTML + tone.attributes.patternTransform.value
                    === tones[i].innerHTML + tones[i].attributes.patternTransform.value)).map(tone => `${tone.id} is hatched as the one before it`);
                const tones = maps.flatMap(all => all.map(tone => light(style(tone.firstElementChild).fill)))
                  .filter((tone, i, all) => i > 1 && !((tone - all[i - 1]) * (all[1] - all[0]) > 0 && Math.abs(Math.log(tone / all[i - 1])) > .15));
                return [...faint, ...patterns, ...alike, ...maps.length ? [] : ['there is no map'],
                  ...matchMedia('(forced-colors: active)').matches ? [] : tones.map(tone => `a step is as light as the one before it: ${tone}`)];
                """)).as("%s", screen).isEmpty();
    }
}
