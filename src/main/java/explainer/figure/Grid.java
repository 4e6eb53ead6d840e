package explainer.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.ledger.Fact;
import explainer.ledger.Period;
import explainer.read.FigureSpec;

/**
 * The values of a chart before they have places in it.
 *
 * @param heading  what its places are; empty where that is not said
 * @param noteFact for a chart of a series: a cell's address, for the number of the note on it; else empty
 * @param source   who publishes the series
 * @param download the whole series, relative to the site's root
 */
public record Grid(String heading, List<Slot> slots, List<Row> rows, String noteFact, String source, String download) {

    /** One of the places that all rows share: a time, or a thing. */
    public record Slot(String label, Optional<Period> period) {
    }

    /**
     * The values of one name; it has a gap where it has no value.
     *
     * @param name    empty where the chart has one row, whose title says all
     * @param country the country's number, 0 for none
     */
    public record Row(String name, int country, Map<Slot, Datum> data) {
    }

    /**
     * A value.
     *
     * @param status how firm it is, such as {@code estimated}; empty for a firm one
     */
    public record Datum(Fact fact, String status) {
    }

    /** Whether its places are times. */
    boolean isOverTime() {
        return slots.stream().allMatch(slot -> slot.period().isPresent());
    }

    /** All values. */
    List<Datum> data() {
        return rows.stream().flatMap(row -> slots.stream().map(row.data()::get)).filter(datum -> datum != null).toList();
    }

    /** Times, each once, in order. */
    public static List<Slot> inOrder(Collection<Slot> slots) {
        return slots.stream().distinct().sorted(Comparator.comparingLong(slot ->
                Moments.doubledMiddle(slot.period().orElseThrow()))).toList();
    }

    /** The values of a chart of facts; empty when it can't be drawn, which is then reported. */
    static Optional<Grid> of(FigureSpec.Chart spec, Set<Trait> traits, Desk desk) {
        if (!spec.groups().isEmpty()) {
            return traits.contains(Trait.OVER_TIME) ? lines(spec, desk) : groups(spec, traits, desk);
        }
        List<Named> named = desk.references().facts(spec.facts());
        if (traits.contains(Trait.ON_MAP)) {
            Map<Slot, Datum> data = new LinkedHashMap<>();
            for (Named one : named) {
                String name = desk.texts().country(one.fact()) == 0 ? one.fact().shortLabel() : desk.texts().countryName(one.fact());
                if (data.put(new Slot(name, Optional.empty()), new Datum(one.fact(), "")) != null) {
                    desk.references().bad(one.name().location(), "the chart has two values of '" + name + "'",
                            "a map shows one value of each country");
                    return Optional.empty();
                }
            }
            return areOfOneTime(named, desk) ? Optional.of(of(List.copyOf(data.keySet()), List.of(new Row("", 0, data))))
                    : Optional.empty();
        }
        boolean times = named.stream().map(one -> one.fact().period()).distinct().count() > 1;
        if (times || traits.contains(Trait.OVER_TIME)) {
            return Series.of(named, desk.texts(), desk.references()).map(all -> overTime(all.stream()
                    .map(one -> row(one.name(), one.country(), one.facts(), desk)).toList()));
        }
        if (!desk.references().areComparable(named)) {
            return Optional.empty();
        }
        Map<Slot, Datum> data = new LinkedHashMap<>();
        named.forEach(one -> data.put(new Slot(one.fact().shortLabel(), Optional.empty()), new Datum(one.fact(), "")));
        return Optional.of(of(List.copyOf(data.keySet()), List.of(new Row("", 0, data))));
    }

    /** A row for each group, over time. */
    private static Optional<Grid> lines(FigureSpec.Chart spec, Desk desk) {
        List<Row> rows = new ArrayList<>();
        List<Named> all = new ArrayList<>();
        for (FigureSpec.Group group : spec.groups()) {
            List<Named> named = desk.references().facts(group.facts());
            all.addAll(named);
            Optional<List<Series>> series = Series.of(named, desk.texts(), desk.references());
            if (series.isEmpty()) {
                return Optional.empty();
            } else if (series.get().size() > 1) {
                desk.references().bad(named.get(0).name().location(), "the group '" + group.label() + "' has facts of several "
                        + "countries", "give each country a group of its own");
                return Optional.empty();
            }
            rows.add(row(group.label(), series.get().get(0).country(), series.get().get(0).facts(), desk));
        }
        return desk.references().areComparable(all) ? Optional.of(overTime(rows)) : Optional.empty();
    }

    /** A place for each group; in it the facts by their country, where they are of different ones, else by their name. */
    private static Optional<Grid> groups(FigureSpec.Chart spec, Set<Trait> traits, Desk desk) {
        boolean mixed = traits.contains(Trait.TWO_SCALES);
        boolean onMap = traits.contains(Trait.ON_MAP);
        List<Slot> slots = new ArrayList<>();
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, List<Named>> units = new LinkedHashMap<>();
        for (FigureSpec.Group group : spec.groups()) {
            List<Named> named = desk.references().facts(group.facts());
            Slot slot = new Slot(group.label(), Optional.empty());
            slots.add(slot);
            boolean byCountry = !mixed && named.stream().map(one -> desk.texts().country(one.fact()))
                    .filter(number -> number > 0).distinct().count() == named.size();
            for (Named one : named) {
                Fact fact = one.fact();
                String name = onMap ? "" : byCountry ? desk.texts().countryName(fact) : fact.shortLabel();
                String key = mixed || onMap ? String.valueOf(named.indexOf(one)) : name;
                units.computeIfAbsent(mixed ? key : "", any -> new ArrayList<>()).add(one);
                Row row = rows.computeIfAbsent(key, any -> new Row(name, byCountry ? desk.texts().country(fact) : 0,
                        new LinkedHashMap<>()));
                if (row.data().put(slot, new Datum(fact, "")) != null) {
                    desk.references().bad(one.name().location(), "two facts of the group '" + group.label() + "' are called '"
                            + name + "'", "give them different 'short' labels in the ledger, or the groups different labels");
                    return Optional.empty();
                }
            }
        }
        return units.isEmpty() || onMap && !areOfOneTime(units.get(""), desk) || !units.values().stream().allMatch(desk.references()::areComparable) ? Optional.empty()
                : Optional.of(of(slots, List.copyOf(rows.values())));
    }

    /** Whether facts can be compared from place to place; reported when they can't. */
    private static boolean areOfOneTime(List<Named> facts, Desk desk) {
        for (Named named : facts) {
            if (!named.fact().period().equals(facts.get(0).fact().period())) {
                desk.references().bad(named.name().location(), "'" + named.name().value() + "' is of another time than '"
                        + facts.get(0).name().value() + "': the difference between them would mislead",
                        "show values of one time on a map");
                return false;
            }
        }
        return desk.references().areComparable(facts);
    }

    private static Row row(String name, int country, List<Fact> facts, Desk desk) {
        Map<Slot, Datum> data = new LinkedHashMap<>();
        facts.forEach(fact -> data.put(new Slot(desk.texts().period(fact), fact.period()), new Datum(fact, "")));
        return new Row(name, country, data);
    }

    private static Grid overTime(List<Row> rows) {
        return of(inOrder(rows.stream().flatMap(row -> row.data().keySet().stream()).toList()), rows);
    }

    private static Grid of(List<Slot> slots, List<Row> rows) {
        return new Grid("", slots, rows, "", "", "");
    }
}
