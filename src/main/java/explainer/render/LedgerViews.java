package explainer.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import explainer.check.Usage;
import explainer.ledger.Address;
import explainer.ledger.Dataset;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Fact.Derivation;
import explainer.ledger.Fact.Relations;
import explainer.ledger.Grounds;
import explainer.ledger.Ledger;
import explainer.ledger.PartialDate;
import explainer.ledger.Quoted;
import explainer.ledger.Source;
import explainer.ledger.Source.Background;
import explainer.ledger.Term;
import explainer.ledger.Wording;
import explainer.read.Alphabet;
import explainer.read.MarkdownText;
import explainer.read.Messages;
import explainer.render.view.EventView;
import explainer.render.view.FactView;
import explainer.render.view.FormulaPart;
import explainer.render.view.LedgerView;
import explainer.render.view.NoteView;
import explainer.render.view.PageLink;
import explainer.render.view.RelationsView;
import explainer.render.view.SourceLink;
import explainer.render.view.SourceView;
import explainer.render.view.TermView;
import freemarker.core.TemplateHTMLOutputModel;

/** Puts the entries of the ledger into words, as one page shows them. */
final class LedgerViews {

    private static final Pattern FORMULA_PART = Pattern.compile(Address.IN_FORMULA
            + "|[a-z][a-z0-9]*(?:-[a-z0-9]+)*+|[-*/]|[^a-z*/-]+");

    /** The kind of those of which it is not said. */
    private static final String OTHER_KIND = "other";

    private final Ledger ledger;
    private final SitePages pages;
    private final Usage usage;
    private final MarkdownRenderer markdown;
    private final String site;
    private final String first;
    private final PageContext context;
    private final Wording wording;
    private final Messages messages;

    /**
     * @param pages   the pages that are published
     * @param usage   which page uses what
     * @param site    the language of these pages
     * @param first   the language that the site is written in first, which is that of sources of which nothing else is said
     * @param context the page that shows the entries
     */
    LedgerViews(Ledger ledger, SitePages pages, Usage usage, MarkdownRenderer markdown, String site,
            String first, PageContext context) {
        this.site = site.split("-")[0];
        this.first = first;
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
        List<SourceView> sources = ledger.sources().values().stream().map(this::source).toList();
        List<FactView> facts = ledger.facts().values().stream().map(this::fact).toList();
        return new LedgerView(facts, grounds(), topics(facts), sources, kinds(sources),
                years.entrySet().stream()
                        .map(year -> new LedgerView.Year(year.getKey(), decade(year.getKey()), year.getValue())).toList(),
                years.keySet().stream().map(LedgerViews::decade).distinct().toList(),
                ledger.terms().values().stream().sorted(Comparator.comparing(Term::name, new Alphabet(messages).ofNames()))
                        .map(this::term).toList(),
                latest.stream().limit(5).map(this::event).toList());
    }

    private LedgerView.Grounds grounds() {
        Grounds grounds = Grounds.of(ledger);
        return !grounds.areQuoted() ? null : new LedgerView.Grounds(grounds.whole(), grounds.excerpt(), grounds.computed(),
                grounds.ofSuch(), grounds.attested());
    }

    /**
     * Facts by topic: the first that has them among its tiles, or else shows them, itself or on a page below it. Those
     * that none shows come last.
     */
    private List<LedgerView.Topic> topics(List<FactView> facts) {
        List<PageLink> topics = pages.topics();
        if (topics.size() < 2) {
            return List.of();
        }
        Map<Optional<PageLink>, List<FactView>> byTopic = new LinkedHashMap<>();
        topics.forEach(topic -> byTopic.put(Optional.of(topic), new ArrayList<>()));
        facts.forEach(fact -> byTopic.computeIfAbsent(topics.stream().filter(topic -> isTile(fact, topic)).findFirst()
                .or(() -> topics.stream().filter(topic -> shows(topic, fact)).findFirst()),
                none -> new ArrayList<>()).add(fact));
        return byTopic.entrySet().stream().filter(topic -> !topic.getValue().isEmpty())
                .map(topic -> new LedgerView.Topic(topic.getKey().orElse(null), topic.getValue())).toList();
    }

    private boolean isTile(FactView fact, PageLink topic) {
        return pages.byId(topic.id()).orElseThrow().frontMatter().figures().stream()
                .anyMatch(id -> id.value().equals(fact.id()));
    }

    private static boolean shows(PageLink topic, FactView fact) {
        return fact.pages().stream().anyMatch(use -> (use.page().id() + "/").startsWith(topic.id() + "/"));
    }

    /** Sources by kind; those of which it is not said come last. */
    private static List<LedgerView.Kind> kinds(List<SourceView> sources) {
        Map<String, List<SourceView>> byKind = new LinkedHashMap<>();
        for (Source.Kind kind : Source.Kind.values()) {
            byKind.put(kind.key(), new ArrayList<>());
        }
        sources.forEach(source -> byKind.computeIfAbsent(source.kind() == null ? OTHER_KIND : source.kind(),
                any -> new ArrayList<>()).add(source));
        return byKind.getOrDefault(OTHER_KIND, List.of()).size() == sources.size() ? List.of()
                : byKind.entrySet().stream().filter(kind -> !kind.getValue().isEmpty())
                .map(kind -> new LedgerView.Kind(kind.getKey(), kind.getValue())).toList();
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
                formula(fact), check(fact), html(fact.note()), relations(fact), usage.ofFact(fact.id()).stream()
                        .filter(use -> pages.contains(use.page()))
                        .map(use -> new FactView.Use(PageLink.to(use.page()), use.anchor())).toList());
    }

    /** The note on a table that figures of a page are taken from. */
    NoteView note(Notes.Entry entry, Dataset dataset, List<SourceLink> sources, List<NoteView.Backlink> back) {
        List<String> computed = entry.facts().stream().filter(Fact::isComputed).map(fact -> messages.get("series.computed",
                aggregate(fact), wording.bare(fact.quantity()))).toList();
        TemplateHTMLOutputModel caveat = Stream.concat(dataset.note().stream(), entry.facts().stream()
                .flatMap(fact -> fact.note().stream())).distinct().map(text -> markdown.renderInline(text, context))
                .reduce((one, other) -> one + " " + other).map(Html::of).orElse(null);
        return new NoteView(entry.number(), entry.anchor(), back, "series", null, dataset.title(), null,
                dataset.period().map(wording::period).orElse(null), sources,
                false, null, null, caveat, null, null, new NoteView.Series(dataset.download(), html(dataset.processed()),
                        computed));
    }

    /** What an aggregate is made of, such as "sum of exports, 2010 to 2019". */
    private String aggregate(Fact fact) {
        String label = fact.label() + fact.period().map(period -> ", " + wording.period(period)).orElse("");
        return Address.parse(fact.id()).function().map(function -> messages.get("series." + function.key(), label))
                .orElse(label);
    }

    /** Where a fact stands in its source and how to others; null when nothing is said of that. */
    RelationsView relations(Fact fact) {
        Relations relations = fact.relations();
        if (fact.at().isEmpty() && relations.equals(Relations.NONE)) {
            return null;
        }
        Optional<Quoted> at = fact.at();
        Optional<Source> source = fact.quotedSource();
        return new RelationsView(at.map(Quoted::words).orElse(null),
                at.flatMap(Quoted::paragraph).map(number -> Integer.toString(number)).orElse(null),
                passage(source.flatMap(Source::url), at), passage(source.flatMap(from -> from.background().archived()), at),
                source.map(from -> from.background().language().orElse(first)).orElse(null),
                relations.statements().stream().map(this::statement).toList(), html(relations.chosen()),
                relations.supersededBy().map(this::statement).orElse(null));
    }

    private static String passage(Optional<String> page, Optional<Quoted> words) {
        return page.flatMap(address -> words.map(at -> Passage.of(address, at))).orElse(null);
    }

    private RelationsView.Statement statement(String id) {
        Fact fact = ledger.fact(id).orElseThrow();
        return new RelationsView.Statement(id, wording.quantity(fact.quantity()),
                fact.period().map(wording::period).orElse(null), fact.sources().stream().map(this::sourceLink).toList(),
                context.dataPages().fact(id).orElse(null));
    }

    SourceLink sourceLink(Source source) {
        return sourceLink(source, through(source));
    }

    private SourceLink sourceLink(Source source, List<SourceLink> through) {
        Background background = source.background();
        return new SourceLink(source.id(), source.title(), source.publisher(), date(source.date(), source.when()),
                background.author().orElse(null), language(background), background.copy(),
                background.quotes().orElse(null), home(source), through, false);
    }

    /** The name of a source's language, in the site's; null where it is the site's or not known. */
    private String language(Background background) {
        return background.language().map(tag -> tag.split("-")[0]).filter(language -> !language.equals(site))
                .map(language -> messages.get("language." + language)).orElse(null);
    }

    private String home(Source source) {
        return context.dataPages().source(source.id()).orElse(null);
    }

    private List<SourceLink> through(Source source) {
        return source.through().stream().map(id -> ledger.sources().get(id)).map(next -> sourceLink(next, List.of()))
                .toList();
    }

    private SourceView source(Source source) {
        Background background = source.background();
        return new SourceView(source.id(), source.title(), source.publisher(), date(source.date(), source.when()),
                source.when().isPresent() ? null : source.date().iso(), source.covers(),
                background.kind().map(Source.Kind::key).orElse(null), background.author().orElse(null),
                language(background), background.copy(), background.quotes().orElse(null), through(source),
                source.url().orElse(null), background.archived().orElse(null), html(source.note()),
                ledger.facts().values().stream().filter(fact -> !fact.isComputed() && fact.sources().contains(source))
                        .map(fact -> new SourceView.FactLink(fact.id(), fact.label(), wording.quantity(fact.quantity()),
                                context.dataPages().fact(fact.id()).orElse(null)))
                        .toList(),
                ledger.events().stream().filter(event -> event.allSources().contains(source))
                        .map(event -> context.dataPages().event(event.id())
                                .map(home -> new SourceView.EventLink(event.id(), name(event), home))
                                .orElseGet(() -> new SourceView.EventLink(event.id(), inline(event.title()), null)))
                        .toList(),
                pages.links("source " + source.id(), usage.ofSource(source.id())));
    }

    EventView event(Event event) {
        return new EventView(event.id(), date(event.date(), event.when()),
                event.when().isPresent() ? null : event.date().iso(), event.date().year(), inline(event.title()),
                name(event), html(event.text()), topics(event),
                event.places().stream().map(id -> ledger.places().get(id).name()).toList(),
                event.sources().stream().map(this::sourceLink).toList(),
                event.others().stream().map(other -> new EventView.OtherDay(other.when(),
                        other.sources().stream().map(this::sourceLink).toList(), html(other.text()))).toList());
    }

    /** An event's title without links, fit to be one. */
    private TemplateHTMLOutputModel name(Event event) {
        return Html.of(markdown.renderInline(event.title(), context.withoutLinks()));
    }

    TermView term(Term term) {
        return new TermView(term.id(), term.name(), term.aliases(), inline(term.definition()),
                context.dataPages().term(term.id()).orElse(null), term.sources().stream().map(this::sourceLink).toList(),
                pages.links("term " + term.id(), usage.ofTerm(term.id())));
    }

    /** How a fact follows from others, in labels and values; null when it does not. */
    List<FormulaPart> formula(Fact fact) {
        return fact.derivation().map(derivation -> {
            List<FormulaPart> parts = new ArrayList<>();
            Matcher part = FORMULA_PART.matcher(derivation.formula());
            while (part.find()) {
                ledger.fact(part.group()).ifPresentOrElse(operand -> {
                    parts.add(new FormulaPart(operand.dataset().isPresent() ? aggregate(operand) : whole(operand),
                            context.dataPages().fact(operand.id()).orElse(null)));
                    parts.add(new FormulaPart(" (" + wording.bare(operand.quantity()) + ")", null));
                }, () -> parts.add(new FormulaPart(sign(part.group()), null)));
            }
            parts.add(new FormulaPart(" = " + wording.bare(derivation.computed()), null));
            return parts;
        }).orElse(null);
    }

    /** What a fact measures and when, so that two of a formula can't be taken for one. */
    private String whole(Fact fact) {
        return fact.period().map(wording::period).filter(period -> !fact.label().contains(period))
                .map(period -> fact.label() + ", " + period).orElse(fact.label());
    }

    private static String sign(String part) {
        return switch (part) {
            case "-" -> "\u2212";
            case "*" -> "\u00D7";
            case "/" -> "\u00F7";
            default -> part;
        };
    }

    /** How a stated value differs from what its formula gives; null when it does not, as the build proves. */
    TemplateHTMLOutputModel check(Fact fact) {
        if (fact.derivation().isEmpty() || fact.isComputed()) {
            return null;
        }
        Derivation derivation = fact.derivation().get();
        return derivation.disagreement()
                .map(reason -> Html.of(Html.escape(messages.get("note.check.differs",
                        wording.bare(derivation.computed()))) + " " + markdown.renderInline(reason, context)))
                .orElse(null);
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
