package explainer.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import explainer.ledger.Event;
import explainer.read.MarkdownText;
import explainer.read.SourceFile;
import explainer.render.TemplateLibrary;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;

/** Draws figures with the site's own templates, as a page would. */
final class Drawing {

    private final Sample sample;
    private final TemplateLibrary templates;

    Drawing(Sample sample) {
        this.sample = sample;
        this.templates = new TemplateLibrary("templates", files(), Locale.ROOT, sample.diagnostics);
    }

    static SortedMap<String, SourceFile> files() {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(Path.of("templates"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = path.toString().replace('\\', '/');
                files.put(name, new SourceFile(name, Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The figure's markup. Its facts are numbered from one on in their order. */
    String draw(Figure figure) {
        return draw(figure, "", false);
    }

    /** The figure's markup where another page shows it. */
    String drawSmall(Figure figure) {
        return draw(figure, "", true);
    }

    /** The figure's markup in a PDF. */
    String drawOnPaper(Figure figure) {
        return draw(figure, "pdf/", false);
    }

    private String draw(Figure figure, String folder, boolean small) {
        Map<String, Object> model = new HashMap<>();
        model.put("figure", figure);
        model.put("key", "figure-1");
        model.put("self", "#" + figure.id());
        model.put("t", function(arguments -> sample.messages.get(arguments.get(0).toString(),
                arguments.subList(1, arguments.size()).toArray())));
        model.put("href", function(arguments -> arguments.get(0)));
        model.put("small", small);
        model.put("inline", function(arguments -> arguments.get(0) instanceof AdapterTemplateModel given
                && given.getAdaptedObject(MarkdownText.class) instanceof MarkdownText text ? text.text() : ""));
        model.put("timeline", function(arguments -> small ? null : "timeline.html#event-" + arguments.get(0)));
        model.put("noteName", function(arguments -> arguments.get(0)));
        model.put("note", function(arguments -> {
            int index = figure.facts().indexOf(arguments.get(0).toString());
            return index < 0 ? null : index + 1;
        }));
        model.put("eventOf", function(arguments -> view(sample.ledger.events().stream()
                .filter(event -> event.id().equals(arguments.get(0).toString())).findFirst().orElseThrow())));
        figure.caption().ifPresent(caption -> model.put("caption", html("<p>" + caption.text().strip() + "</p>")));
        String html = templates.render(folder + figure.template(), model, "");
        templates.reportFailures();
        return html;
    }

    private Map<String, Object> view(Event event) {
        return Map.of("id", event.id(), "date", event.date().iso(), "iso", event.date().iso(), "title",
                event.title().text(), "places", List.of(), "sources", List.of(),
                "others", List.of());
    }

    private static Object html(String markup) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TemplateMethodModelEx function(Function<List<?>, Object> body) {
        return body::apply;
    }
}
