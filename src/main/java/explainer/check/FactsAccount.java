package explainer.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.read.Page;

/** The account of a site's figures: how many there are, where they are shown, and what was proved of them. */
public final class FactsAccount {

    private final Ledger ledger;
    private final Usage usage;
    private final Collection<Page> pages;
    private final List<Diagnostic> diagnostics;

    /**
     * @param pages       the pages to list, in their order
     * @param diagnostics what the check found
     */
    public FactsAccount(Ledger ledger, Usage usage, Collection<Page> pages, List<Diagnostic> diagnostics) {
        this.ledger = ledger;
        this.usage = usage;
        this.pages = pages;
        this.diagnostics = diagnostics;
    }

    /** The account as lines of text. */
    public String text() {
        Collection<Fact> facts = ledger.facts().values();
        StringBuilder out = new StringBuilder();
        line(out, "facts", facts.size());
        for (Page page : pages) {
            int shown = usage.factsOn(page).size();
            if (shown > 0) {
                line(out, "  shown on " + page.file(), shown);
            }
        }
        List<Fact> elsewhere = facts.stream().filter(fact -> usage.ofFact(fact.id()).isEmpty()).toList();
        long behind = elsewhere.stream().filter(fact -> usage.isUsedInData("fact:" + fact.id())).count();
        line(out, "  only in the data or in formulas", behind);
        line(out, "  not shown", elsewhere.size() - behind);
        if (!ledger.addressed().datasets().isEmpty()) {
            line(out, "series", ledger.addressed().datasets().size());
            line(out, "  cells and what is made of them, shown", pages.stream().flatMap(page -> usage.factsOn(page).stream())
                    .filter(fact -> fact.dataset().isPresent()).map(Fact::id).distinct().count());
        }
        line(out, "computed", facts.stream().filter(fact -> fact.derivation().isPresent()).count());
        line(out, "  from the formula alone", facts.stream().filter(Fact::isComputed).count());
        line(out, "  agreeing with the stated value", checked(facts, false));
        line(out, "  disagreeing, with the reason given", checked(facts, true));
        line(out, "  disagreeing", count(Code.FORMULA_DISAGREES));
        line(out, "unsourced", count(Code.UNSOURCED_FACT));
        line(out, "wrong in the text", count(Code.FIGURE_DISAGREES) + count(Code.FALSE_PRECISION)
                + count(Code.UNIT_DISAGREES));
        line(out, "unlinked numbers in the text", count(Code.UNLINKED_NUMBER));
        return out.toString();
    }

    private static long checked(Collection<Fact> facts, boolean disagreeing) {
        return facts.stream().flatMap(fact -> fact.derivation().stream()).filter(Fact.Derivation::stated)
                .filter(derivation -> derivation.disagreement().isPresent() == disagreeing).count();
    }

    private long count(Code code) {
        return diagnostics.stream().filter(diagnostic -> diagnostic.code() == code).count();
    }

    private static void line(StringBuilder out, String label, long count) {
        out.append(String.format(Locale.ROOT, "%-40s %5d%n", label, count).replace("\r\n", "\n"));
    }
}
