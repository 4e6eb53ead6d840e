package explainer.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known: a day, a month or a year. In order, a year comes before its months and a month
 * before its days.
 *
 * @param month 1 to 12; 0 when only the year is known
 * @param day   1 to 31; 0 when only the month is known
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Comparator<PartialDate> ORDER = Comparator.comparingInt(PartialDate::year)
            .thenComparingInt(PartialDate::month).thenComparingInt(PartialDate::day);

    /**
     * Reads {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd} (ISO 8601-1:2019, 5.2.2, extended format).
     *
     * @throws IllegalArgumentException when it can't be read, or there is no such day
     */
    public static PartialDate parse(String text) {
        Matcher matcher = ISO.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a date");
        }
        int year = Integer.parseInt(matcher.group(1));
        int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int day = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        try {
            if (day > 0 || matcher.group(3) != null) {
                LocalDate.of(year, month, day);
            } else if (month > 0 || matcher.group(2) != null) {
                YearMonth.of(year, month);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no date " + text, e);
        }
        return new PartialDate(year, month, day);
    }

    /** A date that is known to the day. */
    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** The date as {@link #parse} reads it, fit for an HTML {@code datetime} attribute. */
    public String iso() {
        return padded(year, 4) + (month == 0 ? "" : "-" + padded(month, 2)) + (day == 0 ? "" : "-" + padded(day, 2));
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }
}
