package explainer.serve;

import java.time.Duration;
import java.util.SortedMap;

/** Holds the edition to show. One thread changes it, many wait for the next one. */
final class Stage {

    private final Version version = new Version();
    private Edition edition = Edition.NONE;
    private boolean closed;

    synchronized Edition edition() {
        return edition;
    }

    /**
     * Shows a new site. One that is the same, byte for byte, keeps its version: no page has to be loaded again.
     *
     * @return whether there is anything new to see
     */
    synchronized boolean show(SortedMap<String, byte[]> files) {
        return next(version.of(files), files, "");
    }

    /** Lays a report over the site as it is. */
    synchronized boolean report(String problems) {
        return next(edition.version(), edition.files(), problems);
    }

    private boolean next(String version, SortedMap<String, byte[]> files, String problems) {
        boolean same = edition.number() > 0 && version.equals(edition.version())
                && problems.equals(edition.problems());
        if (!same) {
            edition = new Edition(edition.number() + 1, version, files, problems);
            notifyAll();
        }
        return !same;
    }

    /**
     * Waits for an edition after a given one.
     *
     * @return the newest one; the given one's number again when the time ran out or the stage was closed
     */
    synchronized Edition after(long number, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toNanos();
        while (edition.number() <= number && !closed && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = end - System.nanoTime();
        }
        return edition;
    }

    /** Sends home all who wait. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
