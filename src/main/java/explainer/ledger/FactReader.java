package explainer.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Draft.NamedRelations;
import explainer.ledger.Draft.PlacedFormula;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;
import explainer.yaml.YamlText;

/** Reads facts as they stand; {@link Calculation} computes their formulas. */
final class FactReader extends EntryReader<Draft> {

    private final Shelf<Unit> units;
    private final Shelf<Source> sources;
    private final Shelf<Country> countries;
    private final Borders borders;

    FactReader(MarkdownParser markdown, Diagnostics diagnostics, Shelf<Unit> units, Shelf<Source> sources,
            Shelf<Country> countries, Borders borders) {
        super(markdown, diagnostics);
        this.units = units;
        this.sources = sources;
        this.countries = countries;
        this.borders = borders;
    }

    @Override
    Optional<Draft> read(Entry entry, Fields fields) {
        Optional<String> label = required(fields, "label");
        Optional<String> shortLabel = fields.text("short").or(() -> label);
        requireKey(fields, "unit");
        Optional<Unit> unit = units.one(fields, "unit");
        Optional<ValueText> value = fields.converted("value", Code.BAD_VALUE, ValueText::parse, ValueText.HINT)
                .or(() -> border(fields));
        Optional<Qualifier> qualifier = isGiven(fields, "qualifier")
                ? choice(fields, "qualifier", Qualifier.values()) : Optional.of(Qualifier.EXACT);
        Optional<Period> period = fields.converted("period", Code.BAD_PERIOD, Period::parse,
                "write 2019, 2020-02, 2020-09-30, or two of them as 2020-01/2020-08");
        List<Source> from = sources.many(fields, "source");
        Optional<String> country = countries.one(fields, "country").map(Country::id);
        Optional<MarkdownText> note = markdown(fields, "note");
        Optional<YamlText> formulaText = fields.textNode("formula");
        Optional<PlacedFormula> formula = formulaText.flatMap(this::formula);
        Optional<BigDecimal> round = fields.converted("round", Code.BAD_VALUE, ValueText::positive,
                "write the step to round to, such as 0.01");
        Optional<MarkdownText> disagrees = markdown(fields, "disagrees");
        Optional<Quoted> at = new QuotedReader(diagnostics).ofFact(fields, from, sources);
        NamedRelations relations = new NamedRelations(fields.texts("statements"), markdown(fields, "chosen"),
                fields.location("chosen"), fields.textNode("superseded-by"));

        boolean stated = isGiven(fields, "value") || isGiven(fields, "border");
        checkKeysGoTogether(fields, stated, isGiven(fields, "formula"));
        if (label.isEmpty() || unit.isEmpty() || qualifier.isEmpty() || stated && value.isEmpty()
                || !stated && formula.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(entry.id(), entry.location(), label.get(), shortLabel.get(), value, unit.get(),
                qualifier.get(), period, from, country, note, formula, round, disagrees,
                fields.location(isGiven(fields, "disagrees") ? "disagrees" : "formula"), at, relations));
    }

    /** The length of a border on the map, asked for by two countries instead of a value. */
    private Optional<ValueText> border(Fields fields) {
        List<Country> two = countries.many(fields, "border");
        if (!isGiven(fields, "border") || isGiven(fields, "value")) {
            return Optional.empty();
        }
        Optional<BigDecimal> length = two.size() != 2 ? Optional.empty() : borders.kilometres(two.get(0), two.get(1));
        if (length.isEmpty()) {
            diagnostics.add(Code.BAD_VALUE, fields.location("border"), "the map has no such border",
                    "name two countries that touch on the map, such as [here, there]");
        }
        return length.map(km -> new ValueText(km, Optional.empty()));
    }

    private void checkKeysGoTogether(Fields fields, boolean stated, boolean computed) {
        if (!stated && !computed) {
            fields.missing("value");
        } else if (stated && !isGiven(fields, "source")) {
            diagnostics.add(Code.UNSOURCED_FACT, fields.location(), "the fact states a value and names no source",
                    "add 'source:' with the id of a source");
        }
        if (!computed && isGiven(fields, "round")) {
            diagnostics.add(Code.BAD_FORMULA, fields.location("round"), "'round' stands without a formula",
                    "a stated value is as exact as its digits; remove 'round'");
        }
        if (isGiven(fields, "disagrees") && !(stated && computed)) {
            diagnostics.add(Code.NEEDLESS_DISAGREEMENT, fields.location("disagrees"),
                    "'disagrees' stands where there are not both a value and a formula", "write a 'note' instead");
        }
    }

    private Optional<PlacedFormula> formula(YamlText text) {
        try {
            return Optional.of(new PlacedFormula(Formula.parse(text.value()), text));
        } catch (FormulaException e) {
            diagnostics.add(e.code(), PlacedFormula.locate(text, e.start(), e.end()), e.getMessage(), e.hint());
            return Optional.empty();
        }
    }
}
