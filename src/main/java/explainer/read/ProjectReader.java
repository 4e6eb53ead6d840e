package explainer.read;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlReader;

/** Reads a project: settings, words of the interface, pages, data, templates and assets. */
public final class ProjectReader {

    private static final String MESSAGES = "messages.properties";
    private static final Set<String> YAML = Set.of("yaml", "yml");

    private final Path root;
    private final Diagnostics diagnostics;

    /** @param root the project's folder */
    public ProjectReader(Path root, Diagnostics diagnostics) {
        this.root = root.toAbsolutePath().normalize();
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the project.
     *
     * @param config    the configuration file
     * @param overrides settings that win over the file's
     */
    public Project read(Path config, Map<String, String> overrides) {
        Settings settings = new SettingsReader(root, diagnostics).read(config.toAbsolutePath().normalize(), overrides);
        SourceFolder folder = new SourceFolder(root, diagnostics);
        SortedMap<String, SourceFile> content = folder.read(root.resolve(settings.contentFolder()));
        SortedMap<String, SourceFile> dataFiles = below(settings.dataFolder(), content);
        if (dataFiles.isEmpty()) {
            dataFiles = folder.read(root.resolve(settings.dataFolder()));
        }
        SortedMap<String, SourceFile> templates = folder.read(root.resolve(settings.templateFolder()));
        SortedMap<String, SourceFile> assets = folder.read(root.resolve(settings.assetFolder()));
        List<Page> pages = pages(settings, content);
        return new Project(root, settings, messages(settings, templates), pages, data(dataFiles), dataFiles, templates,
                assets);
    }

    private static SortedMap<String, SourceFile> below(String folder, SortedMap<String, SourceFile> files) {
        return files.subMap(folder + "/", folder + "0"); // '0' is the character after '/'
    }

    private List<Page> pages(Settings settings, SortedMap<String, SourceFile> content) {
        Collection<SourceFile> files = content.values().stream()
                .filter(file -> !file.path().startsWith(settings.dataFolder() + "/")).toList();
        files.stream().filter(file -> !file.extension().equals("md")).forEach(file -> diagnostics.add(
                Code.UNKNOWN_EXTENSION, Location.of(file.path()), "no engine reads files with this ending",
                "pages end in .md; pictures and downloads belong in " + settings.assetFolder() + "/"));
        PageReader reader = new PageReader(settings, diagnostics);
        return files.parallelStream().filter(file -> file.extension().equals("md")).map(reader::read)
                .flatMap(Optional::stream).sorted(Comparator.comparing(Page::path)).toList();
    }

    private SortedMap<String, YamlMap> data(SortedMap<String, SourceFile> files) {
        SortedMap<String, YamlMap> data = new TreeMap<>();
        files.values().stream().filter(file -> YAML.contains(file.extension())).forEach(file -> {
            Optional<YamlNode> node = new YamlReader(file.path(), 1, diagnostics).read(file.text());
            if (node.isPresent() && node.get() instanceof YamlMap map) {
                data.put(file.path(), map);
            } else if (node.isPresent()) {
                diagnostics.add(Code.WRONG_TYPE, node.get().location(), "the file is " + node.get().form()
                        + ", not a mapping", "begin it with a key such as 'facts:'");
            }
        });
        return data;
    }

    private Messages messages(Settings settings, SortedMap<String, SourceFile> templates) {
        String path = settings.templateFolder() + "/" + MESSAGES;
        SourceFile file = templates.get(path);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file == null ? "" : file.text()));
        } catch (IOException | IllegalArgumentException e) {
            diagnostics.add(Code.BAD_CONFIGURATION, Location.of(path), "the messages can't be read: " + e.getMessage(),
                    "a backslash before u begins a character code; write two backslashes for one");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Messages(path, texts);
    }
}
