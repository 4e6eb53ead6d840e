package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;

/** Reads routes. */
final class RouteReader extends EntryReader<Route> {

    private final Shelf<Place> places;
    private final Shelf<Source> sources;

    RouteReader(MarkdownParser markdown, Diagnostics diagnostics, Shelf<Place> places, Shelf<Source> sources) {
        super(markdown, diagnostics);
        this.places = places;
        this.sources = sources;
    }

    @Override
    Optional<Route> read(Entry entry, Fields fields) {
        for (String key : List.of("from", "to", "status", "source")) {
            requireKey(fields, key);
        }
        Optional<Place> from = places.one(fields, "from");
        Optional<Place> to = places.one(fields, "to");
        Optional<Route.Status> status = choice(fields, "status", Route.Status.values());
        Optional<MarkdownText> text = markdown(fields, "text");
        List<Source> saidBy = sources.many(fields, "source");
        if (from.isEmpty() || to.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().id().equals(to.get().id())) {
            diagnostics.add(Code.BAD_VALUE, fields.location("to"), "the route ends where it begins",
                    "name two places");
            return Optional.empty();
        }
        return Optional.of(new Route(entry.id(), entry.location(), from.get().id(), to.get().id(), status.get(), text,
                saidBy));
    }
}
