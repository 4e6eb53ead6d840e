package explainer.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.start.Answers.Named;
import explainer.theme.Theme;
import explainer.theme.Theme.Part;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;

/**
 * Makes the files of a new site. They lie beside this class as templates in square brackets, for what they hold is full
 * of the usual signs; {@code files.txt} says which becomes what.
 */
public final class Starter {

    private static final String FOLDER = "/explainer/start/";
    private static final Pattern MARKDOWN = Pattern.compile("([\\\\`*_\\[\\]<>#|~&])");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd}.,]*");
    private static final String WORDS = "messages.properties";

    private final Configuration configuration = configure();
    private final Map<String, Object> model = new HashMap<>();
    private final Answers answers;

    public Starter(Answers answers) {
        this.answers = answers;
        model.put("title", answers.title());
        model.put("language", answers.language());
        model.put("countries", answers.countries());
        model.put("topics", answers.topics());
        model.put("day", answers.day().toString());
        model.put("numbers", numbers());
        model.put("translated", speaksTheThemesLanguage());
        // The example's texts are in the theme's own language, and a figure in them is read by the site's.
        model.put("english", Locale.forLanguageTag(answers.language()).getLanguage().equals(Theme.own().language()));
        model.put("yaml", (TemplateMethodModelEx) values -> quoted(String.valueOf(values.get(0))));
        model.put("markdown", (TemplateMethodModelEx) values ->
                MARKDOWN.matcher(String.valueOf(values.get(0))).replaceAll("\\\\$1"));
        model.put("property", (TemplateMethodModelEx) values -> String.valueOf(values.get(0)).replace("\\", "\\\\"));
    }

    /** The files by their path below the site's folder. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String line : draw("files.txt").lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            String[] words = line.split(" ");
            if (words.length > 2) {
                model.put("topic", answers.topics().get(Integer.parseInt(words[2])));
            }
            files.put(words[1], draw(words[0]).getBytes(StandardCharsets.UTF_8));
        }
        files.put("schemas/page.json", PageSchema.text().getBytes(StandardCharsets.UTF_8));
        if (!speaksTheThemesLanguage()) {
            files.put(Part.TEMPLATES.folder() + "/" + WORDS, Theme.own().read(Part.TEMPLATES, WORDS));
        }
        return files;
    }

    private boolean speaksTheThemesLanguage() {
        return Theme.own().words(answers.language()).isPresent();
    }

    /** What stands in names with digits, and is no figure. */
    private String numbers() {
        return Stream.concat(Stream.of(answers.title()), Stream.concat(answers.countries().stream(), answers.topics().stream())
                .map(Named::name)).flatMap(name -> NUMBER.matcher(name).results()).map(found -> found.group()
                        .replaceAll("[.,]+$", "")).filter(number -> number.indexOf(',') < 0)
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(", "));
    }

    /** YAML reads a text in double quotes as JSON does, whatever it looks like. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String draw(String name) {
        StringWriter out = new StringWriter();
        try {
            new Template(name, source(name), configuration).process(model, out);
        } catch (TemplateException | IOException e) {
            throw new IllegalStateException("the beginning of a site can't be made from " + name, e);
        }
        return out.toString();
    }

    private static String source(String name) {
        try (InputStream in = Starter.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a new site can't be read", e);
        }
    }

    private static Configuration configure() {
        Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
        settings.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        settings.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        settings.setLocale(Locale.ROOT);
        settings.setNumberFormat("computer");
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setAPIBuiltinEnabled(false);
        settings.setNewBuiltinClassResolver(freemarker.core.TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        return settings;
    }
}
