package explainer.diagnostic;

import java.util.List;

/** A way of writing down the problems of a run. */
@FunctionalInterface
public interface Report {

    /**
     * The report on a run.
     *
     * @param diagnostics the problems, in the order in which they are to appear
     */
    String write(List<Diagnostic> diagnostics);

    /** How many errors and warnings there are, in words. */
    static String count(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
        long warnings = diagnostics.size() - errors;
        return plural(errors, "error") + ", " + plural(warnings, "warning");
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
