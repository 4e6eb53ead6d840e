package explainer.render;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;

import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Node;

import explainer.check.Target.PageTarget;
import explainer.check.Usage;
import explainer.figure.FactTexts;
import explainer.figure.Tile;
import explainer.ledger.Dataset;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.PartialDate;
import explainer.ledger.Source;
import explainer.read.FigureSpec;
import explainer.read.FrontMatter;
import explainer.read.Heading;
import explainer.read.MarkdownText;
import explainer.read.Page;
import explainer.read.Settings;
import explainer.render.view.AnswerView;
import explainer.render.view.ChangeView;
import explainer.render.view.ContentsEntry;
import explainer.render.view.EventView;
import explainer.render.view.NoteView;
import explainer.render.view.PageLink;
import explainer.render.view.PageSummary;
import explainer.render.view.PageView;
import explainer.render.view.SourceLink;
import explainer.render.view.TermView;
import explainer.render.view.TileView;
import explainer.yaml.YamlText;
import freemarker.core.TemplateHTMLOutputModel;

/** Draws the Markdown of one page and gathers around it everything that its template shows. */
final class PageViews {

    private final Settings settings;
    private final Ledger ledger;
    private final FactTexts facts;
    private final SitePages sitePages;
    private final Usage usage;
    private final MarkdownRenderer markdown;
    private final BiFunction<FigureSpec.Drawn, PageContext, String> small;

    /** @param small draws a figure of another page in short, given that page's context */
    PageViews(Settings settings, Ledger ledger, FactTexts facts, SitePages sitePages, Usage usage,
            MarkdownRenderer markdown, BiFunction<FigureSpec.Drawn, PageContext, String> small) {
        this.settings = settings;
        this.ledger = ledger;
        this.facts = facts;
        this.sitePages = sitePages;
        this.usage = usage;
        this.markdown = markdown;
        this.small = small;
    }

    /** The page in full. Notes are numbered as the reader meets them: answer, drawing, key points, tiles, text. */
    PageView view(Page page, PageContext context, LedgerViews views) {
        FrontMatter head = page.frontMatter();
        AnswerView answer = answer(page, context);
        // It refers to its notes before the text does, for it stands above it.
        TemplateHTMLOutputModel drawing = context.edition().original() ? page.drawing()
                .map(figure -> Html.of(context.figures().apply(figure, context))).orElse(null) : null;
        List<TemplateHTMLOutputModel> keyPoints = head.keyPoints().stream()
                .map(point -> Html.of(markdown.renderInline(point, context))).toList();
        List<TileView> tiles = head.figures().stream().map(id -> tile(ledger.fact(id.value()).orElseThrow(), context)).toList();
        TemplateHTMLOutputModel body = Html.of(markdown.render(page.body(), context));
        Map<String, Object> extra = extra(page, context); // before the notes are gathered, to which it may refer
        List<Event> events = ledger.events().stream().filter(event -> event.topics().contains(page.id())).toList();
        List<EventView> eventViews = events.stream().map(views::event).toList();
        List<TermView> terms = usage.termsOn(page).stream().map(views::term).toList();
        return new PageView(page.id(), page.title(), head.shortTitle().orElse(page.title()), head.summary(), page.type(),
                page.url(), canonical(page), settings.language(), head.date().map(Object::toString).orElse(null),
                asOf(page, context), head.published().map(Object::toString).orElse(null),
                head.updated().map(Object::toString).orElse(null), head.isDraft(), keyPoints, tiles, body,
                contents(page.headings(), context.edition().prefix()),
                kinds(page),
                context.edition().depth() == 0 ? notes(List.of(context), views) : List.of(),
                sources(events, context, views), eventViews, terms, related(page, context),
                sitePages.previous(page).orElse(null), sitePages.next(page).orElse(null), sitePages.breadcrumbs(page),
                changes(page, context), answer, answers(page, context), drawing, drawings(page, context),
                sitePages.topic(page).orElse(null),
                sitePages.below(page), link("edit", page), link("report", page), extra);
    }

    /** The values of the keys that the settings declare, as templates write them. */
    private Map<String, Object> extra(Page page, PageContext context) {
        Map<String, Object> extra = new LinkedHashMap<>();
        page.frontMatter().extra().forEach((key, value) -> extra.put(key, extra(value, context)));
        return extra;
    }

    private Object extra(Object value, PageContext context) {
        if (value instanceof MarkdownText text) {
            return Html.of(markdown.render(text, context));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> extra(item, context)).toList();
        }
        return value instanceof YamlText text ? text.value() : value;
    }

    /** The page in short. */
    PageSummary summary(Page page, PageContext context) {
        FrontMatter head = page.frontMatter();
        TileView tile = head.figures().stream().findFirst().map(id -> tile(ledger.fact(id.value()).orElseThrow(), context))
                .orElse(null);
        return new PageSummary(page.id(), page.title(), head.shortTitle().orElse(page.title()), head.summary(),
                page.type(), page.url(), canonical(page), settings.language(), asOf(page, context),
                head.updated().map(Object::toString).orElse(null), answer(page, context.withoutNotes()), tile);
    }

    /** What a page answers; null when it says nothing of that. */
    private AnswerView answer(Page page, PageContext context) {
        FrontMatter head = page.frontMatter();
        return head.question().isEmpty() && head.answer().isEmpty() ? null
                : new AnswerView(head.question().map(YamlText::value).orElse(null),
                        head.answer().map(text -> Html.of(markdown.render(text, context))).orElse(null),
                        head.answer().map(text -> Jsoup.parseBodyFragment(markdown.render(text, context.withoutNotes()))
                                .text()).orElse(null));
    }

    /** What the topics answer, as the home page says it: without notes of its own. */
    private Map<String, AnswerView> answers(Page page, PageContext context) {
        Map<String, AnswerView> answers = new LinkedHashMap<>();
        if (page.type().equals(SitePages.HOME)) {
            for (PageLink link : sitePages.ownTopics()) {
                Page topic = sitePages.byId(link.id()).orElseThrow();
                AnswerView answer = answer(topic, context.of(topic));
                if (answer != null) {
                    answers.put(link.id(), new AnswerView(answer.question(), answer.text() == null ? null
                            : Html.of(WholeAddresses.seen(Html.text(answer.text()), topic.url(),
                                    context.edition().address())), answer.plain()));
                }
            }
        }
        return answers;
    }

    /** The drawings of the topics, as the home page shows them. */
    private Map<String, TemplateHTMLOutputModel> drawings(Page page, PageContext context) {
        Map<String, TemplateHTMLOutputModel> drawings = new LinkedHashMap<>();
        drawn(page).forEach((topic, drawing) -> drawings.put(topic.id(),
                Html.of(small.apply(drawing, context.of(topic)))));
        return drawings;
    }

    /** The drawings of other pages that a page shows. */
    private Map<Page, FigureSpec.Drawn> drawn(Page page) {
        Map<Page, FigureSpec.Drawn> drawn = new LinkedHashMap<>();
        if (page.type().equals(SitePages.HOME)) {
            for (PageLink link : sitePages.ownTopics()) {
                Page topic = sitePages.byId(link.id()).orElseThrow();
                topic.drawing().filter(FigureSpec.Drawn.class::isInstance).map(FigureSpec.Drawn.class::cast)
                        .ifPresent(drawing -> drawn.put(topic, drawing));
            }
        }
        return drawn;
    }

    /** The kinds of the figures on a page, by which it finds their styles. */
    private List<String> kinds(Page page) {
        return Stream.concat(page.figures().values().stream(), drawn(page).values().stream())
                .map(PageViews::kind).distinct().sorted().toList();
    }

    /** The kind of a figure as templates know it. */
    static String kind(FigureSpec figure) {
        return figure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** On the home page a tile leads to the table of all facts, where there is one, as figures of its answers do. */
    private TileView tile(Fact fact, PageContext context) {
        String home = context.page().type().equals(SitePages.HOME) ? context.dataPages().fact(fact.id()).orElse(null) : null;
        Notes.Reference note = home == null ? context.notes().refer(fact) : new Notes.Reference(0, null, null);
        Tile tile = facts.tile(fact);
        return new TileView(Notes.name(fact), fact.label(), tile.value(), tile.hedge(), tile.number(), tile.unit(),
                fact.period().isPresent() ? tile.period() : null, note.number(), note.id(), home,
                fact.isComputed() ? context.messages().get("fact.computed") : tile.publisher(), tile.country());
    }

    private String canonical(Page page) {
        return settings.address().isEmpty() ? null : TemplateFunctions.absolute(settings.address(), page.url());
    }

    private static String asOf(Page page, PageContext context) {
        return page.frontMatter().asOf().or(() -> page.frontMatter().date()
                .map(date -> context.wording().date(PartialDate.of(date)))).orElse(null);
    }

    private static List<ContentsEntry> contents(List<Heading> headings, String prefix) {
        List<ContentsEntry> contents = new ArrayList<>();
        for (Heading heading : headings) {
            boolean below = heading.level() == 3 && !contents.isEmpty();
            if (heading.level() == 2 || below) {
                List<ContentsEntry> level = below ? contents.get(contents.size() - 1).children() : contents;
                level.add(new ContentsEntry(prefix + heading.id(), heading.text(), heading.level(), new ArrayList<>()));
            }
        }
        return contents;
    }

    /**
     * The notes of a document.
     *
     * @param parts its pages, all with the same notes
     */
    List<NoteView> notes(List<PageContext> parts, LedgerViews views) {
        PageContext context = parts.get(0);
        Told told = new Told(context.notes().entries().stream().flatMap(entry -> sources(entry).stream()).toList());
        return context.notes().entries().stream().map(entry -> {
            List<NoteView.Backlink> back = new ArrayList<>();
            for (String id : entry.references()) {
                back.add(new NoteView.Backlink(id, letters(back.size())));
            }
            if (entry.subject() instanceof Fact fact) {
                return new NoteView(entry.number(), entry.anchor(), back, "fact", fact.id(), fact.label(),
                        context.wording().quantity(fact.quantity()),
                        fact.period().map(context.wording()::period).orElse(null),
                        told.links(sources(entry), views), fact.isComputed(),
                        views.formula(fact), views.check(fact), views.html(fact.note()), views.relations(fact), null, null);
            } else if (entry.subject() instanceof Source source) {
                return new NoteView(entry.number(), entry.anchor(), back, "source", null, null, null, null,
                        told.links(sources(entry), views), false, null, null, views.html(source.note()), null, null, null);
            } else if (entry.subject() instanceof Dataset dataset) {
                return views.note(entry, dataset, told.links(sources(entry), views), back);
            }
            FootnoteBlock footnote = (FootnoteBlock) entry.subject();
            return new NoteView(entry.number(), entry.anchor(), back, "footnote", null, null, null, null, List.of(),
                    false, null, null, null, null, Html.of(footnote(footnote, parts)), null);
        }).toList();
    }

    private static List<Source> sources(Notes.Entry entry) {
        return entry.subject() instanceof Fact fact ? fact.sources() : entry.subject() instanceof Source source
                ? List.of(source) : entry.subject() instanceof Dataset dataset ? dataset.sources() : List.of();
    }

    /** What the notes of a document have said of their sources so far. */
    private static final class Told {

        private final Map<String, Long> published;
        private final Set<String> seen = new HashSet<>();

        /** @param all the sources of all notes */
        Told(List<Source> all) {
            published = all.stream().distinct().collect(Collectors.groupingBy(Source::publisher, Collectors.counting()));
        }

        List<SourceLink> links(List<Source> sources, LedgerViews views) {
            return sources.stream().map(source -> seen.add(source.id()) ? views.sourceLink(source)
                    : views.sourceLink(source).again(published.get(source.publisher()) == 1)).toList();
        }
    }

    private String footnote(FootnoteBlock footnote, List<PageContext> parts) {
        PageContext context = parts.stream()
                .filter(part -> part.page().body().document() == footnote.getDocument()).findFirst().orElse(parts.get(0));
        StringBuilder html = new StringBuilder();
        for (Node child : footnote.getChildren()) {
            html.append(markdown.render(child, context.page().body().document(), context.withoutNotes()));
        }
        return html.toString();
    }

    /** a, b … z, aa, ab … */
    private static String letters(int index) {
        String last = String.valueOf((char) ('a' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    private List<SourceLink> sources(List<Event> events, PageContext context, LedgerViews views) {
        Set<Source> sources = new LinkedHashSet<>();
        context.notes().entries().forEach(entry -> sources.addAll(sources(entry)));
        events.forEach(event -> sources.addAll(event.allSources()));
        Map<String, Source> withThrough = new LinkedHashMap<>();
        sources.forEach(source -> addThrough(source, withThrough));
        return withThrough.values().stream().map(views::sourceLink).toList();
    }

    /** Adds a source and those that it came through, each before the next, in a chain of any length. */
    private void addThrough(Source first, Map<String, Source> all) {
        Deque<Source> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Source source = open.pop();
            if (all.putIfAbsent(source.id(), source) == null) {
                for (int i = source.through().size() - 1; i >= 0; i--) {
                    open.push(ledger.sources().get(source.through().get(i)));
                }
            }
        }
    }

    /** The pages that the front matter names, or else the topics that the text leads to. */
    private List<PageLink> related(Page page, PageContext context) {
        List<String> named = page.frontMatter().related().stream().map(YamlText::value).toList();
        Set<Page> related = new LinkedHashSet<>();
        List<String> addresses = new ArrayList<>(named);
        if (named.isEmpty()) {
            addAddresses(page.body().document(), addresses);
        }
        for (String address : addresses) {
            if (context.resolve(address) instanceof PageTarget target && sitePages.contains(target.page())
                    && target.page() != page && (!named.isEmpty() || isOtherTopic(target.page(), page))) {
                related.add(target.page());
            }
        }
        return related.stream().map(PageLink::to).toList();
    }

    /** Whether a page is a topic, or below one, and not of the topic that another is about. */
    private static boolean isOtherTopic(Page page, Page other) {
        return page.type().equals(SitePages.TOPIC) && !(other.isDetail() && page.id().equals(other.topic()))
                || page.isDetail() && !page.topic().equals(other.topic());
    }

    private static void addAddresses(Node node, List<String> addresses) {
        if (node instanceof Link link) {
            addresses.add(link.getUrl().toString());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            addAddresses(child, addresses);
        }
    }

    /** The page's change log, newest first. */
    List<ChangeView> changes(Page page, PageContext context) {
        PageContext plain = context.withoutNotes();
        Map<LocalDate, Integer> sameDay = new HashMap<>();
        List<ChangeView> changes = new ArrayList<>();
        for (FrontMatter.Change change : page.frontMatter().changes()) {
            int number = sameDay.merge(change.date(), 1, Integer::sum);
            changes.add(new ChangeView("change-" + change.date() + (number == 1 ? "" : "-" + number),
                    change.date().toString(), context.wording().date(PartialDate.of(change.date())),
                    Html.of(markdown.renderInline(change.text(), plain))));
        }
        changes.sort(Comparator.comparing(ChangeView::iso).reversed());
        return changes;
    }

    /** A setting such as {@code site.edit}, with {@code {file}} and {@code {page}} filled in; null when not set. */
    private String link(String key, Page page) {
        Optional<String> pattern = settings.site(key);
        return pattern.map(address -> address.replace("{file}", Addresses.encodePath(page.file()))
                .replace("{page}", Addresses.encodePath(page.url()))).orElse(null);
    }
}
