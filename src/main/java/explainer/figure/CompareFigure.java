package explainer.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.ledger.Fact;
import explainer.read.Compare;
import explainer.read.MarkdownText;

/**
 * Countries side by side: what each has, drawn as lengths or as surfaces on one scale for both.
 *
 * @param columns the countries
 */
public record CompareFigure(Frame frame, List<Column> columns, List<Row> rows) implements Charted {

    /** The side of the largest square. */
    private static final BigDecimal SIDE = BigDecimal.valueOf(112);

    /** A country. */
    public record Column(String name, int country) {
    }

    /**
     * What is compared.
     *
     * @param form  one of {@link Compare#FORMS}
     * @param cells one for each country, or one for all
     */
    public record Row(MarkdownText label, String form, List<Cell> cells) {
    }

    /**
     * A value.
     *
     * @param period in words; may be empty
     * @param length of its bar, in per cent, or of its square's side, in units of the drawing; empty where it is not drawn
     */
    public record Cell(String factId, String value, String number, int country, String period, String length) {
    }

    static Optional<Figure> of(Compare spec, Desk desk) {
        SortedMap<Integer, Column> columns = new TreeMap<>();
        List<Fact> all = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Compare.Row row : spec.rows()) {
            List<Named> named = desk.references().facts(row.facts());
            if (named.size() < row.facts().size()) {
                return Optional.empty();
            }
            List<Fact> facts = named.stream().map(Named::fact).toList();
            if (facts.size() == 1) {
                all.addAll(facts);
                rows.add(new Row(row.label(), "text", List.of(cell(facts.get(0), "", desk))));
                continue;
            }
            SortedMap<Integer, Fact> sides = new TreeMap<>();
            facts.forEach(fact -> sides.put(desk.texts().country(fact), fact));
            if (facts.size() != 2 || sides.size() != 2 || sides.containsKey(0)) {
                desk.references().bad(row.facts().get(0).location(), "a row compares two countries",
                        "name one fact of each 'country', or one for both");
                return Optional.empty();
            }
            all.addAll(sides.values()); // as a reader meets them
            boolean drawn = !row.form().equals("text");
            if (drawn && !desk.references().areComparable(named)) {
                return Optional.empty();
            }
            sides.forEach((number, fact) -> columns.put(number, new Column(desk.texts().countryName(fact), number)));
            BigDecimal high = facts.stream().map(fact -> fact.quantity().low()).reduce(BigDecimal.ZERO, BigDecimal::max);
            rows.add(new Row(row.label(), row.form(), sides.values().stream().map(fact -> cell(fact,
                    drawn && high.signum() > 0 ? length(fact, high, row.form()) : "", desk)).toList()));
        }
        if (columns.size() != 2) {
            desk.references().bad(spec.location(), "no row compares two countries",
                    "name facts of two countries, each with its 'country', in one row at least");
            return Optional.empty();
        }
        return Optional.of(new CompareFigure(desk.frame(spec.head(), all, ""), List.copyOf(columns.values()), rows));
    }

    private static String length(Fact fact, BigDecimal high, String form) {
        BigDecimal ratio = Percent.ratio(fact.quantity().low().max(BigDecimal.ZERO), high);
        return form.equals("bars") ? Percent.of(ratio) : ratio.sqrt(MathContext.DECIMAL64).multiply(SIDE)
                .setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Cell cell(Fact fact, String length, Desk desk) {
        return new Cell(fact.id(), desk.texts().value(fact), desk.texts().number(fact), desk.texts().country(fact),
                desk.texts().period(fact), length);
    }

    @Override
    public String template() {
        return "figures/compare.ftlh";
    }
}
