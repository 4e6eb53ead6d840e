package explainer.browser;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openqa.selenium.JavascriptException;

/** A connection to a browser by WebDriver BiDi: commands and their results, and what happens meanwhile. */
final class Bidi implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 60;

    private final Map<Long, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final WebSocket socket;

    /**
     * Opens a connection.
     *
     * @param events gets the name and the parameters of each event
     */
    Bidi(URI address, BiConsumer<String, JsonNode> events) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener(events)).join();
    }

    /**
     * Sends a command and waits for its result.
     *
     * @throws JavascriptException where the browser refuses it, such as for a page that is gone
     */
    JsonNode send(String method, Map<String, Object> parameters) {
        long id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(write(Map.of("id", id, "method", method, "params", parameters)), true).join();
        JsonNode message;
        try {
            message = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            throw new IllegalStateException("no answer to " + method, e);
        }
        if (message.has("error")) {
            throw new JavascriptException(method + ": " + message.path("message").asText());
        }
        return message.path("result");
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Puts messages together and hands each to where it belongs. */
    private final class Listener implements WebSocket.Listener {

        private final BiConsumer<String, JsonNode> events;
        private final StringBuilder text = new StringBuilder();

        Listener(BiConsumer<String, JsonNode> events) {
            this.events = events;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean complete) {
            text.append(part);
            if (complete) {
                receive(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void receive(String words) {
            JsonNode message;
            try {
                message = JSON.readTree(words);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
            if (message.path("id").isNumber()) {
                waiting.remove(message.path("id").asLong()).complete(message);
            } else {
                events.accept(message.path("method").asText(), message.path("params"));
            }
        }
    }
}
