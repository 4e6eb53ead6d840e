package explainer.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vladsch.flexmark.util.sequence.Escaping;

import explainer.diagnostic.Code;
import explainer.diagnostic.Composed;
import explainer.diagnostic.ControlCharacter;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.diagnostic.Origin;
import explainer.theme.Theme;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;

/** Reads a project: settings, words of the interface, pages, data, templates and assets. */
public final class ProjectReader {

    private static final String MESSAGES = "messages.properties";
    private static final Set<String> TEMPLATE = Set.of("ftl", "ftlh", "ftlx", "html");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{3,7}|#[xX]\\p{XDigit}{2,6}|[lr]lm);");
    private static final Set<String> YAML = Set.of("yaml", "yml");
    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdtxt",
            "mdx");

    private final Path root;
    private final OpenFiles open;
    private final Memory memory;
    private final Diagnostics diagnostics;

    /** @param root the project's folder */
    public ProjectReader(Path root, Diagnostics diagnostics) {
        this(root, OpenFiles.NONE, new Memory(), diagnostics);
    }

    /**
     * @param root   the project's folder
     * @param open   what stands for what the disk has
     * @param memory of runs before
     */
    public ProjectReader(Path root, OpenFiles open, Memory memory, Diagnostics diagnostics) {
        this.root = root.toAbsolutePath().normalize();
        this.open = open;
        this.memory = memory;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the project.
     *
     * @param config    the configuration file
     * @param overrides settings that win over the file's
     * @return nothing when there are no settings to read it by, which is then reported
     */
    public Optional<Project> read(Path config, Map<String, String> overrides) {
        Path file = config.toAbsolutePath().normalize();
        return memory.take("settings", List.of(root, file, content(file), Map.copyOf(overrides),
                ThemeChoice.ownTemplates(root)), found -> new SettingsReader(root, open, found).read(file, overrides),
                diagnostics).map(this::read);
    }

    /** What a file holds; of one that can't be read, something that nothing equals, so that it is tried again. */
    private Object content(Path file) {
        try {
            return ByteBuffer.wrap(open.read(file, SourceFolder.TEXT_LIMIT));
        } catch (IOException e) {
            return new Object();
        }
    }

    private Project read(Settings settings) {
        checkFolders(settings);
        SourceFolder folder = new SourceFolder(root, open, diagnostics);
        SortedMap<String, SourceFile> all = folder.read(Composed.find(root, settings.contentFolder()));
        SortedMap<String, SourceFile> content = new TreeMap<>(all);
        translations(settings).forEach(own -> below(own.contentFolder(), content).clear());
        SortedMap<String, SourceFile> dataFiles = below(settings.dataFolder(), content);
        if (dataFiles.isEmpty()) {
            dataFiles = folder.read(Composed.find(root, settings.dataFolder()));
        }
        SortedMap<String, SourceFile> templates = folder.read(Composed.find(root, settings.templateFolder()));
        SortedMap<String, SourceFile> assets = folder.read(Composed.find(root, settings.assetFolder()));
        ThemedFiles theme = new ThemedFiles(settings, folder.refused());
        theme.complete(templates, assets);
        SortedSet<String> refused = new ConcurrentSkipListSet<>();
        List<Page> pages = pages(settings, content, refused);
        SortedMap<String, YamlMap> data = data(dataFiles, refused);
        refused.addAll(folder.refused());
        Set<String> templateFiles = new TreeSet<>(templates.keySet());
        templateFiles.addAll(folder.refused());
        checkTemplates(settings, pages, templateFiles);
        templates.values().stream().filter(file -> TEMPLATE.contains(file.extension())).forEach(this::checkEntities);
        Messages messages = messages(settings, theme, templates, pages, refused);
        if (!below(settings.dataFolder() + "/series", dataFiles).isEmpty() && !messages.texts().isEmpty()) {
            messages.missingForSeries().forEach(key -> reportMissing(messages.file(), key));
        }
        Project original = new Project(root, settings, messages, content, pages, data, dataFiles, templates, assets,
                theme.paths(), refused, new TreeSet<>(), List.of());
        List<Project> translations = translations(settings).stream()
                .map(own -> translation(own, original, below(own.contentFolder(), all), theme.in(own), refused)).toList();
        return new Project(root, settings, messages, content, pages, data, dataFiles, templates, assets, theme.paths(),
                refused, original.lacking(), translations);
    }

    private static List<Settings> translations(Settings settings) {
        return settings.languages().stream().skip(1).map(settings::in).toList();
    }

    /** The translation in a folder of the content: pages, and words for the data in a folder of the same name as the data's. */
    private Project translation(Settings settings, Project original, SortedMap<String, SourceFile> files, ThemedFiles theme,
            SortedSet<String> refused) {
        String wordsFolder = settings.contentFolder() + "/" + settings.dataFolder()
                .substring(settings.dataFolder().lastIndexOf('/') + 1);
        SortedMap<String, SourceFile> texts = new TreeMap<>(files);
        below(wordsFolder, texts).clear();
        SortedMap<String, YamlMap> translated = data(below(wordsFolder, files), refused);
        WordedData data = memory.take("words " + settings.language(), List.of(original.data(), translated), found -> {
            Words words = new Words(found);
            return new WordedData(words.data(original.data(), translated), words.lacking());
        }, diagnostics);
        Set<String> own = OwnKey.of(settings).stream().map(OwnKey::name).collect(Collectors.toSet());
        List<Page> pages = pages(settings, texts, refused, file -> {
            SourceFile from = original.content().get(original.settings().contentFolder()
                    + file.path().substring(settings.contentFolder().length()));
            Optional<YamlMap> head = Optional.ofNullable(from).flatMap(PageReader::head);
            if (head.isEmpty()) {
                reportOriginal(original, file, from);
                return Optional.empty();
            }
            return memory.take(file.path(), List.of(file, from, settings), found -> new PageReader(settings,
                    map -> new Words(found).head(from.path(), head.get(), map, own), found).read(file), diagnostics);
        });
        Messages messages = messages(settings, theme, original.templates(), original.pages(), refused);
        return new Project(root, settings, messages, texts, pages, data.entries(), original.dataFiles(), original.templates(),
                original.assets(), original.themed(), refused, data.lacking(), List.of());
    }

    /** The data in the words of a translation, and what it has no words for. */
    private record WordedData(SortedMap<String, YamlMap> entries, SortedSet<String> lacking) {
    }

    private void reportOriginal(Project original, SourceFile file, SourceFile from) {
        String folder = original.settings().contentFolder() + "/";
        if (from == null && original.refused().stream().noneMatch(other -> other.startsWith(folder)
                && file.path().endsWith(other.substring(folder.length() - 1)))) {
            List<String> names = original.pages().stream().map(Page::path).toList();
            String name = file.path().substring(folder.length() + 1 + file.path().substring(folder.length()).indexOf('/'));
            diagnostics.add(Code.NO_ORIGINAL, Location.of(file.path()), "there is no page '" + folder + name
                    + "' of which this is the translation", Nearest.to(name, names).map(near -> "did you mean '" + near + "'?")
                    .orElse("write it in the site's first language first"));
        }
    }

    /** A site needs content; the other folders may be left out, unless a setting names one. */
    private void checkFolders(Settings settings) {
        checkFolder(settings, "content.folder", settings.contentFolder(), "");
        checkFolder(settings, "data.folder", settings.dataFolder(), "data");
        checkFolder(settings, "template.folder", settings.templateFolder(), "templates");
        checkFolder(settings, "asset.folder", settings.assetFolder(), "assets");
    }

    private void checkFolder(Settings settings, String key, String folder, String optional) {
        if (!folder.equals(optional) && Files.notExists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.add(Code.BAD_CONFIGURATION, settings.location(key), key + ": there is no folder '" + folder + "'",
                    "make it, or set " + key + " to another");
        }
    }

    private static SortedMap<String, SourceFile> below(String folder, SortedMap<String, SourceFile> files) {
        return files.subMap(folder + "/", folder + "0"); // '0' is the character after '/'
    }

    private List<Page> pages(Settings settings, SortedMap<String, SourceFile> content, Set<String> refused) {
        return pages(settings, content, refused, file -> memory.take(file.path(), List.of(file, settings),
                found -> new PageReader(settings, found).read(file), diagnostics));
    }

    private List<Page> pages(Settings settings, SortedMap<String, SourceFile> content, Set<String> refused,
            Function<SourceFile, Optional<Page>> reading) {
        Collection<SourceFile> files = content.values().stream()
                .filter(file -> !file.path().startsWith(settings.dataFolder() + "/")).toList();
        List<Page> pages = Parallel.map(files.stream().filter(file -> file.extension().equals("md")
                || file.extension().equals("html") && PageReader.isStock(file, settings)).toList(), file -> {
            Optional<Page> page = reading.apply(file);
            if (page.isEmpty()) {
                refused.add(file.path());
            }
            return page;
        }).stream().flatMap(Optional::stream).sorted(Comparator.comparing(Page::path)).toList();
        boolean stock = !pages.isEmpty() && pages.stream().allMatch(Page::isStock); // pictures may lie beside such pages
        Set<String> read = pages.stream().map(Page::file).collect(Collectors.toSet());
        files.stream().filter(file -> !file.extension().equals("md") && !read.contains(file.path()))
                .filter(file -> !stock || PageReader.isMarkup(file)).forEach(file -> reportEnding(settings, file));
        return pages;
    }

    private void reportEnding(Settings settings, SourceFile file) {
        String ending = file.extension().toLowerCase(Locale.ROOT);
        String stem = file.name().substring(0, file.name().length() - file.extension().length());
        String hint = PageReader.isAsciiDoc(file) ? "AsciiDoc is not read here: write the page in Markdown"
                : PageReader.isMarkup(file) ? "a page in HTML needs the header of JBake's own pages; others are written in Markdown"
                : MARKDOWN.contains(ending) ? "rename it to '" + stem + "md'"
                : YAML.contains(ending) ? "data files belong in " + settings.dataFolder() + "/"
                : "pages end in .md; pictures and downloads belong in " + settings.assetFolder() + "/";
        diagnostics.add(Code.UNKNOWN_EXTENSION, Location.of(file.path()), file.extension().isEmpty()
                ? "the file is no page, for its name has no ending"
                : "the file is no page, for its name ends in '." + file.extension() + "'", hint);
    }

    private SortedMap<String, YamlMap> data(SortedMap<String, SourceFile> files, Set<String> refused) {
        SortedMap<String, YamlMap> data = new TreeMap<>();
        files.values().stream().filter(file -> YAML.contains(file.extension())).forEach(file -> {
            Optional<YamlNode> node = memory.take(file.path(), List.of(file),
                    found -> new YamlReader(file.path(), 1, found).read(file.text()), diagnostics);
            if (node.isPresent() && node.get() instanceof YamlMap map) {
                data.put(file.path(), map);
            } else if (node.isEmpty()) {
                refused.add(file.path()); // or there is nothing in it, and so nothing missing
            } else {
                refused.add(file.path());
                diagnostics.add(Code.WRONG_TYPE, node.get().location(), "the file is " + node.get().form()
                        + ", not a mapping", "begin it with a key such as 'facts:'");
            }
        });
        return data;
    }

    private Messages messages(Settings settings, ThemedFiles theme, SortedMap<String, SourceFile> templates,
            List<Page> pages, Set<String> refused) {
        String path = words(settings, theme, templates);
        SourceFile file = templates.get(path);
        PropertiesFile lines = new PropertiesFile(path, file == null ? "" : file.text());
        Properties properties = lines.read(diagnostics);
        if (!settings.isTranslation() && theme.paths().contains(path) && Theme.own().words(settings.language()).isEmpty()) {
            diagnostics.add(Code.UNKNOWN_MESSAGE, settings.location("site.language"), "the theme has no words of the interface"
                    + " in the language '" + settings.language() + "'", "bring its own out with 'theme copy " + MESSAGES
                    + "', and translate them");
        }
        SortedMap<String, String> texts = theme.words(file);
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        // The file itself has none, but an escape of U+202E makes one.
        texts.forEach((key, text) -> ControlCharacter.find(text).ifPresent(found -> diagnostics.add(
                Code.CONTROL_CHARACTER, lines.locate(key), "the text holds the " + found.name(), "delete it")));
        new Messages(path, texts).malformed().forEach(key -> diagnostics.add(Code.BAD_VALUE, lines.locate(key), key + ": '"
                + texts.remove(key) + "' is no rule for plurals", "write one such as 'v = 0 and i % 10 = 2..4'"));
        Messages messages = new Messages(path, texts);
        if (refused.contains(path) || texts.isEmpty() && file != null && !file.text().isBlank()) {
            return messages; // reported as unreadable
        }
        if (pages.stream().anyMatch(page -> !page.isStock())) {
            if (file == null) {
                diagnostics.add(Code.UNKNOWN_MESSAGE, Location.of(path),
                        "there is no file with the words of the interface", "write it, with lines such as 'month.1=January'");
            } else {
                messages.missing().forEach(key -> reportMissing(path, key));
            }
            // With some of them alone, numbers would be read wrongly; without any, they are left for the next time.
            return messages.missing().isEmpty() ? messages : new Messages(path, new TreeMap<>());
        }
        return messages;
    }

    /** The site's own file of its language, or of no language; else the theme's. */
    private static String words(Settings settings, ThemedFiles theme, SortedMap<String, SourceFile> templates) {
        // A file that names no language has the words of the first.
        List<String> all = Stream.concat(Theme.own().wordFiles(settings.language()).stream(),
                settings.isTranslation() ? Stream.empty() : Stream.of(MESSAGES)).distinct()
                .map(name -> settings.templateFolder() + "/" + name).toList();
        return all.stream().filter(templates::containsKey).filter(path -> !theme.paths().contains(path)).findFirst()
                .or(() -> all.stream().filter(templates::containsKey).findFirst())
                .orElse(all.get(settings.isTranslation() ? 0 : all.size() - 1));
    }

    private void reportMissing(String path, String key) {
        diagnostics.add(Code.UNKNOWN_MESSAGE, Location.of(path), "there is no text '" + key + "'",
                "add a line '" + key + "=...'");
    }

    /** An entity such as {@code &#8238;} makes a sign that the file itself may not hold. */
    private void checkEntities(SourceFile file) {
        Matcher entity = ENTITY.matcher(file.text());
        while (entity.find()) {
            int start = file.text().lastIndexOf('\n', entity.start()) + 1;
            String before = Escaping.unescapeHtml(file.text().substring(start, entity.start()));
            ControlCharacter.find(before + Escaping.unescapeHtml(file.text().substring(entity.start()).lines()
                    .findFirst().orElse(""))).filter(found -> found.at() == before.length())
                    .ifPresent(found -> diagnostics.add(Code.CONTROL_CHARACTER, Origin.of(file.text(), new Location(
                            file.path(), 1, 1, 0)).locate(entity.start(), entity.end()), "the entity makes the "
                                    + found.name(), "delete it"));
        }
    }

    /** Every page has a template of its type; looked at here, where it is said which one. */
    private void checkTemplates(Settings settings, List<Page> pages, Set<String> templates) {
        pages.stream().map(Page::type).distinct().filter(settings.pageTypes()::contains)
                .forEach(type -> {
                    String name = settings.templates().get(type);
                    if (!templates.contains(settings.templateFolder() + "/" + name)) {
                        String key = "template." + type + ".file";
                        diagnostics.add(Code.MISSING_TEMPLATE, settings.location(key), "there is no template '" + name
                                + "' for pages of the type '" + type + "'", Nearest.to(name, templates.stream()
                                .filter(file -> file.startsWith(settings.templateFolder() + "/"))
                                .map(file -> file.substring(settings.templateFolder().length() + 1)).toList())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("write " + settings.templateFolder() + "/" + name + ", or set " + key));
                    }
                });
    }
}
