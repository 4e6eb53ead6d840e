package explainer.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import explainer.ledger.Fact;
import explainer.ledger.Unit;
import explainer.read.FigureSpec;
import explainer.read.Messages;

/** Computes charts of change over time: dots on a scale, and lines. */
final class TimeCharts {

    private static final int MAX_TICKS = 5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Where the nearest line of a label stands above or below its point, and how far the lines are apart, in em. */
    private static final BigDecimal ABOVE = new BigDecimal("-0.7");
    private static final BigDecimal BELOW = new BigDecimal("1.4");
    private static final BigDecimal LEADING = new BigDecimal("1.4");
    /** How much of a plot's height a label takes. */
    private static final BigDecimal LABEL = new BigDecimal("0.25");
    /** So much of a plot's width half a label takes on a narrow screen. */
    private static final BigDecimal ROOM = new BigDecimal("0.2");
    /** Labels with a unit that are longer than this would meet in the middle of a narrow screen. */
    private static final int MAX_LABEL = 9;

    private final References references;
    private final FactTexts texts;
    private final Desk desk;
    private final Messages messages;

    TimeCharts(Desk desk) {
        this.references = desk.references();
        this.texts = desk.texts();
        this.desk = desk;
        this.messages = desk.messages();
    }

    /** Rows of dots, the earliest time first. */
    Optional<Figure> dots(FigureSpec.Chart spec) {
        return Series.of(references.facts(spec.facts()), texts, references).map(series -> {
            List<Fact> facts = Series.byTime(series);
            Scale scale = scale(facts);
            Map<String, List<DotChart.Dot>> rows = new LinkedHashMap<>();
            facts.forEach(fact -> rows.computeIfAbsent(texts.period(fact), period -> new ArrayList<>())
                    .add(new DotChart.Dot(fact.id(), series.size() == 1 ? "" : nameOf(fact, series), texts.value(fact),
                            texts.number(fact), texts.country(fact), Percent.of(scale.position(fact.quantity().low())))));
            Unit unit = facts.get(0).quantity().unit();
            return new DotChart(desk.frame(spec, facts),
                    rows.entrySet().stream().map(row -> new DotChart.Row(row.getKey(), row.getValue())).toList(),
                    scale.ticks().stream().map(tick -> Percent.of(scale.position(tick))).toList(),
                    texts.value(scale.from(), unit), texts.value(scale.to(), unit));
        });
    }

    private static String nameOf(Fact fact, List<Series> series) {
        return series.stream().filter(one -> one.facts().contains(fact)).map(Series::name).findFirst().orElse("");
    }

    /** Lines from the earliest time to the latest. */
    Optional<Figure> lines(FigureSpec.Chart spec) {
        Optional<List<Series>> series = Series.of(references.facts(spec.facts()), texts, references);
        if (series.isPresent() && series.get().stream().anyMatch(one -> one.facts().size() < 2)) {
            references.bad(spec.location(), "a line needs values of two times at least",
                    "add facts, or draw a chart of the type 'dot' or 'bar'");
            return Optional.empty();
        }
        return series.map(all -> draw(spec, all));
    }

    private Figure draw(FigureSpec.Chart spec, List<Series> series) {
        List<Fact> facts = Series.byTime(series);
        Plot plot = new Plot(scale(facts), middle(facts.get(0)), middle(facts.get(facts.size() - 1)));
        Unit unit = facts.get(0).quantity().unit();
        List<LineChart.Tick> ticks = plot.scale.ticks().stream()
                .map(tick -> new LineChart.Tick(plot.y(tick), texts.number(tick, unit)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(ticks);
        return new LineChart(desk.frame(spec, facts), summary(series), ticks,
                series.stream().map(one -> line(one, series, plot)).toList(),
                texts.period(facts.get(0)), texts.period(facts.get(facts.size() - 1)));
    }

    private LineChart.Line line(Series series, List<Series> all, Plot plot) {
        List<LineChart.Point> points = series.facts().stream()
                .map(fact -> new LineChart.Point(plot.x(fact), plot.y(fact.quantity().low()))).toList();
        List<LineChart.Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new LineChart.Segment(points.get(i - 1).x(), points.get(i - 1).y(), points.get(i).x(),
                    points.get(i).y()));
        }
        return new LineChart.Line(series.name(), series.country(), segments, points,
                List.of(label(series, all, plot, points, false), label(series, all, plot, points, true)));
    }

    /** The label of a line's first or last point. The last one names the series. */
    private LineChart.Label label(Series series, List<Series> all, Plot plot, List<LineChart.Point> points,
            boolean end) {
        Fact fact = series.at(end);
        LineChart.Point point = points.get(end ? points.size() - 1 : 0);
        BigDecimal value = fact.quantity().low();
        String number = texts.number(value, fact.quantity().unit());
        String withUnit = texts.value(value, fact.quantity().unit());
        List<String> words = Stream.of(end ? series.name() : "", texts.hedge(fact.quantity()),
                withUnit.length() <= MAX_LABEL ? withUnit : number).filter(text -> !text.isEmpty()).toList();
        boolean above = isAbove(series, all, plot, end);
        List<LineChart.TextLine> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            BigDecimal first = above ? ABOVE.subtract(LEADING.multiply(BigDecimal.valueOf(words.size() - 1L))) : BELOW;
            BigDecimal dy = first.add(LEADING.multiply(BigDecimal.valueOf(i)));
            lines.add(new LineChart.TextLine(dy.toPlainString() + "em", words.get(i)));
        }
        return new LineChart.Label(point.x(), point.y(), anchor(plot.along(fact), end), lines);
    }

    /** Where a label begins: within the plot, and about its point if that has room at both sides, off the lines before it. */
    private static String anchor(BigDecimal along, boolean end) {
        boolean atTheEdge = end ? along.compareTo(BigDecimal.ONE.subtract(ROOM)) > 0 : along.compareTo(ROOM) < 0;
        return !atTheEdge ? "middle" : end ? "end" : "start";
    }

    /**
     * Whether a label stands above its point: on the side that keeps clear of its own line, unless it would meet
     * another label there; then the higher of the two stands above and the other below.
     */
    private static boolean isAbove(Series series, List<Series> all, Plot plot, boolean end) {
        for (Series other : all) {
            BigDecimal distance = series.at(end).quantity().low().subtract(other.at(end).quantity().low());
            boolean higher = distance.signum() > 0
                    || distance.signum() == 0 && all.indexOf(series) < all.indexOf(other);
            int between = (keepsAbove(higher ? series : other, end) ? 0 : 1)
                    + (keepsAbove(higher ? other : series, end) ? 1 : 0);
            if (other != series && plot.isNear(distance, between)) {
                return higher;
            }
        }
        return keepsAbove(series, end);
    }

    /** Whether above is where the label of a line's end keeps clear of the line. */
    private static boolean keepsAbove(Series series, boolean end) {
        Fact neighbour = series.facts().get(end ? series.facts().size() - 2 : 1);
        return series.at(end).quantity().low().compareTo(neighbour.quantity().low()) >= 0;
    }

    private String summary(List<Series> series) {
        return series.stream().map(one -> {
            String points = one.facts().stream()
                    .map(fact -> messages.get("figure.point", texts.period(fact), texts.value(fact)))
                    .collect(Collectors.joining("; "));
            return one.name().isEmpty() ? points : messages.get("figure.series", one.name(), points);
        }).collect(Collectors.joining(". "));
    }

    /** From zero, unless the values are so near to each other that their change would not be seen. */
    private static Scale scale(List<Fact> facts) {
        List<BigDecimal> values = facts.stream().map(fact -> fact.quantity().low()).toList();
        BigDecimal low = Collections.min(values);
        BigDecimal high = Collections.max(values);
        boolean near = low.signum() > 0 && low.multiply(TWO).compareTo(high) > 0
                || high.signum() < 0 && high.multiply(TWO).compareTo(low) < 0;
        return near ? Scale.covering(low, high, MAX_TICKS)
                : Scale.covering(low.min(BigDecimal.ZERO), high.max(BigDecimal.ZERO), MAX_TICKS);
    }

    private static long middle(Fact fact) {
        return fact.period().map(Moments::doubledMiddle).orElse(0L);
    }

    /** Where values and times lie in a plot of any size. */
    private record Plot(Scale scale, long first, long last) {

        /** How far along the plot a fact's time is, from 0 to 1. */
        BigDecimal along(Fact fact) {
            return Percent.ratio(BigDecimal.valueOf(middle(fact) - first), BigDecimal.valueOf(Math.max(last - first, 1)));
        }

        String x(Fact fact) {
            return Percent.of(along(fact));
        }

        /** Whether there is no room for some labels between two values that far apart. */
        boolean isNear(BigDecimal distance, int labels) {
            return scale.to().subtract(scale.from()).multiply(LABEL).multiply(BigDecimal.valueOf(labels))
                    .compareTo(distance.abs()) > 0;
        }

        String y(BigDecimal value) {
            return Percent.of(BigDecimal.ONE.subtract(scale.position(value)));
        }
    }
}
