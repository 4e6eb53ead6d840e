package explainer.diagnostic;

import java.util.Comparator;

/**
 * One problem in the input: where it is, what is wrong, and how to mend it.
 *
 * @param code     which rule was broken
 * @param severity whether it stops the build
 * @param location where
 * @param message  what is wrong, in one sentence without a full stop
 * @param hint     what to do about it; empty when the message says it all
 */
public record Diagnostic(Code code, Severity severity, Location location, String message, String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
