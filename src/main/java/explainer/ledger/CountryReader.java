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
        Optional<String> adjective = required(fields, "adjective");
        Optional<String> map = required(fields, "map");
        if (name.isEmpty() || adjective.isEmpty() || map.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Country(entry.id(), entry.location(), number, name.get(), adjective.get(), map.get()));
    }
}
