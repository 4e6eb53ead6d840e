package explainer.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import explainer.diagnostic.Diagnostics;
import explainer.theme.Theme;
import explainer.theme.Theme.Part;

/** What a site takes from the theme: each file that its own folders lack. */
final class ThemedFiles {

    private final Settings settings;
    private final Collection<String> refused;
    private final SortedSet<String> paths = new TreeSet<>();

    /** @param refused files of the site that can't be read, which was reported: nothing takes their place */
    ThemedFiles(Settings settings, Collection<String> refused) {
        this.settings = settings;
        this.refused = refused;
    }

    /** Adds what is missing to the site's own files. */
    void complete(SortedMap<String, SourceFile> templates, SortedMap<String, SourceFile> assets) {
        if (settings.hasTheme()) {
            complete(templates, settings.templateFolder(), Part.TEMPLATES);
            complete(assets, settings.assetFolder(), Part.ASSETS);
        }
    }

    private void complete(SortedMap<String, SourceFile> files, String folder, Part part) {
        for (String name : Theme.own().names(part)) {
            String path = folder + "/" + name;
            if (!files.containsKey(path) && !refused.contains(path)) {
                files.put(path, new SourceFile(path, Theme.own().read(part, name)));
                paths.add(path);
            }
        }
    }

    /** The same files, with the words of another language. */
    ThemedFiles in(Settings translation) {
        ThemedFiles same = new ThemedFiles(translation, refused);
        same.paths.addAll(paths);
        return same;
    }

    /** The files that were added, by path relative to the project. */
    SortedSet<String> paths() {
        return Collections.unmodifiableSortedSet(paths);
    }

    /**
     * The theme's words that may be missing in a site's own file of them; none where the site speaks a language that the
     * theme does not.
     *
     * @param own the site's own; null when it can't be read
     */
    SortedMap<String, String> words(SourceFile own) {
        SortedMap<String, String> words = new TreeMap<>();
        Optional<String> name = settings.hasTheme() ? Theme.own().words(settings.language()) : Optional.empty();
        if (own != null && name.isPresent()) {
            byte[] theirs = Theme.own().read(Part.TEMPLATES, name.get());
            if (Arrays.equals(own.bytes(), theirs)) {
                return words;
            }
            Properties read = new PropertiesFile(Theme.SCHEME + name.get(), new String(theirs, StandardCharsets.UTF_8))
                    .read(new Diagnostics());
            read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        }
        return words;
    }
}
