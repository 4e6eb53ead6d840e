package explainer.lsp;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.Checked;
import explainer.diagnostic.Composed;
import explainer.diagnostic.Diagnostics;
import explainer.read.OpenFiles;
import explainer.read.Settings;
import explainer.read.SourceFile;
import explainer.read.SourceFolder;

/** The texts of a site's files at one moment, those that are open as the editor has them. */
final class Texts {

    /** No file with lines to point at is larger. */
    private static final int LIMIT = 4 << 20;

    private final Path root;
    private final OpenFiles open;
    private final Map<Path, String> addresses;
    private final Map<String, Optional<Text>> read = new HashMap<>();

    /**
     * @param root      the site's folder
     * @param addresses how the editor writes those of files that it has open; it may escape other characters than we do
     */
    Texts(Path root, OpenFiles open, Map<Path, String> addresses) {
        this.root = root;
        this.open = open;
        this.addresses = addresses;
    }

    /** A file's name as the rest of the generator knows it: relative to the site, with forward slashes. */
    String name(Path file) {
        return Composed.of(root.relativize(file).toString()).replace('\\', '/');
    }

    /** Where a file lies. */
    Path path(String name) {
        return Composed.find(root, name);
    }

    /** The address of a file, as the editor knows it. */
    String uri(String name) {
        Path file = path(name);
        return addresses.getOrDefault(file, file.toUri().toString());
    }

    /** The text of a file; nothing where there is none. */
    Optional<Text> of(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    /** Whatever there is, also what the generator refuses to read: an editor shows it all the same. */
    private Optional<Text> read(String name) {
        try {
            return Optional.of(new Text(name, open.read(path(name), LIMIT)));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The pages and data files of a site, in all its languages. */
    Collection<Text> all(Checked first) {
        Settings settings = first.project().settings();
        SourceFolder folder = new SourceFolder(root, open, new Diagnostics());
        SortedMap<String, SourceFile> files = new TreeMap<>(folder.read(path(settings.contentFolder())));
        files.putAll(folder.read(path(settings.dataFolder())));
        List<Text> texts = new ArrayList<>();
        files.values().stream().filter(file -> file.path().matches(".+\\.(md|ya?ml)"))
                .forEach(file -> texts.add(new Text(file.path(), file.bytes())));
        return texts;
    }
}
