package explainer.figure.series;

import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.figure.Figure;
import explainer.ledger.Ledger;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.series.SeriesTables;

/** Makes the figures that are drawn straight from a series. */
public final class SeriesFigures {

    private final TableBuilder tables;
    private final LinesBuilder lines;
    private final Messages messages;
    private final Diagnostics diagnostics;

    /** @param tables the site's series */
    public SeriesFigures(SeriesTables tables, Ledger ledger, Messages messages, Diagnostics diagnostics) {
        this.messages = messages;
        this.diagnostics = diagnostics;
        Selections selections = new Selections(tables, ledger, diagnostics);
        this.tables = new TableBuilder(selections, messages);
        this.lines = new LinesBuilder(selections, this.tables, tables, ledger, messages);
    }

    /** The figure; nothing when it can't be drawn, which is then reported. */
    public Optional<Figure> build(FigureSpec.OfSeries spec, String id) {
        try {
            return spec.kind() == FigureSpec.OfSeries.Kind.TABLE ? tables.build(spec, id) : lines.build(spec, id);
        } catch (Messages.MissingText e) { // a site that shows no series needs no words for them
            diagnostics.add(Code.UNKNOWN_MESSAGE, Location.of(messages.file()), e.getMessage(), "add a line for it");
            return Optional.empty();
        }
    }
}
