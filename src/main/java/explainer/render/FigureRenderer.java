package explainer.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.Set;

import explainer.figure.Figure;
import explainer.figure.Figures;
import explainer.ledger.Dataset;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.read.FigureSpec;
import explainer.read.MarkdownText;
import explainer.read.Page;

/**
 * Draws a page's figures with their templates and publishes their downloads. A template sees the {@code figure} and its
 * {@code caption}, {@code self}, the address of its own page or else of its place, a short {@code key} with which to begin ids that nobody links to, and besides the functions of every
 * template {@code note(factId)}, the number of a fact's note, {@code noteName(factId)}, what the note's anchor has behind {@code note-},
 * {@code eventOf(id)}, {@code html(text)} for Markdown from the ledger, {@code inline(text)} for that of the figure itself, and
 * {@code timeline(eventId)} for the address of an event.
 */
final class FigureRenderer {

    private static final Pattern LINK = Pattern.compile("</?a(?: [^>]*)?>");

    private final Figures figures;
    private final Ledger ledger;
    private final TemplateLibrary templates;
    private final TemplateFunctions functions;
    private final MarkdownRenderer markdown;
    private final Output output;
    private final FigurePages pages;

    FigureRenderer(Figures figures, Ledger ledger, TemplateLibrary templates, TemplateFunctions functions,
            MarkdownRenderer markdown, Output output, FigurePages pages) {
        this.figures = figures;
        this.ledger = ledger;
        this.templates = templates;
        this.functions = functions;
        this.markdown = markdown;
        this.output = output;
        this.pages = pages;
    }

    /**
     * A figure's HTML; empty when it can't be drawn, which is then reported.
     *
     * @param views the ledger's entries as the page shows them
     */
    String draw(FigureSpec spec, PageContext context, LedgerViews views) {
        Optional<Figure> built = figures.build(spec, context.page(), context.edition().prefix());
        if (built.isEmpty()) {
            return "";
        }
        Figure figure = built.get();
        if (!figure.csvPath().isEmpty() && context.edition().original()) {
            output.add(figure.csvPath(), figure.csv(), context.page().file());
        }
        Map<String, Object> model = new HashMap<>(functions.from(context.edition().address(), context.assets()));
        Optional<String> own = pages.path(spec, context.page());
        model.put("figure", figure);
        model.put("self", own.map(context::href).orElse("#" + figure.id()));
        model.put("key", context.edition().prefix() + Figures.key(spec, context.page()));
        figure.caption().ifPresent(caption -> model.put("caption", Html.of(markdown.renderInline(caption, context))));
        Set<Dataset> noted = new HashSet<>();
        model.put("note", TemplateFunctions.function(arguments -> note(String.valueOf(arguments.get(0)), figure, noted,
                context)));
        model.put("noteName", TemplateFunctions.function(arguments -> ledger.fact(String.valueOf(arguments.get(0)))
                .map(Notes::name).orElse("")));
        model.put("eventOf", TemplateFunctions.function(arguments -> ledger.events().stream()
                .filter(event -> event.id().equals(arguments.get(0))).findFirst().map(views::event).orElse(null)));
        model.put("small", false);
        model.put("timeline", TemplateFunctions.function(arguments -> timeline(String.valueOf(arguments.get(0)), context)));
        model.put("inline", TemplateFunctions.function(arguments -> arguments.get(0) instanceof MarkdownText text
                ? Html.of(markdown.renderInline(text, context)) : ""));
        model.put("html", TemplateFunctions.function(arguments -> arguments.get(0) instanceof MarkdownText text
                ? views.inline(text) : ""));
        String html = templates.render(context.edition().folder() + figure.template(), model, context.page().file());
        own.filter(path -> context.edition().original()).ifPresent(path -> pages.add(path, context.page(), spec, figure, html));
        return html;
    }

    private Integer note(String factId, Figure figure, PageContext context) {
        Fact fact = ledger.facts().get(factId);
        return fact == null || context.notes() == null ? null : (Integer) context.notes().referFrom(fact, figure.id());
    }

    /**
     * A drawing of another page in short, for where that page is spoken of: the template sees {@code small} and leaves
     * out title, caption, ids that readers could lead to, and links.
     *
     * @param context of the other page, without notes
     */
    String drawSmall(FigureSpec.Drawn spec, PageContext context) {
        Optional<Figure> built = figures.build(spec, context.page(), "");
        if (built.isEmpty()) {
            return "";
        }
        Map<String, Object> model = new HashMap<>(functions.from(context.edition().address(), context.assets()));
        model.put("figure", built.get());
        model.put("small", true);
        model.put("key", "of-" + context.page().id().replace('/', '-'));
        model.put("note", TemplateFunctions.function(arguments -> null));
        model.put("timeline", TemplateFunctions.function(arguments -> null));
        model.put("inline", TemplateFunctions.function(arguments -> arguments.get(0) instanceof MarkdownText text
                ? Html.of(LINK.matcher(markdown.renderInline(text, context)).replaceAll("")) : ""));
        return templates.render(built.get().template(), model, context.page().file());
    }

    /** Where the timeline has an event; null where nothing has it. */
    private static String timeline(String eventId, PageContext context) {
        return context.dataPages().event(eventId).map(context::href).orElse(null);
    }

    /** The first map in a page's text, for documents that show it in a place of their own; its problems are told there. */
    Optional<Figure> firstMap(Page page) {
        return page.figures().values().stream().filter(FigureSpec.Map.class::isInstance).findFirst()
                .flatMap(spec -> figures.build(spec, page));
    }

    /** The number of a fact's note; of the one note on a table only where the figure first refers to it. */
    private Integer note(String factId, Figure figure, Set<Dataset> noted, PageContext context) {
        Fact fact = ledger.fact(factId).orElse(null);
        if (fact == null || context.notes() == null) {
            return null;
        }
        int number = context.notes().referFrom(fact, figure.id());
        return fact.dataset().isEmpty() || noted.add(fact.dataset().get()) ? (Integer) number : null;
    }
}
