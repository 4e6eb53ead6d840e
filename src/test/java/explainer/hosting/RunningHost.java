package explainer.hosting;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real web server that serves a site with the example configuration, until it is closed. */
public final class RunningHost implements AutoCloseable {

    /** Far longer than any of them takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final int port;

    private RunningHost(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param site the site's files; where the server runs as somebody else, that one has to be able to read them
     * @param work an empty folder for all that the server writes
     */
    public static RunningHost start(HostProgram program, Path site, Path work) throws IOException {
        int port = freePort();
        Process process = program.command(site.toAbsolutePath().normalize(), port, work).start();
        RunningHost host = new RunningHost(process, port);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!host.answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                host.close();
                throw new IOException(program + " does not serve: " + Files.readString(work.resolve("said.txt")));
            }
            Thread.onSpinWait();
        }
        return host;
    }

    /** The address of a file of the site. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
