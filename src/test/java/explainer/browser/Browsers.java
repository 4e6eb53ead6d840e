package explainer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** A browser of each engine, and the host of the site. */
final class Browsers implements AutoCloseable {

    private final Map<Engine, Browser> started = new EnumMap<>(Engine.class);
    private final Map<Engine, IllegalStateException> failed = new EnumMap<>(Engine.class);
    private final Host host;
    private Browser last;

    Browsers() {
        try {
            host = Host.of(Site.FOLDER, "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Browser of(Engine engine) {
        // What does not start takes minutes to say so: it is tried once.
        if (failed.containsKey(engine)) {
            throw failed.get(engine);
        }
        Browser running = started.get(engine);
        if (running != null && !running.answers()) {
            // A page that makes it crash must not fail the tests of all pages after it.
            running.close();
            started.remove(engine);
        }
        last = started.computeIfAbsent(engine, this::start);
        return last;
    }

    private Browser start(Engine engine) {
        try {
            return Browser.start(engine);
        } catch (IOException | RuntimeException e) {
            IllegalStateException failure = new IllegalStateException(engine + " does not start", e);
            failed.put(engine, failure);
            throw failure;
        }
    }

    /** The one that was asked for last, or null. */
    Browser last() {
        return last;
    }

    Host host() {
        return host;
    }

    @Override
    public void close() {
        host.close();
        started.values().forEach(Browser::close);
    }
}
