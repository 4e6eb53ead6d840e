package explainer.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Listens to a preview as an open page does, over a plain socket. */
public final class Events implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread reader;

    /** Begins to listen. */
    public Events(URI site) throws IOException {
        socket = new Socket(site.getHost(), site.getPort());
        socket.getOutputStream().write(("GET /.preview/events HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        reader = new Thread(this::read);
        reader.start();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("data: ")) {
                    lines.add(line.substring("data: ".length()));
                }
            }
        } catch (IOException e) {
            return; // One of the two ends was closed.
        }
    }

    /** Waits for the next event. */
    public JsonNode next() throws IOException, InterruptedException {
        String data = lines.poll(30, TimeUnit.SECONDS);
        if (data == null) {
            throw new AssertionError("no event came");
        }
        return JSON.readTree(data);
    }

    /** Waits until the other end stops. */
    void awaitEnd() throws InterruptedException {
        reader.join(30_000);
        if (reader.isAlive()) {
            throw new AssertionError("the connection stays open");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
