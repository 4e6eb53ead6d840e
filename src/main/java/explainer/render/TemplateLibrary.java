package explainer.render;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.read.SourceFile;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MalformedTemplateNameException;
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

    private final Configuration configuration;
    private final String folder;
    private final SortedMap<String, SourceFile> files;
    private final Diagnostics diagnostics;

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
        this.configuration = configure(locale);
    }

    private TemplateLibrary(TemplateLibrary parsed, Diagnostics diagnostics) {
        this.folder = parsed.folder;
        this.files = parsed.files;
        this.configuration = parsed.configuration;
        this.diagnostics = diagnostics;
    }

    /** The same templates, as far as parsed already, for another run. */
    public TemplateLibrary reportingTo(Diagnostics diagnostics) {
        return new TemplateLibrary(this, diagnostics);
    }

    private Configuration configure(Locale locale) {
        Configuration settings = new Configuration(Configuration.VERSION_2_3_34);
        StringTemplateLoader loader = new StringTemplateLoader();
        files.values().stream().filter(file -> file.extension().startsWith("ftl"))
                .forEach(file -> loader.putTemplate(file.path().substring(folder.length() + 1), file.text(), 0));
        settings.setTemplateLoader(loader);
        settings.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
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
     * @return what was drawn; empty after an error, which is then reported
     */
    public String render(String name, Object model, String subject) {
        StringWriter out = new StringWriter(16 * 1024);
        try {
            render(name, model, out);
            return out.toString();
        } catch (TemplateFailure e) {
            diagnostics.add(e.code, e.location, e.getMessage() + (subject.isEmpty() ? "" : " (for " + subject + ")"), e.hint);
            return "";
        }
    }

    private void render(String name, Object model, Writer out) throws TemplateFailure {
        try {
            Template template = configuration.getTemplate(name);
            template.process(model, out);
        } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
            throw missing(name);
        } catch (ParseException e) {
            throw new TemplateFailure(Code.TEMPLATE_ERROR, new Location(path(e.getTemplateName()), e.getLineNumber(),
                    e.getColumnNumber(), 1), firstSentence(e.getEditorMessage()), "");
        } catch (TemplateException e) {
            throw failure(name, e);
        } catch (IOException e) {
            throw new TemplateFailure(Code.TEMPLATE_ERROR, Location.of(path(name)), firstSentence(e.getMessage()), "");
        }
    }

    private TemplateFailure missing(String name) {
        return new TemplateFailure(Code.MISSING_TEMPLATE, Location.of(path(name)),
                "there is no template '" + name + "'", Nearest.to(name, files.keySet().stream()
                        .map(file -> file.substring(folder.length() + 1)).toList())
                        .map(near -> "did you mean '" + near + "'?").orElse("write it, or correct its name"));
    }

    private TemplateFailure failure(String name, TemplateException e) {
        String file = e.getTemplateSourceName() == null ? name : e.getTemplateSourceName();
        int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
        int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
        int length = e.getEndColumnNumber() != null && e.getEndLineNumber() != null && e.getEndLineNumber() == line
                ? Math.max(1, e.getEndColumnNumber() - column + 1) : 1;
        Throwable cause = rootCause(e);
        Code code = cause instanceof UnknownMessage ? Code.UNKNOWN_MESSAGE
                : cause instanceof UnknownAsset ? Code.MISSING_ASSET : Code.TEMPLATE_ERROR;
        String message = code == Code.TEMPLATE_ERROR ? firstSentence(e.getMessageWithoutStackTop()) : cause.getMessage();
        return new TemplateFailure(code, new Location(path(file), line, column, length), message, "");
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String firstSentence(String message) {
        if (message == null) {
            return "the template can't be rendered";
        }
        Matcher position = TRAILING_POSITION.matcher(message.lines().findFirst().orElse(""));
        String line = position.replaceFirst("").strip();
        return line.replaceFirst("[.:]$", "");
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

    private static final class TemplateFailure extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Location location;
        private final Code code;
        private final String hint;

        TemplateFailure(Code code, Location location, String message, String hint) {
            super(message);
            this.code = code;
            this.location = location;
            this.hint = hint;
        }
    }
}
