package explainer.figure;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import explainer.diagnostic.Nearest;
import explainer.read.FigureSpec;
import explainer.read.FigureSpec.Manner;
import explainer.read.Messages;

/**
 * The types of charts, by the name that editors write. Each template {@code figures/charts/NAME.ftlh} is one: it draws a
 * {@link Plot} of values at their places, from facts or from a series alike. Here stands only what sets a type apart.
 */
final class ChartTypes {

    /** The theme's, with what sets each apart from bars that begin at zero. */
    private static final Map<String, Set<Trait>> TRAITS = Map.of(
            "column", Set.of(),
            "diverging", Set.of(),
            "line", Set.of(Trait.FREE, Trait.OVER_TIME),
            "multiples", Set.of(Trait.FREE, Trait.OVER_TIME),
            "slope", Set.of(Trait.FREE, Trait.TWO_PLACES),
            "range", Set.of(Trait.FREE),
            "scatter", Set.of(Trait.FREE, Trait.TWO_SCALES),
            "stacked", Set.of(Trait.STACKED),
            "choropleth", Set.of(Trait.FREE, Trait.ON_MAP),
            "area", Set.of(Trait.STACKED, Trait.OVER_TIME));

    /** Those that are drawn from facts with a model of their own. */
    private static final Map<String, Maker> MODELS = Map.of(
            "bar", (spec, desk) -> new BarCharts(desk).bars(spec),
            "paired", (spec, desk) -> new BarCharts(desk).paired(spec),
            "share", (spec, desk) -> new ShareCharts(desk).build(spec),
            "dot", (spec, desk) -> new TimeCharts(desk).dots(spec),
            "line", (spec, desk) -> new TimeCharts(desk).lines(spec));

    private static final Pattern TEMPLATE = Pattern.compile("(?:.*/)?figures/charts/([^/]+)\\.ftlh");

    private final SortedSet<String> plots = new TreeSet<>(TRAITS.keySet());
    private final FromSeries series;
    private final Areas areas;

    /** Makes a chart of facts; empty when it can't be drawn, which is then reported. */
    private interface Maker {
        Optional<Figure> make(FigureSpec.Chart spec, Desk desk);
    }

    /** @param templates the paths of the site's templates */
    ChartTypes(Collection<String> templates, FromSeries series, Areas areas) {
        this.areas = areas;
        templates.stream().map(TEMPLATE::matcher).filter(Matcher::matches).forEach(found -> plots.add(found.group(1)));
        this.series = series;
    }

    /** A chart of facts; empty when it can't be drawn, which is then reported. */
    Optional<Figure> make(FigureSpec.Chart spec, Desk desk) {
        Manner manner = spec.manner();
        String type = manner.type().value();
        boolean plain = manner.marks().isEmpty() && manner.zero().isEmpty();
        boolean own = MODELS.containsKey(type) && (!plots.contains(type) || plain && spec.groups().isEmpty());
        if (own) {
            return plain ? MODELS.get(type).make(spec, desk) : refuse(manner, desk);
        }
        return traits(manner, desk).flatMap(traits -> Grid.of(spec, traits, desk)
                .flatMap(grid -> new Plots(desk, spec, manner, traits, areas).build(spec.caption(), grid)));
    }

    /** A chart of a series; empty when it can't be drawn, which is then reported. */
    Optional<Figure> make(FigureSpec.OfSeries spec, Manner manner, Desk desk) {
        String type = manner.type().value();
        if (MODELS.containsKey(type) && !plots.contains(type)) {
            desk.references().bad(manner.type().location(), "a chart '" + type + "' takes 'facts', not a 'series'",
                    "name facts such as series/column@key, or draw one of: " + String.join(", ", plots));
            return Optional.empty();
        }
        try {
            return traits(manner, desk).flatMap(traits -> series.grid(spec, traits)
                    .flatMap(grid -> new Plots(desk, spec, manner, traits, areas).build(spec.caption(), grid)));
        } catch (Messages.MissingText e) {
            return Optional.empty(); // reported when the site was read
        }
    }

    private Optional<Set<Trait>> traits(Manner manner, Desk desk) {
        String type = manner.type().value();
        if (!plots.contains(type)) {
            SortedSet<String> known = new TreeSet<>(MODELS.keySet());
            known.addAll(plots);
            if (!type.isEmpty()) { // a missing one is reported where the block is read
                desk.references().bad(manner.type().location(), "there is no chart '" + type + "'", Nearest.hint(type, known));
            }
            return Optional.empty();
        }
        Set<Trait> traits = TRAITS.getOrDefault(type, Set.of());
        return traits.contains(Trait.FREE) || !manner.zero().equals(Optional.of(false)) ? Optional.of(traits)
                : cut(manner, desk);
    }

    private static Optional<Set<Trait>> cut(Manner manner, Desk desk) {
        desk.references().bad(manner.type().location(), "a chart '" + manner.type().value() + "' begins at zero: "
                + "cut off, its lengths would mislead", "leave 'zero' out, or draw a chart of the type 'line'");
        return Optional.empty();
    }

    private static Optional<Figure> refuse(Manner manner, Desk desk) {
        String type = manner.type().value();
        if (!type.equals("dot") && manner.zero().equals(Optional.of(false))) {
            cut(manner, desk);
        } else {
            desk.references().bad(manner.type().location(), "a chart '" + type + "' takes neither 'marks' nor 'zero'",
                    "draw a chart of the type 'line'");
        }
        return Optional.empty();
    }
}
