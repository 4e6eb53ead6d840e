package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.JavascriptException;

import com.sun.net.httpserver.HttpServer;

import explainer.hosting.HostProgram;
import explainer.hosting.RunningHost;

/** A figure's own page, in a frame on another site, and by itself. */
@ExtendWith(BrowserExtension.class)
class EmbedIT {

    private static final String FIGURE = "figures/trade-flows.html";
    /** The first country's colour, in which every page has something. */
    private static final List<Integer> COLOUR = List.of(0x0d, 0x4f, 0x6b);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;
    private static RunningHost site;
    private static HttpServer other;

    private final Browsers browsers;

    EmbedIT(Browsers browsers) {
        this.browsers = browsers;
    }

    /** The site on a real server with its headers, and somebody else's, who allows frames and pictures of it and nothing else. */
    @BeforeAll
    static void serve() throws IOException {
        site = RunningHost.start(HostProgram.NGINX, Site.FOLDER, folder);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            URI framed = site.address(exchange.getRequestURI().getPath().substring(1));
            String shown = framed.getPath().endsWith(".svg") ? "<img alt='' width=700 src='" + framed + "'>"
                    : "<iframe title=Figure width=700 height=500 src='" + framed + "'></iframe>";
            byte[] page = ("<!DOCTYPE html><html lang=en><title>Another site</title>" + shown).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-src " + site.address("")
                    + "; img-src " + site.address(""));
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
        other.start();
    }

    @AfterAll
    static void stop() {
        other.stop(0);
        site.close();
    }

    static Stream<Engine> engines() {
        return Arrays.stream(Engine.values())
                .filter(engine -> System.getProperty("engines", engine.name()).contains(engine.name()));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void isDrawnInAFrameOfAnotherSiteAndNoOtherPageIs(Engine engine) {
        Browser browser = browsers.of(engine);

        browser.open(framing(FIGURE), Screen.WIDE);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (coloured(browser) < 5_000 && System.nanoTime() < end) {
            Thread.onSpinWait(); // a frame may be painted after all is loaded
        }
        assertThat(coloured(browser)).isGreaterThan(5_000);

        try {
            browser.open(framing("trade.html"), Screen.WIDE);
            assertThat(coloured(browser)).isZero();
        } catch (JavascriptException e) {
            // Firefox says of the page that frames it what became of the frame.
            assertThat(e.getRawMessage()).contains("Address rejected");
        }
        browser.open(site.address("trade.html"), Screen.WIDE);
        assertThat(coloured(browser)).as("what would be seen").isPositive();
    }

    private static URI framing(String page) {
        return URI.create("http://127.0.0.1:" + other.getAddress().getPort() + "/" + page);
    }

    private static long coloured(Browser browser) {
        return Picture.of(browser).count(new Picture.Box(0, 0, 720, 520), COLOUR);
    }

    static Stream<String> figures() {
        return Site.figures();
    }

    /** On a phone, in the dark, with all unfolded: complete, legible, and nothing comes from elsewhere. */
    @ParameterizedTest
    @MethodSource("figures")
    void isFitToBeRead(String page) {
        Browser browser = browsers.of(Engine.CHROMIUM);
        browser.open(site.address(page), Screen.WIDE.at(Screen.PHONE).inTheDark());
        browser.change("document.querySelectorAll('details').forEach(details => details.open = true)");

        assertThat(browser.<Long>ask("return document.documentElement.scrollWidth")).isEqualTo(Screen.PHONE);
        assertThat(browser.list("""
                return texts().flatMap(text => text.boxes.filter(box => box.left < 8 || box.right > innerWidth - 8)
                  .map(box => `${name(text.element)} reaches from ${box.left} to ${box.right}`))
                """)).isEmpty();
        Axe.Findings findings = Axe.of(browser).run();
        assertThat(findings.violations()).isEmpty();
        assertThat(findings.doubts()).isEmpty();
        assertThat(browser.messages()).isEmpty();
        assertThat(browser.requests()).allSatisfy(request -> assertThat(request.getAuthority())
                .isEqualTo(site.address("").getAuthority()));
    }

    /** The line to embed it gives the frame a height in which nothing is cut off, and little stays empty. */
    @ParameterizedTest
    @MethodSource("figures")
    void hasAFrameOfItsHeight(String page) {
        Browser browser = browsers.of(Engine.CHROMIUM);
        browser.open(site.address(page), Screen.WIDE.at(600));

        long needed = browser.<Number>ask("return Math.ceil(document.querySelector('main').getBoundingClientRect().bottom)").longValue();
        long given = Long.parseLong(browser.<String>ask("return document.querySelector('.copy').textContent.match(/height=.(\\d+)/)[1]"));
        assertThat(given).as(page).isBetween(needed, needed * 3 / 2);
    }

    /** In its colours, where somebody shows it as a picture. */
    @Test
    void hasAnSvgThatABrowserDraws() {
        Browser browser = browsers.of(Engine.CHROMIUM);
        browser.open(framing(FIGURE.replace(".html", ".svg")), Screen.WIDE);

        assertThat(coloured(browser)).isGreaterThan(5_000);
    }

    /** The text to copy is selected by a click, with its source and address. */
    @Test
    void givesItsWordsAtAClick() {
        Browser browser = browsers.of(Engine.CHROMIUM);
        browser.open(site.address(FIGURE), Screen.WIDE);
        browser.click("main > details > summary");
        browser.click(".copy:last-child");

        assertThat(browser.<String>ask("return getSelection().toString().trim()")).startsWith("\u201C").contains("Source: ")
                .endsWith(FIGURE);
    }
}
