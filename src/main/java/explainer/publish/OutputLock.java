package explainer.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Held by the one run that writes a site; between threads and between processes. The operating system gives it back
 * when a process is killed, so a leftover lock file locks nobody out, and it is never deleted.
 */
final class OutputLock implements AutoCloseable {

    private static final long RETRY_NANOS = Duration.ofMillis(20).toNanos();

    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param patience how long to wait for another run to end
     * @return nothing when it did not end in that time
     */
    static OutputLock take(Path file, Duration patience) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "the lock beside it is not a regular file");
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!tryLock(channel)) {
                if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                    channel.close();
                    return null;
                }
                LockSupport.parkNanos(RETRY_NANOS);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        return new OutputLock(channel);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another thread of this process holds it.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
