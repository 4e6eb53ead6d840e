package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** The field in the head of a page leads to the search without a script: from a folder too, and from pages in folders. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("places")
class SearchFormIT {

    private static final String FIELD = ".masthead form input";
    private static Host deep;

    private final Browser browser;
    private final URI site;

    SearchFormIT(Engine engine, SearchIT.Where where, Browsers browsers) {
        browser = browsers.of(engine);
        site = where == SearchIT.Where.DISK ? Site.FOLDER.toUri() : deep.address();
    }

    static Stream<Arguments> places() {
        return Engine.with(List.of(SearchIT.Where.values()));
    }

    @BeforeAll
    static void serve() throws IOException {
        deep = Host.of(Site.FOLDER, "/a/b/");
    }

    @AfterAll
    static void stop() {
        deep.close();
    }

    /** Every page has the field, but for the one that has it larger. */
    @Test
    void standsOnEveryPage() {
        assertThat(Site.pagesWith(FIELD)).containsExactlyElementsOf(Site.pages().filter(page -> !page.equals(SearchIT.PAGE)).toList());
    }

    @Test
    void leadsToTheSearch() {
        List<String> pages = Site.pagesWith("body:is(.topic, .detail) " + FIELD);
        for (String page : List.of(pages.get(0), pages.stream().filter(path -> path.contains("/")).findFirst().orElseThrow())) {
            browser.open(site.resolve(page), Screen.WIDE);
            browser.click(FIELD);
            browser.press("free trade");
            browser.press(Keys.ENTER);
            browser.arrive(site.resolve(SearchIT.PAGE + "?q=free+trade"));

            browser.waitUntil("what was found for " + page, "return document.querySelectorAll('.finder li').length > 0");
            assertThat(browser.<String>ask("return document.querySelector('.finder input').value")).isEqualTo("free trade");
        }
    }
}
