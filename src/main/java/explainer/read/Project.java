package explainer.read;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

import explainer.yaml.YamlMap;

/**
 * Everything a site is made from, as it was when the run began.
 *
 * @param root      the project's folder
 * @param messages  the words of the interface; none in a site written for JBake
 * @param pages     the pages that could be read, by path
 * @param data      the data files, by path relative to the project
 * @param dataFiles every file of the data folder, by path relative to the project, data files and others
 * @param templates the files of the template folder, by path relative to the project
 * @param assets    the files of the asset folder, by path relative to the project
 */
public record Project(Path root, Settings settings, Messages messages, List<Page> pages,
        SortedMap<String, YamlMap> data, SortedMap<String, SourceFile> dataFiles,
        SortedMap<String, SourceFile> templates, SortedMap<String, SourceFile> assets) {
}
