package explainer.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Collects the problems of one run.
 *
 * <p>Steps add to it from any thread; the order in which they do so is lost on purpose, because the same input has
 * to give the same report on one core and on many. The same problem added twice is kept once.
 */
public final class Diagnostics {

    private final Set<Diagnostic> found = new ConcurrentSkipListSet<>();

    /** Reports a problem with the severity that its rule has by default. */
    public void add(Code code, Location location, String message, String hint) {
        found.add(new Diagnostic(code, code.severity(), location, message, hint));
    }

    /** Takes over problems that were found elsewhere. */
    public void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** Whether anything was found that must keep the site from being published. */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** All problems, by place. */
    public List<Diagnostic> sorted() {
        return List.copyOf(found);
    }
}
