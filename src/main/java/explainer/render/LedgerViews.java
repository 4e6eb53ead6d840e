package explainer.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.check.Usage;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Fact.Derivation;
import explainer.ledger.Ledger;
import explainer.ledger.PartialDate;
import explainer.ledger.Source;
import explainer.ledger.Term;
import explainer.ledger.Wording;
import explainer.read.MarkdownText;
import explainer.read.Messages;
import explainer.render.view.EventView;
import explainer.render.view.FactView;
import explainer.render.view.LedgerView;
import explainer.render.view.PageLink;
import explainer.render.view.SourceLink;
import explainer.render.view.SourceView;
import explainer.render.view.TermView;
import freemarker.core.TemplateHTMLOutputModel;

/** Puts the entries of the ledger into words, as one page shows them. */
final class LedgerViews {

    private static final Pattern FORMULA_PART = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*+|[-*/]|[^a-z*/-]+");

    private final Ledger ledger;
    private final SitePages pages;
    private final Usage usage;
    private final MarkdownRenderer markdown;
    private final PageContext context;
    private final Wording wording;
    private final Messages messages;

    /**
     * @param pages   the pages that are published
     * @param usage   which page uses what
     * @param context the page that shows the entries
     */
    LedgerViews(Ledger ledger, SitePages pages, Usage usage, MarkdownRenderer markdown, PageContext context) {
        this.ledger = ledger;
        this.pages = pages;
        this.usage = usage;
        this.markdown = markdown;
        this.context = context.forData();
        this.wording = context.wording();
        this.messages = context.messages();
    }

    /** Everything, for the pages that list it. */
    LedgerView all() {
        Map<Integer, List<EventView>> years = new TreeMap<>();
        ledger.events().forEach(event -> years.computeIfAbsent(event.date().year(), year -> new ArrayList<>())
                .add(event(event)));
        List<Event> latest = new ArrayList<>(ledger.events());
        Collections.reverse(latest);
        return new LedgerView(ledger.facts().values().stream().map(this::fact).toList(),
                ledger.sources().values().stream().map(this::source).toList(),
                years.entrySet().stream()
                        .map(year -> new LedgerView.Year(year.getKey(), decade(year.getKey()), year.getValue())).toList(),
                years.keySet().stream().map(LedgerViews::decade).distinct().toList(),
                ledger.terms().values().stream().sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                        .map(this::term).toList(),
                latest.stream().limit(5).map(this::event).toList());
    }

    private static int decade(int year) {
        return Math.floorDiv(year, 10) * 10;
    }

    FactView fact(Fact fact) {
        return new FactView(fact.id(), fact.label(), wording.quantity(fact.quantity()),
                fact.quantity().low().toPlainString(),
                fact.quantity().high().map(java.math.BigDecimal::toPlainString).orElse(null),
                fact.quantity().unit().name(), fact.quantity().qualifier().key(),
                fact.period().map(wording::period).orElse(null), fact.period().map(period -> period.iso()).orElse(null),
                fact.sources().stream().map(this::sourceLink).toList(),
                fact.country().map(id -> ledger.countries().get(id).name()).orElse(null), fact.isComputed(),
                formula(fact), check(fact), html(fact.note()), usage.ofFact(fact.id()).stream().filter(use -> pages.contains(use.page()))
                        .map(use -> new FactView.Use(PageLink.to(use.page()), use.anchor())).toList());
    }

    SourceLink sourceLink(Source source) {
        return sourceLink(source, through(source));
    }

    private SourceLink sourceLink(Source source, List<SourceLink> through) {
        return new SourceLink(source.id(), source.title(), source.publisher(), date(source.date(), source.when()),
                home(source), through);
    }

    private String home(Source source) {
        return context.dataPages().source(source.id()).orElse(null);
    }

    private List<SourceLink> through(Source source) {
        return source.through().stream().map(id -> ledger.sources().get(id)).map(next -> sourceLink(next, List.of()))
                .toList();
    }

    private SourceView source(Source source) {
        return new SourceView(source.id(), source.title(), source.publisher(), date(source.date(), source.when()),
                source.when().isPresent() ? null : source.date().iso(), source.covers(), through(source),
                source.url().orElse(null), html(source.note()),
                ledger.facts().values().stream().filter(fact -> !fact.isComputed() && fact.sources().contains(source))
                        .map(fact -> new SourceView.FactLink(fact.id(), fact.label(), wording.quantity(fact.quantity()),
                                context.dataPages().fact(fact.id()).orElse(null)))
                        .toList(),
                ledger.events().stream().filter(event -> event.sources().contains(source))
                        .map(event -> new SourceView.EventLink(event.id(), inline(event.title()),
                                context.dataPages().event(event.id()).orElse(null))).toList(),
                pages.links("source " + source.id(), usage.ofSource(source.id())));
    }

    EventView event(Event event) {
        return new EventView(event.id(), date(event.date(), event.when()),
                event.when().isPresent() ? null : event.date().iso(), event.date().year(), inline(event.title()),
                html(event.text()), topics(event),
                event.places().stream().map(id -> ledger.places().get(id).name()).toList(),
                event.sources().stream().map(this::sourceLink).toList());
    }

    TermView term(Term term) {
        return new TermView(term.id(), term.name(), term.aliases(), inline(term.definition()),
                context.dataPages().term(term.id()).orElse(null), term.sources().stream().map(this::sourceLink).toList(),
                pages.links("term " + term.id(), usage.ofTerm(term.id())));
    }

    /** How a fact follows from others, in labels and values; null when it does not. */
    TemplateHTMLOutputModel formula(Fact fact) {
        return fact.derivation().map(derivation -> {
            StringBuilder html = new StringBuilder();
            Matcher part = FORMULA_PART.matcher(derivation.formula());
            while (part.find()) {
                html.append(formulaPart(part.group()));
            }
            html.append(" = ").append(Html.escape(wording.bare(derivation.computed())));
            return Html.of(html.toString());
        }).orElse(null);
    }

    private String formulaPart(String part) {
        Fact operand = ledger.facts().get(part);
        if (operand != null) {
            String label = Html.escape(operand.shortLabel());
            String text = context.dataPages().fact(operand.id()).map(context::href)
                    .map(address -> "<a href=\"" + Html.escape(address) + "\">" + label + "</a>").orElse(label);
            return text + " (" + Html.escape(wording.bare(operand.quantity())) + ")";
        }
        return switch (part) {
            case "-" -> "\u2212";
            case "*" -> "\u00D7";
            case "/" -> "\u00F7";
            default -> Html.escape(part);
        };
    }

    /** What a stated value was held against; null when there was nothing. */
    TemplateHTMLOutputModel check(Fact fact) {
        if (fact.derivation().isEmpty() || fact.isComputed()) {
            return null;
        }
        Derivation derivation = fact.derivation().get();
        return derivation.disagreement()
                .map(reason -> Html.of(Html.escape(messages.get("note.check.differs",
                        wording.bare(derivation.computed()))) + " " + markdown.renderInline(reason, context)))
                .orElseGet(() -> Html.of(Html.escape(messages.get("note.check.agrees"))));
    }

    String date(PartialDate date, Optional<String> when) {
        return when.orElseGet(() -> wording.date(date));
    }

    TemplateHTMLOutputModel html(Optional<MarkdownText> text) {
        return text.map(markdown -> inline(markdown)).orElse(null);
    }

    TemplateHTMLOutputModel inline(MarkdownText text) {
        return Html.of(markdown.renderInline(text, context));
    }

    private List<PageLink> topics(Event event) {
        return event.topics().stream().map(pages::byId).flatMap(Optional::stream).map(PageLink::to).toList();
    }
}
