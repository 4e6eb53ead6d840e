package explainer.cli;

import java.io.PrintStream;

/** One line that says what goes on, for somebody who waits at a terminal; it is gone at the end. */
final class Progress implements AutoCloseable {

    private static final String ERASE = "\r\u001B[K";

    private final PrintStream terminal;
    private boolean shown;

    private Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A line on a terminal; in a file or a pipe, nothing. */
    static Progress on(Surroundings surroundings) {
        return new Progress(surroundings.isCapableTerminal() ? surroundings.err() : null);
    }

    void show(String step) {
        if (terminal != null) {
            terminal.print(ERASE + step + " …");
            terminal.flush();
            shown = true;
        }
    }

    /** Clears the line, so that something else can be printed. */
    void erase() {
        if (shown) {
            terminal.print(ERASE);
            terminal.flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        erase();
    }
}
