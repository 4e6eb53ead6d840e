package explainer.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import explainer.disk.PlainFile;
import explainer.read.Sha256;

/**
 * What was published last, by path, each with the SHA-256 of its bytes: the only way to tell the generator's files from
 * those that somebody else put into the folder. The file has the form that {@code sha256sum --check} reads.
 */
record Manifest(SortedMap<String, String> digests) {

    private static final int DIGEST_LENGTH = 64;
    /** Half a million files. */
    private static final int LIMIT = 64 << 20;

    static Manifest of(SortedMap<String, byte[]> files) {
        return new Manifest(files.entrySet().parallelStream().collect(Collectors.toMap(Map.Entry::getKey,
                file -> Sha256.hex(file.getValue()), (one, other) -> one, TreeMap::new)));
    }

    /** Reads a manifest; one that is not there, or can't be read, knows no file. */
    static Manifest read(Path file) {
        SortedMap<String, String> digests = new TreeMap<>();
        try {
            for (String line : new String(PlainFile.read(file, LIMIT), StandardCharsets.UTF_8).split("\n")) {
                if (line.length() > DIGEST_LENGTH + 2) {
                    digests.put(line.substring(DIGEST_LENGTH + 2), line.substring(0, DIGEST_LENGTH));
                }
            }
        } catch (IOException e) {
            return new Manifest(new TreeMap<>()); // Then every file is somebody else's, which is the safe side.
        }
        return new Manifest(digests);
    }

    byte[] bytes() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> entry : digests.entrySet()) {
            lines.append(entry.getValue()).append("  ").append(entry.getKey()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean names(String path) {
        return digests.containsKey(path);
    }

    /** Whether a file of this path was published with bytes of this digest. */
    boolean holds(String path, String digest) {
        return digest.equals(digests.get(path));
    }
}
