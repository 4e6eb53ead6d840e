package explainer.series;

import java.util.Map;
import java.util.Optional;

import explainer.diagnostic.Location;
import explainer.ledger.Unit;
import explainer.read.MarkdownText;

/**
 * A column of a series, described after Table Schema.
 *
 * @param name     as addresses and the published table have it
 * @param header   what stands above it in the table as it was exported
 * @param title    what it measures, or what its values are
 * @param unit     what a column of numbers counts
 * @param power    of ten that stands for the size that the table is in: 6 for millions
 * @param decimals how many of the table's decimals count; all where it is not said
 * @param form     how its numbers are written
 * @param country  in whose colour it is drawn, by id
 * @param groups   what the values of a column that names things stand for, by value
 * @param note     what must be known to read it
 */
public record Field(String name, Location location, String header, String title, Type type, Optional<Unit> unit,
        int power, Optional<Integer> decimals, NumberForm form, Optional<String> country, Map<String, Group> groups,
        Optional<MarkdownText> note) {

    /** What the cells of a column are, by the names of Table Schema. */
    public enum Type {
        /** Words. */
        STRING,
        /** A decimal number. */
        NUMBER,
        /** A number without decimals. */
        INTEGER,
        /** A year. */
        YEAR,
        /** A month, such as 2020-05. */
        YEARMONTH,
        /** A day, such as 2020-05-17. */
        DATE;

        /** Whether it tells of a time. */
        public boolean isTime() {
            return this == YEAR || this == YEARMONTH || this == DATE;
        }

        /** Whether it holds what is measured. */
        public boolean isNumber() {
            return this == NUMBER || this == INTEGER;
        }

        /** As Table Schema names it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What a value stands for, and in which country's colour it is drawn, by id. */
    public record Group(String title, Optional<String> country) {
    }

    /** What a value of the column is called. */
    public String titleOf(String value) {
        Group group = groups.get(value);
        return group == null ? value : group.title();
    }
}
