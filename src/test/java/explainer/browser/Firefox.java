package explainer.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.JavascriptException;

/** Firefox, by WebDriver BiDi, which it speaks itself; no driver is between. */
final class Firefox implements Window {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
    private static final String READY = "WebDriver BiDi listening on ";

    /** Settings of a profile of its own: nothing is asked of anybody else, and scrollbars take no room. */
    private static final Map<String, Object> PREFERENCES = Map.ofEntries(
            Map.entry("browser.shell.checkDefaultBrowser", false), Map.entry("browser.startup.page", 0),
            Map.entry("datareporting.policy.dataSubmissionEnabled", false), Map.entry("app.normandy.enabled", false),
            Map.entry("extensions.update.enabled", false), Map.entry("browser.search.update", false),
            Map.entry("network.captive-portal-service.enabled", false), Map.entry("network.connectivity-service.enabled", false),
            // A proxy that is not there, for all hosts but this machine.
            Map.entry("network.proxy.type", 1), Map.entry("network.proxy.http", "127.0.0.1"), Map.entry("network.proxy.http_port", 9),
            Map.entry("network.proxy.ssl", "127.0.0.1"), Map.entry("network.proxy.ssl_port", 9),
            // Nothing is kept or started in advance for pages that nobody goes to or back to, and nothing moves: a quarter of the
            // time of opening one.
            Map.entry("layout.frame_rate", 10),
            Map.entry("fission.autostart", false), Map.entry("dom.ipc.processPrelaunch.enabled", false),
            Map.entry("dom.ipc.processCount", 1), Map.entry("browser.sessionhistory.max_total_viewers", 0),
            Map.entry("browser.sessionstore.interval", 1_800_000), Map.entry("places.history.enabled", false),
            // The page has the focus, as if its window were in front.
            Map.entry("focusmanager.testmode", true),
            Map.entry("ui.useOverlayScrollbars", 1), Map.entry("ui.prefersReducedMotion", 1));

    private final Path profile;
    private final Process process;
    private final List<URI> requests = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private Bidi bidi;
    /** The page's context, and that of the browser's own window. */
    private String page;
    private String frame;
    private Screen screen;

    private Firefox(Path profile, Process process) {
        this.profile = profile;
        this.process = process;
    }

    static Firefox start() throws IOException {
        File program = Programs.find("firefox-esr", "firefox-esr", "firefox");
        Path profile = Programs.folder();
        Files.write(profile.resolve("user.js"), PREFERENCES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> "user_pref(" + Bidi.write(entry.getKey()) + ", " + Bidi.write(entry.getValue()) + ");").toList());
        ProcessBuilder starting = new ProcessBuilder(program.toString(), "--headless", "--no-remote", "--profile", profile.toString(),
                "--remote-debugging-port=0", "--remote-allow-system-access", "about:blank").redirectErrorStream(true);
        // It won't run in a home that is somebody else's.
        starting.environment().put("HOME", profile.toString());
        Firefox firefox = new Firefox(profile, starting.start());
        firefox.connect();
        return firefox;
    }

    private void connect() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IOException("Firefox has ended before it was ready");
        }
        Thread rest = new Thread(() -> listen(said), "what Firefox says");
        rest.setDaemon(true);
        rest.start();
        bidi = new Bidi(URI.create(line.substring(READY.length()) + "/session"), this::hear);
        bidi.send("session.new", Map.of("capabilities", Map.of()));
        bidi.send("session.subscribe", Map.of("events", List.of("network.beforeRequestSent", "log.entryAdded")));
        page = context(Map.of());
        frame = context(Map.of("moz:scope", "chrome"));
        evaluate(frame, "gBrowser.selectedBrowser.focus()");
    }

    /** Takes what a program goes on to say, so that it need not wait. */
    private static void listen(BufferedReader said) {
        try {
            said.lines().forEach(line -> { });
        } catch (UncheckedIOException e) {
            // It has ended.
        }
    }

    private String context(Map<String, Object> scope) {
        return bidi.send("browsingContext.getTree", scope).path("contexts").path(0).path("context").asText();
    }

    private void hear(String event, JsonNode what) {
        if (event.equals("log.entryAdded")) {
            messages.add(what.path("level").asText() + ": " + what.path("text").asText());
        } else if (event.equals("network.beforeRequestSent")) {
            String address = what.path("request").path("url").asText();
            if (!address.startsWith("data:") && !address.startsWith("about:")) {
                requests.add(URI.create(address));
            }
        }
    }

    @Override
    public void show(Screen wanted) {
        screen = wanted;
        emulate();
        bidi.send("browsingContext.setViewport", Map.of("context", page,
                "viewport", Map.of("width", screen.width(), "height", Screen.HEIGHT)));
    }

    private void emulate() {
        set("prefersColorSchemeOverride", screen.dark() ? "dark" : "light");
        set("forcedColorsOverride", screen.forced() ? "active" : "none");
        set("mediumOverride", screen.paper() ? "print" : "");
    }

    /** Sets what WebDriver has no command for. */
    private void set(String property, Object value) {
        evaluate(frame, "gBrowser.selectedBrowser.browsingContext." + property + " = " + Bidi.write(value));
    }

    @Override
    public void load(URI address) {
        navigate("about:blank");
        messages.clear();
        requests.clear();
        navigate(address.toString());
        // A page from elsewhere than the last may get a context of its own, which knows nothing of it.
        emulate();
    }

    private void navigate(String address) {
        bidi.send("browsingContext.navigate", Map.of("context", page, "url", address, "wait", "complete"));
    }

    @Override
    public Object run(String script, Object... arguments) {
        JsonNode result = evaluate(page, "JSON.stringify((function() {\n" + script + "\n}).apply(null, "
                + Bidi.write(arguments) + "))");
        try {
            return result.has("value") ? JSON.readValue(result.path("value").asText(), Object.class) : null;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode evaluate(String where, String expression) {
        JsonNode answer = bidi.send("script.evaluate", Map.of("expression", expression, "awaitPromise", false,
                "target", Map.of("context", where), "userActivation", true));
        if (answer.has("exceptionDetails")) {
            throw new JavascriptException(answer.path("exceptionDetails").path("text").asText());
        }
        return answer.path("result");
    }

    @Override
    public boolean click(String script, Object... arguments) {
        List<?> place = (List<?>) run("const element = (function() {\n" + script + "\n}).apply(null, arguments); " + """
                if (!element) return null;
                element.scrollIntoView({ block: 'center', behavior: 'instant' });
                const { left, right, top, bottom } = element.getClientRects()[0];
                return [Math.floor((left + right) / 2), Math.floor((top + bottom) / 2)];
                """, arguments);
        if (place != null) {
            act(Map.of("type", "pointer", "id", "mouse", "actions", List.of(
                    Map.of("type", "pointerMove", "x", place.get(0), "y", place.get(1)),
                    Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0))));
        }
        return place != null;
    }

    @Override
    public void press(CharSequence... keys) {
        List<Map<String, Object>> actions = Stream.of(keys).flatMapToInt(CharSequence::codePoints).mapToObj(Character::toString)
                .flatMap(key -> Stream.<Map<String, Object>>of(Map.of("type", "keyDown", "value", key),
                        Map.of("type", "keyUp", "value", key))).toList();
        act(Map.of("type", "key", "id", "keyboard", "actions", actions));
    }

    private void act(Map<String, Object> source) {
        bidi.send("input.performActions", Map.of("context", page, "actions", List.of(source)));
    }

    @Override
    public void letScriptsRun(boolean run) {
        set("allowJavascript", run);
    }

    @Override
    public void back() {
        bidi.send("browsingContext.traverseHistory", Map.of("context", page, "delta", -1));
    }

    @Override
    public URI address() {
        return URI.create(bidi.send("browsingContext.getTree", Map.of("root", page)).path("contexts").path(0).path("url").asText());
    }

    @Override
    public List<String> messages() {
        return new ArrayList<>(messages);
    }

    @Override
    public List<URI> requests() {
        return new ArrayList<>(requests);
    }

    @Override
    public byte[] picture() {
        return bytes("browsingContext.captureScreenshot", Map.of());
    }

    @Override
    public byte[] print(Paper paper) {
        double centimetres = 2.54 / 72;
        return bytes("browsingContext.print", Map.of("background", false, "shrinkToFit", true,
                "page", Map.of("width", paper.width() * centimetres, "height", paper.height() * centimetres)));
    }

    private byte[] bytes(String method, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("context", page);
        return Base64.getDecoder().decode(bidi.send(method, all).path("data").asText());
    }

    @Override
    public void close() {
        bidi.close();
        Programs.end(process);
        Programs.delete(profile);
    }
}
