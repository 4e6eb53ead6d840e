package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The same files at a server's root, two folders deep, and opened from a disk: links lead on, and all looks the same. */
@ExtendWith(BrowserExtension.class)
@ParameterizedClass(name = "{0}")
@EnumSource
class HostsIT {

    private static Host root;
    private static Host deep;

    private final Browser browser;
    private final Where where;
    private final URI site;

    HostsIT(Where where, Browser browser) {
        this.browser = browser;
        this.where = where;
        site = switch (where) {
            case ROOT -> root.address();
            case TWO_FOLDERS_DEEP -> deep.address();
            case DISK -> Site.FOLDER.toUri();
        };
    }

    @BeforeAll
    static void serve() throws IOException {
        root = Host.of(Site.FOLDER, "/");
        deep = Host.of(Site.FOLDER, "/a/b/");
    }

    @AfterAll
    static void stop() {
        root.close();
        deep.close();
    }

    @Test
    void everyLinkOfTheNavigationLeadsToItsPage() {
        follow(Screen.WIDE, "body > header a, body > footer a");
    }

    @Test
    void everyLinkOfTheNavigationLeadsToItsPageOnAPhone() {
        follow(Screen.WIDE.at(Screen.PHONE), "body > header a, body > footer a");
    }

    /** Clicks on the home page on one link after the other. */
    private void follow(Screen screen, String selector) {
        URI home = site.resolve(Site.HOME);
        browser.open(home, screen);
        List<String> links = browser.list("""
                return [...document.querySelectorAll(arguments[0])].filter(shown).map(link => link.getAttribute('href'))
                """, selector);

        assertThat(links).as("links").contains(Site.TIMELINE).hasSizeGreaterThan(5);
        Set<String> followed = new HashSet<>();
        for (String link : links) {
            // Of several links to parts of one page the first is enough.
            if (link.startsWith("http") || link.endsWith(".xml") || !followed.add(link.replaceFirst("#.*", ""))) {
                continue;
            }
            browser.click(selector.replace(" a", " a[href='" + link + "']"));

            browser.arrive(home.resolve(link));
            String page = link.startsWith("#") ? Site.HOME : link.replaceFirst("#.*", "");
            assertThat(browser.title()).isEqualTo(Site.read(page).title());
            if (link.contains("#")) {
                browser.waitUntil(link + " to be in view", """
                        const box = document.querySelector(':target').getBoundingClientRect();
                        return box.top < innerHeight && box.bottom > 0
                        """);
            }
            if (!browser.address().equals(home)) {
                browser.back();
                browser.arrive(home);
            }
        }
    }

    @Test
    void everyPageHasItsStyleAndPicturesAndLeadsHome() {
        for (String page : Site.kinds().toList()) {
            if (page.equals(Site.ERROR) && where != Where.ROOT) {
                continue;
            }
            browser.open(site.resolve(page), Screen.WIDE);

            assertThat(browser.<String>ask("return getComputedStyle(document.body).fontFamily")).as("font on %s", page)
                    .doesNotContain("Times");
            assertThat(browser.<String>ask("return getComputedStyle(document.documentElement).backgroundColor"))
                    .as("ground of %s", page).isNotEqualTo("rgba(0, 0, 0, 0)");
            browser.waitUntil("the pictures of " + page, """
                    if (!window.pictures) {
                      window.pictures = [...document.images, ...[...document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]')]
                        .map(link => Object.assign(new Image(), { src: link.href }))];
                    }
                    return window.pictures.length > 0 && window.pictures.every(picture => picture.complete);
                    """);
            assertThat(browser.list("""
                    return window.pictures.filter(picture => !picture.naturalWidth).map(picture => picture.src)
                    """)).as("pictures missing on %s", page).isEmpty();
            // Browsers read no manifest from a disk, and say so; there is nothing to install there.
            assertThat(browser.messages()).filteredOn(message -> where != Where.DISK || !message.contains(".webmanifest"))
                    .as("messages on %s", page).isEmpty();

            browser.click("body > header a");
            browser.waitUntil("home, from " + page, "return document.title === arguments[0]", Site.read(Site.HOME).title());
        }
    }

    private enum Where {
        ROOT, TWO_FOLDERS_DEEP, DISK
    }
}
