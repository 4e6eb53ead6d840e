package explainer.serve;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import explainer.diagnostic.Composed;
import explainer.diagnostic.Diagnostics;
import explainer.read.SettingsReader;
import explainer.read.SourceFolder;

/**
 * Where the input of a site lies.
 *
 * @param root    the project's folder
 * @param config  the configuration file
 * @param folders content, data, templates and assets; they need not be there
 */
record Sources(Path root, Path config, List<Path> folders) {

    /** As the configuration says now; with one that can't be read, as it is by default. */
    static Sources of(Path root, Path config, Map<String, String> overrides) {
        Stream<String> folders = new SettingsReader(root, new Diagnostics()).read(config, overrides)
                .map(settings -> Stream.of(settings.contentFolder(), settings.dataFolder(), settings.templateFolder(),
                        settings.assetFolder()))
                .orElse(Stream.of("content", "data", "templates", "assets"));
        return new Sources(root, config, folders.map(folder -> Composed.find(root, folder).normalize()).distinct().toList());
    }

    /** Whether a bake looks at a file or folder of this path. */
    boolean concern(Path path) {
        if (path.equals(config)) {
            return true;
        }
        return folders.stream().filter(path::startsWith).anyMatch(folder -> {
            for (Path name : folder.relativize(path)) {
                if (!name.toString().isEmpty() && SourceFolder.isPassedOver(name)) {
                    return false;
                }
            }
            return true;
        });
    }
}
