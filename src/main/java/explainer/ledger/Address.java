package explainer.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where in a table a fact stands: {@code trade/exports@2019}, the column {@code exports} of the series {@code trade} in
 * the row of 2019. A key of several columns has several parts, {@code trade/exports@here@2019}.
 *
 * <p>An aggregate takes several cells: {@code sum(trade/exports@2010..2019)}. There a part may be left out at the end, be
 * {@code *} for any, or a range of which either end may be open.
 *
 * @param function what is made of the cells; empty for a cell itself
 * @param keys     the parts of the key, as written
 */
public record Address(Optional<Function> function, String series, String column, List<String> keys) {

    /** What can be made of several cells. */
    public enum Function {
        /** The sum of all. */
        SUM,
        /** The mean of all. */
        MEAN,
        /** The smallest. */
        MIN,
        /** The largest. */
        MAX,
        /** The earliest. */
        FIRST,
        /** The latest. */
        LAST,
        /** The latest less the earliest. */
        CHANGE,
        /** The change as a part of the earliest. */
        GROWTH,
        /** One cell as a part of all of its time. */
        SHARE,
        /** The place of one cell among all of its time, the largest first. */
        RANK;

        /** As an editor writes it. */
        public String key() {
            return EntryReader.key(this);
        }
    }

    private static final String COLUMN = "[a-z0-9]+(?:-[a-z0-9]+)*+/[a-z][a-z0-9_-]*";
    private static final String KEYS = "(?:@[\\p{L}\\p{N}*._-]+)";
    private static final String FUNCTIONS = Arrays.stream(Function.values()).map(Function::key)
            .collect(Collectors.joining("|"));

    /** As it stands in a formula, where a column alone would be a division. */
    public static final String IN_FORMULA = "(?:" + FUNCTIONS + ")\\(\\s*" + COLUMN + KEYS + "*+\\s*\\)|" + COLUMN + KEYS + "++";

    private static final Pattern PATTERN = Pattern.compile("(?:(?<function>" + FUNCTIONS + ")\\(\\s*)?"
            + "(?<column>" + COLUMN + ")(?<keys>" + KEYS + "*+)\\s*(?<end>\\)?)");
    private static final Pattern SERIES = Pattern.compile("(?:[a-z]+\\(\\s*)?([a-z0-9]+(?:-[a-z0-9]+)*+)/.*");

    private static final int MAX_LENGTH = 200;

    /** Whether a text is meant to be one: no id has a slash. */
    public static boolean isOne(String text) {
        return text.indexOf('/') >= 0;
    }

    /** The series that an address is meant to lead to; nothing where it is none. */
    static Optional<String> seriesOf(String text) {
        Matcher matcher = SERIES.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Reads an address.
     *
     * @throws Tables.NoSuchCell when it is none
     */
    public static Address parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new Tables.NoSuchCell("'" + text.substring(0, MAX_LENGTH) + "\u2026' is longer than any address",
                    "write series/column@key");
        }
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches() || (matcher.group("function") == null) != matcher.group("end").isEmpty()) {
            throw new Tables.NoSuchCell("'" + text + "' is no address of a cell", "write series/column@key, or such as"
                    + " sum(series/column@2010..2019) with one of: " + FUNCTIONS.replace("|", ", "));
        }
        String[] column = matcher.group("column").split("/");
        List<String> keys = matcher.group("keys").isEmpty() ? List.of()
                : List.of(matcher.group("keys").substring(1).split("@"));
        return new Address(Optional.ofNullable(matcher.group("function"))
                .map(name -> Function.valueOf(name.toUpperCase(Locale.ROOT))), column[0], column[1], keys);
    }

    /** The cells themselves, and nothing made of them. */
    Address ofCells() {
        return new Address(Optional.empty(), series, column, keys);
    }

    /** As it is written. */
    @Override
    public String toString() {
        String cells = series + "/" + column + keys.stream().map(key -> "@" + key).collect(Collectors.joining());
        return function.map(one -> one.key() + "(" + cells + ")").orElse(cells);
    }
}
