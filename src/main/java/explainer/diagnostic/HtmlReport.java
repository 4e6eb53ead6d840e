package explainer.diagnostic;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Problems for somebody who looks at a page: a heading with the count, then one article each, errors first; the same words come once,
 * with all their places. It holds no style and no frame.
 */
public final class HtmlReport implements Report {

    /** How much of a long line is shown on each side of the marked place. */
    private static final int AROUND = 160;

    private final SourceLines lines;

    /** @param root the project's folder, in which the files are looked up */
    public HtmlReport(Path root) {
        this.lines = new SourceLines(root);
    }

    @Override
    public String write(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder("<h1>").append(Report.count(diagnostics)).append("</h1>");
        Repeated.of(diagnostics.stream().sorted(Comparator.comparing(Diagnostic::severity)).toList())
                .forEach(problem -> write(problem.first(), problem.elsewhere(), out));
        return out.toString();
    }

    private void write(Diagnostic diagnostic, String elsewhere, StringBuilder out) {
        Location at = diagnostic.location();
        out.append("<article class=\"").append(diagnostic.severity() == Severity.ERROR ? "error" : "warning")
                .append("\"><h2><code>").append(diagnostic.code().id(diagnostic.severity())).append("</code> ")
                .append(escape(diagnostic.message())).append("</h2><p class=\"place\">").append(escape(at.toString()))
                .append("</p>");
        lines.at(at).ifPresent(line -> out.append("<pre><span>").append(at.line()).append("  </span>")
                .append(excerpt(line, at)).append("</pre>"));
        if (!diagnostic.hint().isEmpty()) {
            out.append("<p class=\"hint\">").append(escape(diagnostic.hint())).append("</p>");
        }
        if (!elsewhere.isEmpty()) {
            out.append("<p class=\"place\">").append(escape(elsewhere)).append("</p>");
        }
        out.append("</article>");
    }

    private static String excerpt(String line, Location at) {
        int start = Math.min(Math.max(0, at.column() - 1), line.length());
        int end = at.column() == 0 ? start : Math.min(line.length(), start + Math.max(1, at.length()));
        int from = Math.max(0, start - AROUND);
        int until = Math.min(line.length(), Math.min(end, start + AROUND) + AROUND);
        int marked = Math.min(end, until);
        return (from > 0 ? "\u2026" : "") + escape(line.substring(from, start))
                + (marked > start ? "<mark>" + escape(line.substring(start, marked)) + "</mark>" : "")
                + escape(line.substring(marked, until)) + (until < line.length() ? "\u2026" : "");
    }

    /** Text as HTML, for what stands around a report. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
