package explainer.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A function that remembers what it gave in this run and in the one before: after a change most of a site is asked for
 * again. Several threads may use it at once.
 *
 * @param <K> what the function looks at, and nothing else; compared by content
 * @param <V> what it gives; nobody may change it
 */
final class Memo<K, V> {

    private final Function<K, V> function;
    private Map<K, V> before = Map.of();
    private Map<K, V> now = new ConcurrentHashMap<>();

    Memo(Function<K, V> function) {
        this.function = function;
    }

    V of(K input) {
        return now.computeIfAbsent(input, key -> {
            V known = before.get(key);
            return known != null ? known : function.apply(key);
        });
    }

    /** Begins another run. What the last one did not ask for is forgotten. */
    void begin() {
        before = now;
        now = new ConcurrentHashMap<>();
    }
}
