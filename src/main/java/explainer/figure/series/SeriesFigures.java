package explainer.figure.series;

import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Diagnostics;
import explainer.figure.Figure;
import explainer.figure.FromSeries;
import explainer.figure.Grid;
import explainer.figure.Trait;
import explainer.ledger.Ledger;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.series.SeriesTables;

/** Makes the figures that are drawn straight from a series. */
public final class SeriesFigures implements FromSeries {

    private final TableBuilder tables;
    private final GridBuilder grids;

    /** @param tables the site's series */
    public SeriesFigures(SeriesTables tables, Ledger ledger, Messages messages, Diagnostics diagnostics) {
        Selections selections = new Selections(tables, ledger, diagnostics);
        this.tables = new TableBuilder(selections, messages);
        this.grids = new GridBuilder(selections, tables, ledger, messages);
    }

    @Override
    public Optional<Grid> grid(FigureSpec.OfSeries spec, Set<Trait> traits) {
        return grids.build(spec, traits);
    }

    @Override
    public Optional<Figure> table(FigureSpec.OfSeries spec, String id) {
        try {
            return tables.build(spec, id);
        } catch (Messages.MissingText e) {
            return Optional.empty(); // reported when the site was read
        }
    }
}
