package explainer.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;

import explainer.read.Sha256;

/**
 * Names a site by its content, so that even a preview that was started again knows what an open page was made from. The
 * files that a site has in common with the last one, most of all after a small change, are not read again.
 */
final class Version {

    /** By the array, which nobody changes. */
    private Map<byte[], byte[]> digests = Map.of();

    String of(SortedMap<String, byte[]> files) {
        Map<byte[], byte[]> known = digests;
        digests = new IdentityHashMap<>();
        MessageDigest all = Sha256.digest();
        files.forEach((path, bytes) -> {
            byte[] digest = known.containsKey(bytes) ? known.get(bytes) : Sha256.digest().digest(bytes);
            digests.put(bytes, digest);
            all.update((path + "\0").getBytes(StandardCharsets.UTF_8));
            all.update(digest);
        });
        return HexFormat.of().formatHex(all.digest(), 0, 8);
    }
}
