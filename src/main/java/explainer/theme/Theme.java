package explainer.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The theme that is packed with the generator. It stands behind a site's own folders: a file that the site lacks comes
 * from here. Its files are known by their path below {@code templates/} or {@code assets/}, such as
 * {@code parts/header.ftlh}; no path is in both.
 */
public final class Theme {

    /** What the place of a problem begins with that is in a file of the theme. */
    public static final String SCHEME = "theme:";

    static final String FOLDER = "explainer/theme/";
    /** Where the templates of pages lie, and what their names end in; the rest is the page's type. */
    private static final String PAGES = "pages/";
    private static final String PAGE = ".ftlh";
    private static final Theme OWN = new Theme();

    /** The two folders of a site that a theme stands behind. */
    public enum Part {
        TEMPLATES,
        ASSETS;

        /** The folder's usual name in a site, and its name in the theme. */
        public String folder() {
            return this == TEMPLATES ? "templates" : "assets";
        }
    }

    private final ConcurrentHashMap<String, byte[]> contents = new ConcurrentHashMap<>();
    private SortedSet<String> paths;
    private Properties settings;

    private Theme() {
    }

    /** The theme of this generator. */
    public static Theme own() {
        return OWN;
    }

    /** The files of a part, by their path below it. */
    public SortedSet<String> names(Part part) {
        String folder = part.folder() + "/";
        return paths().stream().filter(path -> path.startsWith(folder)).map(path -> path.substring(folder.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The part that a file is in; nothing when there is no such file. */
    public Optional<Part> partOf(String name) {
        return Stream.of(Part.values()).filter(part -> paths().contains(part.folder() + "/" + name)).findFirst();
    }

    /** What a file holds, to be read only; each time the same array. */
    public byte[] read(Part part, String name) {
        return contents.computeIfAbsent(part.folder() + "/" + name, Theme::load);
    }

    /** The settings that the theme needs, such as which template draws a feed; a site's own win over them. */
    public Properties settings() {
        synchronized (this) {
            if (settings == null) {
                settings = new Properties();
                try (InputStreamReader in = new InputStreamReader(open("theme.properties"), StandardCharsets.UTF_8)) {
                    settings.load(in);
                } catch (IOException e) {
                    throw new UncheckedIOException("the theme can't be read", e);
                }
                names(Part.TEMPLATES).stream().filter(name -> name.startsWith(PAGES) && name.endsWith(PAGE))
                        .forEach(name -> settings.setProperty("template." + name.substring(PAGES.length(),
                                name.length() - PAGE.length()) + ".file", name));
            }
            return settings;
        }
    }

    /** The language of the theme's words, as the first part of a language tag. */
    public String language() {
        return settings().getProperty("theme.language");
    }

    /**
     * The names of files with the words of a language, the most exact first: {@code messages_pt-BR.properties}, then
     * {@code messages_pt.properties}. The theme's own language has those without a language in their name besides.
     *
     * @param tag the language; its script is not left out, its region may be
     */
    public List<String> wordFiles(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String written = locale.getLanguage() + (locale.getScript().isEmpty() ? "" : "-" + locale.getScript());
        return Stream.of("_" + locale.toLanguageTag(), "_" + written, locale.getLanguage().equals(language()) ? "" : "-")
                .filter(name -> !name.equals("-")).distinct().map(name -> "messages" + name + ".properties").toList();
    }

    /** The file with the theme's words in a language; nothing when it does not speak it. */
    public Optional<String> words(String tag) {
        return wordFiles(tag).stream().filter(name -> partOf(name).isPresent()).findFirst();
    }

    private static byte[] load(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the theme can't be read", e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = Theme.class.getClassLoader().getResourceAsStream(FOLDER + path);
        if (in == null) {
            throw new IOException("there is no file " + path);
        }
        return in;
    }

    /** All files, by their path with the part before it. */
    private synchronized SortedSet<String> paths() {
        if (paths == null) {
            try {
                Path program = Path.of(Theme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
                paths = Collections.unmodifiableSortedSet(Files.isDirectory(program)
                        ? ThemeIndex.of(program.resolve(FOLDER)) : listed());
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("the theme can't be read", e);
            }
        }
        return paths;
    }

    private static SortedSet<String> listed() throws IOException {
        try (InputStream in = open(ThemeIndex.NAME)) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }
}
