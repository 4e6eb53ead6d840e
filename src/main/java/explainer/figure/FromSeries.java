package explainer.figure;

import java.util.Optional;
import java.util.Set;

import explainer.read.FigureSpec;

/** Takes out of a series what figures show; nothing when that can't be, which is then reported. */
public interface FromSeries {

    /** For a site without series. */
    FromSeries NONE = new FromSeries() {
        @Override
        public Optional<Figure> table(FigureSpec.OfSeries spec, String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Grid> grid(FigureSpec.OfSeries spec, Set<Trait> traits) {
            return Optional.empty();
        }
    };

    /** A table. */
    Optional<Figure> table(FigureSpec.OfSeries spec, String id);

    /** The values of a chart. */
    Optional<Grid> grid(FigureSpec.OfSeries spec, Set<Trait> traits);
}
