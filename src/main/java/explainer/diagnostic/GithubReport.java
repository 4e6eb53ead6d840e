package explainer.diagnostic;

import java.util.List;

/**
 * Problems as annotations beside the changed lines of a pull request.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
public final class GithubReport implements Report {

    @Override
    public String write(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            Location at = diagnostic.location();
            out.append(diagnostic.severity() == Severity.ERROR ? "::error" : "::warning")
                    .append(" file=").append(property(at.file()));
            if (at.line() > 0) {
                out.append(",line=").append(at.line());
            }
            if (at.column() > 0) {
                out.append(",col=").append(at.column()).append(",endColumn=").append(at.column() + at.length());
            }
            out.append(",title=").append(diagnostic.code().id(diagnostic.severity())).append("::")
                    .append(data(diagnostic.message()
                            + (diagnostic.hint().isEmpty() ? "" : "\nhint: " + diagnostic.hint())))
                    .append('\n');
        }
        return out.append(Report.count(diagnostics)).append('\n').toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
