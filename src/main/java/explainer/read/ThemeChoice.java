package explainer.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import explainer.theme.Theme;

/**
 * Whether a site has the generator's theme behind its own folders. It has, unless it says no, or says nothing and brings
 * templates of its own at the top of their folder, as a site for JBake does: then it is taken to bring all of them.
 *
 * @param name     what the setting {@code theme} comes to
 * @param settings what else goes with it, before the site's own settings
 */
record ThemeChoice(String name, Properties settings) {

    static final String KEY = "theme";
    static final String DEFAULT = "default";
    private static final String NONE = "none";
    private static final String TEMPLATES = "template.folder";

    /**
     * The choice of a site.
     *
     * @param root      the project's folder
     * @param own       the settings of its configuration file
     * @param overrides settings that win over those
     */
    static ThemeChoice of(Path root, Properties own, Map<String, String> overrides) {
        String said = overrides.getOrDefault(KEY, own.getProperty(KEY, "")).strip();
        String folder = overrides.getOrDefault(TEMPLATES, own.getProperty(TEMPLATES, Theme.Part.TEMPLATES.folder())).strip();
        String name = said.isEmpty() ? ownTemplates(root, folder).isEmpty() ? DEFAULT : NONE : said;
        Properties settings = new Properties();
        if (name.equals(DEFAULT)) {
            settings.putAll(Theme.own().settings());
            settings.remove("theme.language");
        }
        settings.setProperty(KEY, name);
        return new ThemeChoice(name, settings);
    }

    /** The templates at the top of the usual folder that the theme does not have. */
    static List<String> ownTemplates(Path root) {
        return ownTemplates(root, Theme.Part.TEMPLATES.folder());
    }

    private static List<String> ownTemplates(Path root, String folder) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.matches("[^.].*\\.ftl[hx]?"))
                    .filter(file -> !Theme.own().names(Theme.Part.TEMPLATES).contains(file)).sorted().toList();
        } catch (IOException | InvalidPathException e) {
            return List.of(); // there is no such folder, or it is reported where it is read
        }
    }
}
