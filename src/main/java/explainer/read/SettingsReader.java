package explainer.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

import explainer.diagnostic.Code;
import explainer.diagnostic.Composed;
import explainer.diagnostic.ControlCharacter;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;

/**
 * Reads {@code jbake.properties} over JBake's defaults and this generator's own.
 *
 * <p>JBake's loader is not used: it takes three times as long as the rest of a small bake and lets a misspelt key
 * pass. Its configuration class is, over the same keys.
 */
public final class SettingsReader {

    private static final Pattern TEMPLATE_KEY = Pattern.compile("template\\.([a-zA-Z0-9-_]+)\\.file");
    /** Keys that may be followed by names of the site's own choice. */
    private static final List<String> OPEN = List.of("site.", "asciidoctor.", "thymeleaf.", "custom.",
            OwnKey.PREFIX);
    private static final List<String> FOLDERS = List.of("content.folder", "data.folder", "template.folder",
            "asset.folder");
    /** What diagnostics name instead of a file for a setting that was handed over with {@code --set}. */
    private static final String COMMAND_LINE = "--set";
    /** The flags that {@code markdown.extensions} may name, with a + or - before them. */
    private static final Set<String> PEGDOWN = Set.of("SMARTS", "QUOTES", "SMARTYPANTS", "ABBREVIATIONS", "HARDWRAPS",
            "AUTOLINKS", "TABLES", "DEFINITIONS", "FENCED_CODE_BLOCKS", "WIKILINKS", "STRIKETHROUGH", "ANCHORLINKS",
            "ALL", "SUPPRESS_HTML_BLOCKS", "SUPPRESS_INLINE_HTML", "SUPPRESS_ALL_HTML", "ATXHEADERSPACE",
            "FORCELISTITEMPARA", "RELAXEDHRULES", "TASKLISTITEMS", "EXTANCHORLINKS", "NONE", "ALL_OPTIONALS",
            "ALL_WITH_OPTIONALS");

    /** Settings of the site that are addresses. */
    private static final Pattern LINK_KEY = Pattern.compile("(?:[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\\.)?(?:edit|report)|.+\\.url");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\\\\/?#@\"'<>]+([/?#][^\\s\"<>]*)?|mailto:[^@\\s]+@[^\\s]+");

    /** JBake's, and this generator's on top of them. Nobody changes them. */
    private static final Properties DEFAULTS = defaults();

    private final Path root;
    private final OpenFiles open;
    private final Diagnostics diagnostics;

    /** @param root the project's folder */
    public SettingsReader(Path root, Diagnostics diagnostics) {
        this(root, OpenFiles.NONE, diagnostics);
    }

    /**
     * @param root the project's folder
     * @param open what stands for what the disk has
     */
    SettingsReader(Path root, OpenFiles open, Diagnostics diagnostics) {
        this.root = root;
        this.open = open;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the settings.
     *
     * @param file      the configuration file
     * @param overrides values that win over the file's, such as a version that only the build knows
     * @return nothing when there is no such file or it can't be read, which is then reported
     */
    public Optional<Settings> read(Path file, Map<String, String> overrides) {
        String name = file.startsWith(root) && !file.equals(root) ? root.relativize(file).toString().replace('\\', '/')
                : String.valueOf(Optional.ofNullable(file.getFileName()).orElse(file));
        Diagnostics problems = new Diagnostics();
        PropertiesFile source = new PropertiesFile(name, text(file, name, problems));
        Properties own = source.read(problems);
        diagnostics.addAll(problems.sorted());
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        checkKeys(own.stringPropertyNames(), DEFAULTS.stringPropertyNames(), source::locate);
        checkKeys(overrides.keySet(), DEFAULTS.stringPropertyNames(), key -> Location.of(COMMAND_LINE));
        SortedMap<String, Object> all = new TreeMap<>();
        DEFAULTS.stringPropertyNames().forEach(key -> all.put(key, DEFAULTS.getProperty(key)));
        ThemeChoice.of(root, own, overrides).settings().forEach((key, value) -> all.put((String) key, value));
        own.stringPropertyNames().forEach(key -> all.put(key, own.getProperty(key)));
        SettingForms forms = new SettingForms(DEFAULTS, diagnostics);
        boolean several = all.containsKey(Settings.LANGUAGES) || overrides.containsKey(Settings.LANGUAGES);
        forms.check(own.stringPropertyNames(), all, source::locate);
        overrides.forEach((key, value) -> all.put(key, Composed.of(value)));
        forms.check(overrides.keySet(), all, key -> Location.of(COMMAND_LINE));
        checkExtensions(text(all, "markdown.extensions"), overrides.containsKey("markdown.extensions")
                ? flag -> Location.of(COMMAND_LINE) : flag -> source.locate("markdown.extensions", flag));
        resolve(all, overrides);
        SortedMap<String, Location> places = new TreeMap<>();
        own.stringPropertyNames().forEach(key -> places.put(key, source.locate(key)));
        overrides.keySet().forEach(key -> places.put(key, Location.of(COMMAND_LINE)));
        boolean inside = FOLDERS.stream()
                .allMatch(key -> isInside(key, folder(all, key), places.getOrDefault(key, Location.of(name))));
        // Without its languages nobody knows which of the folders hold translations.
        if (!inside || several && text(all, Settings.LANGUAGES).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(settings(all, name, places));
    }

    private String text(Path file, String name, Diagnostics problems) {
        if (!open.has(file)) {
            problems.add(Code.BAD_CONFIGURATION, Location.of(name), "there is no configuration file",
                    "write a file '" + name + "' with at least 'site.title=...'");
            return "";
        }
        SourceFile source = new SourceFolder(file.toAbsolutePath().getParent(), open, problems)
                .readSingle(file.toAbsolutePath());
        return source == null ? "" : source.text();
    }

    private static Properties defaults() {
        Properties defaults = new Properties();
        load(defaults, ConfigUtil.class.getClassLoader().getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE));
        load(defaults, SettingsReader.class.getResourceAsStream("defaults.properties"));
        return defaults;
    }

    private static void load(Properties properties, InputStream stream) {
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("the built-in defaults can't be read", e);
        }
    }

    private void checkKeys(Set<String> keys, Set<String> known, Function<String, Location> place) {
        for (String key : keys) {
            boolean open = OPEN.stream().anyMatch(key::startsWith) || TEMPLATE_KEY.matcher(key).matches();
            if (!open && !known.contains(key)) {
                diagnostics.add(Code.UNKNOWN_SETTING, place.apply(key), "the setting '" + key + "' is not known",
                        key.startsWith("template.") ? "the template of a page type is set with 'template.TYPE.file'"
                        : Nearest.to(key, known).map(near -> "did you mean '" + near + "'?")
                        .orElse("a key of your own begins with 'site.' or 'custom.'"));
            }
        }
    }

    private void checkExtensions(String extensions, Function<String, Location> place) {
        for (String flag : extensions.split("[,\\s]+")) {
            String bare = flag.replaceFirst("^[+-]", "").toUpperCase(Locale.ROOT);
            if (!bare.isEmpty() && !PEGDOWN.contains(bare)) {
                diagnostics.add(Code.BAD_CONFIGURATION, place.apply(bare),
                        "the Markdown extension '" + bare + "' is not known", Nearest.hint(bare, PEGDOWN));
            }
        }
    }

    /** A project is read from its own folders, never from all the disk. */
    private boolean isInside(String key, String folder, Location place) {
        try {
            Path path = root.resolve(folder).normalize();
            if (path.startsWith(root) && !path.equals(root)) {
                return true;
            }
        } catch (InvalidPathException e) {
            // The report below says what is wanted.
        }
        diagnostics.add(Code.BAD_CONFIGURATION, place, key + ": '" + folder + "' is no folder of the project",
                "name a folder below the project's own, such as '" + key.replace(".folder", "") + "'");
        return false;
    }

    /** Without Maven nobody has filled in the version; the generator's own stands in then. */
    private static void resolve(SortedMap<String, Object> all, Map<String, String> overrides) {
        String version = SettingsReader.class.getPackage().getImplementationVersion();
        all.replaceAll((key, value) -> value instanceof String text && !overrides.containsKey(key)
                ? text.replace("${project.version}", version == null ? "development" : version) : value);
    }

    private Settings settings(SortedMap<String, Object> all, String name, SortedMap<String, Location> places) {
        MapConfiguration map = new MapConfiguration(all);
        map.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        CompositeConfiguration composite = new CompositeConfiguration();
        composite.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        composite.addConfiguration(map);
        DefaultJBakeConfiguration jbake = new DefaultJBakeConfiguration(root.toFile(), composite);
        if (!Files.isDirectory(jbake.getTemplateFolder().toPath())) {
            jbake.setTemplateFolder(root.toFile()); // JBake wants a folder that is there, and reads nothing from it
        }
        SortedMap<String, String> templates = new TreeMap<>();
        SortedMap<String, String> site = new TreeMap<>();
        all.forEach((key, value) -> {
            Matcher template = TEMPLATE_KEY.matcher(key);
            if (template.matches()) {
                templates.put(template.group(1), String.valueOf(value).strip());
            } else if (key.startsWith("site.")) {
                site.put(key.substring("site.".length()), String.valueOf(value).strip());
            }
        });
        site.forEach((key, value) -> checkText(key, value, places.getOrDefault("site." + key, Location.of(name))));
        first(site, places.getOrDefault("site.languages", Location.of(name)));
        String host = address(site.getOrDefault("host", ""), places.getOrDefault("site.host", Location.of(name)));
        boolean pdfs = !text(all, "pdf.enabled").equals("false");
        return new Settings(name, folder(all, "content.folder"), folder(all, "data.folder"),
                folder(all, "template.folder"), folder(all, "asset.folder"), templates, text(all, "output.extension"),
                text(all, "header.separator"), text(all, "default.type"), text(all, "default.status"),
                host.isEmpty() || host.endsWith("/") ? host : host + "/", site,
                Arrays.stream(text(all, "lint.numbers.allowed").split(",")).map(String::strip)
                        .filter(s -> !s.isEmpty()).toList(), text(all, "date.format"),
                pdfs, pdfs && !text(all, "epub.enabled").equals("false"),
                pdfs && !text(all, "single.enabled").equals("false"), text(all, "compress.twins").equals("true"),
                !text(all, "cards.enabled").equals("false"), !text(all, "figures.pages").equals("false"),
                folder(all, "evidence.folder"), jbake, places);
    }

    /** The first of several languages is that of the site, whether it is said once more or not. */
    private void first(SortedMap<String, String> site, Location place) {
        Settings.tags(site.getOrDefault("languages", "")).stream().findFirst().ifPresent(first -> {
            String other = site.getOrDefault("language", "");
            if (!other.isEmpty() && !other.equals(first)) {
                diagnostics.add(Code.BAD_CONFIGURATION, place, "site.languages begins with '" + first
                        + "', and site.language is '" + other + "'", "write the language that is written first in front, and"
                        + " leave site.language out");
            }
            site.put("language", first);
        });
    }

    /** Pages show these texts, and link to those that are addresses: nothing of them may run or break a page. */
    private void checkText(String key, String value, Location place) {
        ControlCharacter.find(value).ifPresent(found -> diagnostics.add(Code.BAD_CONFIGURATION, place, "site." + key
                + " holds the " + found.name(), "delete it"));
        if (LINK_KEY.matcher(key).matches() && !value.isEmpty() && !LINK.matcher(value).matches()) {
            diagnostics.add(Code.BAD_CONFIGURATION, place, "site." + key + ": '" + value + "' is no address to link to",
                    "begin it with https:// or mailto:");
        }
    }

    /** The site's address, when it is one that a browser can open. */
    private String address(String host, Location place) {
        boolean fine = host.isEmpty() || host.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?");
        if (!fine) {
            diagnostics.add(Code.BAD_CONFIGURATION, place, "site.host: '" + host + "' is no address",
                    "write it in full, such as https://www.example.org/");
        }
        return fine ? host : "";
    }

    private static String text(Map<String, Object> all, String key) {
        return String.valueOf(all.getOrDefault(key, "")).strip();
    }

    private static String folder(Map<String, Object> all, String key) {
        return text(all, key).replaceFirst("/+$", "");
    }
}
