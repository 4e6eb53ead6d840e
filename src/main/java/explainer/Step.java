package explainer;

import java.util.List;
import java.util.function.Function;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;

/**
 * A step whose last result is given again, with the problems it reported, as long as its inputs stay the same. The
 * inputs must be everything that the step looks at, and compare by content; then nobody can tell the difference.
 *
 * @param <T> what the step makes; nobody may change it
 */
final class Step<T> {

    private List<?> inputs;
    private T result;
    private List<Diagnostic> problems;

    /**
     * Takes the step, or gives its last result.
     *
     * @param seen        everything that the step looks at
     * @param work        makes the result and reports to what it is given
     * @param diagnostics takes the problems
     */
    synchronized T take(List<?> seen, Function<Diagnostics, T> work, Diagnostics diagnostics) {
        if (!seen.equals(inputs)) {
            Diagnostics found = new Diagnostics();
            inputs = null; // Work that fails halfway leaves nothing behind.
            result = work.apply(found);
            problems = found.sorted();
            inputs = seen;
        }
        diagnostics.addAll(problems);
        return result;
    }
}
