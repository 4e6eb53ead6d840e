package explainer.figure.series;

import java.util.List;
import java.util.Optional;

import explainer.figure.Figure;
import explainer.read.MarkdownText;

/**
 * Rows of a series as a table.
 *
 * @param noteFact a cell's address, for the number of the note on the series
 * @param rows     those that are seen at first
 * @param more     the others
 * @param all      how many there are together
 * @param marks    what the marks behind numbers mean
 * @param download the whole series, relative to the site's root
 */
public record SeriesTable(String id, String title, Optional<MarkdownText> caption, String source, String noteFact,
        List<Column> columns, List<Row> rows, List<Row> more, int all, List<String> marks, String download)
        implements Figure {

    /**
     * A column.
     *
     * @param unit   in words, with the size that the numbers are in; empty for one of words
     * @param number whether its cells stand in columns of digits
     */
    public record Column(String title, String unit, boolean number) {
    }

    /** A row. */
    public record Row(List<Value> values) {
    }

    /**
     * A cell.
     *
     * @param mark    how firm it is; empty for a firm one
     * @param padding what stands for the decimals that others of the column have, so that decimal signs stand in line
     */
    public record Value(String text, String mark, String padding) {
    }

    @Override
    public String template() {
        return "figures/series-table.ftlh";
    }
}
