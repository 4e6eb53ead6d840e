package explainer.serve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SortedMap;

import explainer.read.Sha256;
import explainer.render.Memo;

/**
 * Names a site by its content, so that even a preview that was started again knows what an open page was made from. The
 * files that a site has in common with the last one, most of all after a small change, are not read again.
 */
final class Version {

    private final Memo<byte[], byte[]> digests = new Memo<>();

    String of(SortedMap<String, byte[]> files) {
        digests.begin(true);
        MessageDigest all = Sha256.digest();
        files.forEach((path, bytes) -> {
            all.update((path + "\0").getBytes(StandardCharsets.UTF_8));
            all.update(digests.of(bytes, file -> Sha256.digest().digest(file)));
        });
        return HexFormat.of().formatHex(all.digest(), 0, 8);
    }
}
