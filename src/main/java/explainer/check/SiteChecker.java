package explainer.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Claim;
import explainer.ledger.Ledger;
import explainer.ledger.Unit;
import explainer.picture.Pictures;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.PageMemory;
import explainer.read.Parallel;
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
    private final Pictures pictures;
    private final PageMemory memory;
    private final Diagnostics diagnostics;

    /** For a site of which the pictures are none of the matter. */
    public SiteChecker(Settings settings, Messages messages, Ledger ledger, LinkResolver resolver, PageMemory memory,
            Diagnostics diagnostics) {
        this(settings, messages, ledger, resolver, new Pictures(settings.assetFolder(), new TreeMap<>()), memory,
                diagnostics);
    }

    /**
     * @param pictures those among the assets
     * @param memory   of runs before
     */
    public SiteChecker(Settings settings, Messages messages, Ledger ledger, LinkResolver resolver, Pictures pictures,
            PageMemory memory, Diagnostics diagnostics) {
        this.pictures = pictures;
        this.settings = settings;
        this.messages = messages;
        this.ledger = ledger;
        this.resolver = resolver;
        this.memory = memory;
        this.diagnostics = diagnostics;
    }

    /**
     * Checks the whole site.
     *
     * @param pages all pages, drafts too, by path
     * @param usage which of them uses what
     * @return the links of which only the finished pages tell whether they lead anywhere
     */
    public Collection<DoubtfulAnchor> check(Collection<Page> pages, Usage usage) {
        return check(pages, pages, usage);
    }

    /**
     * Checks a translation.
     *
     * @param written the pages that are written in its language, drafts too
     * @param pages   those that it shows, in any language
     * @param usage   which of these uses what
     * @return the links of which only the finished pages tell whether they lead anywhere
     */
    public Collection<DoubtfulAnchor> check(Collection<Page> written, Collection<Page> pages, Usage usage) {
        List<TextRule> everywhere = new ArrayList<>(List.of(new FenceRule(), new HiddenSignRule()));
        List<TextRule> own = new ArrayList<>(List.of(new HeadingRule(resolver), new ImageRule(resolver, pictures),
                new TableRule(), new FootnoteRule(), new HtmlRule(), new AlertRule(), new RawMarkupRule()));
        Optional<NumberRule> plainNumbers = Optional.empty();
        // A site with templates for JBake alone has no words for numbers, and nothing to hold them against.
        if (messages.texts().containsKey("number.decimal")) {
            Claim claim = new Claim(messages, ledger.units().values());
            PlainNumbers plain = new PlainNumbers(messages, settings.allowedNumbers(), signs());
            NumberRule numbers = new NumberRule(resolver, ledger, usage, claim, plain);
            everywhere.add(new ClaimRule(resolver, claim));
            own.add(numbers);
            plainNumbers = Optional.of(numbers);
            if (ledger.facts().values().stream().anyMatch(fact -> fact.relations().supersededBy().isPresent())) {
                own.add(new SupersededRule(resolver, ledger, plain));
            }
        }
        Collection<DoubtfulAnchor> doubts = new ConcurrentLinkedQueue<>();
        Optional<NumberRule> numbers = plainNumbers;
        Parallel.forEach(written, page -> doubts.addAll(memory.take("check", page, found -> {
            if (!page.isStock()) {
                numbers.ifPresent(rule -> rule.checkPlain(page, found));
                new PlainTextRule(found).check(page);
            }
            return check(SiteTexts.of(page), everywhere, own, found);
        }, diagnostics)));
        doubts.addAll(memory.memory().take("data texts", List.of(memory.surroundings()), found -> {
            new PlainTextRule(found).check(ledger);
            return Parallel.map(SiteTexts.of(ledger), text -> check(List.of(text), everywhere, own, found)).stream()
                    .flatMap(Collection::stream).toList();
        }, diagnostics));
        new PageRules(ledger, resolver, diagnostics).check(pages);
        new AliasRule(diagnostics).check(pages);
        if (resolver.isComplete() && !settings.isTranslation()) {
            new UnusedRule(ledger, usage, diagnostics).check(pages);
        }
        return doubts;
    }

    private Collection<DoubtfulAnchor> check(List<CheckedText> texts, List<TextRule> everywhere, List<TextRule> own,
            Diagnostics found) {
        List<DoubtfulAnchor> doubts = new ArrayList<>();
        LinkRule links = new LinkRule(resolver, doubts);
        for (CheckedText text : texts) {
            links.check(text, found);
            everywhere.forEach(rule -> rule.check(text, found));
            if (!text.isStock()) {
                own.forEach(rule -> rule.check(text, found));
            }
        }
        return doubts;
    }

    /** Short signs of units, after which a number of four digits is no year; a word may follow a year by chance. */
    private List<String> signs() {
        return ledger.units().values().stream().flatMap(Unit::suffixes)
                .filter(sign -> !sign.isEmpty() && sign.length() <= 3).distinct().toList();
    }
}
