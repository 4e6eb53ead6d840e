package explainer.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;

/**
 * What the steps of the last run gave: a step gives the same again, with the problems it reported, as long as its inputs
 * stay the same. The inputs must be everything that the step looks at, and compare by content; then nobody can tell the
 * difference. Several threads may use it at once.
 */
public final class Memory {

    private Map<String, Kept<?>> before = Map.of();
    private Map<String, Kept<?>> now = new ConcurrentHashMap<>();

    /**
     * What a step gave.
     *
     * @param inputs   everything that it looked at
     * @param result   nobody may change it
     * @param problems what it reported
     */
    private record Kept<T>(List<?> inputs, T result, List<Diagnostic> problems) {
    }

    /** Begins another run. What the last one did not ask for is forgotten. */
    public void begin() {
        before = now;
        now = new ConcurrentHashMap<>();
    }

    /**
     * Takes a step, or gives its last result. A step that fails leaves nothing behind.
     *
     * @param step        its name: one step takes place once in a run, however often it is asked for
     * @param inputs      everything that the step looks at
     * @param work        makes the result and reports to what it is given
     * @param diagnostics takes the problems
     */
    public <T> T take(String step, List<?> inputs, Function<Diagnostics, T> work, Diagnostics diagnostics) {
        @SuppressWarnings("unchecked") // a step of one name gives results of one type
        Kept<T> last = (Kept<T>) now.getOrDefault(step, before.get(step));
        Kept<T> kept = last != null && last.inputs.equals(inputs) ? last : anew(inputs, work);
        now.put(step, kept);
        diagnostics.addAll(kept.problems);
        return kept.result;
    }

    private static <T> Kept<T> anew(List<?> inputs, Function<Diagnostics, T> work) {
        Diagnostics found = new Diagnostics();
        T result = work.apply(found);
        return new Kept<>(inputs, result, found.sorted());
    }
}
