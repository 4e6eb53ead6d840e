package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

import explainer.SiteBuilder;
import explainer.diagnostic.Diagnostics;
import explainer.read.PageDraft;
import explainer.serve.Preview;
import explainer.site.ProjectCopy;

/** The preview of a copy of this project, as an editor sees it who writes at the same time. */
@ExtendWith(BrowserExtension.class)
class PreviewIT {

    private static final String REPORT =
            "document.querySelector('explainer-preview')?.shadowRoot.querySelector('section')";

    private final Browser browser;
    @TempDir
    private Path root;
    private Path page;
    private Preview preview;
    private URI address;

    PreviewIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() throws IOException {
        ProjectCopy.of(root, "content", "templates", "assets", "jbake.properties");
        String name = Site.pagesWith("body.topic").get(0);
        page = root.resolve("content").resolve(name.replace(".html", ".md"));
        preview = Preview.start(new Preview.Subject(SiteBuilder::new, root, root.resolve("jbake.properties"),
                Map.of("pdf.enabled", "false", "cards.enabled", "false"), Diagnostics::sorted), outcome -> { }, 0, false);
        address = preview.address().resolve(name);
    }

    @AfterEach
    void stop() throws IOException {
        browser.change("location = 'about:blank'");
        preview.close();
    }

    @Test
    void showsAnEditAndStaysWhereTheReaderIs() throws IOException {
        browser.open(address, Screen.WIDE);
        browser.change("scrollTo(0, 700)");
        long place = scrolled();

        edit(text -> text + "\nJust added, in the preview.\n");

        browser.waitUntil("the edit", "return document.body.textContent.includes('Just added, in the preview.')");
        assertThat(place).isEqualTo(700);
        browser.waitUntil("the place", "return Math.round(scrollY) === 700");
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void keepsTheAnchorThatTheReaderFollowed() throws IOException {
        String anchor = Site.read(address.getPath().substring(1)).select("main h2[id]").last().id();
        URI place = address.resolve("#" + anchor);
        browser.open(place, Screen.WIDE);
        browser.waitUntil("the anchor", "return scrollY > 100");
        long before = scrolled();

        edit(text -> text + "\nJust added, in the preview.\n");

        browser.waitUntil("the edit", "return document.body.textContent.includes('Just added, in the preview.')");
        assertThat(browser.address()).isEqualTo(place);
        browser.waitUntil("the place", "return Math.round(scrollY) === arguments[0]", before);
    }

    @Test
    void laysAReportOverTheLastGoodPageWhileThereIsAMistake() throws IOException {
        browser.open(address, Screen.WIDE);
        String misspelt = page.getFileName().toString().replace(".md", "x.md");
        String good = browser.ask("return document.querySelector('main').textContent");

        edit(text -> text + "\nSee [this](" + misspelt + ").\n");

        browser.waitUntil("the report", "const report = " + REPORT + "; return report != null && !report.hidden");
        int line = (int) Files.readString(page).lines().count();
        assertThat(report()).contains("1 error", "E301", root.relativize(page).toString().replace('\\', '/')
                + ":" + line + ":", "See [this](" + misspelt + ").");
        assertThat(browser.<String>ask("return " + REPORT + ".querySelector('mark').textContent")).contains(misspelt);
        assertThat(browser.<String>ask("return " + REPORT + ".querySelector('.hint').textContent"))
                .contains("did you mean", page.getFileName().toString());
        assertThat(browser.<String>ask("return getComputedStyle(" + REPORT + ").overflowY")).isEqualTo("auto");
        assertThat(browser.<String>ask("return document.querySelector('main').textContent")).isEqualTo(good);

        edit(text -> text.replace("[this](" + misspelt + ")", "no more"));

        browser.waitUntil("the report to go", "return document.querySelector('explainer-preview') === null"
                + " && document.body.textContent.includes('See no more.')");
        assertThat(browser.messages()).isEmpty();
    }

    @Test
    void letsTheReaderPutTheReportAside() throws IOException {
        browser.open(address, Screen.WIDE);
        edit(text -> text + "\nSee [nothing](nothing.md).\n");
        browser.waitUntil("the report", "const report = " + REPORT + "; return report != null && !report.hidden");

        browser.press(Keys.ESCAPE);

        browser.waitUntil("the report to go", "return document.querySelector('explainer-preview') === null");
    }

    @Test
    void showsADraftThatTheSiteDoesNotHave() throws IOException {
        browser.open(preview.address(), Screen.WIDE);
        PageDraft draft = new PageDraft("topic", "Something new", LocalDate.of(2020, 1, 1), Optional.of(99));
        Files.writeString(root.resolve("content").resolve(PageDraft.fileName(draft.title())), draft.text());

        browser.waitUntil("the draft", "return document.querySelector('a[href=\"something-new.html\"]') !== null");
        browser.open(preview.address().resolve("something-new.html"));

        assertThat(browser.title()).startsWith("Something new");
        assertThat(Files.exists(Site.FOLDER.resolve("something-new.html"))).isFalse();
    }

    @Test
    void leavesNoTraceOfItselfInThePublishedSite() {
        for (String published : Site.pages().toList()) {
            assertThat(Site.read(published).html()).as(published).doesNotContain(".preview", "client.js");
        }
        assertThat(Site.FOLDER.resolve(".preview")).doesNotExist();
    }

    private void edit(UnaryOperator<String> change) throws IOException {
        Files.writeString(page, change.apply(Files.readString(page, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private long scrolled() {
        return browser.<Long>ask("return Math.round(scrollY)");
    }

    private String report() {
        return browser.ask("return " + REPORT + ".textContent");
    }
}
