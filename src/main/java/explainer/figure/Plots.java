package explainer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import explainer.figure.Grid.Datum;
import explainer.figure.Grid.Row;
import explainer.figure.Grid.Slot;
import explainer.figure.Plot.Axis;
import explainer.figure.Plot.Mark;
import explainer.figure.Plot.Place;
import explainer.figure.Plot.Strand;
import explainer.figure.Plot.Tick;
import explainer.figure.Plot.Value;
import explainer.ledger.Fact;
import explainer.ledger.Period;
import explainer.ledger.Unit;
import explainer.read.FigureSpec;
import explainer.read.MarkdownText;

/** Gives the values of a chart their places, in exact decimals. One is made for each chart. */
final class Plots {

    /** So many can be told apart by colour, pattern and name. */
    private static final int PALETTE = 8;
    private static final int MAX_TICKS = 6;
    private static final int MAX_ACROSS = 4;
    private static final int WHOLE = 1000;
    private static final int HEIGHT = 220;
    /** The width of a narrow screen and of a wide one, that of a letter, plain and bold, and the height of a line, in pixels. */
    private static final int NARROW = 280;
    private static final int WIDE = 480;
    private static final int LETTER = 8;
    private static final int BOLD = 9;
    private static final int LEADING = 20;
    private static final int MIN_PLOT = 80;
    /** How far the middle of words above or below a mark is from it. */
    private static final int BESIDE = 15;
    /** How many letters a name may have in a line, and how many the words of a moment. */
    private static final int MAX_NAME = 14;
    private static final int MAX_WORDS = 26;
    /** How much of a place's room its columns take. */
    private static final int COLUMNS = 800;
    /** Above so many, values are told by the first, last, smallest and largest. */
    private static final int MAX_TOLD = 6;
    /** How many steps of a scale can be told apart on a map. */
    private static final int TONES = 5;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<Integer> POWERS = List.of(12, 9, 6, 3);

    private final Desk desk;
    private final FigureSpec spec;
    private final FigureSpec.Manner manner;
    private final Set<Trait> traits;
    private final Areas areas;

    Plots(Desk desk, FigureSpec spec, FigureSpec.Manner manner, Set<Trait> traits, Areas areas) {
        this.areas = areas;
        this.desk = desk;
        this.spec = spec;
        this.manner = manner;
        this.traits = traits;
    }

    /** A row's scale, the power of ten in which its numbers are written, and its unit. */
    private record Measure(Scale scale, int power, Unit unit) {

        int at(BigDecimal value) {
            return scale.position(value.max(scale.from()).min(scale.to())).multiply(BigDecimal.valueOf(WHOLE))
                    .setScale(0, RoundingMode.HALF_UP).intValueExact();
        }

        boolean isCut() {
            return scale.from().signum() > 0 || scale.to().signum() < 0;
        }
    }

    /** The chart; empty when it can't be drawn, which is then reported. */
    Optional<Figure> build(Optional<MarkdownText> caption, Grid given) {
        Grid grid = chosen(given);
        if (!isDrawable(grid)) {
            return Optional.empty();
        }
        boolean mixed = is(Trait.TWO_SCALES);
        List<Measure> measures = mixed ? List.of(measure(grid.rows().subList(0, 1), grid.slots(), MAX_ACROSS),
                measure(grid.rows().subList(1, 2), grid.slots(), MAX_TICKS)) : List.of(measure(grid.rows(), grid.slots(), MAX_TICKS));
        Measure measure = measures.get(measures.size() - 1);
        List<Axis> axes = IntStream.range(0, measures.size()).mapToObj(i -> axis(measures.get(i),
                mixed ? grid.rows().get(i).name() : "")).toList();
        int[] across = across(grid, measures.get(0));
        List<List<Value>> values = values(grid, measures, across);
        int column = LETTER * longest(values.stream().flatMap(List::stream).map(Value::label));
        int gutter = 8 + Math.max(is(Trait.TWO_PLACES) ? column : 0,
                LETTER * longest(axes.get(axes.size() - 1).ticks().stream().map(Tick::label)));
        List<List<String>> names = IntStream.range(0, grid.rows().size()).mapToObj(i -> broken((is(Trait.TWO_PLACES)
                ? values.get(i).get(1).label() + " " : "") + grid.rows().get(i).name(), MAX_NAME)).toList();
        int room = NARROW - gutter;
        int beside = BOLD * longest(names.stream().flatMap(List::stream)) + 14;
        int plot = Math.max(MIN_PLOT, is(Trait.OVER_TIME) || is(Trait.TWO_PLACES) ? room - beside : room);
        int height = Math.max(HEIGHT, LEADING * names.stream().mapToInt(List::size).sum() + LEADING);
        List<Fact> facts = grid.data().stream().map(Datum::fact).toList();
        List<Place> places = places(grid, across, values, plot);
        Plot.Layout layout = new Plot.Layout(height, gutter, beside,
                grid.isOverTime() || places.stream().allMatch(Place::named), grid.rows().size() == 1 && column <= room / grid.slots().size());
        boolean isOfSeries = !grid.download().isEmpty();
        String basis = mixed ? "" : desk.texts().basis(facts, measure.power());
        Frame frame = isOfSeries ? new Frame(desk.id(), spec.title(), basis, caption, List.of(), false, false, grid.source(),
                false, "", "") : desk.frames().of(spec.title(), caption, desk.id(), desk.csvPath(), facts, basis);
        Optional<Plot.Ground> ground = is(Trait.ON_MAP) ? ground(grid, measure, values.get(0), axes.get(0)) : Optional.empty();
        if (is(Trait.ON_MAP) && ground.isEmpty()) {
            return Optional.empty();
        }
        return marks(grid, gutter, plot, beside).map(marks -> new Plot(frame, manner.type().value(), summary(grid),
                !mixed && !is(Trait.ON_MAP) && measure.isCut(), axes, places, strands(grid, names, values, height), marks,
                grid.data().stream().map(Datum::status).filter(status -> !status.isEmpty()).distinct().sorted()
                        .map(status -> desk.messages().get("series.status." + status)).toList(),
                layout, grid.heading(), grid.noteFact(), grid.download(), ground.orElse(null)));
    }

    private boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** What of the values a chart of this type shows. */
    private Grid chosen(Grid grid) {
        List<Slot> slots = is(Trait.TWO_PLACES) && grid.slots().size() > 2
                ? List.of(grid.slots().get(0), grid.slots().get(grid.slots().size() - 1)) : grid.slots();
        List<Row> rows = is(Trait.OVER_TIME) || is(Trait.TWO_PLACES) ? grid.rows().stream().filter(row ->
                slots.stream().filter(row.data()::containsKey).count() > 1).toList() : grid.rows();
        return new Grid(grid.heading(), slots, rows, grid.noteFact(), grid.source(), grid.download());
    }

    private boolean isDrawable(Grid grid) {
        int rows = grid.rows().size();
        if (grid.data().isEmpty()) {
            return bad("a line needs values of two times at least", "choose more rows, or show a table");
        } else if (rows > PALETTE) {
            return bad("the chart would have " + rows + " lines; more than " + PALETTE + " can't be told apart",
                    "name fewer 'columns', choose some 'rows', or draw several charts");
        } else if (is(Trait.TWO_SCALES) && rows != 2) {
            return bad("each mark of such a chart needs two values, one across and one up", "name two columns of a series, or "
                    + "two facts in each group");
        } else if (is(Trait.ON_MAP) && rows > 1) {
            return bad("a map shows one value of each country", "name one column of a series, or one fact in each group");
        } else if (is(Trait.STACKED)) {
            for (Row row : grid.rows()) {
                for (Slot slot : grid.slots()) {
                    Datum datum = row.data().get(slot);
                    if (datum != null && datum.fact().quantity().low().signum() < 0) {
                        return bad("'" + datum.fact().id() + "' is below zero, so nothing can lie on it",
                                "draw a chart of the type 'diverging' or 'line'");
                    } else if (datum == null && is(Trait.OVER_TIME)) {
                        return bad("'" + row.name() + "' has no value for " + slot.label() + ", so what lies on it would sink",
                                "choose rows without a gap, or draw a chart of the type 'line'");
                    }
                }
            }
        }
        return true;
    }

    private boolean bad(String message, String hint) {
        desk.references().bad(spec.location(), message, hint);
        return false;
    }

    /** The scale of rows: from zero, unless lengths don't count and the values are so near that no change would be seen. */
    private Measure measure(List<Row> rows, List<Slot> slots, int ticks) {
        List<BigDecimal> values = new ArrayList<>();
        for (Slot slot : slots) {
            List<BigDecimal> own = rows.stream().map(row -> row.data().get(slot)).filter(Objects::nonNull).map(Plots::low).toList();
            values.addAll(is(Trait.STACKED) ? List.of(own.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) : own);
        }
        BigDecimal low = Collections.min(values);
        BigDecimal high = Collections.max(values);
        boolean near = low.signum() > 0 && low.multiply(TWO).compareTo(high) > 0
                || high.signum() < 0 && high.multiply(TWO).compareTo(low) < 0;
        Scale scale = is(Trait.FREE) && !manner.zero().orElse(!near) ? Scale.covering(low, high, ticks)
                : Scale.covering(low.min(BigDecimal.ZERO), high.max(BigDecimal.ZERO), ticks);
        Unit unit = rows.get(0).data().values().iterator().next().fact().quantity().unit();
        List<BigDecimal> stated = rows.stream().flatMap(row -> row.data().values().stream()).map(Plots::low).toList();
        int power = unit.style() != Unit.Style.SCALED ? 0 : POWERS.stream().filter(size -> desk.texts().hasSize(size)
                && stated.stream().anyMatch(value -> value.abs().movePointLeft(size).compareTo(BigDecimal.ONE) >= 0)
                && stated.stream().allMatch(value -> value.stripTrailingZeros().scale() + size <= 2)).findFirst().orElse(0);
        return new Measure(scale, power, unit);
    }

    private static BigDecimal low(Datum datum) {
        return datum.fact().quantity().low();
    }

    private Axis axis(Measure measure, String name) {
        List<Tick> ticks = measure.scale().ticks().stream().map(tick -> new Tick(measure.at(tick),
                desk.texts().number(tick, measure.unit(), measure.power()))).toList();
        String unit = desk.texts().unit(measure.unit(), measure.power());
        return new Axis(unit.isEmpty() || name.isEmpty() ? name : desk.messages().get("figure.basis", name, unit),
                measure.isCut() ? -1 : measure.at(BigDecimal.ZERO), ticks);
    }

    /** Where the places lie from the left: as far apart as the times, at both ends, or in the middle of equal parts. */
    private int[] across(Grid grid, Measure first) {
        List<Slot> slots = grid.slots();
        int count = slots.size();
        if (is(Trait.TWO_SCALES)) {
            return slots.stream().map(grid.rows().get(0).data()::get).mapToInt(datum -> datum == null ? 0
                    : first.at(low(datum))).toArray();
        } else if (is(Trait.TWO_PLACES)) {
            return IntStream.range(0, count).map(i -> i * WHOLE / Math.max(1, count - 1)).toArray();
        } else if (is(Trait.OVER_TIME)) {
            long begin = middle(slots.get(0));
            long length = Math.max(1, middle(slots.get(count - 1)) - begin);
            return slots.stream().mapToInt(slot -> part(middle(slot) - begin, length)).toArray();
        }
        return IntStream.range(0, count).map(i -> (2 * i + 1) * WHOLE / (2 * count)).toArray();
    }

    private static long middle(Slot slot) {
        return Moments.doubledMiddle(slot.period().orElseThrow());
    }

    private static int part(long part, long whole) {
        return Percent.ratio(BigDecimal.valueOf(part * WHOLE), BigDecimal.valueOf(whole)).setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private List<List<Value>> values(Grid grid, List<Measure> measures, int[] across) {
        BigDecimal[] below = new BigDecimal[grid.slots().size()];
        Arrays.fill(below, BigDecimal.ZERO);
        List<List<Value>> values = new ArrayList<>();
        int width = COLUMNS / grid.slots().size() / grid.rows().size();
        for (int r = 0; r < grid.rows().size(); r++) {
            Row row = grid.rows().get(r);
            Measure measure = measures.get(Math.min(r, measures.size() - 1));
            int decimals = row.data().values().stream().mapToInt(datum -> low(datum).scale() + measure.power()).max().orElse(0);
            List<Value> own = new ArrayList<>();
            for (int s = 0; s < grid.slots().size(); s++) {
                Datum datum = row.data().get(grid.slots().get(s));
                if (datum == null) {
                    own.add(Value.MISSING);
                    continue;
                }
                BigDecimal value = low(datum);
                BigDecimal begin = is(Trait.STACKED) ? below[s] : value.min(BigDecimal.ZERO);
                BigDecimal end = is(Trait.STACKED) ? below[s].add(value) : value.max(BigDecimal.ZERO);
                below[s] = below[s].add(value);
                String label = desk.texts().number(value, measure.unit(), measure.power());
                own.add(new Value(datum.fact().id(), grid.download().isEmpty() ? desk.texts().value(datum.fact()) : label,
                        desk.texts().number(datum.fact()), label,
                        FactTexts.padding(decimals, Math.max(0, value.scale() + measure.power())), datum.status(),
                        datum.status().isEmpty() ? "" : desk.messages().get("series.status.mark." + datum.status()),
                        across[s], measure.at(value), measure.at(begin), measure.at(end),
                        across[s] + width * r - width * grid.rows().size() / 2, width));
            }
            values.add(own);
        }
        return values;
    }

    private List<Strand> strands(Grid grid, List<List<String>> names, List<List<Value>> values, int height) {
        int[] colours = colours(grid.rows());
        List<Strand> strands = new ArrayList<>();
        for (int i = 0; i < colours.length; i++) {
            strands.add(new Strand(grid.rows().get(i).name(), names.get(i), colours[i], values.get(i), 0, 0));
        }
        int[] heights = names.stream().mapToInt(lines -> Math.max(1, lines.size()) * LEADING * WHOLE / height).toArray();
        int[] one = new int[colours.length];
        Arrays.fill(one, LEADING * WHOLE / height);
        int[] starts = apart(strands.stream().mapToInt(strand -> strand.first().y()).toArray(), one);
        int[] ends = apart(strands.stream().map(Strand::last).mapToInt(last -> is(Trait.STACKED)
                ? (last.from() + last.to()) / 2 : last.y()).toArray(), heights);
        return IntStream.range(0, colours.length).mapToObj(i -> new Strand(strands.get(i).name(), strands.get(i).lines(),
                colours[i], strands.get(i).values(), starts[i], ends[i])).toList();
    }

    /** A country keeps its colour; the others take what is free. */
    private static int[] colours(List<Row> rows) {
        Set<Integer> taken = new HashSet<>();
        int[] colours = new int[rows.size()];
        for (int i = 0; i < colours.length; i++) {
            int number = rows.get(i).country();
            colours[i] = number > 0 && number <= PALETTE && taken.add(number) ? number : 0;
        }
        for (int i = 0; i < colours.length; i++) {
            for (int free = 1; colours[i] == 0; free++) {
                colours[i] = taken.add(free) ? free : 0;
            }
        }
        return colours;
    }

    /** Middles of labels as near to where they belong as their heights leave room, in the same order, within the plot. */
    static int[] apart(int[] wanted, int[] heights) {
        List<Integer> order = IntStream.range(0, wanted.length).boxed()
                .sorted(Comparator.comparingInt(i -> wanted[i])).toList();
        int[] at = wanted.clone();
        int floor = -heights[order.get(0)];
        for (int i : order) {
            at[i] = Math.max(at[i], floor + heights[i] / 2);
            floor = at[i] + (heights[i] + 1) / 2;
        }
        int limit = WHOLE + heights[order.get(order.size() - 1)] / 2;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            at[i] = Math.min(at[i], limit - (heights[i] + 1) / 2);
            limit = at[i] - heights[i] / 2;
        }
        return at;
    }

    private List<Place> places(Grid grid, int[] across, List<List<Value>> values, int room) {
        int count = grid.slots().size();
        int letters = Math.max(1, room / count / LETTER);
        boolean[] narrow = named(grid, across, room, letters);
        boolean[] wide = named(grid, across, room + WIDE - NARROW, letters);
        List<int[]> taken = new ArrayList<>();
        for (int i = 0; i < count && is(Trait.TWO_SCALES); i++) {
            int x = across[i] * room / WHOLE;
            int y = HEIGHT - values.get(1).get(i).y() * HEIGHT / WHOLE;
            taken.add(new int[] {x - 4, y - 4, x + 4, y + 4});
        }
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int slot = i;
            String label = grid.slots().get(i).label();
            List<Value> known = values.stream().map(row -> row.get(slot)).filter(value -> !value.isMissing()).toList();
            String side = "";
            String shown = label;
            if (is(Trait.TWO_SCALES) && known.size() == 2) {
                int x = across[i] * room / WHOLE;
                int y = HEIGHT - known.get(1).y() * HEIGHT / WHOLE;
                side = side(label, x, y, room, taken);
                shown = side.isEmpty() ? String.valueOf(i + 1) : label;
                side = side.isEmpty() ? side(shown, x, y, room, taken) : side;
            }
            places.add(new Place(label, shown, grid.isOverTime() ? List.of(label) : broken(label, letters), across[i], narrow[i], wide[i],
                    known.stream().mapToInt(Value::y).min().orElse(0), known.stream().mapToInt(Value::y).max().orElse(0), side));
        }
        return places;
    }

    /** Which places can be named below a plot so wide: the first and last time, and others between; things if all can. */
    private static boolean[] named(Grid grid, int[] across, int room, int letters) {
        int count = across.length;
        boolean[] named = new boolean[count];
        int last = half(grid.slots().get(count - 1).label());
        int step = (2 * last * count + room - 1) / room;
        int end = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            String label = grid.slots().get(i).label();
            int x = across[i] * room / WHOLE;
            boolean fits = i == 0 || i % step == 0 && x - half(label) >= end
                    && x + half(label) <= across[count - 1] * room / WHOLE - 2 * last;
            named[i] = grid.isOverTime() ? i == count - 1 || fits
                    : broken(label, letters).stream().allMatch(line -> line.length() <= letters);
            end = fits ? x + (i == 0 ? 2 : 1) * half(label) : end;
        }
        return named;
    }

    private static int half(String label) {
        return (label.length() * LETTER + LETTER) / 2;
    }

    /** Where the label of a mark meets neither another one nor the edge; empty where it meets one everywhere. */
    private static String side(String label, int x, int y, int room, List<int[]> taken) {
        int width = label.length() * BOLD;
        String side = "";
        for (String next : List.of("right", "left", "above", "below")) {
            int left = next.equals("right") ? x + 8 : next.equals("left") ? x - 8 - width : x - width / 2;
            int top = y - LEADING / 2 + (next.equals("above") ? -BESIDE : next.equals("below") ? BESIDE : 0);
            int[] box = {left, top, left + width, top + LEADING};
            if (left >= 0 && box[2] <= room && taken.stream().noneMatch(other -> box[0] < other[2] && other[0] < box[2]
                    && box[1] < other[3] && other[1] < box[3])) {
                taken.add(box);
                side = next;
                break;
            }
        }
        return side;
    }

    /** The map, with each country in the step of the scale in which its value lies: on a line, in that above it. */
    private Optional<Plot.Ground> ground(Grid grid, Measure measure, List<Value> values, Axis axis) {
        List<BigDecimal> ticks = measure.scale().ticks();
        int count = Math.max(1, ticks.size() - 1);
        List<List<Integer>> steps = IntStream.range(0, count).<List<Integer>>mapToObj(i -> new ArrayList<>()).toList();
        List<Integer> lacking = new ArrayList<>();
        String to = ticks.get(0).signum() < 0 ? " – " : "–"; // clear of a minus
        List<Areas.Area> asked = new ArrayList<>();
        for (int i = 0; i < grid.slots().size(); i++) {
            Slot slot = grid.slots().get(i);
            Optional<Datum> datum = Optional.ofNullable(grid.rows().get(0).data().get(slot));
            datum.map(Plots::low).map(value -> (int) ticks.stream().skip(1).limit(count - 1L)
                    .filter(tick -> tick.compareTo(value) <= 0).count()).map(steps::get).orElse(lacking).add(i + 1);
            String label = datum.isEmpty() ? "–" : values.get(i).label();
            asked.add(new Areas.Area(datum.flatMap(known -> known.fact().country()), slot.label(),
                    List.of(slot.label() + " " + label, label)));
        }
        return areas.draw(asked, this::bad).map(sheet -> new Plot.Ground(sheet, IntStream.range(0, count).mapToObj(i ->
                new Plot.Step(count == 1 ? (TONES + 1) / 2 : 1 + i * (TONES - 1) / (count - 1), axis.ticks().get(i).label() + to
                        + axis.ticks().get(Math.min(i + 1, count)).label(), steps.get(i))).toList(), lacking));
    }

    private Optional<List<Mark>> marks(Grid grid, int gutter, int plot, int beside) {
        List<Mark> marks = new ArrayList<>();
        for (FigureSpec.Moment moment : manner.marks()) {
            String problem = "";
            try {
                long begin = middle(grid.slots().get(0));
                long end = middle(grid.slots().get(grid.slots().size() - 1));
                long at = Moments.doubledMiddle(Period.parse(moment.at().value()));
                problem = !is(Trait.OVER_TIME) ? "only a chart over time has moments to mark"
                        : at < begin || at > end ? "'" + moment.at().value() + "' is not within the chart's time"
                        : moment.label().length() > MAX_WORDS ? "'" + moment.label() + "' has more than " + MAX_WORDS
                        + " letters, too many for a narrow screen" : "";
                int x = part(at - begin, Math.max(1, end - begin));
                int words = moment.label().length() * BOLD + BOLD;
                int most = WHOLE * (plot + beside - words) / plot;
                boolean turns = x > most && x * plot / WHOLE + gutter >= words;
                marks.add(new Mark(x, turns ? x : Math.min(x, most), turns, moment.label()));
            } catch (IllegalArgumentException e) {
                problem = e.getMessage();
            } catch (NoSuchElementException e) {
                problem = "only a chart over time has moments to mark";
            }
            if (!problem.isEmpty()) {
                desk.references().bad(moment.at().location(), problem, "mark a time within a chart such as a 'line', in a few words; "
                        + "its caption has room for more");
                return Optional.empty();
            }
        }
        return Optional.of(marks);
    }

    /** Words in lines of at most so many letters, or of one word. */
    private static List<String> broken(String text, int letters) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= letters) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    private String summary(Grid grid) {
        return grid.rows().stream().map(row -> {
            List<Slot> known = grid.slots().stream().filter(row.data()::containsKey).toList();
            String told = known.size() <= MAX_TOLD || !desk.messages().texts().containsKey("series.line") ? known.stream().map(slot -> desk.messages().get("figure.point",
                    slot.label(), desk.texts().value(row.data().get(slot).fact()))).collect(Collectors.joining("; "))
                    : ends(row, known);
            return row.name().isEmpty() ? told : desk.messages().get("figure.series", row.name(), told);
        }).collect(Collectors.joining(". "));
    }

    private String ends(Row row, List<Slot> known) {
        Slot first = known.get(0);
        Slot last = known.get(known.size() - 1);
        Comparator<Datum> bySize = Comparator.comparing(Plots::low);
        return desk.messages().get("series.line", said(row.data().get(first)), first.label(), said(row.data().get(last)),
                last.label(), said(Collections.min(row.data().values(), bySize)),
                said(Collections.max(row.data().values(), bySize)));
    }

    private String said(Datum datum) {
        return desk.texts().value(low(datum), datum.fact().quantity().unit());
    }
}
