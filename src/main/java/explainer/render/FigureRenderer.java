package explainer.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.figure.Figure;
import explainer.figure.Figures;
import explainer.ledger.Dataset;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.read.FigureSpec;
import explainer.read.MarkdownText;

/**
 * Draws a page's figures with their templates and publishes their downloads. A template sees the {@code figure} and its
 * {@code caption}, a short {@code key} with which to begin ids that nobody links to, and besides the functions of every
 * template {@code note(factId)}, the number of a fact's note, {@code noteName(factId)}, what the note's anchor has behind {@code note-},
 * {@code eventOf(id)}, and {@code html(text)} for Markdown from the ledger.
 */
final class FigureRenderer {

    private final Figures figures;
    private final Ledger ledger;
    private final TemplateLibrary templates;
    private final TemplateFunctions functions;
    private final MarkdownRenderer markdown;
    private final Output output;

    FigureRenderer(Figures figures, Ledger ledger, TemplateLibrary templates, TemplateFunctions functions,
            MarkdownRenderer markdown, Output output) {
        this.figures = figures;
        this.ledger = ledger;
        this.templates = templates;
        this.functions = functions;
        this.markdown = markdown;
        this.output = output;
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
        model.put("figure", figure);
        model.put("key", context.edition().prefix() + Figures.key(spec, context.page()));
        figure.caption().ifPresent(caption -> model.put("caption", Html.of(markdown.renderInline(caption, context))));
        Set<Dataset> noted = new HashSet<>();
        model.put("note", TemplateFunctions.function(arguments -> note(String.valueOf(arguments.get(0)), figure, noted,
                context)));
        model.put("noteName", TemplateFunctions.function(arguments -> ledger.fact(String.valueOf(arguments.get(0)))
                .map(Notes::name).orElse("")));
        model.put("eventOf", TemplateFunctions.function(arguments -> ledger.events().stream()
                .filter(event -> event.id().equals(arguments.get(0))).findFirst().map(views::event).orElse(null)));
        model.put("html", TemplateFunctions.function(arguments -> arguments.get(0) instanceof MarkdownText text
                ? views.inline(text) : ""));
        return templates.render(context.edition().folder() + figure.template(), model, context.page().file());
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
