package explainer.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.services.LanguageClient;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Severity;

/** Tells an editor what is wrong, file by file, and no file twice the same. */
final class Problems {

    private final Supplier<Texts> texts;
    private final LanguageClient client;
    private Map<String, List<org.eclipse.lsp4j.Diagnostic>> told = Map.of();

    /** @param texts gives the texts of the site's files */
    Problems(Supplier<Texts> texts, LanguageClient client) {
        this.texts = texts;
        this.client = client;
    }

    /** Tells what a check has found, all of it. */
    void publish(List<Diagnostic> found) {
        Texts now = texts.get();
        Map<String, List<org.eclipse.lsp4j.Diagnostic>> all = new TreeMap<>();
        for (Diagnostic problem : found) {
            Optional<Text> text = now.of(problem.location().file());
            // What is wrong in the theme or with the memory has no file that is open to an editor.
            String file = text.isPresent() ? problem.location().file() : Sites.SETTINGS;
            all.computeIfAbsent(now.uri(file), any -> new ArrayList<>())
                    .add(diagnostic(problem, text));
        }
        Map<String, List<org.eclipse.lsp4j.Diagnostic>> changed = new HashMap<>(all);
        changed.entrySet().removeAll(told.entrySet());
        told.keySet().stream().filter(uri -> !all.containsKey(uri)).forEach(uri -> changed.put(uri, List.of()));
        changed.forEach((uri, problems) -> client.publishDiagnostics(new PublishDiagnosticsParams(uri, problems)));
        told = all;
    }

    private static org.eclipse.lsp4j.Diagnostic diagnostic(Diagnostic problem, Optional<Text> text) {
        Range range = text.map(known -> known.range(problem.location()))
                .orElse(new Range(new Position(0, 0), new Position(0, 0)));
        String place = text.isPresent() ? "" : problem.location() + ": ";
        String hint = problem.hint().isEmpty() ? "" : "\n" + problem.hint();
        return new org.eclipse.lsp4j.Diagnostic(range, place + problem.message() + hint,
                problem.severity() == Severity.ERROR ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, "explainer",
                problem.code().id(problem.severity()));
    }
}
