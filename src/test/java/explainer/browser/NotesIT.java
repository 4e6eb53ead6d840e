package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** From a mark in the text to its note, which a wide screen shows beside the text, and from the note back to where it was read. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("pages")
class NotesIT {

    private static final String MARKS = "const marks = [...document.querySelectorAll('sup a[id]')];\n";
    private static final String IN_VIEW = """
            const inView = element => {
              const box = element && element.getBoundingClientRect();
              return !!box && box.top >= 0 && box.bottom <= innerHeight;
            };
            """;

    private final Browser browser;
    private final Host host;
    private final String page;

    NotesIT(Engine engine, String page, Browsers browsers, Host host) {
        this.page = page;
        browser = browsers.of(engine);
        this.host = host;
    }

    static Stream<Arguments> pages() {
        return Engine.with(Site.kindsWith(".notes"));
    }

    @Test
    void notesLeadBackToWhereTheyWereRead() {
        browser.open(host.address(page), Screen.WIDE);
        long marks = browser.ask(MARKS + "return marks.length");

        assertThat(marks).as("marks on %s", page).isPositive();
        for (long mark : List.of(0L, marks / 2, marks - 1)) {
            String id = browser.change(MARKS + "marks[arguments[0]].focus(); return marks[arguments[0]].id", mark);
            browser.waitUntil("the mark " + id, IN_VIEW + "return inView(document.getElementById(arguments[0]))", id);
            double place = browser.<Number>ask("return scrollY").doubleValue();
            browser.press(Keys.ENTER);
            browser.waitUntil("the note of " + id, IN_VIEW + """
                    return inView(document.querySelector('.notes :target'))
                    """);
            assertThat(browser.<Number>ask("return scrollY").doubleValue()).as("where the page stands after %s", id)
                    .isCloseTo(place, within(1.0));
            assertThat(browser.list("""
                    const note = document.querySelector('.notes :target').getBoundingClientRect();
                    return [...document.querySelectorAll('.prose > p, .prose > ul')].filter(shown).flatMap(part => {
                      const range = document.createRange();
                      range.selectNodeContents(part);
                      return [...range.getClientRects()];
                    }).filter(box => box.right > note.left && box.bottom > note.top && box.top < note.bottom).map(box => String(box.right))
                    """)).as("lines of text that the note of %s covers", id).isEmpty();
            browser.change("document.querySelector(`:target a[href='#${arguments[0]}']`)?.focus()", id);
            browser.press(Keys.ENTER);
            browser.waitUntil("the way back to " + id, IN_VIEW + """
                    return location.hash === '#' + arguments[0] && inView(document.getElementById(arguments[0]))
                    """, id);
        }
    }
}
