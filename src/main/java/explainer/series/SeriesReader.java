package explainer.series;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.ledger.Dataset;
import explainer.ledger.Entries;
import explainer.ledger.PartialDate;
import explainer.ledger.Period;
import explainer.read.MarkdownParser;
import explainer.read.SourceFile;
import explainer.yaml.YamlMap;

/**
 * Reads the tables in the folder {@code series/} of the data folder, each with the description beside it. A table with a
 * mistake is left out as a whole, and every mistake in it is reported.
 */
public final class SeriesReader {

    /** The folder within the data folder. */
    private static final String FOLDER = "series/";
    private static final String NAME = "(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*";

    private final String folder;
    private final MarkdownParser markdown;
    private final Diagnostics diagnostics;

    /** @param dataFolder relative to the project */
    public SeriesReader(String dataFolder, MarkdownParser markdown, Diagnostics diagnostics) {
        this.folder = folder(dataFolder);
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    private static String folder(String dataFolder) {
        return dataFolder + "/" + FOLDER;
    }

    /** The data files without those that describe series. */
    public static SortedMap<String, YamlMap> others(String dataFolder, SortedMap<String, YamlMap> data) {
        SortedMap<String, YamlMap> others = new TreeMap<>(data);
        others.keySet().removeIf(path -> path.startsWith(folder(dataFolder)));
        return others;
    }

    /**
     * Reads all series.
     *
     * @param files   all files of the data folder, by path
     * @param data    those of them that are YAML and could be read
     * @param refused those that could not, each of which was reported
     * @param entries of the ledger, for what the descriptions name
     */
    public SeriesTables read(SortedMap<String, SourceFile> files, SortedMap<String, YamlMap> data, Set<String> refused,
            Entries entries) {
        Map<String, Series> series = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>();
        Set<String> leftOut = new TreeSet<>();
        files.keySet().stream().filter(path -> path.startsWith(folder)).forEach(path -> name(path).ifPresent(names::add));
        refused.stream().filter(path -> path.startsWith(folder)).forEach(path -> name(path).ifPresent(names::add));
        for (String name : names) {
            Optional<Series> read = read(name, files, data, refused, entries);
            read.ifPresentOrElse(one -> series.put(name, one), () -> leftOut.add(name));
        }
        return new SeriesTables(series, leftOut);
    }

    /** The series that a file belongs to. */
    private Optional<String> name(String path) {
        String file = path.substring(folder.length());
        int dot = file.lastIndexOf('.');
        String ending = dot < 0 ? "" : file.substring(dot + 1);
        return ending.equals("csv") || ending.equals("yaml") ? Optional.of(file.substring(0, dot)) : Optional.empty();
    }

    private Optional<Series> read(String name, SortedMap<String, SourceFile> files, SortedMap<String, YamlMap> data,
            Set<String> refused, Entries entries) {
        String table = folder + name + ".csv";
        String described = folder + name + ".yaml";
        if (!name.matches(NAME)) {
            diagnostics.add(Code.WRONG_TYPE, Location.of(files.containsKey(table) ? table : described), "'" + name
                    + "' can't be the name of a series", "write small letters a to z, digits and single hyphens");
            return Optional.empty();
        }
        for (String file : new String[] {table, described}) {
            if (!files.containsKey(file) && !refused.contains(file)) {
                diagnostics.add(Code.MISSING_TABLE, Location.of(file.equals(table) ? described : table), file.equals(table)
                        ? "there is no table '" + name + ".csv' beside the description"
                        : "there is no description '" + name + ".yaml' beside the table",
                        "a series is both: the table, and what its columns are");
            }
        }
        if (!files.containsKey(table) || !data.containsKey(described)) {
            return Optional.empty();
        }
        return new DescriptionReader(markdown, entries, diagnostics).read(name, data.get(described)).flatMap(description -> {
            TableReader reader = new TableReader(description, files.get(table), diagnostics);
            return reader.read().map(rows -> series(description, table, rows, reader.places()));
        });
    }

    private static Series series(Description description, String file, List<Row> rows, CellPlaces places) {
        Dataset untimed = dataset(description, description.period());
        Series read = new Series(untimed, file, description.fields(), description.keys(), description.origin(), rows, places);
        Optional<Period> period = read.time().isEmpty() ? description.period() : read.time().map(time -> span(rows, time));
        return new Series(dataset(description, period), file, description.fields(), description.keys(),
                description.origin(), rows, places);
    }

    private static Period span(List<Row> rows, int time) {
        Set<String> texts = new HashSet<>();
        rows.forEach(row -> texts.add(row.cells().get(time).text()));
        TreeSet<PartialDate> dates = texts.stream().map(PartialDate::parse).collect(Collectors.toCollection(TreeSet::new));
        return new Period(dates.first(), dates.last());
    }

    private static Dataset dataset(Description description, Optional<Period> period) {
        return new Dataset(description.id(), description.location(), description.title(), period, description.sources(),
                description.note(), description.fields().stream().flatMap(field -> field.note().stream()).toList(),
                description.origin().processed(), "data/series/" + description.id() + ".csv");
    }
}
