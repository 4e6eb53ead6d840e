package explainer.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.diagnostic.ControlCharacter;
import explainer.ledger.NumberScanner.Amount;
import explainer.ledger.NumberScanner.Beside;
import explainer.ledger.NumberScanner.Found;
import explainer.ledger.NumberScanner.Part;
import explainer.ledger.NumberScanner.Reading;
import explainer.ledger.UnitWords.Sign;
import explainer.read.Messages;

/**
 * Holds what a text says about a fact against the ledger.
 *
 * <p>The rule, for a ledger that has US$1.765 billion:
 *
 * <ol>
 * <li>A number in the text agrees when it is the ledger's value, rounded half up to the last digit that the text
 *     writes. <em>1.765 billion</em>, <em>1,765 million</em>, <em>1.77 billion</em>, <em>1.8 billion</em> and <em>two
 *     billion</em> agree; <em>1.76 billion</em> does not. Every digit written counts, a zero too: for 34, <em>30</em>
 *     does not agree.
 * <li>The text may not be more exact than the ledger: <em>2.00 billion</em> claims more than <em>2 billion</em>. Zeros
 *     of a whole number only fill places and claim nothing: <em>2,000 million</em> agrees with <em>2 billion</em>.
 * <li>A hedge is the writer's own: "about" and "more than" may stand in the text or not, whatever the ledger has.
 * <li>A range is stated as one, both ends by these rules, and a number as a number.
 * <li>Where the ledger has a negative value, the words may carry the sign: "fell by 5%" for −5%. Any dash before a number,
 *     brackets around it alone, and "minus" make it negative, and then do not agree with a value that is positive.
 * <li>Number words count as numbers: "six", "twice", "half a billion". A place in an order, "third" or "3rd", is only a
 *     number for a fact whose unit is an order.
 * <li>Beside the number that agrees, the text may hold ordinary words, dates, years (1900 to 2099) and, parted from it by
 *     a word, number words below a thousand, as in "one of 220 documents of 2020". Another number belongs outside the
 *     link, and so does whatever {@link NumberScanner} does not understand.
 * <li>The text may leave out the unit. A unit at the number, and any currency or measure elsewhere, has to be the fact's
 *     own; other words that the ledger counts may stand beside it when it is named.
 * <li>A text that is to be checked states a number. To have the value written by the build, leave the text empty.
 * </ol>
 */
public final class Claim {

    /** Numbers below this only count things when they are written as words. */
    private static final BigDecimal MAX_COUNT = BigDecimal.valueOf(1000);
    private static final Set<Byte> UNSEEN = Set.of(Character.FORMAT, Character.CONTROL, Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK);

    /**
     * What is wrong with a text.
     *
     * @param start where in the text
     * @param end   where it ends, exclusive
     */
    public record Problem(Code code, String message, String hint, int start, int end) {
    }

    private final NumberScanner scanner;
    private final DateText dates;
    private final Wording wording;
    private final UnitWords units;

    /** @param units all units of the ledger, for those that a text may name by mistake */
    public Claim(Messages messages, Collection<Unit> units) {
        this.units = new UnitWords(messages, units);
        this.scanner = new NumberScanner(messages, this.units);
        this.dates = new DateText(messages);
        this.wording = new Wording(messages);
    }

    /** What takes a text apart with the same words and units. */
    public NumberScanner scanner() {
        return scanner;
    }

    /** Checks a text, such as that of a link to a fact; nothing when it agrees. */
    public Optional<Problem> check(String text, Fact fact) {
        Reading reading = scanner.read(dates.mask(text));
        Quantity quantity = fact.quantity();
        List<Amount> all = reading.amounts().stream().map(Amount::withoutBrackets).toList();
        List<Amount> amounts = all.stream().filter(amount -> !isOrder(amount, quantity)).toList();
        Optional<Amount> match = amounts.stream().filter(amount -> agrees(amount, quantity))
                .min(Comparator.comparing(amount -> !hasUnitOf(amount, quantity.unit())));
        return reading.unknown().stream().findFirst().map(part -> notUnderstood(part, quantity))
                .or(() -> amounts.isEmpty() ? Optional.of(noNumber(text, fact)) : Optional.empty())
                .or(() -> match.isEmpty() ? Optional.of(disagreement(amounts, fact)) : Optional.empty())
                .or(() -> checkBeside(reading, all, match.get(), quantity))
                .or(() -> checkUnits(reading, all, match.get(), quantity.unit()));
    }

    /** Whether an amount with the units that stand at it states what the ledger has. */
    public boolean states(Amount amount, Fact fact) {
        Quantity quantity = fact.quantity();
        return !isOrder(amount, quantity) && agrees(amount, quantity) && hasUnitOf(amount, quantity.unit());
    }

    /**
     * Whether what stands at an amount is the unit, or a part of it where it is a rate: km, "per" or day for km a day.
     */
    public boolean isIn(Amount amount, Unit unit) {
        boolean rate = unit.dimension().powers().values().stream().anyMatch(power -> power < 0);
        return amount.units().stream().allMatch(sign -> units.isOwn(sign, unit)
                || rate && (sign.kinds().contains("rate") || units.begins(sign, unit) || units.ends(sign, unit)));
    }

    private static boolean isOrder(Amount amount, Quantity quantity) {
        return amount.low().ordinal() && quantity.unit().style() != Unit.Style.ORDINAL;
    }

    private boolean hasUnitOf(Amount amount, Unit unit) {
        return amount.units().stream().allMatch(sign -> units.isOwn(sign, unit));
    }

    private Problem notUnderstood(Part part, Quantity quantity) {
        boolean unseen = part.text().codePoints().anyMatch(c -> UNSEEN.contains((byte) Character.getType(c)));
        return new Problem(Code.FIGURE_DISAGREES, "'" + (unseen ? ControlCharacter.names(part.text()) : shown(part.text()))
                + "' in the text is not understood, and the ledger has " + ledger(quantity),
                "write the number as the ledger has it, and leave anything else outside the link", part.start(),
                part.end());
    }

    private Problem noNumber(String text, Fact fact) {
        return new Problem(Code.FIGURE_DISAGREES, "the text states no number, but the ledger has "
                + ledger(fact.quantity()), "write the number, or leave the brackets empty to have it filled in: [](fact:"
                        + fact.id() + ")", 0, text.length());
    }

    /** What else a text may say beside the number that agrees. */
    private Optional<Problem> checkBeside(Reading reading, List<Amount> all, Amount match, Quantity quantity) {
        if (quantity.low().signum() >= 0 && !reading.minus().isEmpty()) {
            return reading.minus().stream().findFirst().map(part -> notUnderstood(part, quantity));
        }
        for (int i = 0; i < all.size(); i++) {
            Amount amount = all.get(i);
            boolean parted = i == 0 || amount.beside() == Beside.WORDS || isYears(amount) || isYears(all.get(i - 1))
                    || all.get(i - 1).low().ordinal();
            if (amount != match && !isYears(amount) && !isCount(amount) || !parted || i > 0
                    && amount.beside() == Beside.NOTHING && !all.get(i - 1).low().ordinal()) {
                Amount other = amount != match ? amount : all.get(i - 1);
                return Optional.of(new Problem(Code.FIGURE_DISAGREES, "the text also states " + shown(other.text())
                        + ", but the fact is " + ledger(quantity), "leave the other number outside the link",
                        other.low().start(), other.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isYears(Amount amount) {
        return amount.low().looksLikeYear() && amount.units().isEmpty()
                && amount.high().filter(high -> !high.looksLikeYear() && high.text().length() != 2).isEmpty();
    }

    /** Whether an amount only counts or orders things, as "one of". */
    private static boolean isCount(Amount amount) {
        Found found = amount.low();
        return found.ordinal() || found.word() && amount.high().isEmpty() && found.value().scale() == 0
                && found.value().compareTo(MAX_COUNT) < 0;
    }

    private Optional<Problem> checkUnits(Reading reading, List<Amount> all, Amount match, Unit own) {
        boolean named = Stream.concat(match.units().stream(), reading.units().stream())
                .anyMatch(sign -> units.isOwn(sign, own));
        Stream<Sign> elsewhere = Stream.concat(reading.units().stream(), all.stream()
                .filter(amount -> amount != match).flatMap(amount -> amount.units().stream()))
                .filter(sign -> sign.strict() || !named && units.isOfLedger(sign.text()))
                .filter(sign -> !(" " + own.plural() + " ").replace('\u00A0', ' ').contains(" " + sign.text() + " "));
        return Stream.concat(match.units().stream(), elsewhere).filter(sign -> !units.isOwn(sign, own)).findFirst()
                .map(sign -> new Problem(Code.UNIT_DISAGREES, "the text says '" + shown(sign.text()) + "'"
                        + (units.name(sign).isEmpty() ? "" : " (" + units.name(sign) + ")") + ", but the ledger has "
                        + own.name(), "correct the text or the fact's unit", sign.start(), sign.end()));
    }

    private static boolean agrees(Amount amount, Quantity quantity) {
        if (amount.high().isPresent() != quantity.high().isPresent()) {
            return false;
        }
        boolean signed = amount.numbers().stream().anyMatch(Found::signed);
        if (amount.high().isEmpty()) {
            return agrees(amount.low(), bySign(signed, quantity.low()));
        }
        BigDecimal low = bySign(signed, quantity.low());
        BigDecimal high = bySign(signed, quantity.high().get());
        return agrees(amount.low(), low.min(high)) && agrees(amount.high().get(), low.max(high));
    }

    private static boolean agrees(Found found, BigDecimal ledger) {
        BigDecimal stated = found.value();
        if (stated.compareTo(ledger) == 0) {
            return stated.scale() <= ledger.scale() || found.decimals() == 0;
        }
        return stated.scale() <= ledger.scale() && stated.signum() != 0
                && ledger.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
    }

    /** The ledger's value without its minus sign where the text leaves that to words. */
    private static BigDecimal bySign(boolean signed, BigDecimal value) {
        return signed ? value : value.abs();
    }

    private Problem disagreement(List<Amount> amounts, Fact fact) {
        Quantity quantity = fact.quantity();
        String has = ledger(quantity);
        Amount amount = Stream.of(amounts.stream().filter(one -> !one.low().looksLikeYear() && !one.low().word()),
                amounts.stream().filter(one -> !one.low().looksLikeYear()), amounts.stream())
                .flatMap(Function.identity()).findFirst().orElseThrow();
        if (amount.high().isPresent() != quantity.high().isPresent()) {
            boolean oneEnd = quantity.high().isPresent() && Stream.of(quantity.low(), quantity.high().get())
                    .anyMatch(value -> agrees(amount.low(), bySign(amount.low().signed(), value)));
            return new Problem(Code.FIGURE_DISAGREES, "the text states " + (oneEnd ? "one end of a range"
                    : shown(amount.text())) + ", but the ledger has " + has, oneEnd ? "write both ends"
                            : "correct the text or the ledger", amount.low().start(), amount.end());
        }
        boolean signed = amount.numbers().stream().anyMatch(Found::signed);
        boolean first = amount.high().isEmpty() || !agrees(amount.low(), bySign(signed, quantity.low()));
        Found found = first ? amount.low() : amount.high().get();
        BigDecimal ledger = bySign(signed, first ? quantity.low() : quantity.high().get());
        boolean finer = found.value().scale() > ledger.scale();
        if (finer && found.value().setScale(ledger.scale(), RoundingMode.HALF_UP).compareTo(ledger) == 0) {
            return new Problem(Code.FALSE_PRECISION, "the text states " + shown(found.text())
                    + ", which is more exact than the ledger's " + has,
                    "write no more digits than the ledger has: " + has, found.start(), found.end());
        }
        String rounded = finer ? "" : roundedHint(ledger.setScale(found.value().scale(), RoundingMode.HALF_UP),
                quantity.unit());
        return new Problem(Code.FIGURE_DISAGREES, "the text states " + shown(found.text()) + ", but the ledger has "
                + has, rounded + "correct the text or the ledger", found.start(), found.end());
    }

    private String roundedHint(BigDecimal rounded, Unit unit) {
        return rounded.signum() == 0 ? ""
                : "with as many digits as the text has it is " + shown(wording.number(rounded, unit)) + "; ";
    }

    private String ledger(Quantity quantity) {
        return shown(wording.quantity(quantity));
    }

    private static String shown(String text) {
        return text.replace('\u00A0', ' ');
    }
}
