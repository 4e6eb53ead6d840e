package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All pages as Firefox prints them but for lists, where {@link PrintedPagesIT} looks at one of each kind, more closely. It
 * keeps no heading with what follows, so where a page breaks depends on what happens to stand there.
 */
@ExtendWith(BrowserExtension.class)
class PaperInFirefoxIT {

    static Stream<String> pages() {
        Set<String> kinds = Site.kinds().collect(Collectors.toSet());
        boolean tried = Engine.with(Site.pages().toList()).map(Arguments::get).anyMatch(with -> with[0] == Engine.FIREFOX);
        return Site.pages().filter(page -> tried && !kinds.contains(page)
                && Site.read(page).getAllElements().size() < Site.LIST);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("pages")
    void partsNothingThatBelongsTogether(String page, Browsers browsers, Host host) {
        Browser browser = browsers.of(Engine.FIREFOX);
        browser.open(host.address(page), Screen.WIDE);
        Printed printed = Printed.lettersOf(browser.print(Paper.A4));
        PrintedText found = new PrintedText(page, printed);

        assertThat(found.missing()).as("not on paper").isEmpty();
        assertThat(found.partedHeadings()).as("headings").isEmpty();
        assertThat(found.torn()).as("torn").isEmpty();
        assertThat(found.lastSheetThatTells(".cite, " + PrintedText.SMALL_PRINT)).as("the last sheet with more than addresses").isEqualTo(printed.sheets().size());
    }
}
