package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import explainer.site.ProjectCopy;

/** The page for addresses that do not exist: hosts show it at any depth, and its links lead back all the same. */
@ExtendWith(BrowserExtension.class)
class ErrorPageIT {

    private final Browser browser;

    ErrorPageIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void leadsBackFromAnyDepth(Host host) {
        leadsBack(host, Site.FOLDER, "x/y/z");
        leadsBack(host, Site.FOLDER, "nothing.html");
    }

    @Test
    void leadsBackToASiteThatStandsInAFolderOfItsHost(@TempDir Path folder) throws Exception {
        Path site = folder.resolve("site");
        Process baking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("explainer.jar"), "bake", "-C", ProjectCopy.other(folder.resolve("other")).root().toString(), "-o",
                site.toString(), "--set", "site.host=https://example.org/a/b/", "--set", "pdf.enabled=false").inheritIO().start();
        assertThat(baking.waitFor()).isZero();

        try (Host host = Host.of(site, "/a/b/")) {
            leadsBack(host, site, "x/y/z");
        }
    }

    private void leadsBack(Host host, Path site, String missing) {
        URI address = host.address(missing);
        browser.open(address, Screen.WIDE);

        assertThat(browser.title()).isEqualTo(Site.read(site, Site.ERROR).title());
        assertThat(browser.<String>ask("return getComputedStyle(document.body).fontFamily")).doesNotContain("Times");
        List<String> links = browser.list("""
                return [...new Set([...document.querySelectorAll('a[href]')].filter(shown).map(link => link.getAttribute('href')))]
                """);
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links) {
            if (link.startsWith("http") || link.endsWith(".xml") || link.startsWith("#")) {
                continue;
            }
            browser.open(address);
            browser.click("a[href='" + link + "']");

            browser.waitUntil("where '" + link + "' leads from " + address, "return document.title !== arguments[0]"
                    + " && document.readyState === 'complete'", Site.read(site, Site.ERROR).title());
        }
    }
}
