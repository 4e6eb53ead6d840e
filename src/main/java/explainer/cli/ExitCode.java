package explainer.cli;

/** What a command tells the shell that called it. */
final class ExitCode {

    static final int OK = 0;
    /** Something in the input has to be mended. */
    static final int PROBLEMS = 1;
    /** The command line itself is wrong. */
    static final int USAGE = 2;
    /** The site is fine, but could not be written. */
    static final int NOT_WRITTEN = 3;
    /** The generator failed; not the editor's fault. */
    static final int INTERNAL = 70;

    private ExitCode() {
    }
}
