package explainer.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.net.PortProber;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.service.DriverCommandExecutor;
import org.openqa.selenium.remote.service.DriverService;

/**
 * WebKit, in a window of our own (webkit.py): it is as narrow as a phone, which MiniBrowser's is not, can be dark, and
 * prints. It has no mode without a display, so it gets one that nobody sees.
 */
final class WebKit extends SeleniumWindow<RemoteWebDriver> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Process display;
    private final DriverService service;

    private WebKit(Path folder, Process display, DriverService service, RemoteWebDriver driver) {
        super(driver);
        this.folder = folder;
        this.display = display;
        this.service = service;
    }

    static WebKit start() throws IOException {
        Path folder = Programs.folder();
        Path window = Files.writeString(folder.resolve("webkit.py"), Browser.resource("webkit.py"));
        window.toFile().setExecutable(true);
        Process display = new ProcessBuilder(Programs.find("xvfb", "Xvfb").toString(), "-displayfd", "1", "-nolisten", "tcp",
                "-screen", "0", "2560x1600x24").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader said = display.inputReader(StandardCharsets.UTF_8);
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb has ended before it was ready");
        }
        DriverService service = new Driver(PortProber.findFreePort(), Map.of("DISPLAY", ":" + number.strip(), "GDK_BACKEND", "x11",
                "LIBGL_ALWAYS_SOFTWARE", "1", "NO_AT_BRIDGE", "1", "HOME", folder.toString(), "LC_ALL", "C.UTF-8"));
        service.sendOutputTo(OutputStream.nullOutputStream());
        MutableCapabilities options = new MutableCapabilities(Map.of("browserName", "explainer", "webkitgtk:browserOptions",
                Map.of("binary", window.toString(), "args", List.of())));
        try {
            return new WebKit(folder, display, service, new RemoteWebDriver(new DriverCommandExecutor(service), options));
        } catch (WebDriverException e) {
            Programs.end(display);
            throw new IllegalStateException("WebKit does not start. It is shown by Python with GTK: on Debian and Ubuntu,"
                    + " apt-get install python3-gi gir1.2-webkit2-4.1", e);
        }
    }

    /** Asks our window for what WebDriver has no command for. */
    private String order(Map<String, Object> what) {
        String failure = (String) driver().executeAsyncScript("""
                const done = arguments[1];
                window.webkit.messageHandlers.host.postMessage(arguments[0]).then(() => done(''), failure => done(String(failure)));
                """, Bidi.write(what));
        if (!failure.isEmpty()) {
            throw new JavascriptException(failure);
        }
        return failure;
    }

    @Override
    public void show(Screen screen) {
        order(Map.of("size", List.of(screen.width(), Screen.HEIGHT), "dark", screen.dark()));
    }

    @Override
    public void letScriptsRun(boolean run) {
        order(Map.of("scripts", run));
    }

    @Override
    public List<String> messages() {
        throw new UnsupportedOperationException("WebKit keeps what the console says to itself");
    }

    @Override
    public List<URI> requests() {
        List<?> resources = (List<?>) run("return performance.getEntriesByType('resource').map(resource => resource.name)");
        return Stream.concat(Stream.of(address()), resources.stream().map(name -> URI.create((String) name))).toList();
    }

    /** What has changed is drawn a little later. */
    @Override
    public byte[] picture() {
        driver().executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
        return super.picture();
    }

    @Override
    public byte[] print(Paper paper) {
        Path file = folder.resolve("print.pdf");
        order(Map.of("print", file.toUri().toString(), "paper", List.of(paper.width(), paper.height()),
                "margins", List.of(Paper.HEAD, Paper.SIDE, Paper.FOOT, Paper.SIDE)));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (NoSuchWindowException | NoSuchSessionException e) {
            // The window closes before its driver has asked it to, or has crashed.
        }
        service.stop();
        Programs.end(display);
        Programs.delete(folder);
    }

    /** WebKitWebDriver, which Selenium has no class for. */
    private static final class Driver extends DriverService {

        Driver(int port, Map<String, String> environment) throws IOException {
            super(Programs.find("webkit2gtk-driver", "WebKitWebDriver"), port, PATIENCE, List.of("--port=" + port), environment);
        }

        @Override
        public String getDriverProperty() {
            return "webkit.driver";
        }

        @Override
        protected String getDriverEnvironmentVariable() {
            return "WEBKIT_DRIVER";
        }
    }
}
