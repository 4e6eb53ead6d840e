package explainer.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of the theme's files. A build writes it into the jar, which can't be asked fast what is in one of its folders. */
public final class ThemeIndex {

    static final String NAME = "files.txt";

    private ThemeIndex() {
    }

    /**
     * Writes the list.
     *
     * @param arguments the folder of the classes that are to be packed
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve(Theme.FOLDER);
        Files.write(folder.resolve(NAME), of(folder));
    }

    /** The files in the folders of a folder, by their path below it. */
    static SortedSet<String> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.indexOf('/') > 0).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
