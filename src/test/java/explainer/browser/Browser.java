package explainer.browser;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Chromium, with one window. It is told where browser and driver are, so nothing is looked for or fetched, and it can
 * reach no host but this machine.
 */
final class Browser implements AutoCloseable {

    /** Selenium warns that it knows no interface to the inner workings of this Chromium; none is used. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium.devtools");

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Functions that every script may call. */
    private static final String PROBES = resource("probes.js");

    private final Path profile;
    private final ChromeDriver driver;
    private final List<URI> requests = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private Screen screen;
    /** The page that is open and as it was loaded; null where a test may have changed something in it. */
    private URI untouched;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    static Browser start() throws IOException {
        File program = program("chromium", "chromium-browser", "google-chrome");
        File driver = program("chromedriver");
        Path profile = Files.createTempDirectory("explainer-browser");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        LOG.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-proxy-server",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--hide-scrollbars",
                "--force-color-profile=srgb", "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort()
                .withLogOutput(OutputStream.nullOutputStream()).build();
        Browser browser = new Browser(profile, new ChromeDriver(service, options));
        browser.show(Screen.WIDE);
        return browser;
    }

    private static File program(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute).findFirst()
                .orElseThrow(() -> new IllegalStateException("The browser tests need the program '" + names[0]
                        + "' on the path: install it, then run them again"
                        + " (on Debian and Ubuntu: apt-get install chromium chromium-driver)."));
    }

    /** Sets what pages are shown on, those to come and the one that is open. */
    void show(Screen wanted) {
        devTools("Emulation.setEmulatedMedia", Map.of("media", wanted.paper() ? "print" : "", "features", List.of(
                Map.of("name", "prefers-color-scheme", "value", wanted.dark() ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
                Map.of("name", "forced-colors", "value", wanted.forced() ? "active" : "none"))));
        devTools("Emulation.setDeviceMetricsOverride", Map.of("width", wanted.width(), "height", Screen.HEIGHT,
                "deviceScaleFactor", 1, "mobile", false));
        screen = wanted;
        waitForScreen();
    }

    private void waitForScreen() {
        waitUntil("the page to be shown on " + screen, "return innerWidth === arguments[0]"
                + " && matchMedia('(prefers-color-scheme: dark)').matches === arguments[1]"
                + " && matchMedia('(forced-colors: active)').matches === arguments[2]"
                + " && matchMedia('print').matches === arguments[3]",
                screen.width(), screen.dark(), screen.forced(), screen.paper());
    }

    /** Opens an address and waits until all that belongs to the page is there. */
    void open(URI address) {
        // Where only the part after # differs, a browser would stay on the page as it is.
        driver.get("about:blank");
        listen();
        messages.clear();
        requests.clear();
        driver.get(address.toString());
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
            return (T) driver.executeScript(PROBES + script, arguments);
        } catch (JavascriptException e) {
            throw new AssertionError(message(e) + " on " + address(), e.getCause());
        }
    }

    /** What a script failed with, without the script itself. */
    private static String message(JavascriptException failure) {
        return failure.getRawMessage().lines().findFirst().orElse("");
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
                if (Boolean.TRUE.equals(driver.executeScript(PROBES + condition, arguments))) {
                    return;
                }
            } catch (JavascriptException e) {
                failure = ": " + message(e); // a page that is on its way has no body yet
            }
        } while (System.nanoTime() < end);
        throw new AssertionError("waited in vain for " + what + " on " + address() + failure);
    }

    /** Clicks on the first element of those selected that can be seen. */
    void click(String selector) {
        untouched = null;
        driver.findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed).findFirst()
                .orElseThrow(() -> new AssertionError("nothing to click: " + selector + " on " + address())).click();
    }

    /** Clicks on the label of a choice. */
    void choose(String label) {
        untouched = null;
        driver.findElements(By.tagName("label")).stream().filter(element -> element.getText().strip().equals(label))
                .findFirst().orElseThrow(() -> new AssertionError("no choice '" + label + "' on " + address())).click();
    }

    /** Presses keys, one after the other, wherever the focus is. */
    void press(CharSequence... keys) {
        untouched = null;
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Lets scripts of pages run, or not, as a reader can; {@link #ask} works all the same. */
    void letScriptsRun(boolean run) {
        devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    Map<String, Object> devTools(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    /** Goes back, as by the browser's own button. */
    void back() {
        driver.navigate().back();
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    String title() {
        return driver.getTitle();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the console has said since the page was opened. */
    List<String> messages() {
        listen();
        return List.copyOf(messages);
    }

    /** What the page has asked for since it was opened, itself first; what is written in the page itself is left out. */
    List<URI> requests() {
        listen();
        return List.copyOf(requests);
    }

    private void listen() {
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            messages.add(entry.getLevel() + ": " + entry.getMessage());
        }
        for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode event = json(entry.getMessage()).path("message");
            if ("Network.requestWillBeSent".equals(event.path("method").asText())) {
                String address = event.path("params").path("request").path("url").asText();
                if (!address.startsWith("data:") && !address.startsWith("about:")) {
                    requests.add(URI.create(address));
                }
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of what can be seen now. */
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** The page that is open, printed as its reader would print it: no backgrounds but those that the page insists on. */
    byte[] print(Paper paper) {
        Map<String, Object> pdf = devTools("Page.printToPDF", Map.of("paperWidth", paper.width() / 72.0,
                "paperHeight", paper.height() / 72.0, "preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode((String) pdf.get("data"));
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
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // A process of the browser that ends late may still change the folder; what is left is the system's to clear.
        }
    }
}
