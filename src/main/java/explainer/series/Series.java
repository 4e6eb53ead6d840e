package explainer.series;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import explainer.ledger.Dataset;

/**
 * A table of values with what its columns are.
 *
 * @param dataset what a note tells of it
 * @param file    where its table stands
 * @param keys    the columns that tell rows apart, by their place among the fields
 * @param places  where its cells stand in the file
 */
public record Series(Dataset dataset, String file, List<Field> fields, List<Integer> keys, Origin origin, List<Row> rows,
        CellPlaces places) {

    /** Its name. */
    public String id() {
        return dataset.id();
    }

    /** The place of a column among the fields; nothing when there is no such column. */
    public Optional<Integer> column(String name) {
        return IntStream.range(0, fields.size()).filter(i -> fields.get(i).name().equals(name)).boxed().findFirst();
    }

    /** The column of the key that tells of a time. */
    public Optional<Integer> time() {
        return keys.stream().filter(key -> fields.get(key).type().isTime()).findFirst();
    }

    /** The columns that hold what is measured. */
    public List<Integer> measures() {
        return IntStream.range(0, fields.size()).filter(i -> fields.get(i).type().isNumber() && !keys.contains(i))
                .boxed().toList();
    }
}
