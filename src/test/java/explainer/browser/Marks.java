package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import explainer.browser.Picture.Box;

/** What makes a page more than its words, in the page that is open: links that show, and figures that are drawn. */
final class Marks {

    /** How many dots of a colour are a mark, and no edge of a letter. */
    private static final int FEW = 12;
    /** How often one looks again. */
    private static final int PICTURES = 5;

    /** Links that stand in a line of other text, and can be seen; a raised number is a sign by itself. */
    private static final String LINKS = """
            const inText = link => {
              if (getComputedStyle(link).display !== 'inline') return false;
              let block = link.parentElement;
              while (getComputedStyle(block).display === 'inline') block = block.parentElement;
              const links = [...block.querySelectorAll('a')].map(a => a.textContent).join('');
              return block.textContent.replace(/\\s/g, '').length > links.replace(/\\s/g, '').length;
            };
            const links = [...document.querySelectorAll('main a[href], .colophon a[href]')].filter(shown)
              .filter(link => !link.closest('sup')).filter(inText);
            """;

    /** All that could tell a link from text besides its colour. */
    private static final String PLAIN = "text-decoration: none; background: none; border-color: transparent; box-shadow: none";

    /** The marks of a country in a figure: those that are drawn, but for words and the key. */
    private static final String PAINT = """
            const paints = (figure, number) => {
              const colours = new Map();
              const add = (mark, property) => {
                const value = getComputedStyle(mark)[property];
                const pattern = value.match(/^url\\("?#([^"]+)"?\\)/);
                if (pattern) {
                  const shapes = [...document.getElementById(pattern[1]).children];
                  shapes.forEach(shape => add(shape, shape.matches('.lining, line') ? 'stroke' : 'fill'));
                } else if (value !== 'none' && rgba(value)[3] === 1) colours.set(value, rgba(value).slice(0, 3));
              };
              const own = [...figure.querySelectorAll(`.c${number}, .c${number} *`)]
                .filter(mark => mark.matches('rect, circle, path, line') && !mark.closest('.key, .open, .defs, defs, li') && shown(mark));
              own.forEach(mark => mark.matches('line') || add(mark, 'fill'));
              own.forEach(mark => mark.matches('circle, line, .lines path') && !mark.closest('.map') && add(mark, 'stroke'));
              return [...colours.values()];
            };
            """;

    private final Browser browser;

    Marks(Browser browser) {
        this.browser = browser;
    }

    /** Links in a line of text have a sign besides their colour, and it is there when one looks. */
    void assertLinksShow(String what) {
        assertThat(browser.list(LINKS + """
                const line = link => {
                  const style = getComputedStyle(link);
                  return style.textDecorationLine.includes('underline') && rgba(style.textDecorationColor)[3] > .3
                    && style.textDecorationThickness !== '0px';
                };
                const ground = link => contrast(over(rgba(getComputedStyle(link).backgroundColor), behind(link.parentElement)), behind(link.parentElement)) > 1.05;
                const edge = link => parseFloat(getComputedStyle(link).borderBottomWidth) > 0;
                return links.filter(link => !line(link) && !ground(link) && !edge(link)).map(name)
                """)).as("links like text on %s", what).isEmpty();

        for (long link = 0; link >= 0;) {
            link = browser.<Long>ask(LINKS + """
                    const first = links[arguments[0]];
                    if (!first) return -1;
                    first.scrollIntoView({ block: 'start', behavior: 'instant' });
                    return arguments[0];
                    """, link);
            if (link >= 0) {
                assertSignsAreDrawn(what);
                // One view of links early in the text, and one of the last; there is no room for all.
                long last = browser.<Long>ask(LINKS + "return links.length - 1");
                link = link < last ? last : -1;
            }
        }
    }

    private void assertSignsAreDrawn(String what) {
        Picture signs = Picture.of(browser);
        List<Map<String, Object>> seen = browser.ask(LINKS + """
                window.plain = links;
                return links.flatMap(link => [...link.getClientRects()].slice(0, 1).map(({ left, top, right, bottom }) =>
                    ({ name: name(link), left, top: top - 1, right, bottom: bottom + 3 })))
                  .filter(box => box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth && box.right - box.left > 4)
                """);
        browser.change("window.plain.forEach(link => { link.dataset.style = link.style.cssText; link.style.cssText = arguments[0] })",
                PLAIN.replace(";", " !important;") + " !important");
        Picture plain = Picture.of(browser);
        browser.change("window.plain.forEach(link => { link.style.cssText = link.dataset.style })");
        List<String> like = new ArrayList<>();
        // A dotted line is half of a line, and may leave out what hangs below letters.
        for (Map<String, Object> link : seen) {
            Box box = Box.of(link);
            if (signs.changed(box, plain) < (box.right() - box.left()) / 4) {
                like.add((String) link.get("name"));
            }
        }
        assertThat(like).as("links that look like text on %s", what).isEmpty();
    }

    /** Marks of the two countries have colours of their own, which stand out, and are there when one looks. */
    void assertFiguresAreDrawn(String what) {
        long figures = browser.<Long>ask("return document.querySelectorAll('figure').length");
        for (long i = 0; i < figures; i++) {
            Map<String, Object> figure = browser.ask(PAINT + """
                    const figure = document.querySelectorAll('figure')[arguments[0]];
                    figure.scrollIntoView({ block: 'start', behavior: 'instant' });
                    const { left, top, right, bottom } = figure.getBoundingClientRect();
                    return { id: figure.id, box: { left, top, right, bottom }, ground: behind(figure).slice(0, 3),
                      one: paints(figure, 1), two: paints(figure, 2), marks: figure.querySelectorAll('svg *').length }
                    """, i);
            String place = figure.get("id") + " on " + what;
            List<?> one = (List<?>) figure.get("one");
            List<?> two = (List<?>) figure.get("two");
            assertThat(one).as("colours of the first country in %s", place).noneMatch(two::contains);
            Box box = Box.of(figure.get("box"));
            for (List<?> colours : List.of(one, two)) {
                for (Object colour : colours) {
                    assertThat(colour).as("colour in %s", place).isNotEqualTo(List.of(0L, 0L, 0L));
                }
                // The first picture after a page has moved may be of where it was.
                assertThat(colours.isEmpty() || Stream.generate(() -> Picture.of(browser)).limit(PICTURES)
                        .anyMatch(picture -> colours.stream().anyMatch(colour -> !colour.equals(figure.get("ground"))
                                && picture.count(box, (List<?>) colour) >= FEW)))
                        .as("one of %s to be seen in %s", colours, place).isTrue();
            }
        }
    }
}
