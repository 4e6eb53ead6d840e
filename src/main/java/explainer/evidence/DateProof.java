package explainer.evidence;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Event;
import explainer.ledger.Grammars.Grammar;
import explainer.ledger.Quoted;

/**
 * The proof of an event's date: as far as its words state a year, a month or a day, these are the ledger's. Where the ledger
 * says the date in words, its day only sets the order and is not compared.
 */
final class DateProof {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d.,])(?:1\\d|20)\\d\\d(?![\\d]|[.,]\\d)");
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
    private static final String DAY = "(?<!\\d)([1-9]|0[1-9]|[12]\\d|3[01])(?:-?\\p{L}{1,3})?[-.,]?\\s?(?:of\\s|de\\s)?";

    /** Words of no more letters have no endings. */
    private static final int SHORT = 3;

    private final Event event;
    private final Quoted words;
    private final Grammar grammar;
    private final Diagnostics diagnostics;
    private final TreeSet<Integer> years = new TreeSet<>();
    private final TreeSet<Integer> months = new TreeSet<>();
    private final TreeSet<Integer> days = new TreeSet<>();

    DateProof(Event event, Quoted words, Grammar grammar, Diagnostics diagnostics) {
        this.event = event;
        this.words = words;
        this.grammar = grammar;
        this.diagnostics = diagnostics;
        read(words.text());
    }

    /** Whether the words state no other date than the ledger; reported when they do. */
    boolean holds(Place place) {
        boolean several = years.size() > 1 || months.size() > 1 || days.size() > 1 && event.when().isEmpty();
        if (several) {
            diagnostics.add(Code.COPY_NOT_UNDERSTOOD, words.location(), "more than one date stands in '" + words.text()
                    + "', at " + place, "let 'text' hold one, and what else is needed stand in 'before' and 'after'");
            return false;
        }
        boolean agrees = agrees(years, event.date().year()) && agrees(months, event.date().month())
                && (event.when().isPresent() || agrees(days, event.date().day()));
        if (!agrees) {
            diagnostics.add(Code.COPY_DISAGREES, words.value(), "the copy states '" + words.text() + "', but the ledger has "
                    + event.date().iso() + ", at " + place, "correct the date, or the words that are meant");
        }
        return agrees;
    }

    /** What one does not say, the other may. */
    private static boolean agrees(TreeSet<Integer> stated, int ledger) {
        return stated.isEmpty() || ledger == 0 || stated.contains(ledger);
    }

    private void read(String text) {
        boolean inDigits = false;
        for (Matcher found = ISO.matcher(text); found.find(); inDigits = true) {
            add(found, 1, 2, 3);
        }
        for (Matcher found = DIGITS.matcher(text); found.find(); inDigits = true) {
            add(found, 3, 2, 1);
        }
        if (inDigits) {
            return;
        }
        YEAR.matcher(text).results().forEach(found -> years.add(Integer.valueOf(found.group())));
        for (int month = 1; month <= grammar.months().size(); month++) {
            read(text, month, grammar.months().get(month - 1));
        }
    }

    private void add(Matcher found, int year, int month, int day) {
        years.add(Integer.valueOf(found.group(year)));
        months.add(Integer.valueOf(found.group(month)));
        days.add(Integer.valueOf(found.group(day)));
    }

    private void read(String text, int month, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        String word = names.stream().map(name -> Pattern.quote(name) + (name.length() > SHORT ? "\\p{L}*" : "(?!\\p{L})"))
                .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")"));
        if (Pattern.compile(word).matcher(text).find()) {
            months.add(month);
            Pattern.compile(DAY + word).matcher(text).results().forEach(found -> days.add(Integer.valueOf(found.group(1))));
            Pattern.compile("(?:" + word + ")\\.?\\s(\\d{1,2})(?!\\d)").matcher(text).results()
                    .forEach(found -> days.add(Integer.valueOf(found.group(1))));
        }
    }
}
