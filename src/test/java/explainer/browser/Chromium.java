package explainer.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, by its own driver. */
final class Chromium extends SeleniumWindow<ChromeDriver> {

    /** Selenium warns that it knows no interface to the inner workings of this Chromium; none is used. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium.devtools");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path profile;
    private final List<URI> requests = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    private Chromium(Path profile, ChromeDriver driver) {
        super(driver);
        this.profile = profile;
    }

    static Chromium start() throws IOException {
        Path profile = Programs.folder();
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        LOG.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Programs.find("chromium", "chromium", "chromium-browser", "google-chrome"));
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-extensions", "--no-proxy-server",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--hide-scrollbars",
                // One process draws all pages: to start another for each page takes a third of the time of opening it.
                "--disable-site-isolation-trials", "--disable-features=SpareRendererForSitePerProcess,BackForwardCache,"
                        + "ProactivelySwapBrowsingInstance,IsolateOrigins,site-per-process",
                // Behind a switch until it is final.
                "--enable-blink-features=PrefersReducedData",
                "--force-color-profile=srgb", "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.find("chromium-driver", "chromedriver")).usingAnyFreePort()
                .withLogOutput(OutputStream.nullOutputStream()).build();
        return new Chromium(profile, new ChromeDriver(service, options));
    }

    @Override
    public void show(Screen screen) {
        devTools("Emulation.setEmulatedMedia", Map.of("media", screen.paper() ? "print" : "", "features", List.of(
                Map.of("name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"),
                Map.of("name", "prefers-reduced-data", "value", "reduce"),
                Map.of("name", "forced-colors", "value", screen.forced() ? "active" : "none"))));
        devTools("Emulation.setDeviceMetricsOverride", Map.of("width", screen.width(), "height", Screen.HEIGHT,
                "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void load(URI address) {
        driver().get("about:blank");
        listen();
        messages.clear();
        requests.clear();
        driver().get(address.toString());
    }

    @Override
    public void letScriptsRun(boolean run) {
        devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    Map<String, Object> devTools(String command, Map<String, Object> parameters) {
        return driver().executeCdpCommand(command, parameters);
    }

    @Override
    public List<String> messages() {
        listen();
        return List.copyOf(messages);
    }

    @Override
    public List<URI> requests() {
        listen();
        return List.copyOf(requests);
    }

    private void listen() {
        for (LogEntry entry : driver().manage().logs().get(LogType.BROWSER)) {
            messages.add(entry.getLevel() + ": " + entry.getMessage());
        }
        for (LogEntry entry : driver().manage().logs().get(LogType.PERFORMANCE)) {
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

    @Override
    public byte[] print(Paper paper) {
        Map<String, Object> pdf = devTools("Page.printToPDF", Map.of("paperWidth", paper.width() / 72.0,
                "paperHeight", paper.height() / 72.0, "preferCSSPageSize", true, "printBackground", false));
        return Base64.getDecoder().decode((String) pdf.get("data"));
    }

    @Override
    public void close() {
        super.close();
        Programs.delete(profile);
    }
}
