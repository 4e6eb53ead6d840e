package explainer.lsp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

import explainer.Checked;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.ledger.Claim;
import explainer.ledger.Fact;
import explainer.ledger.NumberScanner.Amount;
import explainer.ledger.Unit;
import explainer.ledger.Wording;
import explainer.read.Page;

/** What mends a problem with one key: each fix is offered for the problem that it takes away. */
final class QuickFixes {

    private static final Set<Code> CLAIMS = Set.of(Code.FIGURE_DISAGREES, Code.FALSE_PRECISION, Code.UNIT_DISAGREES);
    private static final Pattern FACT_LINK = Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.)*)\\]\\(fact:([^)\\s]+)\\)");
    private static final Pattern ALTERNATIVE = Pattern.compile(".*!\\[[^\\]]*$");
    private static final int MOST = 5;

    private final Checked site;
    private final Checked first;
    private final Texts texts;
    private final Text text;
    private final Wording wording;
    private final Claim claim;

    /**
     * @param site  in the language of the text
     * @param first in the site's first language, whose data all share
     */
    QuickFixes(Checked site, Checked first, Texts texts, Text text) {
        this.site = site;
        this.first = first;
        this.texts = texts;
        this.text = text;
        this.wording = new Wording(site.project().messages());
        this.claim = new Claim(site.project().messages(), site.ledger().units().values());
    }

    /** The fixes for those problems that a stretch of the text touches. */
    List<CodeAction> in(Range wanted, List<Diagnostic> problems) {
        List<CodeAction> actions = new ArrayList<>();
        problems.stream().filter(problem -> problem.location().file().equals(text.file()))
                .filter(problem -> touches(text.range(problem.location()), wanted)).forEach(problem -> {
                    if (CLAIMS.contains(problem.code())) {
                        useLedger(problem).ifPresent(actions::add);
                    } else if (problem.code() == Code.UNLINKED_NUMBER && canLink(problem)) {
                        actions.addAll(link(problem));
                        makeFact(problem).ifPresent(actions::add);
                    } else if (problem.code() == Code.FENCE_UNCLOSED) {
                        new FenceFix(text).edit(problem.location().line() - 1)
                                .ifPresent(fix -> actions.add(action(fix.title(), Map.of(text.file(), List.of(fix.edit())))));
                    }
                });
        return actions;
    }

    private static boolean touches(Range problem, Range wanted) {
        Comparator<Position> order = Comparator.comparingInt(Position::getLine).thenComparingInt(Position::getCharacter);
        return order.compare(problem.getStart(), wanted.getEnd()) <= 0 && order.compare(wanted.getStart(), problem.getEnd()) <= 0;
    }

    private Optional<CodeAction> useLedger(Diagnostic problem) {
        int at = text.offset(text.range(problem.location()).getStart());
        Matcher link = FACT_LINK.matcher(text.seen());
        while (link.find()) {
            if (link.start() <= at && at < link.end()) {
                int start = link.start(1);
                int end = link.end(1);
                return site.ledger().fact(link.group(2)).map(fact -> wording.bare(fact.quantity())).map(value ->
                        action("Use the ledger's value: " + value, edit(start, end, value)));
            }
        }
        return Optional.empty();
    }

    /** A summary and a question are plain text; so is what stands for a picture. */
    private boolean canLink(Diagnostic problem) {
        int line = problem.location().line() - 1;
        String before = text.line(line).substring(0, problem.location().column() - 1);
        Optional<Page> page = site.pages().stream().filter(each -> each.file().equals(text.file())).findFirst();
        Optional<String> key = page.flatMap(each -> each.frontMatter().keys().entrySet().stream()
                .filter(entry -> entry.getValue().line() <= problem.location().line())
                .max(Comparator.comparing(entry -> entry.getValue().line())).map(Map.Entry::getKey))
                .filter(any -> problem.location().line() < page.get().body().locate(0, 0).line());
        return key.filter(Set.of("summary", "question")::contains).isEmpty() && !ALTERNATIVE.matcher(before).matches();
    }

    /** The number that a problem is about, read in its line, for its unit stands beside it. */
    private Optional<Amount> amount(Diagnostic problem) {
        int column = problem.location().column() - 1;
        return claim.scanner().read(text.line(problem.location().line() - 1)).amounts().stream()
                .filter(amount -> amount.low().start() == column).findFirst();
    }

    private List<CodeAction> link(Diagnostic problem) {
        Set<Fact> near = site.pages().stream().filter(page -> page.file().equals(text.file())).findFirst()
                .map(site.usage()::factsOn).orElse(Set.of());
        return amount(problem).stream().flatMap(amount -> site.ledger().facts().values().stream()
                        .filter(fact -> claim.states(amount, fact)))
                .sorted(Comparator.comparing(fact -> !near.contains(fact))).limit(MOST)
                .map(fact -> action("Link this number to '" + fact.id() + "': " + fact.label(),
                        linked(problem, Optional.of(fact.quantity().unit()), fact.id()))).toList();
    }

    private Optional<CodeAction> makeFact(Diagnostic problem) {
        return amount(problem).flatMap(amount -> {
            Optional<Unit> unit = amount.units().isEmpty() ? Optional.empty() : site.ledger().units().values().stream()
                    .filter(known -> claim.isIn(amount, known)).findFirst();
            return new NewFact(first, texts).entry(text, problem.location(), amount.text(), unit).map(entry -> {
                Map<String, List<TextEdit>> edits = new HashMap<>(linked(problem, unit, entry.id()));
                edits.computeIfAbsent(entry.file(), any -> new ArrayList<>()).add(entry.edit());
                return action("Make a fact of it: '" + entry.id() + "' in " + entry.file(), edits);
            });
        });
    }

    /** The number as a link, with the signs of its unit where they stand beside it. */
    private Map<String, List<TextEdit>> linked(Diagnostic problem, Optional<Unit> unit, String id) {
        Range range = text.range(problem.location());
        int start = text.offset(range.getStart());
        int end = text.offset(range.getEnd());
        String before = text.seen().substring(0, start);
        String behind = text.seen().substring(end);
        int from = unit.map(Unit::prefix).filter(before::endsWith).map(sign -> start - sign.length()).orElse(start);
        int until = unit.stream().flatMap(Unit::suffixes).filter(sign -> !sign.isEmpty())
                .flatMap(sign -> Stream.of(sign, " " + sign, "\u00A0" + sign)).filter(behind::startsWith)
                .mapToInt(sign -> end + sign.length()).max().orElse(end);
        return edit(from, until, "[" + text.seen().substring(from, until) + "](fact:" + id + ")");
    }

    private Map<String, List<TextEdit>> edit(int start, int end, String words) {
        return Map.of(text.file(), new ArrayList<>(List.of(new TextEdit(text.range(start, end), words))));
    }

    private CodeAction action(String title, Map<String, List<TextEdit>> edits) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        Map<String, List<TextEdit>> changes = new HashMap<>();
        edits.forEach((file, all) -> changes.put(texts.uri(file), all));
        action.setEdit(new WorkspaceEdit(changes));
        return action;
    }
}
