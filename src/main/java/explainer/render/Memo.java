package explainer.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a function gave in this run and in the one before: after a change most of a site is asked for again. Several
 * threads may use it at once.
 *
 * @param <K> what the function looks at, and nothing else; compared by content, but for an array, which is compared as the
 *            object that it is and which nobody may change
 * @param <V> what it gives; nobody may change it
 */
public final class Memo<K, V> {

    private Map<K, V> before = Map.of();
    private Map<K, V> now = new ConcurrentHashMap<>();

    /** What the function gives, which is always the same one. */
    public V of(K input, Function<K, V> function) {
        return now.computeIfAbsent(input, key -> {
            V known = before.get(key);
            return known != null ? known : function.apply(key);
        });
    }

    /**
     * Begins another run. What the last one did not ask for is forgotten.
     *
     * @param whole whether it asks for all that the last one asked for; of runs that ask for some of it, several count as
     *              one, until they have asked for as much as was kept
     */
    public void begin(boolean whole) {
        if (whole || now.size() > before.size()) {
            before = now;
            now = new ConcurrentHashMap<>();
        }
    }
}
