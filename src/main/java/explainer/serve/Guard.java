package explainer.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.Headers;

/**
 * Lets in who asks for the preview by its own address. A page from elsewhere that a browser shows at the same time
 * could otherwise read drafts, by a name of its own that leads to this machine, or by asking across origins.
 */
final class Guard {

    private static final int HTTP = 80;

    private final Set<String> hosts;
    private final Set<String> origins;

    Guard(int port) {
        String suffix = port == HTTP ? "" : ":" + port;
        this.hosts = Set.of("127.0.0.1" + suffix, "localhost" + suffix);
        this.origins = Set.of("http://127.0.0.1" + suffix, "http://localhost" + suffix);
    }

    /** Why a request gets no answer; nothing when it does. */
    Optional<Reply> refuse(String method, Headers headers) {
        List<String> host = headers.getOrDefault("Host", List.of());
        if (host.size() != 1 || !hosts.contains(host.get(0))) {
            return Optional.of(Reply.text(421, "The preview is shown under its own address only."));
        }
        if (!origins.containsAll(headers.getOrDefault("Origin", List.of()))) {
            return Optional.of(Reply.text(403, "The preview is shown to its own pages only."));
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Optional.of(Reply.text(405, "The preview can only be read.").with("Allow", "GET, HEAD"));
        }
        return Optional.empty();
    }
}
