package explainer.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import explainer.Pipeline;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;

/** Over real HTTP and real files; the site itself is made by a few lines here: each file in content/ is an output. */
class PreviewServerIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path root;
    private Path content;
    private final BlockingQueue<Preview.Outcome> outcomes = new LinkedBlockingQueue<>();
    private Preview preview;
    /** Holds up every bake, if there is one. */
    private volatile CountDownLatch gate;
    private final CountDownLatch entered = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        content = Files.createDirectories(root.resolve("content"));
        write("index.html", "<html><body>home</body></html>");
        write("404.html", "<body>nowhere</body>");
        write("topics/index.html", "<body>topics</body>");
        write("feed.xml", "<feed/>");
        write("picture.svg", "<svg/>");
        write("strange", "?");
        preview = Preview.start(subject(), outcomes::add, 0, false);
    }

    @AfterEach
    void stop() throws IOException {
        preview.close();
    }

    /** Whoever stops it does not wait for a bake that may never end. */
    @Test
    void stopsInTheMidstOfABake() throws Exception {
        outcomes.poll(10, TimeUnit.SECONDS);
        gate = new CountDownLatch(1);
        write("index.html", "<body>held up</body>");
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();

        assertTimeoutPreemptively(Duration.ofSeconds(5), preview::close);
    }

    // What is served

    @ParameterizedTest
    @CsvSource({"'',text/html; charset=utf-8,home", "index.html,text/html; charset=utf-8,home",
            "topics/,text/html; charset=utf-8,topics", "feed.xml,application/xml,<feed/>",
            "picture.svg,image/svg+xml,<svg/>", "strange,application/octet-stream,?"})
    void servesFilesWithTheirTypesAndForgetsThem(String path, String type, String text) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(text);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void showsTheSitesOwnPageForWhatIsMissing() throws Exception {
        HttpResponse<String> response = get("missing.html");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("nowhere", "client.js");
    }

    @Test
    void leadsFromAFolderToItsPage() throws Exception {
        HttpResponse<String> response = get("topics");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).contains("/topics/");
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> head = send(HttpRequest.newBuilder(preview.address())
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(get("").body().length());
    }

    @Test
    void addsItsScriptToPagesOnly() throws Exception {
        assertThat(get("").body()).containsOnlyOnce("<script src=\"/.preview/client.js\"").endsWith("</body></html>");
        assertThat(get("feed.xml").body()).isEqualTo("<feed/>");
        assertThat(get(".preview/client.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(get(".preview/client.css").statusCode()).isEqualTo(200);
        assertThat(get(".preview/Preview.class").statusCode()).isEqualTo(404);
    }

    // Who is served

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:PORT", "",
            "[::1]:PORT", "127.0.0.1.evil.example:PORT", "localhost.evil.example:PORT", "localhost.:PORT", "2130706433:PORT",
            "127.1:PORT", "evil.example@127.0.0.1:PORT", "127.0.0.1:PORT\r\nHost: evil.example"})
    void answersToNoOtherName(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host.replace("PORT", port()) + "\r\n"))
                .startsWith("HTTP/1.1 421").doesNotContain("home");
    }

    @Test
    void answersToItsNameOnThisMachine() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + port() + "\r\n")).startsWith("HTTP/1.1 200")
                .contains("home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "https://127.0.0.1:PORT", "http://127.0.0.1:1", "null",
            "http://127.0.0.1.evil.example:PORT", "http://[::1]:PORT", "http://localhost", "file://"})
    void answersToNoPageFromElsewhere(String origin) throws Exception {
        for (String path : List.of("", ".preview/events")) {
            HttpResponse<String> response = send(HttpRequest.newBuilder(preview.address().resolve(path))
                    .header("Origin", origin.replace("PORT", port())));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).doesNotContain("home");
        }
        assertThat(send(HttpRequest.newBuilder(preview.address()).header("Origin", "http://127.0.0.1:" + port()))
                .statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void takesNothingIn(String method) throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(preview.address())
                .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/topics/../../secret.txt",
            "//secret.txt", "/..\\secret.txt", "/%2e%2e%2fsecret.txt", "/%2E%2E%5Csecret.txt", "/%252e%252e/secret.txt",
            "/....//secret.txt", "/..;/secret.txt", "/index.html%00secret.txt", "//127.0.0.1/../secret.txt",
            "file:///etc/passwd", "/etc/passwd", "/.preview/../../secret.txt", "/%00", "/content/index.html"})
    void readsNoFileOutsideTheSite(String path) throws Exception {
        Files.writeString(root.resolve("secret.txt"), "secret");

        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n"))
                .matches("(?s)HTTP/1.1 40[04] .*").doesNotContain("secret", ">home<");
    }

    @Test
    void isNotToBeReachedFromOtherMachines() throws Exception {
        for (InetAddress address : addressesOfThisMachine()) {
            assertThatThrownBy(() -> new Socket(address, preview.address().getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    // Ports

    @Test
    void takesTheNextPortWhenOneIsTaken() throws Exception {
        int taken = preview.address().getPort();
        try (Preview other = Preview.start(subject(), outcome -> { }, taken, true)) {
            assertThat(other.address().getPort()).isGreaterThan(taken);
        }
        assertThatThrownBy(() -> Preview.start(subject(), outcome -> { }, taken, false))
                .isInstanceOf(BindException.class);
    }

    // Changes

    @Test
    void showsAndTellsWhatWasSaved() throws Exception {
        try (Events events = new Events(preview.address())) {
            String before = events.next().path("version").asText();
            write("index.html", "<body>new</body>");
            JsonNode news = events.next();

            assertThat(news.path("version").asText()).isNotEqualTo(before);
            assertThat(get("").body()).contains("new").contains(news.path("version").asText());
        }
    }

    @Test
    void tellsNothingWhenASaveChangesNothing() throws Exception {
        try (Events events = new Events(preview.address())) {
            String before = events.next().path("version").asText();
            awaitOutcome();
            write("index.html", "<html><body>home</body></html>");
            assertThat(awaitOutcome().changed()).isFalse();
            write("index.html", "<body>new</body>");

            assertThat(events.next().path("version").asText()).isNotEqualTo(before);
        }
    }

    @Test
    void reportsAMistakeOverTheLastGoodPageUntilItIsMended() throws Exception {
        try (Events events = new Events(preview.address())) {
            String before = events.next().path("version").asText();
            write("index.html", "<html><body>\nMISTAKE <b></body></html>");
            JsonNode mistake = events.next();
            assertThat(mistake.path("problems").asText()).contains("1 error", "E301", "content/index.html:2:1",
                    "<mark>MISTAKE</mark> &lt;b&gt;", "mend &lt;it&gt;");
            assertThat(mistake.path("version").asText()).isEqualTo(before);
            assertThat(get("").body()).contains("home");

            write("index.html", "<html><body>home</body></html>");
            JsonNode mended = events.next();
            assertThat(mended.path("problems").asText()).isEmpty();
            assertThat(mended.path("version").asText()).isEqualTo(before);
        }
    }

    @Test
    void survivesAGeneratorThatFails() throws Exception {
        try (Events events = new Events(preview.address())) {
            events.next();
            write("index.html", "CRASH");
            assertThat(events.next().path("problems").asText()).contains("not your fault", "boom");
            write("index.html", "<body>new</body>");

            assertThat(events.next().path("problems").asText()).isEmpty();
            assertThat(get("").body()).contains("new");
        }
    }

    @Test
    void survivesASiteThatIsTooLargeForItsMemory() throws Exception {
        try (Events events = new Events(preview.address())) {
            events.next();
            write("index.html", "HUGE");
            assertThat(events.next().path("problems").asText()).contains("Java heap space");
            write("index.html", "<body>new</body>");

            assertThat(events.next().path("problems").asText()).isEmpty();
            assertThat(get("").body()).contains("new");
        }
    }

    @Test
    void comesUpOverInputThatHasMistakesFromTheStart() throws Exception {
        preview.close();
        write("index.html", "MISTAKE");
        preview = Preview.start(subject(), outcomes::add, 0, false);

        HttpResponse<String> response = get("");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("client.js");
        try (Events events = new Events(preview.address())) {
            assertThat(events.next().path("problems").asText()).contains("E301");
            write("index.html", "<body>at last</body>");
            assertThat(events.next().path("version").asText()).isNotEmpty();
            assertThat(get("").body()).contains("at last");
        }
    }

    @Test
    void showsAHundredFilesThatChangeDuringABakeAsOne() throws Exception {
        try (Events events = new Events(preview.address())) {
            events.next();
            awaitOutcome();
            gate = new CountDownLatch(1);
            write("index.html", "<body>new</body>");
            entered.await();
            for (int i = 0; i < 100; i++) {
                write("page-" + i + ".html", "<body>" + i + "</body>");
            }
            gate.countDown();
            String version = events.next().path("version").asText();

            assertThat(get("page-0.html").body()).contains(version);
            assertThat(get("page-99.html").body()).contains(version);
            assertThat(awaitOutcome().changed()).isTrue();
            assertThat(outcomes).noneMatch(Preview.Outcome::changed);
        }
    }

    @Test
    void followsASaveIntoTheFileItself() throws Exception {
        try (Events events = new Events(preview.address())) {
            events.next();
            Files.writeString(content.resolve("index.html"), "<body>saved</body>");
            do {
                events.next();
            } while (!get("").body().contains("saved"));
        }
    }

    @Test
    void stopsCleanly() throws Exception {
        try (Events events = new Events(preview.address())) {
            events.next();
            preview.close();
            preview.await();
            events.awaitEnd();
        }
        assertThatThrownBy(() -> new Socket("127.0.0.1", preview.address().getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private Preview.Subject subject() {
        return new Preview.Subject(() -> this::make, root, root.resolve("jbake.properties"), Map.of(), Diagnostics::sorted);
    }

    private Pipeline.Result make(Path folder, Path config, Map<String, String> overrides, boolean drafts,
            Diagnostics diagnostics) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        waitAtTheGate();
        try (Stream<Path> paths = Files.walk(content)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (path.toString().endsWith(".tmp")) {
                    continue;
                }
                String text = Files.readString(path);
                String name = content.relativize(path).toString().replace('\\', '/');
                if (text.contains("CRASH")) {
                    throw new IllegalStateException("boom");
                }
                if (text.contains("HUGE")) {
                    throw new OutOfMemoryError("Java heap space");
                }
                if (text.contains("MISTAKE")) {
                    int line = 1 + (int) text.substring(0, text.indexOf("MISTAKE")).lines().count();
                    diagnostics.add(Code.BROKEN_LINK, new Location("content/" + name, line, 1, 7), "wrong",
                            "mend <it>");
                }
                files.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new Pipeline.Result(files, files.size(), "");
    }

    private void waitAtTheGate() {
        CountDownLatch shut = gate;
        if (shut != null) {
            entered.countDown();
            try {
                shut.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** In one step: on a busy machine a bake could otherwise fall between the two steps of writing. */
    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(temporary, text);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Preview.Outcome awaitOutcome() throws InterruptedException {
        return Optional.ofNullable(outcomes.poll(30, TimeUnit.SECONDS)).orElseThrow();
    }

    private String port() {
        return String.valueOf(preview.address().getPort());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(preview.address().resolve(path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends what no client library would. */
    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", preview.address().getPort())) {
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).toList();
    }
}
