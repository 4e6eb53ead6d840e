package explainer.series;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import explainer.figure.Csv;
import explainer.read.Settings;

/**
 * All series as others read them: each as comma-separated values with plain decimals, whatever the table was exported
 * with, and a {@code datapackage.json} that says what they are. Numbers keep every digit and the size of the table.
 */
public final class SeriesDownloads {

    /** Takes a file. */
    @FunctionalInterface
    public interface Target {
        /** Adds a file, made from another, to what is published. */
        void add(String path, byte[] bytes, String origin);
    }

    private static final String LINE_END = "\r\n";
    private static final String PACKAGE = "datapackage.json";

    private SeriesDownloads() {
    }

    /** Adds the files; none for a site without series. */
    public static void add(SeriesTables tables, Settings settings, Target target) {
        if (tables.all().isEmpty()) {
            return;
        }
        Map<Series, byte[]> published = new LinkedHashMap<>();
        tables.all().values().forEach(series -> {
            byte[] bytes = csv(series).getBytes(StandardCharsets.UTF_8);
            published.put(series, bytes);
            target.add(series.dataset().download(), bytes, series.file());
        });
        target.add(PACKAGE, DataPackage.of(published, settings).getBytes(StandardCharsets.UTF_8), settings.dataFolder());
    }

    /** A series as comma-separated values. */
    static String csv(Series series) {
        List<Integer> marked = marked(series);
        List<String> head = new ArrayList<>(series.fields().stream().map(Field::name).toList());
        marked.forEach(place -> head.add(statusOf(series.fields().get(place))));
        StringBuilder text = new StringBuilder(Csv.line(head));
        Map<String, String> quoted = new HashMap<>(); // the same few names stand in all rows
        for (Row row : series.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                String cell = row.cells().get(i).text();
                boolean words = series.fields().get(i).type() == Field.Type.STRING;
                text.append(i == 0 ? "" : ",").append(words ? quoted.computeIfAbsent(cell, Csv::field) : cell); // digits need no quotes
            }
            for (int place : marked) {
                Cell.Status status = row.cells().get(place).status();
                text.append(',').append(status == Cell.Status.NORMAL ? "" : status.key());
            }
            text.append(LINE_END);
        }
        return text.toString();
    }

    /** The columns of which a cell says how firm it is. */
    static List<Integer> marked(Series series) {
        return series.measures().stream().filter(place -> isMarked(series, place)).toList();
    }

    private static boolean isMarked(Series series, int place) {
        for (Row row : series.rows()) {
            if (row.cells().get(place).status() != Cell.Status.NORMAL) {
                return true;
            }
        }
        return false;
    }

    /** The name of the column that says how firm a column's values are. */
    static String statusOf(Field field) {
        return field.name() + "_status";
    }
}
