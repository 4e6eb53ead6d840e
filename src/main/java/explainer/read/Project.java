package explainer.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.diagnostic.Location;
import explainer.theme.Theme;
import explainer.yaml.YamlMap;

/**
 * Everything a site is made from, as it was when the run began.
 *
 * @param root      the project's folder
 * @param messages  the words of the interface; none in a site written for JBake
 * @param content   every file of the content folder, by path relative to the project
 * @param pages     the pages that could be read, by path
 * @param data      the data files, by path relative to the project
 * @param dataFiles every file of the data folder, by path relative to the project, data files and others
 * @param templates the files of the template folder, by path relative to the project
 * @param assets    the files of the asset folder, by path relative to the project
 * @param themed    the templates and assets that the theme provides, by path relative to the project
 * @param refused   the files that could not be read or made out, by path relative to the project; each was reported, so
 *                  that nothing has to be said about what is missing without them
 * @param lacking   of a translation, the words of the data that it has not, as {@code facts/exports: label}
 * @param translations the site in its other languages, in their order: each has the pages that are translated, and the same
 *                  data in its own words
 */
public record Project(Path root, Settings settings, Messages messages, SortedMap<String, SourceFile> content,
        List<Page> pages, SortedMap<String, YamlMap> data, SortedMap<String, SourceFile> dataFiles,
        SortedMap<String, SourceFile> templates, SortedMap<String, SourceFile> assets, SortedSet<String> themed,
        SortedSet<String> refused, SortedSet<String> lacking, List<Project> translations) {

    /** What pages may see of each other, by path. */
    public List<Outline> outlines() {
        return pages.stream().filter(page -> page.borrowed().isEmpty())
                .map(page -> Outline.of(page, content.get(page.file()))).toList();
    }

    /** The pages by their paths. */
    public Map<String, Page> pagesByPath() {
        return pages.stream().collect(Collectors.toMap(Page::path, page -> page));
    }

    /** The same with other pages in the place of its own. */
    public Project with(UnaryOperator<Page> change) {
        return with(pages.stream().map(change).toList());
    }

    private Project with(List<Page> others) {
        return new Project(root, settings, messages, content, others, data, dataFiles, templates, assets, themed, refused,
                lacking, translations);
    }

    /** The translation with all pages of the original: those that it lacks as they were written, unless they are to be left out. */
    public Project completed(Project original) {
        Map<String, Page> own = pagesByPath();
        Set<String> unread = refused.stream().filter(file -> file.startsWith(settings.contentFolder() + "/"))
                .map(file -> file.substring(settings.contentFolder().length() + 1)).collect(Collectors.toSet());
        return with(original.pages.stream().filter(page -> !page.isStock()).flatMap(page -> {
            Page translated = own.get(page.path());
            return translated != null ? Stream.of(translated) : unread.contains(page.path()) || !settings.showsOriginals()
                    ? Stream.empty() : Stream.of(page.lent(original.settings.language()));
        }).toList());
    }

    /**
     * What lies beside the pages of a site that was written for JBake, to be published there: pictures, and whatever else is
     * neither a page nor data. Elsewhere there is no such file, for it was reported.
     */
    public List<SourceFile> besidePages() {
        boolean stock = !pages.isEmpty() && pages.stream().allMatch(Page::isStock);
        return !stock ? List.of() : content.values().stream()
                .filter(file -> !file.extension().equals("md") && !PageReader.isMarkup(file))
                .filter(file -> !file.path().startsWith(settings.dataFolder() + "/")).toList();
    }

    /** The place in a file of the theme as such; any other as it is. */
    public Location place(Location place) {
        if (!themed.contains(place.file())) {
            return place;
        }
        String folder = place.file().startsWith(settings.templateFolder() + "/") ? settings.templateFolder()
                : settings.assetFolder();
        return new Location(Theme.SCHEME + place.file().substring(folder.length() + 1), place.line(), place.column(),
                place.length());
    }

    /** Whether every data file could be read. */
    public boolean hasAllData() {
        return refused.stream().noneMatch(file -> file.startsWith(settings.dataFolder() + "/"));
    }
}
