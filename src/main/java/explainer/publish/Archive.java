package explainer.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole site in one zip file, to be unpacked and read without a network. Its files lie at the archive's root, as
 * hosts that take an archive want them, in the order of their paths, and all with the same time: the same site gives
 * the same archive (for one build of zlib, see {@link Twins}).
 */
public final class Archive {

    /**
     * A month after the first moment that the format can name, and without a time zone, as the format wants it. That very
     * moment Java takes for one that is too early, and adds the time in the machine's own zone.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Archive() {
    }

    /**
     * The archive of a site.
     *
     * @param files by path, without compressed twins: nobody needs them on a disk
     */
    public static byte[] of(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(archive)) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            files.forEach((path, bytes) -> add(out, path, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no disk here that could be full
        }
        return archive.toByteArray();
    }

    private static void add(ZipOutputStream out, String path, byte[] bytes) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(TIME);
        try {
            out.putNextEntry(entry);
            out.write(bytes);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
