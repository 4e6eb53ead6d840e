package explainer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.sun.net.httpserver.HttpServer;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.LedgerReader;
import explainer.ledger.Source;
import explainer.read.MarkdownParser;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

/** A host that gives each kind of answer. */
class SourceLinksTest {

    /** A busy machine answers late; only the host that never answers is given up soon. */
    private Duration timeout = Duration.ofMinutes(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final Map<String, Integer> most = new ConcurrentHashMap<>();
    private final Diagnostics found = new Diagnostics();
    private ExecutorService threads;
    private HttpServer server;
    private String host;

    @BeforeEach
    void answer() throws IOException {
        threads = Executors.newCachedThreadPool();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        host = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getRawPath();
            String method = exchange.getRequestMethod();
            asked.add(method + " " + exchange.getRequestURI());
            most.merge("most", atOnce.incrementAndGet(), Math::max);
            int status = switch (path) {
                case "/gone" -> 410;
                case "/missing" -> 404;
                case "/moved", "/old" -> 301;
                case "/passing" -> 302;
                case "/loop" -> 308;
                case "/no-head" -> method.equals("HEAD") ? 405 : 200;
                case "/no-head-at-all" -> method.equals("HEAD") ? 404 : 200;
                case "/broken" -> 500;
                case "/forbidden" -> 403;
                case "/nowhere" -> 301;
                default -> 200;
            };
            String to = Map.of("/moved", "/there", "/old", "/moved", "/passing", "/there", "/loop", "/loop").get(path);
            if (to != null) {
                exchange.getResponseHeaders().add("Location", to);
            }
            if (path.equals("/silent")) {
                await();
            }
            atOnce.decrementAndGet();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /there          |
            /there#part     |
            /тут            |
            /no-head        |
            /no-head-at-all |
            /passing        |
            /gone           | error E311 is gone: its host answers 410
            /missing        | error E311 is gone: its host answers 404
            /moved          | warning W312 has moved to HOST/there
            /old            | warning W312 has moved to HOST/there
            /broken         | warning W313 can't be reached: the host answers 500
            /forbidden      | warning W313 can't be reached: the host answers 403
            /loop           | warning W313 can't be reached: more than 5 redirections
            /nowhere        | warning W313 can't be reached: the host answers 301
            /silent         | warning W313 can't be reached: no answer within 1 seconds
            """)
    void saysWhatCameOfAnAddress(String path, String said) {
        if (path.equals("/silent")) {
            timeout = Duration.ofSeconds(1);
        }
        run(source("a", "url: \"" + host + path + "\""));

        assertThat(said()).isEqualTo(said == null ? List.of() : List.of(
                said.replaceFirst("([EW]31\\d) ", "$1 the address " + host + path + " of the source 'a' ").replace("HOST", host)));
    }

    @Test
    void aHostThatIsNotThereIsNotReached() {
        server.stop(0);
        run(source("a", "url: \"" + host + "/there\"") + source("b", "url: \"http://a_b..c/x\""));

        assertThat(said()).containsExactly(
                "warning W313 the address " + host + "/there of the source 'a' can't be reached: no connection",
                "warning W313 the address http://a_b..c/x of the source 'b' can't be reached: no host is named that can be asked");
    }

    @Test
    void archivesAreTriedTooAndCounted() {
        String account = run(source("a", "url: \"" + host + "/there\", archived: \"" + host + "/gone\"")
                + source("b", "url: \"" + host + "/moved\"") + source("c", "url: \"" + host + "/there\"") + source("d", "kind: media"));

        assertThat(account.replaceAll(" {2,}(?=\\d)", " ").lines()).containsExactly("addresses of sources 3", "  there 1",
                "  moved 1", "  gone 1", "  not reached 0");
        assertThat(said()).hasSize(2);
    }

    @Test
    void aHostIsAskedOneAtATimeAndTheReportIsInTheOrderOfTheSources() {
        StringBuilder sources = new StringBuilder();
        IntStream.range(0, 20).forEach(i -> sources.append(source("s" + i, "url: \"" + host + "/missing?" + (97 * i % 20) + "\"")));
        run(sources.toString());

        assertThat(most).containsEntry("most", 1);
        assertThat(found.sorted()).extracting(Diagnostic::location).extracting(Location::line)
                .isEqualTo(IntStream.rangeClosed(2, 21).boxed().toList());
        assertThat(asked).hasSize(40).startsWith("HEAD /missing?0", "GET /missing?0", "HEAD /missing?17");
    }

    private List<String> said() {
        return found.sorted().stream().map(problem -> problem.severity().toString().toLowerCase(java.util.Locale.ROOT) + " "
                + problem.code().id(problem.severity()) + " " + problem.message()).toList();
    }

    private static String source(String id, String more) {
        return "  - {id: " + id + ", title: T, publisher: P, date: 2020, covers: c, " + more + "}\n";
    }

    private String run(String yaml) {
        Diagnostics reading = new Diagnostics();
        TreeMap<String, YamlMap> files = new TreeMap<>();
        files.put("data.yaml", (YamlMap) new YamlReader("data.yaml", 1, reading).read("sources:\n" + yaml).orElseThrow());
        Collection<Source> sources = new LedgerReader(new MarkdownParser(reading), reading).read(files).sources().values();
        assertThat(reading.sorted()).isEmpty();
        return new SourceLinks(timeout, Duration.ofMillis(1)).run(sources, found);
    }
}
