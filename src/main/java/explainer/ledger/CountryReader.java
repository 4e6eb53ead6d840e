package explainer.ledger;

import java.util.Optional;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Shelf.Entry;
import explainer.read.MarkdownParser;
import explainer.yaml.Fields;

/** Reads countries and numbers them in the order of the file. */
final class CountryReader extends EntryReader<Country> {

    private int read;

    CountryReader(MarkdownParser markdown, Diagnostics diagnostics) {
        super(markdown, diagnostics);
    }

    @Override
    Optional<Country> read(Entry entry, Fields fields) {
        int number = ++read; // a country that is left out keeps its number, so that the others keep their colours
        Optional<String> name = required(fields, "name");
        Optional<String> adjective = fields.text("adjective");
        Optional<String> map = fields.text("map"); // of no use where there is no map
        return name.map(known -> new Country(entry.id(), entry.location(), number, known, adjective.orElse(known),
                map.orElse(entry.id())));
    }
}
