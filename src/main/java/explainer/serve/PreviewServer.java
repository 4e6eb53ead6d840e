package explainer.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import explainer.json.JsonText;
import explainer.render.Addresses;

/**
 * Shows what is on the stage to browsers on this machine, under {@code http://127.0.0.1}. It reads no file: what is not
 * part of the site can't be asked for.
 */
final class PreviewServer implements Closeable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** The first bake takes a few seconds on a slow machine; a browser waits longer. */
    private static final Duration FIRST_BAKE = Duration.ofSeconds(60);
    private static final int PORTS_TRIED = 20;
    private static final String NO_SITE_NAME = "none.html";
    private static final byte[] NO_SITE = blank("There is no site yet");
    private static final byte[] NO_PAGE = blank("There is no page at this address");

    static {
        // An event is small; the system would keep it back for others to travel with.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Stage stage;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Guard guard;

    private PreviewServer(Stage stage, HttpServer server) {
        this.stage = stage;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "preview");
            thread.setDaemon(true);
            return thread;
        });
        this.guard = new Guard(server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts to serve.
     *
     * @param port 0 for any free one
     * @param near whether one of the next ports will do when this one is taken
     * @throws BindException when all that may be used are taken
     */
    static PreviewServer open(Stage stage, int port, boolean near) throws IOException {
        InetAddress here = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        int last = near && port > 0 ? Math.min(port + PORTS_TRIED - 1, 65_535) : port;
        for (int candidate = port; ; candidate++) {
            try {
                return new PreviewServer(stage, HttpServer.create(new InetSocketAddress(here, candidate), 0));
            } catch (BindException e) {
                if (candidate >= last) {
                    throw e;
                }
            }
        }
    }

    /** Where the site is shown. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply refusal = guard.refuse(exchange.getRequestMethod(), exchange.getRequestHeaders()).orElse(null);
            String path = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
            if (refusal != null) {
                send(exchange, refusal);
            } else if (path.equals(LivePage.FOLDER + "events") && exchange.getRequestMethod().equals("GET")) {
                sendEvents(exchange);
            } else {
                send(exchange, path.startsWith(LivePage.FOLDER) ? own(path)
                        : page(path.replaceFirst("^/", ""), exchange.getRequestHeaders().getFirst("Host")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply page(String path, String host) throws InterruptedException {
        Edition edition = stage.after(0, FIRST_BAKE);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        byte[] body = edition.files().get(file);
        if (body != null) {
            return reply(200, file, body, host, edition);
        }
        if (edition.files().isEmpty()) {
            return reply(503, NO_SITE_NAME, NO_SITE, host, edition);
        }
        if (edition.files().containsKey(file + "/index.html")) {
            return Reply.text(302, "That is a folder.").with("Location", "/" + Addresses.encodePath(file) + "/");
        }
        byte[] missing = edition.files().get("404.html");
        return missing == null ? reply(404, NO_SITE_NAME, NO_PAGE, host, edition)
                : reply(404, "404.html", missing, host, edition);
    }

    private static Reply reply(int status, String file, byte[] body, String host, Edition edition) {
        String type = MediaTypes.of(file);
        return new Reply(status, type, type.equals(MediaTypes.HTML)
                ? LivePage.of(body, host, edition.version()) : body);
    }

    /** What the preview adds to pages. */
    private static Reply own(String path) throws IOException {
        String name = path.substring(LivePage.FOLDER.length());
        if (!name.equals("client.js") && !name.equals("client.css")) {
            return Reply.text(404, "There is no such file.");
        }
        try (InputStream stream = PreviewServer.class.getResourceAsStream(name)) {
            return new Reply(200, MediaTypes.of(name), stream.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        begin(exchange, reply.type(), reply.headers());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(reply.body().length));
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }

    private static void begin(HttpExchange exchange, String type, Map<String, String> headers) {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
        headers.forEach(exchange.getResponseHeaders()::set);
    }

    /** Tells a page of every edition, until it goes away. */
    private void sendEvents(HttpExchange exchange) throws IOException, InterruptedException {
        begin(exchange, "text/event-stream", Map.of());
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        write(out, "retry: 500\n\n");
        long seen = 0;
        while (true) {
            Edition edition = stage.after(seen, HEARTBEAT);
            if (stage.isClosed()) {
                return;
            }
            write(out, edition.number() > seen ? "data: " + data(edition) + "\n\n" : ": still here\n\n");
            seen = edition.number();
        }
    }

    private static String data(Edition edition) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("version", edition.version());
            json.writeStringField("problems", edition.problems());
            json.writeEndObject();
        }).replace("\n", "");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** A page that says one thing, for when the site has none to show. */
    private static byte[] blank(String message) {
        return ("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + message
                + "</title></head><body><h1>" + message + "</h1></body></html>").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
