package explainer.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import explainer.read.Messages;

/**
 * Puts numbers, dates and periods into words. Every word comes from the messages, so another language needs no code.
 *
 * <p>A number is written with exactly the digits that were stated: two billion has no decimals. It is written with the
 * largest word for its size that leaves at most four of them: 1.7649 billion, but 12,345.67 million and 2,724,901.
 */
public final class Wording {

    private static final String NO_BREAK_SPACE = "\u00A0";
    private static final String MINUS = "\u2212";
    private static final int[] SCALES = {12, 9, 6};
    /** With more decimals than this, a smaller word for the size is easier to read, or none. */
    private static final int MAX_DECIMALS = 4;

    private final Messages messages;

    public Wording(Messages messages) {
        this.messages = messages;
    }

    /** The texts that it uses. */
    public Messages messages() {
        return messages;
    }

    /** A quantity with its hedge and unit, such as "about US$2.8 billion" or "2 to 3 years". */
    public String quantity(Quantity quantity) {
        String text = bare(quantity);
        return quantity.qualifier() == Qualifier.EXACT ? text
                : messages.get("qualifier." + quantity.qualifier().key(), text);
    }

    /** A quantity with its unit and without its hedge, as where there is no room. */
    public String bare(Quantity quantity) {
        Unit unit = quantity.unit();
        BigDecimal low = quantity.low();
        if (quantity.high().isEmpty()) {
            return value(low, unit);
        }
        BigDecimal high = quantity.high().get();
        // A minus sign stands before the prefix, so that each end of a negative range needs its own.
        return low.signum() < 0 && !unit.prefix().isEmpty()
                ? messages.get("range", value(low, unit), value(high, unit))
                : withUnit(messages.get("range", number(low, unit), number(high, unit)), unit, form("range", high, unit));
    }

    /** A number with its unit. */
    public String value(BigDecimal value, Unit unit) {
        return withUnit(number(value, unit), unit, form("", value, unit));
    }

    /**
     * The form of a unit behind a number. A language may have one of its own behind a range ({@code plural.range}; without
     * it the high end decides) or behind a word for the size ({@code plural.scaled}).
     */
    private String form(String range, BigDecimal value, Unit unit) {
        String scaled = unit.style() == Unit.Style.SCALED && scale(value) > 0 ? "scaled" : "";
        return Stream.of(scaled, range).map(kind -> messages.texts().get("plural." + kind)).filter(Objects::nonNull)
                .findFirst().map(String::strip).orElseGet(() -> messages.form(value));
    }

    /** A number as its unit writes it, without the unit: "1.765 billion", "2,724,900", "third". */
    public String number(BigDecimal value, Unit unit) {
        return switch (unit.style()) {
            case FULL -> digits(value);
            case SCALED -> scaled(value);
            case ORDINAL -> ordinal(value);
        };
    }

    /** A number in groups of three digits, with no other digits than it was stated with. */
    public String digits(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            boolean groupEnds = i > 0 && (whole.length() - i) % 3 == 0 && whole.length() > 3;
            text.append(groupEnds ? messages.get("number.group") : "").append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(messages.get("number.decimal")).append(plain, point + 1, plain.length());
        }
        return (value.signum() < 0 ? MINUS : "") + text;
    }

    /** The word for a power of ten alone, such as "million"; empty where there is none. */
    public String size(int power) {
        boolean known = messages.texts().containsKey("number.scale." + power);
        return known ? messages.get("number.scale." + power, "").replace(NO_BREAK_SPACE, "").strip() : "";
    }

    private String scaled(BigDecimal value) {
        int scale = scale(value);
        BigDecimal before = value.scaleByPowerOfTen(-scale);
        return scale == 0 ? digits(value) : messages.counted("number.scale." + scale, before, digits(before));
    }

    /** The power of ten for which a number has a word; 0 when it is written without one. */
    private static int scale(BigDecimal value) {
        return IntStream.of(SCALES).filter(scale -> value.scale() + scale <= MAX_DECIMALS
                && value.abs().compareTo(BigDecimal.ONE.scaleByPowerOfTen(scale)) >= 0).findFirst().orElse(0);
    }

    private String ordinal(BigDecimal value) {
        String key = "ordinal." + value.stripTrailingZeros().toPlainString();
        return messages.texts().containsKey(key) ? messages.get(key) : messages.get("ordinal.other", digits(value));
    }

    private String withUnit(String number, Unit unit, String form) {
        String suffix = unit.suffix(form);
        boolean negative = number.startsWith(MINUS);
        String bare = negative ? number.substring(1) : number;
        return (negative ? MINUS : "") + prefix(unit.prefix()) + bare + suffix(suffix);
    }

    private static String prefix(String prefix) {
        boolean letter = !prefix.isEmpty() && Character.isLetter(prefix.codePointBefore(prefix.length()));
        return letter ? prefix + NO_BREAK_SPACE : prefix;
    }

    /** Words stand apart from the number, and of signs those that the language names, such as % in some. */
    private String suffix(String suffix) {
        boolean apart = !suffix.isEmpty() && Character.isLetter(suffix.codePointAt(0))
                || DateText.words(messages, "number.signs-apart").anyMatch(suffix::startsWith);
        return apart ? NO_BREAK_SPACE + suffix : suffix;
    }

    /** A date as exactly as it is known: "23 November 1992", "November 2001", "1998". */
    public String date(PartialDate date) {
        if (date.month() == 0) {
            return String.valueOf(date.year());
        }
        String month = "month." + date.month();
        String year = String.valueOf(date.year());
        return date.day() == 0 ? messages.get("date.month", messages.get(month), year)
                : messages.get("date.day", String.valueOf(date.day()), messages.get(messages.texts()
                        .containsKey(month + ".day") ? month + ".day" : month), year);
    }

    /** A period: "January to August 2020", "2019", "1998 to 2020". */
    public String period(Period period) {
        if (period.from().equals(period.to())) {
            return date(period.from());
        }
        boolean monthsOfOneYear = period.from().year() == period.to().year() && period.from().month() > 0
                && period.to().month() > 0 && period.from().day() == 0 && period.to().day() == 0;
        return monthsOfOneYear
                ? messages.get("period.months", messages.get("month." + period.from().month()),
                        messages.get("month." + period.to().month()), period.to().year())
                : messages.get(messages.texts().containsKey("period.dates") && period.from().month() > 0 ? "period.dates" : "range",
                        date(period.from()), date(period.to()));
    }
}
