package explainer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import explainer.read.MarkdownText;
import explainer.read.Statuses;

/** Things that each have one of a few statuses, with a mark for each status. */
public record StatusesFigure(String id, String title, Optional<MarkdownText> caption, List<String> events, List<Row> rows)
        implements Figure {

    /**
     * A thing.
     *
     * @param status  one of {@link Statuses#STATUSES}
     * @param eventId the event whose day it has; empty without one
     * @param date    since when it has the status, in words; empty where that is not said
     * @param iso     the same as exactly as known
     * @param text    what more is said; null for nothing
     */
    public record Row(MarkdownText name, String status, String eventId, String date, String iso, MarkdownText text) {
    }

    static Optional<Figure> of(Statuses spec, Desk desk) {
        if (spec.rows().isEmpty() || desk.events(spec.events()).isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (Statuses.Row row : spec.rows()) {
            Optional<Desk.Dated> dated = row.event().flatMap(desk::event);
            rows.add(new Row(row.name(), row.status(), dated.map(event -> event.event().id()).orElse(""),
                    dated.map(Desk.Dated::words).orElse(""), dated.map(event -> event.event().date().iso()).orElse(""),
                    row.text().orElse(null)));
        }
        return Optional.of(new StatusesFigure(desk.id(), spec.title(), spec.head().caption(),
                rows.stream().map(Row::eventId).filter(id -> !id.isEmpty()).distinct().toList(), rows));
    }

    @Override
    public String template() {
        return "figures/statuses.ftlh";
    }
}
