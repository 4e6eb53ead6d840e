package explainer.render;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.read.Messages;
import explainer.read.SourceFile;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;

/**
 * The site's templates. {@code .ftlh} escapes for HTML and {@code .ftlx} for XML; JBake's {@code .ftl} escapes nothing,
 * as its authors expect. An error in a template becomes a diagnostic with the template's line; it never ends up in a
 * page.
 */
public final class TemplateLibrary {

    private static final Pattern TRAILING_POSITION = Pattern.compile("\\s*\\(?\\[?in template .*", Pattern.DOTALL);

    private static final Pattern UNEXPECTED = Pattern.compile("Encountered \"(.*)\", but was expecting (?:one of )?.*");

    private final Configuration configuration;
    private final String folder;
    private final Locale locale;
    private final long run;
    private final SortedMap<String, SourceFile> files;
    private final Diagnostics diagnostics;
    private final SortedMap<Diagnostic, SortedSet<String>> failures = new ConcurrentSkipListMap<>();

    /**
     * @param folder the template folder, relative to the project
     * @param files  its files, by path relative to the project
     * @param locale the language of names of months that a template writes, and of the order in which it sorts words
     */
    public TemplateLibrary(String folder, SortedMap<String, SourceFile> files, Locale locale,
            Diagnostics diagnostics) {
        this.folder = folder;
        this.files = files;
        this.diagnostics = diagnostics;
        this.locale = locale;
        this.run = 0;
        this.configuration = configure();
        load(new TreeMap<>());
    }

    private TemplateLibrary(TemplateLibrary last, SortedMap<String, SourceFile> files, Diagnostics diagnostics) {
        this.folder = last.folder;
        this.locale = last.locale;
        this.files = files;
        this.run = last.run + 1;
        this.configuration = last.configuration;
        this.diagnostics = diagnostics;
        load(last.files);
    }

    /**
     * The templates for another run. Those that are still the same are not parsed again. This library is not to be used
     * any more.
     */
    public TemplateLibrary next(String folder, SortedMap<String, SourceFile> files, Locale locale,
            Diagnostics diagnostics) {
        return folder.equals(this.folder) && locale.equals(this.locale) ? new TemplateLibrary(this, files, diagnostics)
                : new TemplateLibrary(folder, files, locale, diagnostics);
    }

    /** Gives FreeMarker the templates that are not as they were. */
    private void load(SortedMap<String, SourceFile> last) {
        StringTemplateLoader loader = (StringTemplateLoader) configuration.getTemplateLoader();
        last.keySet().stream().filter(path -> !files.containsKey(path)).forEach(path -> loader.removeTemplate(name(path)));
        files.values().stream().filter(file -> file.extension().startsWith("ftl") && !file.equals(last.get(file.path())))
                .forEach(file -> loader.putTemplate(name(file.path()), file.text(), run));
    }

    private String name(String path) {
        return path.substring(folder.length() + 1);
    }

    private Configuration configure() {
        Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
        settings.setTemplateLoader(new StringTemplateLoader());
        settings.setTemplateUpdateDelayMilliseconds(0);
        settings.setRecognizeStandardFileExtensions(true);
        settings.setDefaultEncoding(StandardCharsets.UTF_8.name());
        settings.setOutputEncoding(StandardCharsets.UTF_8.name());
        settings.setLocale(locale);
        settings.setTimeZone(TimeZone.getTimeZone("UTC"));
        settings.setNumberFormat("computer");
        settings.setBooleanFormat("c");
        settings.setLocalizedLookup(false);
        settings.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        settings.setLogTemplateExceptions(false);
        settings.setWrapUncheckedExceptions(true);
        settings.setAPIBuiltinEnabled(false);
        settings.setNewBuiltinClassResolver(freemarker.core.TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        settings.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        return settings;
    }

    /** FreeMarker's view of Java objects, for those who hand values to a template themselves. */
    public DefaultObjectWrapper wrapper() {
        return (DefaultObjectWrapper) configuration.getObjectWrapper();
    }

    /** Whether there is such a template, by its path in the template folder. */
    public boolean contains(String name) {
        return files.containsKey(folder + "/" + name);
    }

    /** The templates of a folder, by their path in the template folder. */
    public List<String> names(String prefix) {
        return files.keySet().stream().map(file -> file.substring(folder.length() + 1))
                .filter(name -> name.startsWith(prefix) && name.matches(".*\\.ftl[hx]?")).toList();
    }

    /**
     * Draws a template.
     *
     * @param name    its path in the template folder
     * @param model   what it sees: a map or a FreeMarker hash
     * @param subject the input for which it is drawn, named in a diagnostic
     * @return what was drawn; empty after an error, which {@link #reportFailures()} then reports
     */
    public String render(String name, Object model, String subject) {
        StringWriter out = new StringWriter(16 * 1024);
        try {
            Template template = configuration.getTemplate(name);
            template.process(model, out);
            return out.toString();
        } catch (TemplateException | IOException e) {
            failures.computeIfAbsent(diagnostic(name, e), any -> new ConcurrentSkipListSet<>()).add(subject);
            return "";
        } catch (StackOverflowError e) {
            failures.computeIfAbsent(problem(Code.TEMPLATE_ERROR, Location.of(path(name)),
                    "the template is nested too deeply", "part it, or end what calls itself"),
                    any -> new ConcurrentSkipListSet<>()).add(subject);
            return "";
        }
    }

    /** Reports what went wrong, each mistake once for all the pages that it spoils. */
    public void reportFailures() {
        failures.forEach((problem, subjects) -> {
            String first = subjects.first();
            String more = subjects.size() == 1 ? "" : " and " + (subjects.size() - 1) + " more";
            diagnostics.add(problem.code(), problem.location(), problem.message()
                    + (first.isEmpty() ? "" : " (for " + first + more + ")"), problem.hint());
        });
        failures.clear();
    }

    private Diagnostic diagnostic(String name, Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof ParseException)) {
            cause = cause.getCause();
        }
        if (cause instanceof ParseException parse) {
            return problem(Code.TEMPLATE_ERROR, new Location(path(parse.getTemplateName()), parse.getLineNumber(),
                    parse.getColumnNumber(), Math.max(1, length(parse.getLineNumber(), parse.getColumnNumber(),
                    parse.getEndLineNumber(), parse.getEndColumnNumber()))), sentence(parse.getEditorMessage()), "");
        }
        Location location = e instanceof TemplateException failure ? location(name, failure) : Location.of(path(name));
        if (cause instanceof TemplateNotFoundException missing) {
            // What is asked for by the generator itself has a name that nobody can have misspelt.
            return problem(Code.MISSING_TEMPLATE, location, "there is no template '" + missing.getTemplateName() + "'",
                    e == missing ? "write it" : Nearest.to(missing.getTemplateName(), names(""))
                            .map(near -> "did you mean '" + near + "'?").orElse("write it, or correct its name"));
        } else if (cause instanceof Messages.MissingText || cause instanceof UnknownMessage) {
            return problem(Code.UNKNOWN_MESSAGE, location, cause.getMessage(), "");
        } else if (cause instanceof UnknownAsset) {
            return problem(Code.MISSING_ASSET, location, cause.getMessage(), "");
        } else if (e instanceof InvalidReferenceException reference && reference.getBlamedExpressionString() != null) {
            String expression = reference.getBlamedExpressionString();
            return problem(Code.TEMPLATE_ERROR, location, "there is no value '" + expression + "' here",
                    "correct the name; for one that may be absent, test it with ?? or give another behind !");
        }
        String message = e instanceof TemplateException failure ? failure.getMessageWithoutStackTop() : e.getMessage();
        boolean unchecked = message != null && message.contains("unchecked exception");
        return problem(Code.TEMPLATE_ERROR, location, sentence(unchecked ? cause.getMessage() : message), "");
    }

    private static Diagnostic problem(Code code, Location location, String message, String hint) {
        return new Diagnostic(code, code.severity(), location, message, hint);
    }

    private Location location(String name, TemplateException e) {
        String file = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
        if (e.getLineNumber() == null || e.getColumnNumber() == null) {
            return Location.of(path(file));
        }
        int length = e.getEndLineNumber() == null || e.getEndColumnNumber() == null ? 1
                : length(e.getLineNumber(), e.getColumnNumber(), e.getEndLineNumber(), e.getEndColumnNumber());
        return new Location(path(file), e.getLineNumber(), e.getColumnNumber(), length);
    }

    private static int length(int line, int column, int endLine, int endColumn) {
        return endLine == line ? Math.max(1, endColumn - column + 1) : 1;
    }

    /** FreeMarker's first sentence, as ours are written. */
    private static String sentence(String message) {
        if (message == null || message.isBlank()) {
            return "the template can't be rendered";
        }
        String line = TRAILING_POSITION.matcher(message.lines().findFirst().orElse("")).replaceFirst("").strip();
        Matcher unexpected = UNEXPECTED.matcher(line);
        if (unexpected.matches()) {
            return "'" + unexpected.group(1) + "' can't stand here";
        }
        String first = line.replaceFirst("\\. .*$", "").replaceFirst("[.:]$", "");
        boolean word = first.length() > 1 && Character.isLowerCase(first.charAt(1));
        return word ? first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1) : first;
    }

    private String path(String name) {
        return folder + "/" + name;
    }

    /** A text of the interface that is missing; thrown where a template asks for it. */
    static final class UnknownMessage extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownMessage(String message) {
            super(message);
        }
    }

    /** An asset that is missing; thrown where a template asks for it. */
    static final class UnknownAsset extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownAsset(String message) {
            super(message);
        }
    }
}
