package explainer.ledger;

import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Event.OtherDay;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;
import explainer.yaml.YamlText;

/** Reads events. Their topics are pages, which are not known here. */
final class EventReader extends EntryReader<Event> {

    private final Shelf<Place> places;
    private final Shelf<Source> sources;

    EventReader(MarkdownParser markdown, Diagnostics diagnostics, Shelf<Place> places, Shelf<Source> sources) {
        super(markdown, diagnostics);
        this.places = places;
        this.sources = sources;
    }

    @Override
    Optional<Event> read(Entry entry, Fields fields) {
        for (String key : List.of("date", "title", "source")) {
            requireKey(fields, key);
        }
        Optional<PartialDate> date = date(fields, "date");
        Optional<String> when = fields.text("when");
        Optional<MarkdownText> title = markdown(fields, "title");
        Optional<MarkdownText> text = markdown(fields, "text");
        List<String> topics = fields.texts("topics").stream().map(YamlText::value).distinct().toList();
        List<String> where = places.many(fields, "places").stream().map(Place::id).toList();
        List<Source> saidBy = sources.many(fields, "source");
        Optional<Quoted> at = new QuotedReader(diagnostics).ofEvent(fields, saidBy, sources);
        List<OtherDay> others = fields.mappings("differs").stream().map(this::otherDay).flatMap(Optional::stream).toList();
        if (date.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(entry.id(), entry.location(), date.get(), when, title.get(), text, topics, where,
                saidBy, others, at));
    }

    private Optional<OtherDay> otherDay(Fields fields) {
        Optional<String> when = required(fields, "when");
        requireKey(fields, "source");
        List<Source> saidBy = sources.many(fields, "source");
        Optional<MarkdownText> text = markdown(fields, "text");
        fields.end();
        return when.map(words -> new OtherDay(words, saidBy, text));
    }
}
