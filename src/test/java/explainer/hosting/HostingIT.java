package explainer.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a browser gets from nginx and from Caddy when they are set up as the docs say. */
@ParameterizedClass(name = "{0}")
@EnumSource
class HostingIT {

    private static final Path BUILT = Path.of(System.getProperty("explainer.site"));
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK = "no-cache";
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "csv",
            "text/csv; charset=utf-8", "json", "application/json", "svg", "image/svg+xml", "png", "image/png", "pdf",
            "application/pdf", "xml", "text/xml; charset=utf-8", "webmanifest", "application/manifest+json");

    /** The site, and an asset of the kind that may be kept for good, whether or not today's pages have one. */
    private static final String ASSET = "look-0123456789.css";

    @TempDir
    private static Path folder;
    private static Path site;
    private static final SortedMap<String, byte[]> FILES = new TreeMap<>();
    private static final Map<HostProgram, RunningHost> HOSTS = new LinkedHashMap<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HostProgram program;
    private final RunningHost host;

    HostingIT(HostProgram program) {
        this.program = program;
        host = HOSTS.get(program);
    }

    @BeforeAll
    static void serve() throws IOException {
        site = folder.resolve("site");
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                FILES.put(BUILT.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        FILES.put(ASSET, "body{}".getBytes(StandardCharsets.UTF_8));
        for (String path : FILES.keySet()) {
            Files.createDirectories(site.resolve(path).getParent());
            Files.write(site.resolve(path), FILES.get(path));
        }
        for (HostProgram program : HostProgram.values()) {
            HOSTS.put(program, RunningHost.start(program, site, Files.createDirectory(folder.resolve(program.name()))));
        }
    }

    @AfterAll
    static void stop() {
        HOSTS.values().forEach(RunningHost::close);
    }

    @Test
    void sendsEveryFileAsItIs() throws Exception {
        for (String path : FILES.keySet()) {
            if (isForTheHost(path)) {
                continue;
            }
            HttpResponse<byte[]> answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).isEmpty();
            assertThat(answer.body()).as(path).isEqualTo(FILES.get(path));
        }
        assertThat(get("").body()).isEqualTo(FILES.get("index.html"));
    }

    @Test
    void namesTheTypeOfEveryFile() throws Exception {
        for (String path : FILES.keySet()) {
            String ending = path.substring(path.lastIndexOf('.') + 1);
            if (TYPES.containsKey(ending) && !isForTheHost(path)) {
                assertThat(header(get(path), "Content-Type")).as(path).isEqualTo(TYPES.get(ending));
                assertThat(header(get(path, "Accept-Encoding", "gzip"), "Content-Type")).as("compressed %s", path)
                        .isEqualTo(TYPES.get(ending));
            }
        }
    }

    @Test
    void sendsTheCompressedTwinToBrowsersThatTakeIt() throws Exception {
        long twins = 0;
        for (String path : FILES.keySet()) {
            byte[] twin = FILES.get(path + ".gz");
            if (twin == null || isForTheHost(path)) {
                continue;
            }
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "br, gzip");

            assertThat(header(answer, "Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(header(answer, "Vary")).as(path).containsIgnoringCase("Accept-Encoding");
            assertThat(answer.body()).as(path).isEqualTo(twin);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(twin)).readAllBytes()).isEqualTo(FILES.get(path));
            twins++;
        }
        assertThat(twins).isGreaterThan(20);
    }

    @Test
    void letsBrowsersKeepForGoodWhatNeverChangesAndNothingElse() throws Exception {
        assertThat(header(get(ASSET), "Cache-Control")).isEqualTo(FOR_EVER);
        for (String path : List.of("", "index.html", "data/facts.csv", "briefing.pdf", "feed.xml", "favicon.svg")) {
            assertThat(header(get(path), "Cache-Control")).as(path).isEqualTo(ASK);
        }
    }

    @Test
    void sendsNothingAgainThatABrowserHas() throws Exception {
        for (String encoding : List.of("identity", "gzip")) {
            String tag = header(get("index.html", "Accept-Encoding", encoding), "ETag");

            HttpResponse<byte[]> again = get("index.html", "Accept-Encoding", encoding, "If-None-Match", tag);

            assertThat(again.statusCode()).as(encoding).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void sendsTheHeadersThatTheSiteAsksFor() throws Exception {
        Map<String, String> wanted = headersFor("/*");

        assertThat(wanted).containsKeys("Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options");
        for (String path : List.of("", "trade.html", "data/facts.json", "briefing.pdf", ASSET, "not/there.html")) {
            HttpResponse<byte[]> answer = get(path, "Accept-Encoding", "gzip");
            wanted.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as("%s of %s", name, path)
                    .containsExactly(value));
        }
    }

    /** Others may show a figure's page in a frame, and no other page. */
    @Test
    void letsOthersFrameFiguresAlone() throws Exception {
        Map<String, String> all = headersFor("/*");
        Map<String, String> figures = headersFor("/figures/*");

        assertThat(all.get("X-Frame-Options")).isEqualTo("DENY");
        assertThat(all.toString()).doesNotContain("frame-ancestors");
        assertThat(figures).containsOnlyKeys("Content-Security-Policy");
        for (String path : List.of("figures/trade-flows.html", "figures/trade-flows.svg", "figures/trade/goods-petrol.html")) {
            assertThat(get(path).headers().allValues("Content-Security-Policy")).as(path)
                    .containsExactly(all.get("Content-Security-Policy"), figures.get("Content-Security-Policy"));
        }
    }

    @Test
    void showsTheErrorPageForAddressesThatDoNotExist() throws Exception {
        for (String path : List.of("not-there.html", "data/", "a/b/", "gone-0123456789.css", "_headers")) {
            HttpResponse<byte[]> answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(FILES.get("404.html"));
            assertThat(header(answer, "Content-Type")).as(path).isEqualTo("text/html; charset=utf-8");
            assertThat(header(answer, "Cache-Control")).as(path).isEqualTo(ASK);
        }
    }

    @Test
    void takesTheExampleWithoutAWarning() throws Exception {
        assertThat(Files.readAllLines(folder.resolve(program.name()).resolve("said.txt")))
                .filteredOn(line -> !line.contains("admin endpoint disabled")) // by this test
                .noneMatch(line -> line.contains("[warn]") || line.contains("\"warn\""));
    }

    @Test
    void saysNothingOfItsVersion() throws Exception {
        assertThat(get("").headers().firstValue("Server").orElse("")).doesNotContainPattern("[0-9]");
    }

    /** What the site asks of hosts that read {@code _headers}, for the files of a rule. */
    private static Map<String, String> headersFor(String rule) {
        Map<String, String> wanted = new TreeMap<>();
        boolean here = false;
        for (String line : new String(FILES.get("_headers"), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("/")) {
                here = line.equals(rule);
            } else if (here && line.startsWith("  ")) {
                wanted.put(line.substring(0, line.indexOf(':')).strip(), line.substring(line.indexOf(':') + 1).strip());
            }
        }
        return wanted;
    }

    /** Not for readers: the headers of other hosts, and the error page, which has no address of its own. */
    private static boolean isForTheHost(String path) {
        return path.equals("_headers") || path.startsWith("404.html");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("no " + name);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(host.address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
