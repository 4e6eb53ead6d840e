package explainer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import explainer.ledger.Country;
import explainer.ledger.Fact;
import explainer.ledger.Qualifier;
import explainer.ledger.Quantity;
import explainer.ledger.Source;
import explainer.read.FigureSpec;
import explainer.read.Messages;

/** Computes the view of what several reporters say of the same thing. */
final class Mirrors {

    private final References references;
    private final FactTexts texts;
    private final Frames frames;
    private final Messages messages;

    Mirrors(References references, FactTexts texts, Frames frames, Messages messages) {
        this.references = references;
        this.texts = texts;
        this.frames = frames;
        this.messages = messages;
    }

    /** One row a thing, one column a country, in the countries' order. */
    Optional<Figure> build(FigureSpec.Mirror spec, String id, String csvPath) {
        List<SortedMap<Integer, Fact>> rows = spec.rows().stream().map(this::read).toList();
        SortedMap<Integer, Country> countries = new TreeMap<>();
        spec.rows().stream().flatMap(row -> row.reporters().stream()).map(FigureSpec.Reporter::country)
                .map(references::country).flatMap(Optional::stream)
                .forEach(country -> countries.put(country.number(), country));
        List<Fact> facts = rows.stream().flatMap(row -> row.values().stream()).toList();
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<Mirror.Column> columns = countries.values().stream().map(country -> column(country, rows)).toList();
        List<Mirror.Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            drawn.add(row(spec.rows().get(i).label(), rows.get(i), columns));
        }
        return Optional.of(new Mirror(frames.of(spec.title(), spec.note(), id, csvPath, facts, ""), columns, drawn));
    }

    private SortedMap<Integer, Fact> read(FigureSpec.MirrorRow row) {
        SortedMap<Integer, Fact> facts = new TreeMap<>();
        for (FigureSpec.Reporter reporter : row.reporters()) {
            Optional<Country> country = references.country(reporter.country());
            Optional<Named> named = references.fact(reporter.fact());
            if (country.isPresent() && named.isPresent()
                    && facts.putIfAbsent(country.get().number(), named.get().fact()) != null) {
                references.bad(reporter.country().location(), "'" + reporter.country().value() + "' reports twice "
                        + "in one row", "give the second figure a row of its own");
            }
        }
        return facts;
    }

    /** What all figures of a country share is said once, at the head of its column. */
    private Mirror.Column column(Country country, List<SortedMap<Integer, Fact>> rows) {
        List<Fact> facts = rows.stream().map(row -> row.get(country.number())).filter(Objects::nonNull).toList();
        return new Mirror.Column(country.name(), country.number(), common(facts.stream().map(texts::period).toList()),
                common(facts.stream().map(Mirrors::covers).toList()));
    }

    private static String common(List<String> texts) {
        return texts.stream().distinct().count() == 1 ? texts.get(0) : "";
    }

    private static String covers(Fact fact) {
        return fact.sources().stream().map(Source::covers).distinct().collect(Collectors.joining("; "));
    }

    private Mirror.Row row(String label, SortedMap<Integer, Fact> facts, List<Mirror.Column> columns) {
        List<Mirror.Cell> cells = columns.stream().map(column -> facts.containsKey(column.country())
                ? cell(facts.get(column.country()), column) : Mirror.Cell.NOTHING).toList();
        List<Fact> values = List.copyOf(facts.values());
        Optional<BigDecimal> difference = difference(values);
        return new Mirror.Row(label, cells, difference.map(exact -> inWords(exact, values)).orElse(""),
                difference.map(BigDecimal::toPlainString).orElse(""), FactTexts.onePeriod(values));
    }

    private Mirror.Cell cell(Fact fact, Mirror.Column column) {
        return new Mirror.Cell(fact.id(), texts.value(fact), fact.quantity().low().toPlainString(),
                column.period().isEmpty() ? texts.period(fact) : "", column.covers().isEmpty() ? covers(fact) : "");
    }

    /** The exact difference of two values of one unit, which is never below zero. */
    private static Optional<BigDecimal> difference(List<Fact> facts) {
        List<Quantity> quantities = facts.stream().map(Fact::quantity).toList();
        boolean comparable = quantities.size() == 2 && quantities.stream().allMatch(one -> one.high().isEmpty())
                && quantities.get(0).unit().id().equals(quantities.get(1).unit().id());
        return comparable ? Optional.of(quantities.get(0).low().subtract(quantities.get(1).low()).abs())
                : Optional.empty();
    }

    /** A difference rounded to the coarser of the two values' steps: more digits would not be known. */
    private String inWords(BigDecimal exact, List<Fact> facts) {
        BigDecimal step = facts.get(0).quantity().step().max(facts.get(1).quantity().step());
        String value = texts.value(exact.setScale(step.scale(), RoundingMode.HALF_UP), facts.get(0).quantity().unit());
        boolean hedged = facts.stream().anyMatch(fact -> fact.quantity().qualifier() != Qualifier.EXACT);
        return hedged ? messages.get("qualifier.about", value) : value;
    }
}
