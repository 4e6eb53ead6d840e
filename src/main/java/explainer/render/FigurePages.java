package explainer.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import explainer.figure.Figure;
import explainer.figure.Figures;
import explainer.read.FigureSpec;
import explainer.read.Page;
import explainer.read.Parallel;
import explainer.render.view.PictureView;

/**
 * The figures' own pages, which others may show in a frame: each takes over what was drawn for the page that the figure
 * stands on, with addresses as they are from there. Several threads may add to it.
 */
final class FigurePages {

    private static final String TEMPLATE = "figure.ftlh";

    private final TemplateLibrary templates;
    private final boolean wanted;
    private final SortedMap<String, Drawn> drawn = new ConcurrentSkipListMap<>();

    /** A figure as its page shows it. */
    private record Drawn(Page page, FigureSpec spec, Figure figure, String html) {
    }

    /** @param wanted whether the site is to have such pages; without a template for them it has none */
    FigurePages(TemplateLibrary templates, boolean wanted) {
        this.templates = templates;
        this.wanted = wanted && templates.contains(TEMPLATE);
    }

    /** Where a figure has its own page, relative to the site's root; nothing where it has none. */
    Optional<String> path(FigureSpec spec, Page page) {
        return wanted ? Figures.pagePath(spec, page) : Optional.empty();
    }

    /** Takes a figure over from the page that it stands on. */
    void add(String path, Page page, FigureSpec spec, Figure figure, String html) {
        drawn.put(path, new Drawn(page, spec, figure, html));
    }

    /**
     * Draws the pages of the figures that were added. A template sees what one beside the page sees, and {@code figure},
     * its {@code kind}, its {@code path} and {@code place}, the {@code drawing}, and {@code pictures}.
     *
     * @param models   what a template sees that is drawn for a page and lies at a path
     * @param pictures those of the figure of a path
     */
    void draw(BiFunction<Page, String, Map<String, Object>> models, Function<String, List<PictureView>> pictures, Output output) {
        Parallel.forEach(drawn.entrySet(), entry -> {
            String path = entry.getKey();
            Drawn of = entry.getValue();
            Map<String, Object> model = models.apply(of.page(), path);
            model.put("figure", of.figure());
            model.put("kind", PageViews.kind(of.spec()));
            model.put("path", path);
            model.put("place", of.page().url() + "#" + of.figure().id());
            model.put("drawing", Html.of(WholeAddresses.seen(of.html(), of.page().url(),
                    to -> Addresses.relative(path, to))));
            model.put("pictures", pictures.apply(path));
            output.add(path, templates.render(TEMPLATE, model, of.page().file()), of.page().file());
        });
    }
}
