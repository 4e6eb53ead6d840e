package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page of each kind with all taken out that browsers of 2019 don't know: no map, mark, link or text is lost. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@MethodSource("explainer.browser.Site#kinds")
class FloorIT {

    /** All words but those of drawings, and of the timeline's choice, which is comfort. */
    private static final String WORDS = """
            return [...new Set(texts().filter(text => !(text.element instanceof SVGElement) && !text.element.closest('.filter, .narrow'))
              .map(text => text.words))]
            """;

    @TempDir
    private static Path folder;
    private static Host old;

    private final Browser browser;
    private final Host host;
    private final String page;

    FloorIT(String page, Browser browser, Host host) {
        this.page = page;
        this.browser = browser;
        this.host = host;
    }

    @BeforeAll
    static void takeOut() throws IOException {
        Floor.copy(Site.FOLDER, folder);
        old = Host.of(folder, "/");
    }

    @AfterAll
    static void stop() {
        old.close();
    }

    static Stream<Screen> screens() {
        return Stream.of(390, 1280).map(Screen.WIDE::at);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void losesNoText(Screen screen) {
        browser.open(host.address(page), screen);
        List<String> words = browser.list(WORDS);
        browser.open(old.address(page), screen);

        assertThat(browser.list(WORDS)).as("%s at %s", page, screen).containsAll(words);
        assertThat(browser.list("""
                return texts().filter(text => contrast(ink(text.element), behind(text.element)) < 4.5)
                  .map(text => `${name(text.element)}: ${ink(text.element)} on ${behind(text.element)}`)
                """)).as("pale text on %s at %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void losesNoLinkAndNoFigure(Screen screen) {
        browser.open(old.address(page), screen);

        new Marks(browser).assertLinksShow(page + " at " + screen);
        new Marks(browser).assertFiguresAreDrawn(page + " at " + screen);
    }

    /** Maps keep their shape, and name each place once. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void drawsMapsThatCanBeRead(Screen screen) {
        browser.open(old.address(page), screen);

        assertThat(browser.list("""
                return [...document.querySelectorAll('.map svg.panel')].flatMap(panel => {
                  const { width, height } = panel.getBoundingClientRect();
                  const words = [...panel.querySelectorAll('text')].filter(shown).map(text => text.textContent.trim());
                  const id = panel.closest('figure').id;
                  return words.filter((word, i) => words.indexOf(word) !== i).map(word => `${id}: ${word} stands there twice`)
                    .concat(width < 100 || height < width / 3 || height > width * 1.5 ? [`${id} is ${width} by ${height} px`] : []);
                })
                """)).as("%s at %s", page, screen).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explainer.browser.Screen#everyWidth")
    void keepsWithinTheWindow(Screen screen) {
        browser.view(old.address(page), screen);

        assertThat(browser.<Long>ask("return document.documentElement.scrollWidth")).as("width of %s", page)
                .isLessThanOrEqualTo(screen.width());
    }
}
