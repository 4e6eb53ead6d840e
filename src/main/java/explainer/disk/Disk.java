package explainer.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every change that the generator makes on the disk, each of them one step, so that a test can make any one fail or be
 * the last.
 */
public class Disk {

    /** What a file's name ends in that is being written, to replace another when it is whole. */
    private static final String UNFINISHED = ".tmp";
    private static final Pattern UNFINISHED_NAME = Pattern.compile("\\.(.+)\\.[0-9a-f-]{36}\\" + UNFINISHED);
    /** No run takes longer to write a file. */
    private static final Duration LONG = Duration.ofHours(1);

    private static final int RIGHTS = 07777;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes it, piece by piece. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a folder, and those above it, where there is none. */
    public void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Writes a file; what it held before is lost. */
    public void write(Path file, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            content.writeTo(out);
        }
    }

    /** Gives a file or folder another name, in one step; a file of that name is replaced. */
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Gives a folder the owner, the group and the mode of another, as far as the system knows them and the user may:
     * an owner or a group that can't be given is left as it is.
     */
    public void copyRights(Path from, Path to) throws IOException {
        if (!from.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        Map<String, Object> rights = Files.readAttributes(from, "unix:uid,gid,mode");
        for (String key : new String[] {"gid", "uid"}) {
            if (!rights.get(key).equals(Files.getAttribute(to, "unix:" + key))) {
                try {
                    Files.setAttribute(to, "unix:" + key, rights.get(key));
                } catch (IOException e) {
                    continue; // Only the superuser may give a folder away.
                }
            }
        }
        Files.setAttribute(to, "unix:mode", (Integer) rights.get("mode") & RIGHTS); // after the owner, which resets it
    }

    /**
     * Writes a file so that whoever reads it finds the old one or the new one, whole. Another run that does the same at
     * the same time is no trouble; what one leaves that is killed, a later one deletes.
     */
    public final void replace(Path file, Content content) throws IOException {
        createFolder(file.getParent());
        Path unfinished = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            write(unfinished, content);
            move(unfinished, file);
        } catch (IOException e) {
            delete(unfinished);
            throw e;
        }
    }

    /** Deletes what killed runs left when they replaced files of a folder; what another may be writing now is left. */
    public final void removeUnfinished(Path folder, Pattern names) throws IOException {
        FileTime longAgo = FileTime.from(Instant.now().minus(LONG));
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(file -> names.matcher(replaced(file)).matches()).toList();
        }
        for (Path file : left) {
            if (Files.getLastModifiedTime(file).compareTo(longAgo) < 0) {
                deleteOne(file);
            }
        }
    }

    /** The name of the file that an unfinished one was to replace; empty for any other file. */
    private static String replaced(Path file) {
        Matcher name = UNFINISHED_NAME.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    /** Deletes a file or an empty folder. */
    protected void deleteOne(Path path) throws IOException {
        Files.delete(path);
    }

    /** Deletes a file, or a folder with all in it; symbolic links are deleted, not followed. */
    public final void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!Files.isWritable(folder) && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, OWN); // else nothing in it can be deleted
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                deleteOne(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                deleteOne(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
