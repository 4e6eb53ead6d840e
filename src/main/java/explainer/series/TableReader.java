package explainer.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.diagnostic.Nearest;
import explainer.read.SourceFile;

/** Reads a table as it was exported, by its description. Each cell that is not what its column says is reported. */
final class TableReader {

    /** Of the mistakes of a table, so many tell what is wrong with it. */
    private static final int MOST_REPORTS = 20;
    private static final Pattern LINE = Pattern.compile("(?:starting at line|line) (\\d+)");
    private static final char UNKNOWN = '\uFFFD';

    private final Description description;
    private final Diagnostics diagnostics;
    private final CellReader cells;
    private final CellPlaces places;
    private int reports;

    TableReader(Description description, SourceFile file, Diagnostics diagnostics) {
        this.description = description;
        this.diagnostics = diagnostics;
        this.cells = new CellReader(description);
        this.places = CellPlaces.of(file.path(), file.text(), description.delimiter());
    }

    CellPlaces places() {
        return places;
    }

    /** The rows; nothing when something is wrong with one, which is then reported. */
    Optional<List<Row>> read() {
        int unknown = places.text().indexOf(UNKNOWN);
        if (unknown >= 0) {
            int line = 1 + (int) places.text().substring(0, unknown).chars().filter(c -> c == '\n').count();
            diagnostics.add(Code.NOT_UTF8, places.line(line), "the file is not UTF-8",
                    "save it again with the encoding UTF-8");
            return Optional.empty();
        }
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(description.delimiter())
                .acceptCharsAfterQuotes(false).ofCsvRecord(places.text())) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            Matcher line = LINE.matcher(e.getMessage() + (e.getCause() == null ? "" : " " + e.getCause().getMessage()));
            int at = line.find() ? Integer.parseInt(line.group(1))
                    : records.isEmpty() ? 1 : (int) records.get(records.size() - 1).getStartingLineNumber() + 1;
            return broken(places.line(at), "a quoted cell goes on behind its quotes",
                    "double a quote that belongs to the text: \"so \"\"called\"\"\"");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("reading from memory can't fail", e);
        }
        if (!records.isEmpty()) {
            int last = (int) records.get(records.size() - 1).getStartingLineNumber();
            if (!places.isClosedFrom(last) && records.get(records.size() - 1).getFields().stream()
                    .anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.isEmpty())) {
                return broken(places.line(last), "a quote that is opened here is not closed", "close it, or delete it");
            }
        }
        if (records.size() < 2) {
            return broken(Location.of(places.file()), "the table has no rows",
                    "write the names of its columns in the first line, and a row in each of the next");
        }
        return columns(records.get(0)).flatMap(order -> rows(records.subList(1, records.size()), order));
    }

    private <T> Optional<T> broken(Location at, String message, String hint) {
        reports++;
        diagnostics.add(Code.BAD_TABLE, at, message, hint);
        return Optional.empty();
    }

    /** Where each field stands in the table; nothing when one is missing or too many. */
    private Optional<int[]> columns(CsvRecord head) {
        List<String> headers = head.getFields().stream().map(String::strip).toList();
        List<Field> fields = description.fields();
        int line = (int) head.getStartingLineNumber();
        if (headers.size() == 1 && fields.size() > 1) {
            return broken(places.line(line), "the table has one column, but " + fields.size() + " are described",
                    "its cells may be parted by another sign: set 'delimiter' to \";\", \",\" or tab");
        }
        int[] order = new int[fields.size()];
        boolean sound = true;
        for (int i = 0; i < order.length; i++) {
            order[i] = headers.indexOf(fields.get(i).header());
            if (order[i] < 0) {
                sound = false;
                broken(fields.get(i).location(), "the table has no column '" + fields.get(i).header() + "'",
                        Nearest.to(fields.get(i).header(), headers).map(near -> "did you mean 'header: " + near + "'?")
                                .orElse("its columns are: " + String.join(", ", headers)));
            }
        }
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (!seen.add(header)) {
                sound = false;
                broken(places.of(line, i), "two columns are called '" + header + "'", "rename one of them");
            } else if (sound && fields.stream().noneMatch(field -> field.header().equals(header))) {
                sound = false;
                broken(places.of(line, i), "the column '" + header + "' is not described",
                        "add it to 'fields', or take it out of the table");
            }
        }
        return sound ? Optional.of(order) : Optional.empty();
    }

    private Optional<List<Row>> rows(List<CsvRecord> records, int[] order) {
        List<Row> rows = new ArrayList<>(records.size());
        Map<List<String>, Integer> lines = new HashMap<>(records.size() * 2);
        for (CsvRecord record : records) {
            int line = (int) record.getStartingLineNumber();
            if (record.getFieldCount() != order.length) {
                report(Code.BAD_TABLE, places.line(line), "the row has " + record.getFieldCount() + " cells, but "
                        + order.length + " columns are described",
                        "put quotes around a cell that holds '" + description.delimiter() + "', and fill in what is missing");
                continue;
            }
            Row row = row(record, line, order);
            Integer before = lines.putIfAbsent(row.key(), line);
            if (before != null) {
                report(Code.DUPLICATE_ROW, places.of(line, order[description.keys().get(0)]), "the row is the second of '"
                        + String.join("@", row.key()) + "'", "the first is in line " + before
                        + "; delete one, or name the column that tells them apart in 'primaryKey'");
            }
            rows.add(row);
        }
        if (reports > MOST_REPORTS) {
            diagnostics.add(Code.BAD_TABLE, Location.of(places.file()), "the table has " + reports + " mistakes, of which "
                    + MOST_REPORTS + " are told", "look whether 'delimiter', 'decimalChar' and 'missingValues' are right");
        }
        return reports == 0 ? Optional.of(List.copyOf(rows)) : Optional.empty();
    }

    private Row row(CsvRecord record, int line, int[] order) {
        List<Cell> read = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            String text = record.getField(order[i]).strip();
            try {
                read.add(cells.read(description.fields().get(i), text));
            } catch (CellReader.BadCell e) {
                report(Code.BAD_CELL, places.of(line, order[i]), e.getMessage(), e.hint());
                read.add(Cell.MISSING);
            }
        }
        String[] key = new String[description.keys().size()];
        for (int i = 0; i < key.length; i++) {
            int place = description.keys().get(i);
            key[i] = read.get(place).text();
            if (read.get(place).text().isEmpty() && record.getField(order[place]).isBlank()) {
                report(Code.BAD_CELL, places.of(line, order[place]), "the cell of '" + description.fields().get(place).name()
                        + "' is empty, which tells the rows apart", "fill it in");
            }
        }
        return new Row(line, List.of(key), read);
    }

    private void report(Code code, Location at, String message, String hint) {
        if (reports++ < MOST_REPORTS) {
            diagnostics.add(code, at, message, hint);
        }
    }
}
