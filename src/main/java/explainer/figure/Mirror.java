package explainer.figure;

import java.util.List;


/**
 * What several countries' statistics say of the same things, side by side.
 *
 * @param columns the countries that report
 */
public record Mirror(Frame frame, List<Column> columns, List<Row> rows) implements Charted {

    /**
     * A country that reports.
     *
     * @param period the time that all its figures cover, in words; empty where they differ
     * @param covers what all its figures speak of; empty where they differ
     */
    public record Column(String name, int country, String period, String covers) {
    }

    /**
     * One thing that is reported.
     *
     * @param cells      one for each column
     * @param difference in words; empty where there are not two values of one unit
     * @param exact      the difference as a plain decimal
     * @param samePeriod whether all cover the same time
     */
    public record Row(String label, List<Cell> cells, String difference, String exact, boolean samePeriod) {
    }

    /**
     * What one country says of one thing; all empty where it says nothing.
     *
     * @param period in words; empty where the column says it
     * @param covers what its source speaks of; empty where the column says it
     */
    public record Cell(String factId, String value, String number, String period, String covers) {

        static final Cell NOTHING = new Cell("", "", "", "", "");
    }

    @Override
    public String template() {
        return "figures/mirror.ftlh";
    }
}
