package explainer.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import explainer.disk.Disk;

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

    /** By this an archive is known again, to be replaced by the next one. */
    private static final String MARK = "A site, to be unpacked and opened at index.html";

    private Archive() {
    }

    /**
     * The archive of a site.
     *
     * @param files by path, without compressed twins: nobody needs them on a disk
     */
    public static Disk.Content of(SortedMap<String, byte[]> files) {
        return target -> {
            try (ZipOutputStream out = new ZipOutputStream(target)) {
                out.setLevel(Deflater.BEST_COMPRESSION);
                out.setComment(MARK);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTimeLocal(TIME);
                    out.putNextEntry(entry);
                    out.write(file.getValue());
                    out.closeEntry();
                }
            }
        };
    }

    /** Whether a regular file is an archive that was made here, and that nobody has put anything into since. */
    static boolean isOne(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return MARK.equals(zip.getComment())
                    && zip.stream().allMatch(entry -> TIME.equals(entry.getTimeLocal()));
        } catch (IOException | IllegalArgumentException e) {
            return false; // no archive at all, or with names that none of ours has
        }
    }
}
