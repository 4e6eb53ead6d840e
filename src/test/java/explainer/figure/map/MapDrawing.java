package explainer.figure.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import explainer.diagnostic.Diagnostics;
import explainer.read.MarkdownText;
import explainer.read.Messages;
import explainer.read.SourceFile;
import explainer.render.TemplateLibrary;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;

/** Draws a map with the site's own template, as a page would. */
final class MapDrawing {

    private static final String PATH = "templates/figures/map.ftlh";

    private final Messages messages;

    MapDrawing(Messages messages) {
        this.messages = messages;
    }

    /** The figure as an element. */
    Element draw(MapFigure map) {
        return Jsoup.parseBodyFragment(html(map)).outputSettings(new org.jsoup.nodes.Document.OutputSettings()
                .prettyPrint(false)).body().child(0);
    }

    /** The figure's markup. */
    String html(MapFigure map) {
        Diagnostics diagnostics = new Diagnostics();
        TemplateLibrary templates = new TemplateLibrary("templates", new TreeMap<>(Map.of(PATH, file())), Locale.ROOT,
                diagnostics);
        Map<String, Object> model = new HashMap<>();
        model.put("figure", map);
        model.put("key", "figure-1");
        model.put("self", "#" + map.id());
        model.put("t", function(arguments -> messages.get(arguments.get(0).toString(),
                arguments.subList(1, arguments.size()).toArray())));
        model.put("html", function(arguments -> text(templates, arguments.get(0))));
        map.caption().ifPresent(caption -> model.put("caption", caption.text()));
        String html = templates.render(map.template(), model, "");
        templates.reportFailures();
        if (!diagnostics.sorted().isEmpty()) {
            throw new AssertionError(diagnostics.sorted().toString());
        }
        return html;
    }

    private static SourceFile file() {
        try {
            return new SourceFile(PATH, Files.readAllBytes(Path.of(PATH)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(TemplateLibrary templates, Object argument) {
        try {
            return ((MarkdownText) templates.wrapper().unwrap((TemplateModel) argument)).text();
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TemplateMethodModelEx function(Function<List<?>, Object> body) {
        return body::apply;
    }
}
