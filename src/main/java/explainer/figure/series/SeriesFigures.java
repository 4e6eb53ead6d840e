package explainer.figure.series;

import java.util.Optional;

import explainer.diagnostic.Diagnostics;
import explainer.figure.Figure;
import explainer.ledger.Ledger;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.series.SeriesTables;

/** Makes the figures that are drawn straight from a series. */
public final class SeriesFigures {

    private final TableBuilder tables;
    private final LinesBuilder lines;

    /** @param tables the site's series */
    public SeriesFigures(SeriesTables tables, Ledger ledger, Messages messages, Diagnostics diagnostics) {
        Selections selections = new Selections(tables, ledger, diagnostics);
        this.tables = new TableBuilder(selections, messages);
        this.lines = new LinesBuilder(selections, this.tables, tables, ledger, messages);
    }

    /** The figure; nothing when it can't be drawn, which is then reported. */
    public Optional<Figure> build(FigureSpec.OfSeries spec, String id) {
        try {
            return spec.kind() == FigureSpec.OfSeries.Kind.TABLE ? tables.build(spec, id) : lines.build(spec, id);
        } catch (Messages.MissingText e) {
            return Optional.empty(); // reported when the site was read
        }
    }
}
