package explainer.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import explainer.ledger.Event;
import explainer.ledger.PartialDate;
import explainer.ledger.Period;
import explainer.read.FigureSpec;
import explainer.read.MarkdownText;
import explainer.read.Strip;

/**
 * Events on an axis of years, each in a line of its own, with its label at its mark.
 *
 * @param ticks round years on the axis
 */
public record StripFigure(String id, String title, Optional<MarkdownText> caption, List<String> events, List<Tick> ticks,
        List<Row> rows) implements Figure {

    private static final int MAX_TICKS = 7;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};
    /** A mark in the right half has its label before it, one in the left half behind it. */
    private static final BigDecimal MIDDLE = new BigDecimal("0.5");
    /** What is left beside a stretch has to have room for its label. */
    private static final BigDecimal ROOM = new BigDecimal("0.6");
    /** At the axis' ends there is no room for a year. */
    private static final BigDecimal EDGE = new BigDecimal("0.055");

    /** A year, and where it begins. */
    public record Tick(String x, int year) {
    }

    /**
     * Marks in lines of their own, or many in one.
     *
     * @param label null where the marks need none
     * @param count how many marks without labels there are
     * @param path  these, in a drawing 1000 wide and 1 high
     */
    public record Row(MarkdownText label, List<Mark> marks, int count, String path) {
    }

    /**
     * An event, or the time from one to another.
     *
     * @param date   the year or years in words
     * @param iso    the day as exactly as known
     * @param place  {@code after}, {@code before} or {@code above}: where its label stands
     * @param space  how much of the line the mark and what lies on its other side take
     * @param begin  where a stretch begins within that; empty for an event
     * @param length how much of that a stretch takes
     */
    public record Mark(String eventId, String date, String iso, MarkdownText label, String place, String space,
            String begin, String length) {
    }

    static Optional<Figure> of(Strip spec, Desk desk) {
        Optional<List<Desk.Dated>> all = desk.events(spec.events());
        if (all.isEmpty() || !spec.rows().stream().map(Strip.Row::topic).flatMap(Optional::stream)
                .allMatch(desk.references()::isTopic)) {
            return Optional.empty();
        }
        List<PartialDate> dates = Stream.concat(all.get().stream().map(Desk.Dated::event), spec.rows().stream()
                .flatMap(row -> ofTopic(row, desk).stream())).map(Event::date).sorted().toList();
        if (dates.isEmpty()) {
            if (spec.rows().stream().anyMatch(row -> row.topic().isPresent())) { // else it was reported
                desk.references().bad(spec.location(), "no event belongs to the strip",
                        "name another 'topic', or give events the topic in the ledger");
            }
            return Optional.empty();
        }
        int from = dates.get(0).year();
        int last = dates.get(dates.size() - 1).year();
        if (spec.to().orElse(last) < last) {
            desk.references().bad(spec.location(), "the strip ends in " + spec.to().get() + ", before its last event in "
                    + last, "write 'to: " + last + "' or a later year");
            return Optional.empty();
        }
        Axis axis = new Axis(from, spec.to().orElse(last) + 1);
        List<Row> rows = new ArrayList<>();
        for (Strip.Row row : spec.rows()) {
            List<Mark> marks = new ArrayList<>();
            for (Strip.Mark mark : row.marks()) {
                Optional<Mark> drawn = mark(mark, axis, desk);
                if (drawn.isEmpty()) {
                    return Optional.empty();
                }
                marks.add(drawn.get());
            }
            List<Event> unlabelled = ofTopic(row, desk);
            rows.add(new Row(row.label().orElse(null), marks, unlabelled.size(), path(unlabelled.stream()
                    .map(event -> axis.at(event.date()).movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValue()))));
        }
        FigureSpec.Head head = spec.head();
        return Optional.of(new StripFigure(desk.id(), head.title(), head.caption(),
                all.get().stream().map(dated -> dated.event().id()).distinct().toList(), axis.ticks(), rows));
    }

    /** Upright lines at places from the left, each told by how far it is from the one before, which takes fewest letters. */
    private static String path(Stream<Integer> places) {
        StringBuilder path = new StringBuilder();
        int before = 0;
        for (int place : places.distinct().sorted().toList()) {
            path.append(path.isEmpty() ? "M" + place + " 0v1" : "m" + (place - before) + "-1v1");
            before = place;
        }
        return path.toString();
    }

    private static List<Event> ofTopic(Strip.Row row, Desk desk) {
        return row.topic().map(topic -> desk.references().eventsOf(topic.value())).orElse(List.of());
    }

    private static Optional<Mark> mark(Strip.Mark mark, Axis axis, Desk desk) {
        Desk.Dated dated = desk.event(mark.event()).orElseThrow();
        BigDecimal at = axis.at(dated.event().date());
        String iso = dated.event().date().iso();
        if (mark.until().isEmpty()) {
            boolean after = at.compareTo(MIDDLE) < 0;
            return Optional.of(new Mark(dated.event().id(), dated.year(), iso, mark.label(), after ? "after" : "before",
                    Percent.of(after ? at : BigDecimal.ONE.subtract(at)), "", ""));
        }
        Desk.Dated until = desk.event(mark.until().get()).orElseThrow();
        BigDecimal end = axis.at(until.event().date());
        if (end.compareTo(at) <= 0) {
            desk.references().bad(mark.until().get().location(), "'" + until.event().id() + "' is not after '"
                    + dated.event().id() + "'", "name the earlier one in 'event' and the later one in 'until'");
            return Optional.empty();
        }
        String words = dated.event().date().year() == until.event().date().year() ? dated.year()
                : desk.messages().get("range", dated.year(), until.year());
        BigDecimal left = BigDecimal.ONE.subtract(at);
        String place = end.compareTo(ROOM) < 0 ? "after" : left.compareTo(ROOM) < 0 ? "before" : "above";
        BigDecimal space = place.equals("after") ? end : place.equals("before") ? left : BigDecimal.ONE;
        BigDecimal begin = place.equals("before") ? BigDecimal.ZERO : Percent.ratio(at, space);
        return Optional.of(new Mark(dated.event().id(), words, iso, mark.label(), place, Percent.of(space),
                Percent.of(begin), Percent.of(Percent.ratio(end.subtract(at), space))));
    }

    /** The years from the beginning of one to the beginning of another, as days. */
    private record Axis(int from, int to) {

        BigDecimal at(PartialDate date) {
            return at(Moments.doubledMiddle(new Period(date, date)));
        }

        private BigDecimal at(long doubled) {
            return Percent.ratio(BigDecimal.valueOf(doubled - start(from)), BigDecimal.valueOf(start(to) - start(from)));
        }

        private static long start(int year) {
            return 2 * java.time.LocalDate.of(year, 1, 1).toEpochDay();
        }

        List<Tick> ticks() {
            int step = STEPS[STEPS.length - 1];
            for (int i = STEPS.length - 1; i >= 0 && (to - from) / STEPS[i] <= MAX_TICKS; i--) {
                step = STEPS[i];
            }
            List<Tick> ticks = new ArrayList<>();
            for (int year = Math.floorDiv(from + step - 1, step) * step; year <= to; year += step) {
                BigDecimal at = at(start(year));
                if (at.compareTo(EDGE) >= 0 && at.compareTo(BigDecimal.ONE.subtract(EDGE)) <= 0) {
                    ticks.add(new Tick(Percent.of(at), year));
                }
            }
            return ticks;
        }
    }

    @Override
    public String template() {
        return "figures/strip.ftlh";
    }
}
