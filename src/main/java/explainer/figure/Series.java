package explainer.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import explainer.ledger.Fact;
import explainer.ledger.Period;

/**
 * How something changed over time: facts of one country, or of none, by their periods.
 *
 * @param name    the country's name; empty where the chart has one series, whose title says all
 * @param country the country's number, 0 for none
 */
record Series(String name, int country, List<Fact> facts) {

    private static final Comparator<Fact> BY_TIME = Comparator.comparingLong(
            fact -> fact.period().map(Moments::doubledMiddle).orElse(0L));

    /**
     * Sorts facts into series, or reports why they don't show change over time: a fact without a period, two of one
     * period in one series, or periods that differ in length, whose sums can't be compared.
     */
    static Optional<List<Series>> of(List<Named> facts, FactTexts texts, References references) {
        boolean fits = references.areComparable(facts);
        Map<Integer, List<Fact>> byCountry = new TreeMap<>();
        for (Named named : facts) {
            fits &= fits(named, facts.get(0), byCountry.computeIfAbsent(texts.country(named.fact()),
                    number -> new ArrayList<>()), references);
            byCountry.get(texts.country(named.fact())).add(named.fact());
        }
        if (!fits) {
            return Optional.empty();
        }
        boolean one = byCountry.size() == 1;
        return Optional.of(byCountry.entrySet().stream().map(entry -> {
            Fact any = entry.getValue().get(0);
            String name = entry.getKey() == 0 ? any.shortLabel() : texts.countryName(any);
            return new Series(one ? "" : name, entry.getKey(), entry.getValue().stream().sorted(BY_TIME).toList());
        }).toList());
    }

    private static boolean fits(Named named, Named first, List<Fact> before, References references) {
        String id = named.name().value();
        Optional<Period> period = named.fact().period();
        if (period.isEmpty()) {
            references.bad(named.name().location(), "'" + id + "' has no period, so it has no place in time",
                    "give it a 'period' in the ledger, or draw a chart of the type 'bar'");
            return false;
        }
        if (before.stream().anyMatch(fact -> fact.period().equals(period))) {
            references.bad(named.name().location(), "'" + id + "' covers the same period as another fact of its series",
                    "leave one out, or draw a chart of the type 'bar'");
            return false;
        }
        if (first.fact().period().isPresent() && !Moments.areEquallyLong(period.get(), first.fact().period().get())) {
            references.bad(named.name().location(), "'" + id + "' covers a longer or shorter time than '"
                    + first.name().value() + "': the change between them would mislead",
                    "draw a chart of the type 'bar', where each bar names its period");
            return false;
        }
        return true;
    }

    /** The first or the last fact. */
    Fact at(boolean end) {
        return facts.get(end ? facts.size() - 1 : 0);
    }

    /** The facts of several series by time, those of one time in the order of the series. */
    static List<Fact> byTime(List<Series> series) {
        return series.stream().flatMap(one -> one.facts().stream()).sorted(BY_TIME).toList();
    }
}
