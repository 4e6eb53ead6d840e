package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page for readers who ask for less: nothing moves by itself or slowly, and nothing is loaded that could be spared.
 * All tests ask every engine for less motion, and Chromium for less data too, a wish that the others don't know.
 */
@ExtendWith(BrowserExtension.class)
class LessIT {

    /** Why something may move: by a style that applies now, by one for a state such as under the mouse, or by itself. */
    private static final String MOVING = """
            const late = style => style && (style.animationName && style.animationName !== 'none'
              || (style.transitionDuration || '').split(',').some(time => parseFloat(time) > 0) || style.scrollBehavior === 'smooth');
            const rules = list => [...list].flatMap(rule => rule.media && !matchMedia(rule.media.mediaText).matches ? []
              : [rule, ...rules(rule.cssRules || [])]);
            const found = [...document.styleSheets].filter(sheet => matchMedia(sheet.media.mediaText || 'all').matches)
              .flatMap(sheet => rules(sheet.cssRules)).filter(rule => late(rule.style)).map(rule => rule.cssText);
            for (const element of document.querySelectorAll('*')) {
              if ([null, '::before', '::after'].some(part => late(getComputedStyle(element, part)))) found.push(name(element) + ' moves');
            }
            found.push(...[...document.querySelectorAll('animate, animateMotion, animateTransform, set, marquee, [autoplay], meta[http-equiv=refresh i]')].map(name));
            if (document.getAnimations().length > 0) found.push('an animation runs');
            scrollTo(0, document.body.scrollHeight);
            const bottom = document.documentElement.scrollHeight - innerHeight;
            if (bottom > 0 && Math.abs(scrollY - bottom) > 2) found.push('it scrolls slowly');
            scrollTo(0, 0);
            return found;
            """;

    private final Browsers browsers;
    private final Host host;

    LessIT(Browsers browsers, Host host) {
        this.browsers = browsers;
        this.host = host;
    }

    /** Each engine with what would move. */
    static Stream<Arguments> moving() {
        return Engine.with(List.of("main { transition: color 1s }", "a:hover { transition: color .2s }",
                "html { scroll-behavior: smooth }", "@keyframes x { to { opacity: 0 } } h1::before { content: 'x'; animation: x 9s }"));
    }

    private Browser open(Engine engine, String page) {
        Browser browser = browsers.of(engine);
        browser.open(host.address(page), Screen.WIDE);
        return browser;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("explainer.browser.Engine#pages")
    void nothingMoves(Engine engine, String page) {
        Browser browser = open(engine, page);
        browser.change("document.querySelectorAll('details').forEach(details => details.open = true)");

        assertThat(browser.list(MOVING)).isEmpty();
    }

    /** Else the test above would find nothing whatever there is. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("moving")
    void whatWouldMoveIsFound(Engine engine, String style) {
        Browser browser = open(engine, Site.TIMELINE);
        browser.change("document.querySelector('style').sheet.insertRule('@media all {' + arguments[0] + '}', 0)", style);

        assertThat(browser.list(MOVING)).isNotEmpty();
    }

    /** A page is itself, its style for paper, icons and, for the search, scripts: there is no picture or typeface to leave out. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("explainer.browser.Engine#pages")
    void nothingIsLoadedThatCouldBeSpared(Engine engine, String page) {
        Browser browser = open(engine, page);
        Set<URI> needed = Site.read(page).select("link[rel=stylesheet], link[rel~=icon], link[rel=manifest], script[src]").stream()
                .map(part -> host.address(page).resolve(part.attr("href") + part.attr("src"))).collect(Collectors.toSet());
        needed.add(host.address(page));

        assertThat(browser.<Boolean>ask("return matchMedia('(prefers-reduced-data: reduce)').matches"))
                .as("the wish for less data is known").isEqualTo(engine == Engine.CHROMIUM);
        assertThat(browser.requests()).isSubsetOf(needed);
    }
}
