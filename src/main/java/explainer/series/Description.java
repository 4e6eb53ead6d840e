package explainer.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Location;
import explainer.ledger.Period;
import explainer.ledger.Source;
import explainer.read.MarkdownText;

/**
 * What the file beside a table says of it.
 *
 * @param keys          the columns that tell rows apart, by their place among the fields
 * @param missingValues what stands where a value is missing
 * @param marks         what may stand behind a number to say how firm it is
 * @param period        of the whole table, where no column tells of a time
 */
record Description(String id, Location location, String title, List<Source> sources, List<Field> fields,
        List<Integer> keys, Set<String> missingValues, char delimiter, Map<String, Cell.Status> marks,
        Optional<Period> period, Optional<MarkdownText> note, Origin origin) {
}
