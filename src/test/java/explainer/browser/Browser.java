package explainer.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser with one window, as tests use it. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Functions that every script may call. */
    private static final String PROBES = resource("probes.js");

    private final Window window;
    private Screen screen;
    /** The page that is open and as it was loaded; null where a test may have changed something in it. */
    private URI untouched;

    private Browser(Window window) {
        this.window = window;
    }

    static Browser start(Engine engine) throws IOException {
        Browser browser = new Browser(engine.start());
        browser.show(Screen.WIDE);
        return browser;
    }

    /** Sets what pages are shown on, those to come and the one that is open. */
    void show(Screen wanted) {
        if (!wanted.equals(screen)) {
            window.show(wanted);
        }
        screen = wanted;
        waitForScreen();
    }

    private void waitForScreen() {
        waitUntil("the page to be shown on " + screen, "return innerWidth === arguments[0]"
                + " && matchMedia('(prefers-color-scheme: dark)').matches === arguments[1]"
                + " && matchMedia('(forced-colors: active)').matches === arguments[2]"
                + " && matchMedia('print').matches === arguments[3] && matchMedia('(prefers-reduced-motion)').matches",
                screen.width(), screen.dark(), screen.forced(), screen.paper());
    }

    /** Opens an address and waits until all that belongs to the page is there. */
    void open(URI address) {
        window.load(address);
        waitForScreen();
        untouched = address;
    }

    /** Waits until a page is open where something led, and all that belongs to it is there. */
    void arrive(URI address) {
        waitUntil(address + " to be open", "return location.href === new URL(arguments[0]).href"
                + " && document.readyState === 'complete'", address.toString());
    }

    void open(URI address, Screen wanted) {
        show(wanted);
        open(address);
    }

    /** Shows a page that is only to be looked at: if it is open and nothing was done in it, it is not loaded anew. */
    void view(URI address, Screen wanted) {
        show(wanted);
        if (!address.equals(untouched)) {
            open(address);
        }
    }

    /** Runs a script that changes something in the page. */
    <T> T change(String script, Object... arguments) {
        untouched = null;
        return ask(script, arguments);
    }

    /** Runs a script that leaves the page as it is; it may call what is in probes.js. */
    @SuppressWarnings("unchecked")
    <T> T ask(String script, Object... arguments) {
        try {
            return (T) window.run(PROBES + script, arguments);
        } catch (JavascriptException e) {
            throw new AssertionError(e.getRawMessage() + " on " + address(), e.getCause());
        }
    }

    /** What a script finds wrong, a line for each. */
    List<String> list(String script, Object... arguments) {
        return ask(script, arguments);
    }

    void waitUntil(String what, String condition, Object... arguments) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String failure;
        do {
            failure = "";
            try {
                if (Boolean.TRUE.equals(window.run(PROBES + condition, arguments))) {
                    return;
                }
            } catch (JavascriptException e) {
                failure = ": " + e.getRawMessage(); // a page that is on its way has no body yet
            }
        } while (System.nanoTime() < end);
        throw new AssertionError("waited in vain for " + what + " on " + address() + failure);
    }

    /** Whether it is still there. */
    boolean answers() {
        try {
            return window.run("return true") != null;
        } catch (JavascriptException e) {
            return true; // a page that is on its way
        } catch (WebDriverException e) {
            return false;
        }
    }

    /** Clicks on the first element of those selected that can be seen. */
    void click(String selector) {
        click("to click: " + selector, "return [...document.querySelectorAll(arguments[0])].find(shown)", selector);
    }

    /** Clicks on the label of a choice. */
    void choose(String label) {
        click("to choose: " + label, """
                return [...document.querySelectorAll('label')].find(label => label.innerText.trim() === arguments[0])
                """, label);
    }

    private void click(String what, String script, String argument) {
        untouched = null;
        if (!window.click(PROBES + script, argument)) {
            throw new AssertionError("nothing " + what + " on " + address());
        }
    }

    /** Presses keys, one after the other, wherever the focus is. */
    void press(CharSequence... keys) {
        untouched = null;
        window.press(keys);
    }

    /** Lets scripts of pages run, or not, as a reader can; {@link #ask} works all the same. */
    void letScriptsRun(boolean run) {
        untouched = null;
        window.letScriptsRun(run);
    }

    /** A command of Chromium's own. */
    Map<String, Object> devTools(String command, Map<String, Object> parameters) {
        return ((Chromium) window).devTools(command, parameters);
    }

    /** Goes back, as by the browser's own button. */
    void back() {
        window.back();
    }

    URI address() {
        return window.address();
    }

    String title() {
        return ask("return document.title");
    }

    /** Chromium's driver. */
    ChromeDriver driver() {
        return ((Chromium) window).driver();
    }

    /** What the console has said since the page was opened. */
    List<String> messages() {
        return window.messages();
    }

    /** What the page has asked for since it was opened, itself first; what is written in the page itself is left out. */
    List<URI> requests() {
        return window.requests();
    }

    /** A picture of what can be seen now. */
    byte[] picture() {
        return window.picture();
    }

    /** The page that is open, printed as its reader would print it: no backgrounds but those that the page insists on. */
    byte[] print(Paper paper) {
        return window.print(paper);
    }

    static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
