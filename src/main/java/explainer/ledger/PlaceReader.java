package explainer.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.ledger.Place.FormerName;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.read.MarkdownText;
import explainer.yaml.Fields;

/** Reads places. */
final class PlaceReader extends EntryReader<Place> {

    private final Shelf<Country> countries;
    private final Shelf<Source> sources;

    PlaceReader(MarkdownParser markdown, Diagnostics diagnostics, Shelf<Country> countries, Shelf<Source> sources) {
        super(markdown, diagnostics);
        this.countries = countries;
        this.sources = sources;
    }

    @Override
    Optional<Place> read(Entry entry, Fields fields) {
        for (String key : List.of("country", "latitude", "longitude", "kind", "source")) {
            requireKey(fields, key);
        }
        Optional<String> name = required(fields, "name");
        List<FormerName> names = fields.mappings("names").stream().map(PlaceReader::name).flatMap(Optional::stream)
                .toList();
        Optional<Country> country = countries.one(fields, "country");
        Optional<BigDecimal> latitude = degrees(fields, "latitude", 90);
        Optional<BigDecimal> longitude = degrees(fields, "longitude", 180);
        Optional<Place.Kind> kind = choice(fields, "kind", Place.Kind.values());
        Optional<Source> source = sources.one(fields, "source");
        Optional<MarkdownText> note = markdown(fields, "note");
        if (name.isEmpty() || country.isEmpty() || latitude.isEmpty() || longitude.isEmpty() || kind.isEmpty()
                || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Place(entry.id(), entry.location(), name.get(), names, country.get().id(),
                latitude.get(), longitude.get(), kind.get(), source.get(), note));
    }

    private static Optional<FormerName> name(Fields fields) {
        Optional<String> name = required(fields, "name");
        Optional<String> period = required(fields, "period");
        fields.end();
        return name.flatMap(of -> period.map(in -> new FormerName(of, in)));
    }

    private Optional<BigDecimal> degrees(Fields fields, String key, int limit) {
        Optional<BigDecimal> degrees = fields.converted(key, Code.BAD_VALUE, text -> {
            if (!text.matches("-?\\d{1,3}(?:\\.\\d{1,10})?")) {
                throw new IllegalArgumentException("'" + text + "' is not a number of degrees");
            }
            return new BigDecimal(text);
        }, "write decimal degrees such as 41.3, negative in the south and west");
        return degrees.filter(value -> {
            boolean inRange = value.abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
            if (!inRange) {
                diagnostics.add(Code.BAD_PLACE, fields.location(key),
                        "there is no " + key + " " + value.toPlainString(),
                        "it lies between -" + limit + " and " + limit
                                + (key.equals("latitude") ? "; are latitude and longitude the wrong way round?" : ""));
            }
            return inRange;
        });
    }
}
