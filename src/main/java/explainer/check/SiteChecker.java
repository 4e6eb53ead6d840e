package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Ledger;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.Settings;

/**
 * Holds a site that was read against every rule. It changes and writes nothing; all it does is report.
 *
 * <p>Rules of this generator don't hold for pages with JBake's own header: only their links into the ledger and unsafe
 * addresses are looked at.
 */
public final class SiteChecker {

    private final Settings settings;
    private final Messages messages;
    private final Ledger ledger;
    private final LinkResolver resolver;
    private final Diagnostics diagnostics;

    public SiteChecker(Settings settings, Messages messages, Ledger ledger, LinkResolver resolver,
            Diagnostics diagnostics) {
        this.settings = settings;
        this.messages = messages;
        this.ledger = ledger;
        this.resolver = resolver;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks the whole site.
     *
     * @param pages all pages, drafts too, by path
     */
    public void check(Collection<Page> pages) {
        Usage usage = new Usage(pages, ledger, resolver);
        List<TextRule> links = new ArrayList<>(List.of(new LinkRule(resolver)));
        List<TextRule> rules = new ArrayList<>(links);
        rules.addAll(List.of(new HeadingRule(resolver), new ImageRule(resolver), new TableRule(), new FootnoteRule(),
                new HtmlRule(), new AlertRule()));
        pages.parallelStream().forEach(page -> SiteTexts.of(page)
                .forEach(text -> (page.isStock() ? links : rules).forEach(rule -> rule.check(text, diagnostics))));
        SiteTexts.of(ledger).parallelStream()
                .forEach(text -> rules.forEach(rule -> rule.check(text, diagnostics)));
        new PageRules(ledger, resolver, diagnostics).check(pages);
        new UnusedRule(ledger, usage, diagnostics).check(pages);
    }
}
