package explainer.series;

import java.util.List;

/**
 * A row of a series.
 *
 * @param line where it begins in its file
 * @param key  the values of the primary key
 */
public record Row(int line, List<String> key, List<Cell> cells) {
}
