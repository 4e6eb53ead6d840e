package explainer.lsp;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.lsp4j.services.LanguageClient;

/** The sites whose files an editor has open. */
final class Sites {

    /** The file in a site's folder by which it is known. */
    static final String SETTINGS = "jbake.properties";

    private final Map<Path, OpenSite> open = new ConcurrentHashMap<>();
    private LanguageClient client;

    /** @param client is told what is wrong */
    void connect(LanguageClient client) {
        this.client = client;
    }

    /** The site that a file belongs to: the nearest folder above it with settings. It is checked when it is first asked for. */
    Optional<OpenSite> of(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (open.containsKey(folder) || Files.isRegularFile(folder.resolve(SETTINGS))) {
                return Optional.of(open.computeIfAbsent(folder, root -> new OpenSite(root, client)));
            }
        }
        return Optional.empty();
    }

    /** The file that an address means; nothing for what lies on no disk, such as the other side of a comparison. */
    static Optional<Path> path(String uri) {
        return uri.startsWith("file:") ? Optional.of(Path.of(URI.create(uri)).toAbsolutePath().normalize()) : Optional.empty();
    }

    /** Checks all again: something has changed on the disk. */
    void refresh() {
        open.values().forEach(OpenSite::refresh);
    }

    /** Checks nothing any more. */
    void close() {
        open.values().forEach(OpenSite::close);
    }
}
