package explainer.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Says when something changed among the sources, and that it has been quiet since: an editor may save through a
 * temporary file and a rename, and a checkout changes a hundred files.
 *
 * <p>The system's notifications are what is waited for, where it has any. Besides, times and sizes of all files are
 * compared now and then, for folders in which nothing notifies, such as those of a network or a container; where Java
 * has no better way itself, as on macOS, often. One thread may use a watcher; another may close it.
 */
final class Watcher implements Closeable {

    /** Two steps of one save follow each other faster than this. */
    private static final Duration QUIET = Duration.ofMillis(3);
    /** Who writes without a pause gets a bake nevertheless. */
    private static final Duration NOISY = Duration.ofMillis(500);
    private static final Duration RARELY = Duration.ofSeconds(2);
    private static final Duration OFTEN = Duration.ofMillis(20);
    /** Comparing takes at most this part of the time. */
    private static final int SHARE = 20;

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private Duration pause;
    private Sources sources;
    private Map<Path, String> seen = new HashMap<>();
    private long nextLook;

    private Watcher(WatchService service, Duration pause) {
        this.service = service;
        this.pause = pause;
    }

    /** Watches by the system's notifications, where it has any. */
    static Watcher open(Sources sources) throws IOException {
        WatchService service = FileSystems.getDefault().newWatchService();
        Watcher watcher = new Watcher(service, service.getClass().getSimpleName().contains("Polling") ? OFTEN : RARELY);
        watcher.watch(sources);
        return watcher;
    }

    /** Watches by comparing alone. */
    static Watcher comparing(Sources sources) throws IOException {
        Watcher watcher = new Watcher(FileSystems.getDefault().newWatchService(), OFTEN);
        watcher.watch(sources);
        return watcher;
    }

    /** Watches other places from now on. */
    void watch(Sources wanted) {
        if (!wanted.equals(sources)) {
            sources = wanted;
            folders.keySet().forEach(WatchKey::cancel);
            folders.clear();
            register();
            look();
        }
    }

    /**
     * Waits for a change, and then until it is quiet.
     *
     * @return false when the time ran out, or the watcher was closed, and nothing changed
     */
    boolean await(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        try {
            boolean changed = changed(Duration.ZERO);
            while (!changed) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed = changed(Duration.ofNanos(Math.min(left, Math.max(0, nextLook - System.nanoTime()))));
            }
            settle();
            return true;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    private void settle() throws InterruptedException {
        long end = System.nanoTime() + NOISY.toNanos();
        long quiet = System.nanoTime() + QUIET.toNanos();
        while (System.nanoTime() < Math.min(quiet, end)) {
            if (changed(Duration.ofNanos(Math.max(1, quiet - System.nanoTime())))) {
                quiet = System.nanoTime() + QUIET.toNanos();
            }
        }
        if (comparesOften()) {
            look(); // What was written meanwhile belongs to this change.
        }
    }

    private boolean comparesOften() {
        return pause != RARELY;
    }

    /** Waits for one notification and takes all that have come; looks by itself when it is time to. */
    private boolean changed(Duration patience) throws InterruptedException {
        boolean changed = false;
        WatchKey key = patience.isZero() ? service.poll() : service.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        while (key != null) {
            changed |= concerns(key);
            key = service.poll();
        }
        if (System.nanoTime() >= nextLook && look()) {
            register();
            return true;
        }
        return changed;
    }

    private boolean concerns(WatchKey key) {
        Path folder = folders.get(key);
        boolean concerns = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (folder == null) {
                continue;
            }
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                register();
                concerns = true;
                continue;
            }
            Path path = folder.resolve((Path) event.context());
            if (sources.concern(path)) {
                concerns = true;
                note(path);
                if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
                    register(path);
                }
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return concerns;
    }

    /** What was notified is no news at the next look. */
    private void note(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                seen.put(path, stamp(attributes));
            }
        } catch (IOException e) {
            seen.remove(path);
        }
    }

    private static String stamp(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
    }

    private void register() {
        if (comparesOften()) {
            return;
        }
        registerOne(sources.root());
        registerOne(sources.config().getParent());
        sources.folders().forEach(this::register);
    }

    private void register(Path folder) {
        walk(folder, new Below() {
            @Override
            boolean enter(Path path) {
                return sources.concern(path) && registerOne(path);
            }
        });
    }

    private boolean registerOne(Path folder) {
        try {
            folders.put(folder.register(service, StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE), folder);
            return true;
        } catch (IOException e) {
            pause = Files.isDirectory(folder) ? OFTEN : pause; // The system's limit is reached; comparing has none.
            return false;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
    }

    /** Compares times and sizes with those seen last. */
    private boolean look() {
        long start = System.nanoTime();
        Map<Path, String> now = new HashMap<>();
        Below note = new Below() {
            @Override
            boolean enter(Path path) {
                return sources.concern(path);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                if (sources.concern(path)) {
                    now.put(path, stamp(attributes));
                }
                return FileVisitResult.CONTINUE;
            }
        };
        walk(sources.config(), note);
        sources.folders().forEach(folder -> walk(folder, note));
        boolean changed = !now.equals(seen);
        seen = now;
        long end = System.nanoTime();
        nextLook = end + Math.max(pause.toNanos(), (end - start) * SHARE);
        return changed;
    }

    /** Goes through what a bake reads: not where a link leads out of its folder; and what can't be read is no end. */
    private abstract static class Below extends SimpleFileVisitor<Path> {
        private Path top;

        abstract boolean enter(Path folder);

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            boolean leaves = Files.isSymbolicLink(folder) && !folder.toRealPath().startsWith(top);
            return !leaves && enter(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static void walk(Path start, Below visitor) {
        try {
            if (Files.exists(start)) {
                visitor.top = start.toRealPath();
                Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
            }
        } catch (IOException e) {
            return; // A folder went away meanwhile; the next look sees it.
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
