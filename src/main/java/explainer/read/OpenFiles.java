package explainer.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import explainer.disk.PlainFile;

/**
 * What an editor has open and may not have saved: it stands for what the disk has under the same name.
 *
 * @param contents by file, absolute and normalized; nobody changes them
 */
public record OpenFiles(Map<Path, byte[]> contents) {

    /** Where nobody edits: all is as on the disk. */
    public static final OpenFiles NONE = new OpenFiles(Map.of());

    /**
     * All bytes of a file.
     *
     * @param limit how many there may be
     * @throws PlainFile.TooLarge when there are more
     * @throws IOException        when nobody has it open, and it can't be read
     */
    public byte[] read(Path file, int limit) throws IOException {
        byte[] open = contents.isEmpty() ? null : contents.get(key(file));
        if (open == null) {
            return PlainFile.read(file, limit);
        }
        if (open.length > limit) {
            throw new PlainFile.TooLarge(file, open.length);
        }
        return open;
    }

    /** Whether there is such a file, be it one that was never saved. */
    boolean has(Path file) {
        return contents.containsKey(key(file)) || Files.exists(file) && !Files.isDirectory(file);
    }

    /** The files below a folder that were never saved. */
    List<Path> unsaved(Path folder) {
        return contents.keySet().stream().filter(file -> file.startsWith(key(folder)) && Files.notExists(file)).sorted()
                .toList();
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
