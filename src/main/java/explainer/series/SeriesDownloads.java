package explainer.series;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

    /**
     * What is published of a series.
     *
     * @param bytes  its file
     * @param marked the columns of which a cell says how firm it is
     */
    record Published(Series series, byte[] bytes, List<Integer> marked) {
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
        List<Published> published = new ArrayList<>();
        tables.all().values().forEach(series -> {
            List<Integer> marked = marked(series);
            byte[] bytes = csv(series, marked).getBytes(StandardCharsets.UTF_8);
            published.add(new Published(series, bytes, marked));
            target.add(series.dataset().download(), bytes, series.file());
        });
        target.add(PACKAGE, DataPackage.of(published, settings).getBytes(StandardCharsets.UTF_8), settings.dataFolder());
    }

    /** A series as comma-separated values. */
    static String csv(Series series) {
        return csv(series, marked(series));
    }

    private static String csv(Series series, List<Integer> marked) {
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

    private static List<Integer> marked(Series series) {
        Set<Integer> marked = new TreeSet<>();
        for (Row row : series.rows()) {
            int place = 0;
            for (Cell cell : row.cells()) {
                if (cell.status() != Cell.Status.NORMAL) {
                    marked.add(place);
                }
                place++;
            }
        }
        marked.retainAll(series.measures());
        return List.copyOf(marked);
    }

    /** The name of the column that says how firm a column's values are. */
    static String statusOf(Field field) {
        return field.name() + "_status";
    }
}
