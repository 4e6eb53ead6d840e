package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.MarkdownParser;
import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LedgerReaderIT {

    /** Whatever stands in the files, there is a ledger or a report, never an exception. */
    @Property(tries = 2_000)
    void bearsAnything(@ForAll("entries") YamlMap root) {
        Diagnostics diagnostics = new Diagnostics();
        Ledger ledger = new LedgerReader(new MarkdownParser(diagnostics), diagnostics)
                .read(new TreeMap<>(Map.of("any.yaml", root)));

        boolean complete = ledger.leftOut().isEmpty() && !ledger.facts().isEmpty();
        assertThat(complete || diagnostics.hasErrors()).isTrue();
    }

    @Provide
    Arbitrary<YamlMap> entries() {
        Location location = new Location("any.yaml", 1, 1, 1);
        Arbitrary<YamlNode> texts = Arbitraries.of("a", "b", "a - b", "a / b", "a * a", "-", "", "1", "2 to 3", "0",
                "usd", "1 billion", "2020", "2020-02-31", "2019/2020", "capital", "about", "none", "money", "-90.5",
                "ordinal", "> [!NOTE]\n> *x", "\u0000", "(((").map(text -> new YamlText(location, text));
        Arbitrary<YamlNode> values = Arbitraries.frequencyOf(Tuple.of(8, texts),
                Tuple.of(1, texts.list().ofMaxSize(2).map(items -> new YamlList(location, items))),
                Tuple.of(1, Arbitraries.just(new YamlMap(location, Map.of(), Map.of()))));
        Arbitrary<YamlNode> entry = Arbitraries.maps(Arbitraries.of("id", "label", "value", "unit", "formula", "round",
                "source", "period", "qualifier", "disagrees", "title", "publisher", "date", "covers", "through",
                "country", "latitude", "longitude", "kind", "name", "names", "from", "to", "status", "dimension",
                "factor", "plural", "style", "definition", "aliases", "adjective", "map", "url"), values).ofMinSize(12)
                .map(entries -> map(location, entries));
        return Arbitraries.maps(Arbitraries.of("units", "facts", "sources", "events", "countries", "places", "routes",
                "terms"), entry.list().ofMinSize(1).ofMaxSize(3).map(items -> (YamlNode) new YamlList(location, items)))
                .ofMinSize(1).map(lists -> map(location, lists));
    }

    private static YamlMap map(Location location, Map<String, YamlNode> entries) {
        return new YamlMap(location, entries,
                entries.keySet().stream().collect(Collectors.toMap(key -> key, key -> location)));
    }
}
