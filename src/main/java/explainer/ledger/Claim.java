package explainer.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.diagnostic.Code;
import explainer.ledger.NumberScanner.Found;
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
 * <li>Of a range, both ends have to be there, each by these rules.
 * <li>Where the ledger has a negative value, the words may carry the sign: "fell by 5%" for −5%. A minus sign before a
 *     value that the ledger has as positive does not agree.
 * <li>Number words count as numbers: "six", "twice", "two billion". A place in an order, "third" or "3rd", is only a
 *     number for a fact whose unit is an order.
 * <li>Beside the number that agrees, the text may hold years (1900 to 2099) and number words, as in "one of 220
 *     documents of 2020"; another number in digits belongs outside the link.
 * <li>The text may leave out the unit. If it names one of the ledger's units, by prefix, singular or plural, as whole
 *     words, then the fact's own has to be among those it names.
 * <li>A text that is to be checked states a number. To have the value written by the build, leave the text empty.
 * </ol>
 */
public final class Claim {

    /**
     * What is wrong with a text.
     *
     * @param start where in the text
     * @param end   where it ends, exclusive
     */
    public record Problem(Code code, String message, String hint, int start, int end) {
    }

    private final NumberScanner scanner;
    private final Wording wording;
    private final Collection<Unit> units;
    private final Pattern signs;

    /** @param units all units of the ledger, for those that a text may name by mistake */
    public Claim(Messages messages, Collection<Unit> units) {
        this.scanner = new NumberScanner(messages, units);
        this.wording = new Wording(messages);
        this.units = List.copyOf(units);
        Set<String> all = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        units.forEach(unit -> signsOf(unit).forEach(all::add));
        signs = Pattern.compile(all.isEmpty() ? "(?!)"
                : all.stream().map(Claim::wholeWord).collect(Collectors.joining("|")));
    }

    private static Stream<String> signsOf(Unit unit) {
        return Stream.of(unit.prefix(), unit.singular(), unit.plural()).filter(sign -> !sign.isEmpty());
    }

    private static String wholeWord(String sign) {
        String spaced = Stream.of(sign.split("[ \\u00A0]")).map(Pattern::quote)
                .collect(Collectors.joining("[ \\u00A0]"));
        return (Character.isLetter(sign.codePointAt(0)) ? "(?<!\\p{L})" : "") + spaced
                + (Character.isLetter(sign.codePointBefore(sign.length())) ? "(?![\\p{L}\\p{N}])" : "");
    }

    /** Checks a text, such as that of a link to a fact; nothing when it agrees. */
    public Optional<Problem> check(String text, Fact fact) {
        Quantity quantity = fact.quantity();
        boolean order = quantity.unit().style() == Unit.Style.ORDINAL;
        List<Found> numbers = scanner.scan(text).stream().filter(found -> order || !found.ordinal()).toList();
        if (numbers.isEmpty()) {
            return Optional.of(new Problem(Code.FIGURE_DISAGREES,
                    "the text states no number, but the ledger has " + ledger(quantity), "write the number, or leave "
                            + "the brackets empty to have it filled in: [](fact:" + fact.id() + ")", 0, text.length()));
        }
        List<BigDecimal> wanted = new ArrayList<>(List.of(quantity.low()));
        quantity.high().ifPresent(wanted::add);
        List<Found> rest = new ArrayList<>(numbers);
        for (BigDecimal value : wanted) {
            Optional<Found> match = rest.stream().filter(found -> agrees(found, value)).findFirst();
            if (match.isEmpty()) {
                return Optional.of(disagreement(numbers, rest, value, fact));
            }
            rest.remove(match.get());
        }
        return rest.stream().filter(found -> !found.looksLikeYear() && !found.word() && !found.ordinal()).findFirst()
                .map(found -> new Problem(Code.FIGURE_DISAGREES, "the text also states " + shown(found.text())
                        + ", but the fact is " + ledger(quantity), "leave the other number outside the link",
                        found.start(), found.end()))
                .or(() -> checkUnit(text, quantity.unit()));
    }

    private static boolean agrees(Found found, BigDecimal value) {
        BigDecimal ledger = bySign(found, value);
        BigDecimal stated = found.value();
        if (stated.compareTo(ledger) == 0) {
            return stated.scale() <= ledger.scale() || found.decimals() == 0;
        }
        return stated.scale() <= ledger.scale() && stated.signum() != 0
                && ledger.setScale(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
    }

    /** The ledger's value without its minus sign where the text leaves that to words. */
    private static BigDecimal bySign(Found found, BigDecimal value) {
        return found.value().signum() >= 0 ? value.abs() : value;
    }

    private Problem disagreement(List<Found> numbers, List<Found> rest, BigDecimal value, Fact fact) {
        Found found = Stream.of(rest.stream().filter(one -> !one.looksLikeYear() && !one.word()),
                rest.stream().filter(one -> !one.looksLikeYear()), numbers.stream())
                .flatMap(Function.identity()).findFirst().orElseThrow();
        BigDecimal ledger = bySign(found, value);
        String has = ledger(fact.quantity());
        boolean oneEnd = fact.quantity().high().filter(high -> numbers.size() == 1
                && (agrees(found, high) || agrees(found, fact.quantity().low()))).isPresent();
        if (oneEnd) {
            return new Problem(Code.FIGURE_DISAGREES, "the text states one end of a range, but the ledger has " + has,
                    "write both ends", found.start(), found.end());
        }
        boolean finer = found.value().scale() > ledger.scale();
        if (finer && found.value().setScale(ledger.scale(), RoundingMode.HALF_UP).compareTo(ledger) == 0) {
            return new Problem(Code.FALSE_PRECISION, "the text states " + shown(found.text())
                    + ", which is more exact than the ledger's " + has,
                    "write no more digits than the ledger has: " + has, found.start(), found.end());
        }
        String rounded = finer ? "" : roundedHint(ledger.setScale(found.value().scale(), RoundingMode.HALF_UP),
                fact.quantity().unit());
        return new Problem(Code.FIGURE_DISAGREES, "the text states " + shown(found.text()) + ", but the ledger has "
                + has, rounded + "correct the text or the ledger", found.start(), found.end());
    }

    private String roundedHint(BigDecimal rounded, Unit unit) {
        return rounded.signum() == 0 ? ""
                : "with as many digits as the text has it is " + shown(wording.number(rounded, unit)) + "; ";
    }

    private Optional<Problem> checkUnit(String text, Unit own) {
        Set<String> ownSigns = signsOf(own).collect(Collectors.toCollection(HashSet::new));
        Matcher matcher = signs.matcher(text);
        Optional<Problem> problem = Optional.empty();
        while (matcher.find()) {
            String sign = shown(matcher.group());
            if (ownSigns.contains(sign)) {
                return Optional.empty();
            }
            if (problem.isEmpty()) {
                String other = units.stream().filter(unit -> signsOf(unit).anyMatch(sign::equals)).map(Unit::name)
                        .findFirst().orElseThrow();
                problem = Optional.of(new Problem(Code.UNIT_DISAGREES, "the text says '" + sign + "' (" + other
                        + "), but the ledger has " + own.name(), "correct the text or the fact's unit",
                        matcher.start(), matcher.end()));
            }
        }
        return problem;
    }

    private String ledger(Quantity quantity) {
        return shown(wording.quantity(quantity));
    }

    private static String shown(String text) {
        return text.replace('\u00A0', ' ');
    }
}
