package explainer.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Fact;
import explainer.ledger.Grammars.Grammar;
import explainer.ledger.NumberScanner.Amount;
import explainer.ledger.NumberScanner.Found;
import explainer.ledger.NumberScanner.Reading;
import explainer.ledger.Quantity;
import explainer.ledger.Quoted;

/**
 * The proof of one figure at one place of a copy: the whole passage is read by the grammar of its language, so that a number
 * can't be cut out of a longer one, nor from its scale, sign or unit.
 */
final class Proof {

    /** A dash between words, as typewriters have it: a minus sign has no space behind it. */
    private static final Pattern SPACED_HYPHEN = Pattern.compile("(?<=[\\p{L}\\p{N})\u00BB\u201D%] )-(?= )");

    private final Fact fact;
    private final Quoted words;
    private final Place place;
    private final Grammar grammar;
    private final Diagnostics diagnostics;

    Proof(Fact fact, Quoted words, Place place, Grammar grammar, Diagnostics diagnostics) {
        this.fact = fact;
        this.words = words;
        this.place = place;
        this.grammar = grammar;
        this.diagnostics = diagnostics;
    }

    /** Whether the words state the ledger's value; reported when they don't. */
    boolean holds() {
        String around = place.passage().text();
        String stated = words.meant().orElse(words.text());
        int start = place.start();
        int end = start + stated.length();
        Reading reading = read(around.substring(0, start) + stated + around.substring(place.end()));
        List<Amount> amounts = reading.amounts().stream()
                .filter(amount -> amount.low().start() < end && amount.end() > start).toList();
        boolean unclear = reading.unknown().stream().anyMatch(part -> part.start() < end && part.end() > start);
        List<Amount> figures = amounts.size() == 1 ? amounts
                : amounts.stream().filter(amount -> !amount.low().looksLikeYear()).toList();
        if (unclear || figures.size() != 1) {
            return report(Code.COPY_NOT_UNDERSTOOD, unclear || figures.isEmpty() ? "no figure can be read in '" + stated + "'"
                    : "more than one figure stands in '" + stated + "'",
                    "let 'text' hold the figure alone, and what else is needed stand in 'before' and 'after'");
        }
        return holds(figures.get(0), start, end, stated);
    }

    private Reading read(String text) {
        return grammar.claim().scanner().read(SPACED_HYPHEN.matcher(text).replaceAll("\u2013"));
    }

    private boolean holds(Amount amount, int start, int end, String stated) {
        List<Found> inside = amount.numbers().stream()
                .filter(number -> start <= number.start() && number.end() <= end).toList();
        boolean whole = inside.size() == amount.numbers().size();
        if (inside.isEmpty() || !whole && !amount.isJoinedByWords()) {
            return report(Code.COPY_NOT_UNDERSTOOD, "'" + stated + "' is only a part of '" + amount.text() + "'",
                    "let 'text' hold the figure with its sign and its word for the size");
        }
        Amount own = whole ? amount : amount.only(inside.get(0));
        if (!agrees(own.isCountedBefore(amount.end()) && !whole ? read(stated).amounts().stream().map(Amount::low).toList()
                : inside)) {
            return report(Code.COPY_DISAGREES, "the copy states '" + stated + "', but the ledger has " + shown(),
                    "correct the value, or the words that are meant");
        }
        if (!words.unit().map(own::isNamed).orElseGet(() -> grammar.claim().isIn(own, fact.quantity().unit()))) {
            return report(Code.COPY_UNIT_DISAGREES, "the copy states '" + stated + "' in another unit than "
                    + fact.quantity().unit().name(), "correct the unit, or the words that are meant");
        }
        return true;
    }

    private boolean agrees(List<Found> stated) {
        Quantity quantity = fact.quantity();
        List<BigDecimal> ledger = new ArrayList<>(List.of(quantity.low()));
        quantity.high().ifPresent(ledger::add);
        if (ledger.size() != stated.size()) {
            return false;
        }
        for (int i = 0; i < ledger.size(); i++) {
            if (!agrees(stated.get(i), ledger.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean agrees(Found stated, BigDecimal ledger) {
        boolean fell = ledger.signum() < 0 && !stated.signed() && falls();
        BigDecimal value = fell ? stated.value().negate() : stated.value();
        if (words.rounded()) {
            return value.scale() > ledger.scale()
                    && value.setScale(ledger.scale(), RoundingMode.HALF_UP).compareTo(ledger) == 0;
        }
        // Zeros of a whole number only fill places; those behind the decimal sign were stated.
        return value.compareTo(ledger) == 0 && Math.max(value.scale(), 0) == Math.max(ledger.scale(), 0);
    }

    private boolean falls() {
        List<String> said = List.of((words.before() + " " + words.text() + " " + words.after()).toLowerCase(Locale.ROOT).split("\\P{L}+"));
        return grammar.falling().stream().anyMatch(said::contains);
    }

    private String shown() {
        Quantity quantity = fact.quantity();
        return quantity.low().toPlainString() + quantity.high().map(high -> " to " + high.toPlainString()).orElse("");
    }

    private boolean report(Code code, String message, String hint) {
        diagnostics.add(code, code == Code.COPY_DISAGREES ? words.value() : words.location(),
                message + ", at " + place, hint);
        return false;
    }
}
