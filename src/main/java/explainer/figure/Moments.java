package explainer.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

import explainer.ledger.PartialDate;
import explainer.ledger.Period;

/** Periods as days on a line. */
public final class Moments {

    private Moments() {
    }

    /** Twice the day number of a period's middle: a whole number, whatever the period's length. */
    public static long doubledMiddle(Period period) {
        return first(period.from()).toEpochDay() + last(period.to()).toEpochDay() + 1;
    }

    /**
     * Whether two periods are about equally long: a leap day or the length of a month makes no difference, a quarter
     * against a year does.
     */
    static boolean areEquallyLong(Period one, Period other) {
        long a = days(one);
        long b = days(other);
        return Math.abs(a - b) * 10 <= Math.max(a, b);
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(first(period.from()), last(period.to())) + 1;
    }

    private static LocalDate first(PartialDate date) {
        return LocalDate.of(date.year(), Math.max(date.month(), 1), Math.max(date.day(), 1));
    }

    private static LocalDate last(PartialDate date) {
        int month = date.month() == 0 ? 12 : date.month();
        return date.day() > 0 ? LocalDate.of(date.year(), month, date.day())
                : YearMonth.of(date.year(), month).atEndOfMonth();
    }
}
