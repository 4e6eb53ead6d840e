package explainer.jbake;

import java.util.concurrent.locks.ReentrantLock;

/** Held while JBake's static registries belong to one site. */
final class JBakeLock {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private JBakeLock() {
    }

    /** Waits for the registries; the result gives them back when it is closed. */
    public static Held hold() {
        LOCK.lock();
        return LOCK::unlock;
    }

    /** The registries, held. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
