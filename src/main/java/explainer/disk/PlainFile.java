package explainer.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files that are none but regular ones, of a size that memory can bear. A pipe, a socket or a device may keep
 * whoever opens it waiting for ever, or give bytes without an end; so what a file is gets looked at before it is opened.
 */
public final class PlainFile {

    private PlainFile() {
    }

    /** What is to be read is a pipe, a socket, a device or a folder. */
    public static final class NotPlain extends FileSystemException {
        private static final long serialVersionUID = 1;

        NotPlain(Path file) {
            super(file.toString(), null, "not a regular file");
        }
    }

    /** A file is larger than its reader can take. */
    public static final class TooLarge extends FileSystemException {
        private static final long serialVersionUID = 1;
        private final long size;

        /** @param size how many bytes it has */
        public TooLarge(Path file, long size) {
            super(file.toString(), null, "the file is too large");
            this.size = size;
        }

        /** How many bytes it has. */
        public long size() {
            return size;
        }
    }

    /**
     * All bytes of a file; a symbolic link is followed.
     *
     * @param limit how many there may be
     * @throws NotPlain when it is no regular file
     * @throws TooLarge when there are more
     */
    public static byte[] read(Path file, int limit) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NotPlain(file);
        }
        if (attributes.size() > limit) {
            throw new TooLarge(file, attributes.size());
        }
        if (attributes.size() > 0) {
            return Files.readAllBytes(file);
        }
        // Some files of the system's own have no size, and yet bytes.
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new TooLarge(file, limit + 1L);
            }
            return bytes;
        }
    }

    /** What the system has to say, without the path that a message names anyway. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something of another kind has its name";
        }
        if (e instanceof FileSystemLoopException) {
            return "the symbolic link leads back to a folder that holds it";
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        if (e instanceof FileSystemException failure) {
            return failure.getClass().getSimpleName().replaceFirst("Exception$", "") + " " + failure.getFile();
        }
        return String.valueOf(e.getMessage());
    }
}
