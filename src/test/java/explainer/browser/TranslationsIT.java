package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in the languages beside the first. They have its templates and styles, so that what differs is tried here: longer words
 * and other letters have their room, letters are there, one can go from language to language, and the search knows the alphabet.
 */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("explainer.browser.Engine#translations")
class TranslationsIT {

    /** What somebody looks for, and the title of a page or an entry that says it. */
    private static final Map<String, List<String>> SOUGHT = Map.of("ru", List.of("демаркация", "Демаркация"),
            "kk", List.of("демаркация", "Демаркация"), "uz", List.of("demarkatsiya", "Demarkatsiya"));
    /** A word of Uzbek in its other alphabet, and as other keyboards write its letters. */
    private static final List<String> SPELLINGS = List.of("чегара", "Ўзбекистон", "O'zbekiston", "Oʻzbekiston");

    private final Engine engine;
    private final Browser browser;
    private final Host host;
    private final String page;

    TranslationsIT(Engine engine, String page, Browsers browsers, Host host) {
        this.engine = engine;
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    private String language() {
        return page.substring(0, page.indexOf('/'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("explainer.browser.Screen#everyWidth")
    void keepsWithinTheWindow(Screen screen) {
        LookIT.assertKeepsWithin(browser, host.address(page), screen);
    }

    /** Words in one drawing or table that lie on each other can't be read. */
    @Test
    void keepsLabelsOfDrawingsApart() {
        for (Screen screen : List.of(Screen.WIDE.at(Screen.PHONE), Screen.WIDE)) {
            browser.view(host.address(page), screen);

            assertThat(browser.list("""
                    return [...document.querySelectorAll('.figure svg')].filter(shown).flatMap(drawing => {
                      const labels = [...drawing.querySelectorAll('text')].filter(shown).map(label => ({ label, box: label.getBoundingClientRect() }));
                      return labels.flatMap(({ label, box }, i) => labels.slice(i + 1).filter(other =>
                        Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 3
                        && Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 6)
                        .map(other => `${label.textContent} lies on ${other.label.textContent}`));
                    });
                    """)).as("%s at %s", page, screen).isEmpty();
        }
    }

    @Test
    void leadsToTheSamePageInEachLanguage() {
        browser.view(host.address(page), Screen.WIDE.at(Screen.PHONE));
        List<String> ways = browser.list("""
                return [...document.querySelectorAll('.languages a')].filter(shown).map(way => `${way.hreflang} ${way.lang} ${way.href}`)
                """);

        String path = page.substring(page.indexOf('/') + 1);
        assertThat(ways).hasSize(Site.translations().size()).contains("en en " + host.address(path));
        assertThat(ways).allMatch(way -> way.endsWith("/" + path));

        browser.open(host.address(page), Screen.WIDE.at(Screen.PHONE));
        browser.click(".languages a[hreflang=en]");
        browser.waitUntil("the page in the first language", "return document.documentElement.lang === 'en'"
                + " && location.href === arguments[0]", host.address(path).toString());
    }

    /** Axe speaks of languages, names and colours; the markup is that of the first language, which is tried everywhere. */
    @Test
    void leavesAxeNothingToSay() {
        if (engine == Engine.CHROMIUM) {
            AxeIT.assertFindsNothing(browser, host.address(page), Screen.WIDE.at(Screen.PHONE));
        }
    }

    @Test
    void findsWordsOfItsLanguage() {
        if (page.endsWith("/search.html")) {
            List<String> sought = SOUGHT.get(language());
            assertThat(found(sought.get(0))).anyMatch(title -> title.startsWith(sought.get(1)));
            if (language().equals("uz")) {
                SPELLINGS.forEach(word -> assertThat(found(word)).as(word).isNotEmpty());
                assertThat(found("чегара")).isEqualTo(found("chegara"));
            } else {
                assertThat(found("Казахстан")).as("without the letter of its own that the keyboard lacks").isNotEmpty();
            }
        }
    }

    private List<String> found(String words) {
        browser.open(URI.create(host.address(page) + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)), Screen.WIDE);
        browser.waitUntil("an answer", "return document.querySelector('.finder [role=status]').textContent !== ''");
        return browser.list("return [...document.querySelectorAll('.finder li a')].map(link => link.textContent)");
    }
}
