package explainer.figure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Event;
import explainer.ledger.Ledger;
import explainer.read.FigureSpec;
import explainer.read.Messages;
import explainer.read.Page;

/**
 * Turns what editors ask for into figures that can be drawn. What is named but not there, and what would mislead when
 * drawn, is reported at the word that names it.
 */
public final class Figures {

    private final References references;
    private final FactTexts texts;
    private final ChartTypes charts;
    private final Mirrors mirrors;
    private final StatementTables statements;
    private final Frames frames;
    private final Messages messages;
    private final BiFunction<FigureSpec.Map, String, Optional<Figure>> maps;
    private final FromSeries series;

    /**
     * @param topics    the ids of the pages that events can belong to
     * @param templates the paths of the site's templates, which make types of charts
     * @param maps      makes a map, given what is asked for and the map's anchor
     * @param areas     makes maps for charts to fill
     */
    public Figures(Ledger ledger, Messages messages, Collection<String> topics, Collection<String> templates,
            BiFunction<FigureSpec.Map, String, Optional<Figure>> maps, Areas areas, FromSeries series,
            Diagnostics diagnostics) {
        this.series = series;
        this.charts = new ChartTypes(templates, series, areas);
        this.references = new References(ledger, topics, diagnostics);
        this.texts = new FactTexts(ledger.countries(), messages);
        this.maps = maps;
        this.messages = messages;
        this.frames = new Frames(texts);
        this.mirrors = new Mirrors(references, texts, frames, messages);
        this.statements = new StatementTables(references, texts, frames, ledger);
    }

    /**
     * A figure of a page.
     *
     * @param spec one of {@link Page#figures()}
     * @return empty when it can't be drawn, which is then reported
     */
    public Optional<Figure> build(FigureSpec spec, Page page) {
        return build(spec, page, "");
    }

    /**
     * A figure of a page that is drawn as a part of a larger document.
     *
     * @param prefix what the figure's id begins with there
     */
    public Optional<Figure> build(FigureSpec spec, Page page, String prefix) {
        String anchor = FigureIds.anchor(spec, page);
        String id = prefix + anchor;
        Desk desk = new Desk(references, texts, frames, messages, id, FigureIds.csvPath(anchor, page));
        if (spec instanceof FigureSpec.Chart chart) {
            return charts.make(chart, desk);
        } else if (spec instanceof FigureSpec.Mirror mirror) {
            return mirrors.build(mirror, id, FigureIds.csvPath(anchor, page));
        } else if (spec instanceof FigureSpec.Statements said) {
            return statements.build(said, id, FigureIds.csvPath(anchor, page));
        } else if (spec instanceof FigureSpec.Tiles tiles) {
            List<Tile> drawn = references.facts(tiles.facts()).stream().map(Named::fact).map(texts::tile).toList();
            return drawn.isEmpty() ? Optional.empty() : Optional.of(new Tiles(id, drawn));
        } else if (spec instanceof FigureSpec.Timeline timeline) {
            return timeline(timeline, id, page);
        } else if (spec instanceof FigureSpec.Drawn drawn) {
            return DrawnFigures.make(drawn, desk);
        } else if (spec instanceof FigureSpec.Map map) {
            return maps.apply(map, id);
        } else if (spec instanceof FigureSpec.OfSeries ofSeries) {
            return ofSeries.manner().isPresent() ? charts.make(ofSeries, ofSeries.manner().get(), desk)
                    : series.table(ofSeries, id);
        }
        throw new IllegalStateException("a sealed interface has no other kinds");
    }

    /**
     * Where a figure has a page of its own, relative to the site's root; its pictures lie beside it. Tiles and parts of
     * the timeline have none.
     */
    public static Optional<String> pagePath(FigureSpec spec, Page page) {
        return spec instanceof FigureSpec.Tiles || spec instanceof FigureSpec.Timeline ? Optional.empty()
                : Optional.of(FigureIds.pagePath(FigureIds.anchor(spec, page), page));
    }

    /** What a figure's own ids may begin with that nobody links to: short, and no other figure's on the page. */
    public static String key(FigureSpec spec, Page page) {
        return FigureIds.key(spec, page);
    }

    private Optional<Figure> timeline(FigureSpec.Timeline timeline, String id, Page page) {
        if (timeline.topic().isPresent() && !references.isTopic(timeline.topic().get())) {
            return Optional.empty();
        }
        List<Event> events = timeline.events().isEmpty()
                ? references.eventsOf(timeline.topic().map(topic -> topic.value()).orElse(page.topic()))
                : references.events(timeline.events());
        if (events.isEmpty() && timeline.events().isEmpty()) {
            references.bad(timeline.location(), "no event belongs to this part of the timeline",
                    "name 'events' or another 'topic', or give events the topic in the ledger");
        }
        return events.isEmpty() ? Optional.empty()
                : Optional.of(new Timeline(id, timeline.title(), events.stream().map(Event::id).toList()));
    }
}
