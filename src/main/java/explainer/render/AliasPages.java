package explainer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import explainer.read.Page;
import explainer.render.view.RedirectView;

/** Where pages were before: a small page leads on from each such address, and lists tell hosts that can do it themselves. */
final class AliasPages {

    private static final String TEMPLATE = "alias.ftlh";
    private static final String INDEX = "index.html";

    private final List<Page> pages;

    /** @param pages those that are published */
    AliasPages(List<Page> pages) {
        this.pages = pages;
    }

    /** What a host leads on from, from the site's root; a folder with a slash at its end and without. */
    List<RedirectView> redirects() {
        List<RedirectView> all = new ArrayList<>();
        for (Page page : pages) {
            String to = "/" + TemplateFunctions.absolute("", page.url());
            paths(page).forEach(path -> {
                if (path.endsWith("/" + INDEX)) {
                    String folder = "/" + path.substring(0, path.length() - INDEX.length());
                    all.add(redirect(folder.substring(0, folder.length() - 1), to));
                    all.add(redirect(folder, to));
                }
                all.add(redirect("/" + path, to));
            });
        }
        return all;
    }

    private static RedirectView redirect(String from, String to) {
        return new RedirectView(from, "/" + Addresses.encodePath(from.substring(1)), to);
    }

    /**
     * Draws the pages that lead on to a page.
     *
     * @param models what a template sees that stands at a path for the page
     */
    void draw(Page page, TemplateLibrary templates, BiFunction<Page, String, Map<String, Object>> models, Output output) {
        paths(page).forEach(path -> output.add(path, templates.render(TEMPLATE, models.apply(page, path), page.file()),
                page.file()));
    }

    private static List<String> paths(Page page) {
        return page.frontMatter().aliases().stream().flatMap(alias -> alias.path().stream()).toList();
    }
}
