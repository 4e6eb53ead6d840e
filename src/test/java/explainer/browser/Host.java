package explainer.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A web server that knows nothing of the site but its files, as a static host does, and where in it they stand. */
final class Host implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("webp", "image/webp"),
            Map.entry("xml", "application/xml"), Map.entry("json", "application/json"),
            Map.entry("csv", "text/csv; charset=utf-8"), Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"), Map.entry("pdf", "application/pdf"));

    private final Path folder;
    private final String root;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    private Host(Path folder, String root) throws IOException {
        this.folder = folder;
        this.root = root;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    /**
     * Starts to serve a folder.
     *
     * @param root the path under which it stands, from slash to slash
     */
    static Host of(Path folder, String root) throws IOException {
        return new Host(folder, root);
    }

    /** The address of a page or file of the site. */
    URI address(String page) {
        return address().resolve(page);
    }

    /** The address of the site's root. */
    URI address() {
        return URI.create("http://" + authority() + root);
    }

    /** Name and port, by which requests to others are told apart. */
    String authority() {
        return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = file(exchange.getRequestURI().getPath());
            boolean found = file != null && Files.isRegularFile(file);
            byte[] body = Files.readAllBytes(found ? file : folder.resolve(Site.ERROR));
            exchange.getResponseHeaders().set("Content-Type", found ? type(file) : TYPES.get("html"));
            exchange.sendResponseHeaders(found ? 200 : 404, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    /** The file at a path, or null where the path leads out of the site. */
    private Path file(String path) {
        if (!path.startsWith(root)) {
            return null;
        }
        String within = path.substring(root.length());
        Path file = folder.resolve(within.isEmpty() || within.endsWith("/") ? within + Site.HOME : within).normalize();
        return file.startsWith(folder) ? file : null;
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
