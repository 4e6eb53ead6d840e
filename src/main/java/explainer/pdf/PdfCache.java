package explainer.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import explainer.disk.Disk;
import explainer.disk.PlainFile;

/**
 * Keeps finished PDFs and pictures, each under a name that stands for everything it was made from. A file that is damaged, cut off
 * or by another hand is as good as none; that the folder can't be written does no harm but to the next run's time.
 */
final class PdfCache {

    private static final String ENDING = ".bin";
    /** What stands behind the content: its number of pages, its length and a checksum. */
    private static final int TRAILER = 4 + 4 + 8;
    /** No site of pages has a larger one. */
    private static final int LIMIT = 256 << 20;
    private static final Pattern ANY = Pattern.compile(".+");
    private final Path folder;
    private final int kept;
    private final Disk disk;

    /** @param kept how many are kept, those that were made last */
    PdfCache(Path folder, int kept) {
        this(folder, kept, new Disk());
    }

    PdfCache(Path folder, int kept, Disk disk) {
        this.folder = folder;
        this.kept = kept;
        this.disk = disk;
    }

    /** The PDF of this name; nothing when there is none that is sound. */
    Optional<Finished> get(String name) {
        Path file = folder.resolve(name + ENDING);
        try {
            byte[] all = PlainFile.read(file, LIMIT);
            if (all.length < TRAILER) {
                return Optional.empty();
            }
            byte[] pdf = Arrays.copyOf(all, all.length - TRAILER);
            ByteBuffer trailer = ByteBuffer.wrap(all, pdf.length, TRAILER);
            int pages = trailer.getInt();
            boolean sound = pages > 0 && trailer.getInt() == pdf.length && trailer.getLong() == checksum(pages, pdf);
            return sound ? Optional.of(new Finished(pages, pdf)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps a PDF under a name. Another run that does the same at the same time is no trouble. */
    void put(String name, Finished pdf) {
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER).putInt(pdf.pages()).putInt(pdf.bytes().length)
                .putLong(checksum(pdf.pages(), pdf.bytes()));
        try {
            disk.replace(folder.resolve(name + ENDING), out -> {
                out.write(pdf.bytes());
                out.write(trailer.array());
            });
            removeOld();
        } catch (IOException e) {
            // The next run draws it again.
        }
    }

    private void removeOld() throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(PdfCache::written).reversed()).skip(kept).toList();
        }
        for (Path file : old) {
            disk.delete(file);
        }
        disk.removeUnfinished(folder, ANY);
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.from(Instant.EPOCH);
        }
    }

    private static long checksum(int pages, byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Integer.BYTES).putInt(pages).flip());
        checksum.update(bytes);
        return checksum.getValue();
    }
}
