package explainer.figure;

import java.util.Map;
import java.util.Optional;

import explainer.read.Columns;
import explainer.read.Compare;
import explainer.read.FigureSpec;
import explainer.read.Flows;
import explainer.read.Statuses;
import explainer.read.Steps;
import explainer.read.Strip;

/** Makes the figures whose kinds are files of their own: each is registered here by what its block was read as. */
final class DrawnFigures {

    private static final Map<Class<? extends FigureSpec.Drawn>, Maker<?>> KINDS = Map.of(
            Flows.class, (Maker<Flows>) FlowsFigure::of,
            Strip.class, (Maker<Strip>) StripFigure::of,
            Statuses.class, (Maker<Statuses>) StatusesFigure::of,
            Steps.class, (Maker<Steps>) StepsFigure::of,
            Compare.class, (Maker<Compare>) CompareFigure::of,
            Columns.class, (Maker<Columns>) ColumnsFigure::of);

    private DrawnFigures() {
    }

    /** Makes a figure of one kind; empty when it can't be drawn, which is then reported. */
    private interface Maker<S extends FigureSpec.Drawn> {
        Optional<Figure> make(S spec, Desk desk);
    }

    static Optional<Figure> make(FigureSpec.Drawn spec, Desk desk) {
        return make(KINDS.get(spec.getClass()), spec, desk);
    }

    @SuppressWarnings("unchecked") // each kind is registered with its own maker
    private static <S extends FigureSpec.Drawn> Optional<Figure> make(Maker<S> maker, FigureSpec.Drawn spec, Desk desk) {
        return maker.make((S) spec, desk);
    }
}
