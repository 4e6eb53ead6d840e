package explainer.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import explainer.ledger.Country;
import explainer.ledger.Fact;
import explainer.ledger.Quantity;
import explainer.ledger.Source;
import explainer.ledger.Unit;
import explainer.ledger.Wording;
import explainer.read.Messages;

/** Puts facts into the words that figures and tiles show. */
public final class FactTexts {

    private static final String POINT_WIDE = "\u2008";
    private static final String DIGIT_WIDE = "\u2007";

    private final Map<String, Country> countries;
    private final Messages messages;
    private final Wording wording;

    /** @param countries the ledger's, by id */
    public FactTexts(Map<String, Country> countries, Messages messages) {
        this.countries = countries;
        this.messages = messages;
        this.wording = new Wording(messages);
    }

    /** A fact as a tile. */
    public Tile tile(Fact fact) {
        String bare = wording.bare(fact.quantity());
        boolean hedgedAfter = value(fact).startsWith(bare);
        String shown = hedgedAfter ? value(fact) : bare;
        int end = endOfNumber(bare);
        return new Tile(fact.id(), fact.label(), value(fact), hedgedAfter ? "" : hedge(fact.quantity()), shown.substring(0, end),
                trim(shown.substring(end)), period(fact), publishers(fact), country(fact));
    }

    /** A fact as a row of a table. */
    FactRow row(Fact fact) {
        return new FactRow(fact.id(), fact.label(), value(fact), number(fact), period(fact),
                fact.isComputed() ? messages.get("figure.computed") : publishers(fact));
    }

    /** The value with hedge and unit. */
    String value(Fact fact) {
        return wording.quantity(fact.quantity());
    }

    /** A value that is computed for a figure, with its unit. */
    String value(BigDecimal value, Unit unit) {
        return wording.value(value, unit);
    }

    /** The plain decimal, for machines; the low end of a range. */
    String number(Fact fact) {
        return fact.quantity().low().toPlainString();
    }

    /** A number as its unit writes it, without the unit. */
    String number(BigDecimal value, Unit unit) {
        return wording.number(value, unit);
    }

    /** A number as its unit writes it, without the unit, as many times a power of ten. */
    String number(BigDecimal value, Unit unit, int power) {
        BigDecimal shown = value.scaleByPowerOfTen(-power);
        return power == 0 ? number(value, unit) : wording.digits(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    /** Whether a unit can be named with a power of ten. */
    boolean hasSize(int power) {
        return !wording.size(power).isEmpty() && messages.texts().containsKey("series.scale");
    }

    /** A unit's name with the power of ten in which its numbers are written. */
    String unit(Unit unit, int power) {
        return power == 0 ? unit.name() : messages.get("series.scale", wording.size(power), unit.name());
    }

    /**
     * What stands for the decimals that others of a column have, so that decimal signs stand in line: spaces as wide as
     * digits.
     */
    public static String padding(int most, int own) {
        return own > 0 ? DIGIT_WIDE.repeat(Math.max(0, most - own)) : most > 0 ? POINT_WIDE + DIGIT_WIDE.repeat(most) : "";
    }

    /** A share of a whole. */
    String percent(BigDecimal share) {
        return messages.get("figure.percent", wording.digits(share));
    }

    /** The words of a hedge alone, such as "about"; empty without one. */
    String hedge(Quantity quantity) {
        return trim(wording.quantity(quantity).replace(wording.bare(quantity), ""));
    }

    /** The period in words; empty without one. */
    String period(Fact fact) {
        return fact.period().map(wording::period).orElse("");
    }

    /** When a fact was said, in words; empty where its sources are of several days, or where this site computed it. */
    public String day(Fact fact) {
        List<String> days = fact.sources().stream().map(source -> source.when().orElseGet(() -> wording.date(source.date())))
                .distinct().toList();
        return days.size() == 1 && !fact.isComputed() ? days.get(0) : "";
    }

    /** Who publishes a fact, each once. */
    String publishers(Fact fact) {
        return fact.sources().stream().map(Source::publisher).distinct().collect(Collectors.joining("; "));
    }

    /** The number of the country in whose colour a fact is drawn; 0 without one. */
    int country(Fact fact) {
        return fact.country().map(countries::get).map(Country::number).orElse(0);
    }

    /** The name of the country in whose colour a fact is drawn; empty without one. */
    String countryName(Fact fact) {
        return fact.country().map(countries::get).map(Country::name).orElse("");
    }

    /** What facts of one unit share, for a line under a chart's title: the unit, and the period if it is one. */
    String basis(List<Fact> facts) {
        return basis(facts, 0);
    }

    /** The same where numbers are written as many times a power of ten. */
    String basis(List<Fact> facts, int power) {
        List<String> arguments = new ArrayList<>();
        String unit = unit(facts.get(0).quantity().unit(), power);
        if (!unit.isEmpty()) {
            arguments.add(messages.get("figure.basis.unit", unit));
        }
        if (onePeriod(facts) && !period(facts.get(0)).isEmpty()) {
            arguments.add(period(facts.get(0)));
        }
        return arguments.size() < 2 ? String.join("", arguments)
                : messages.get("figure.basis", arguments.get(0), arguments.get(1));
    }

    /** Whether facts cover one and the same time. */
    static boolean onePeriod(List<Fact> facts) {
        return facts.stream().map(Fact::period).distinct().count() <= 1;
    }

    /** Without spaces at the ends, breaking or not. */
    private static String trim(String text) {
        return text.replaceAll("^[\\s\u00A0]+|[\\s\u00A0]+$", "");
    }

    /** Behind the last digit and what is written together with it, or the text's end when it has no digit. */
    private static int endOfNumber(String text) {
        int end = text.length();
        while (end > 0 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return text.length();
        }
        while (end < text.length() && !Character.isSpaceChar(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
