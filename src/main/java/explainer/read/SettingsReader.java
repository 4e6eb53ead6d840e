package explainer.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

import explainer.diagnostic.Code;
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
    private static final List<String> OPEN = List.of("template.", "site.", "asciidoctor.", "thymeleaf.", "custom.");
    /** The flags that {@code markdown.extensions} may name, with a + or - before them. */
    private static final Set<String> PEGDOWN = Set.of("SMARTS", "QUOTES", "SMARTYPANTS", "ABBREVIATIONS", "HARDWRAPS",
            "AUTOLINKS", "TABLES", "DEFINITIONS", "FENCED_CODE_BLOCKS", "WIKILINKS", "STRIKETHROUGH", "ANCHORLINKS",
            "ALL", "SUPPRESS_HTML_BLOCKS", "SUPPRESS_INLINE_HTML", "SUPPRESS_ALL_HTML", "ATXHEADERSPACE",
            "FORCELISTITEMPARA", "RELAXEDHRULES", "TASKLISTITEMS", "EXTANCHORLINKS", "NONE", "ALL_OPTIONALS",
            "ALL_WITH_OPTIONALS");

    private final Path root;
    private final Diagnostics diagnostics;

    /** @param root the project's folder */
    public SettingsReader(Path root, Diagnostics diagnostics) {
        this.root = root;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the settings.
     *
     * @param file      the configuration file; a missing one is reported
     * @param overrides values that win over the file's, such as a version that only the build knows
     */
    public Settings read(Path file, Map<String, String> overrides) {
        String name = file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/')
                : file.getFileName().toString();
        String text = text(file, name);
        Properties defaults = defaults();
        Properties own = parse(text, name);
        checkKeys(own, defaults.stringPropertyNames(), text, name);
        SortedMap<String, Object> all = new TreeMap<>();
        defaults.stringPropertyNames().forEach(key -> all.put(key, defaults.getProperty(key)));
        own.stringPropertyNames().forEach(key -> all.put(key, own.getProperty(key)));
        overrides.forEach(all::put);
        resolve(all, overrides);
        return settings(all, name);
    }

    private String text(Path file, String name) {
        if (!java.nio.file.Files.isRegularFile(file)) {
            diagnostics.add(Code.BAD_CONFIGURATION, Location.of(name), "there is no configuration file",
                    "write a file '" + name + "' with at least 'site.title=...'");
            return "";
        }
        SourceFile source = new SourceFolder(file.toAbsolutePath().getParent(), diagnostics)
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

    private Properties parse(String text, String name) {
        Properties own = new Properties();
        try {
            own.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            diagnostics.add(Code.BAD_CONFIGURATION, Location.of(name), "the settings can't be read: " + e.getMessage(),
                    "a backslash before u begins a character code; write two backslashes for one");
        }
        return own;
    }

    private void checkKeys(Properties own, Set<String> defaults, String text, String name) {
        Set<String> known = new TreeSet<>(defaults);
        for (String key : new TreeSet<>(own.stringPropertyNames())) {
            boolean open = OPEN.stream().anyMatch(key::startsWith);
            if (!open && !known.contains(key)) {
                diagnostics.add(Code.UNKNOWN_SETTING, locate(text, name, key), "the setting '" + key
                        + "' is not known", Nearest.to(key, known).map(near -> "did you mean '" + near + "'?")
                        .orElse("a key of your own begins with 'site.' or 'custom.'"));
            }
        }
        String extensions = own.getProperty("markdown.extensions", "");
        for (String flag : extensions.split("[,\\s]+")) {
            String bare = flag.replaceFirst("^[+-]", "").toUpperCase(Locale.ROOT);
            if (!bare.isEmpty() && !PEGDOWN.contains(bare)) {
                diagnostics.add(Code.BAD_CONFIGURATION, locate(text, name, "markdown.extensions"),
                        "the Markdown extension '" + bare + "' is not known", Nearest.hint(bare, PEGDOWN));
            }
        }
    }

    private static Location locate(String text, String name, String key) {
        Matcher matcher = Pattern.compile("(?m)^\\s*(" + Pattern.quote(key) + ")\\s*[=: ]").matcher(text);
        if (!matcher.find()) {
            return Location.of(name);
        }
        String before = text.substring(0, matcher.start(1));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Location(name, line, before.length() - before.lastIndexOf('\n'), key.length());
    }

    /** Without Maven nobody has filled in the version; the generator's own stands in then. */
    private static void resolve(SortedMap<String, Object> all, Map<String, String> overrides) {
        String version = SettingsReader.class.getPackage().getImplementationVersion();
        all.replaceAll((key, value) -> value instanceof String text && !overrides.containsKey(key)
                ? text.replace("${project.version}", version == null ? "development" : version) : value);
    }

    private Settings settings(SortedMap<String, Object> all, String name) {
        MapConfiguration map = new MapConfiguration(all);
        map.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        CompositeConfiguration composite = new CompositeConfiguration();
        composite.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        composite.addConfiguration(map);
        DefaultJBakeConfiguration jbake = new DefaultJBakeConfiguration(root.toFile(), composite);
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
        String host = address(site.getOrDefault("host", ""), name);
        return new Settings(name, folder(all, "content.folder"), folder(all, "data.folder"),
                folder(all, "template.folder"), folder(all, "asset.folder"), templates, text(all, "output.extension"),
                text(all, "header.separator"), text(all, "default.type"), text(all, "default.status"),
                host.isEmpty() || host.endsWith("/") ? host : host + "/", site,
                Arrays.stream(text(all, "lint.numbers.allowed").split(",")).map(String::strip)
                        .filter(s -> !s.isEmpty()).toList(), text(all, "date.format"),
                !text(all, "pdf.enabled").equals("false"), jbake);
    }

    /** The site's address, when it is one that a browser can open. */
    private String address(String host, String name) {
        boolean fine = host.isEmpty() || host.matches("https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?");
        if (!fine) {
            diagnostics.add(Code.BAD_CONFIGURATION, Location.of(name), "site.host: '" + host + "' is no address",
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
