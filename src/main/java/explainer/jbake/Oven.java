package explainer.jbake;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;

import org.jbake.app.ContentStore;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;

import explainer.read.Page;
import explainer.read.Project;
import explainer.read.Settings;
import explainer.render.DrawnPages;
import explainer.render.Output;
import explainer.render.TemplateLibrary;
import explainer.yaml.YamlMap;

/** Lets JBake render a project, with its own tools for everything but the pages themselves. */
public final class Oven {

    private final Project project;
    private final TemplateLibrary templates;
    private final Output output;
    private final DrawnPages drawn;

    /**
     * @param output takes what is drawn
     * @param drawn  the pages that need not be drawn
     */
    public Oven(Project project, TemplateLibrary templates, Output output, DrawnPages drawn) {
        this.project = project;
        this.templates = templates;
        this.output = output;
        this.drawn = drawn;
    }

    /**
     * Draws the pages, feeds and lists. Waits for {@link JBakeLock}.
     *
     * @param pages     the pages to publish
     * @param models    what the template of a page sees besides JBake's own names, or, for null, that of anything else
     * @param stockBody draws the text of a page with JBake's own header
     */
    public void bake(List<Page> pages, Function<Page, Map<String, Object>> models, Function<Page, String> stockBody)
            throws RenderingException {
        Settings settings = project.settings();
        try (JBakeLock.Held held = JBakeLock.hold()) {
            ContentStore store = JBakeContent.store(settings, byFile(pages), dataByFile(), stockBody);
            OutputRenderer renderer = OutputRenderer.create(store, settings, templates, models, output, drawn);
            List<RenderingTool> tools = new ArrayList<>(List.of(new PagesTool()));
            ServiceLoader.load(RenderingTool.class).forEach(tool -> {
                if (!(tool instanceof DocumentsRenderer)) {
                    tools.add(tool);
                }
            });
            for (RenderingTool tool : tools) {
                tool.render(renderer, store, settings.jbake());
            }
        }
    }

    private Map<File, Page> byFile(Collection<Page> pages) {
        Map<File, Page> byFile = new LinkedHashMap<>();
        pages.forEach(page -> byFile.put(project.root().resolve(page.file()).toFile(), page));
        return byFile;
    }

    private Map<File, YamlMap> dataByFile() {
        Map<File, YamlMap> byFile = new TreeMap<>();
        project.data().forEach((path, map) -> byFile.put(project.root().resolve(path).toFile(), map));
        return byFile;
    }
}
