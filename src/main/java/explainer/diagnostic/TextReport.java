package explainer.diagnostic;

import java.nio.file.Path;
import java.util.List;

/**
 * Problems for people: what is wrong, the place, the line itself with the place marked, and what to do. The same words
 * come once, with all their places.
 *
 * <p>The layout follows what Rust's and Elm's compilers print. The text ends with the count, so that whoever sees only
 * the last lines of a build sees the problems.
 */
public final class TextReport implements Report {

    private static final int MAX_LINE = 120;

    private final SourceLines lines;
    private final boolean colours;

    /**
     * @param root    the project's folder, in which the files are looked up
     * @param colours whether to use a terminal's colours
     */
    public TextReport(Path root, boolean colours) {
        this.lines = new SourceLines(root);
        this.colours = colours;
    }

    @Override
    public String write(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        Repeated.of(diagnostics).forEach(problem -> write(problem.first(), problem.elsewhere(), out));
        return out.append(Report.count(diagnostics)).append('\n').toString();
    }

    private void write(Diagnostic diagnostic, String elsewhere, StringBuilder out) {
        boolean error = diagnostic.severity() == Severity.ERROR;
        String head = (error ? "error" : "warning") + "[" + diagnostic.code().id(diagnostic.severity()) + "]";
        Location at = diagnostic.location();
        out.append(paint(error ? "1;31" : "1;33", head)).append(": ").append(paint("1", diagnostic.message())).append('\n');
        String gutter = " ".repeat(Math.max(3, String.valueOf(at.line()).length() + 1));
        out.append(gutter, 1, gutter.length()).append(paint("34", "-->")).append(' ').append(at).append('\n');
        lines.at(at).ifPresent(line -> excerpt(at, line, gutter, error, out));
        if (!diagnostic.hint().isEmpty()) {
            out.append(gutter).append(paint("34", "=")).append(" hint: ").append(diagnostic.hint()).append('\n');
        }
        if (!elsewhere.isEmpty()) {
            out.append(gutter).append(paint("34", "=")).append(" also at: ").append(elsewhere).append('\n');
        }
        out.append('\n');
    }

    private void excerpt(Location at, String line, String gutter, boolean error, StringBuilder out) {
        int column = Math.max(1, at.column());
        int from = column > MAX_LINE - 20 ? column - 40 : 0;
        int until = Math.min(line.length(), from + MAX_LINE);
        String number = String.format(java.util.Locale.ROOT, "%" + (gutter.length() - 1) + "d ", at.line());
        out.append(gutter).append(paint("34", "|")).append('\n');
        out.append(paint("34", number + "|")).append(' ').append(from > 0 ? "…" : "").append(line, Math.min(from, until), until)
                .append(until < line.length() ? "…" : "").append('\n');
        if (at.column() > 0) {
            int end = Math.min(column - 1 + at.length(), until);
            int length = Math.max(1, end - column + 1 - marks(line, column - 1, end));
            out.append(gutter).append(paint("34", "|")).append(' ')
                    .append(padding(line, from, column - 1)).append(from > 0 ? " " : "")
                    .append(paint(error ? "1;31" : "1;33", "^".repeat(length))).append('\n');
        }
    }

    /** Spaces up to the marked place; tabs stay tabs, so that the mark stands where the text does. */
    private static String padding(String line, int from, int until) {
        StringBuilder padding = new StringBuilder();
        for (int i = from; i < Math.min(until, line.length()); i++) {
            padding.append(isMark(line.charAt(i)) ? "" : line.charAt(i) == '\t' ? "\t" : " ");
        }
        return padding.toString();
    }

    private static int marks(String line, int from, int until) {
        return (int) line.chars().limit(Math.max(0, until)).skip(from).filter(TextReport::isMark).count();
    }

    /** Whether a character is set on the one before it, and takes no room itself. */
    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private String paint(String colour, String text) {
        return colours ? "\u001B[" + colour + "m" + text + "\u001B[0m" : text;
    }
}
