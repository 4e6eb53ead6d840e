package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import explainer.hosting.HostProgram;
import explainer.hosting.RunningHost;

/** A page of each kind behind a real server with its headers: nothing of it is blocked, and the browser complains of nothing. */
@ExtendWith(BrowserExtension.class)
class RealHostsIT {

    private final Browser browser;

    RealHostsIT(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsShownAsItIsFromADisk(HostProgram program, @TempDir Path folder) throws Exception {
        try (RunningHost host = RunningHost.start(program, Site.FOLDER, folder)) {
            for (String page : Site.kinds().filter(page -> !page.equals(Site.ERROR)).toList()) {
                browser.open(Site.FOLDER.resolve(page).toUri(), Screen.WIDE);
                String alone = look();
                browser.open(host.address(page), Screen.WIDE);

                assertThat(look()).as(page).isEqualTo(alone);
                assertThat(browser.messages()).as("messages on %s", page).isEmpty();
            }
        }
    }

    /**
     * Where everything on the page stands, and in which colour and typeface: blocks and words. Of elements within a line
     * Chromium keeps a box of their own or not, as it happens, and measures what is in them where it has none.
     */
    private String look() {
        return browser.ask("""
                const look = (element, box) => {
                  const style = getComputedStyle(element);
                  return [element.tagName, box.x, box.y, box.width, box.height, style.color, style.fontFamily];
                };
                const blocks = [...document.querySelectorAll('body *')].filter(element => getComputedStyle(element).display !== 'inline');
                return JSON.stringify([...blocks.map(block => look(block, block.getBoundingClientRect())),
                  ...texts().flatMap(text => text.boxes.map(box => look(text.element, box)))]);
                """);
    }
}
