package explainer.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.read.MarkdownParser;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

/** Data files in a test: written as YAML, read into a ledger, with what was reported. */
final class Data {

    static final String UNITS = """
            units:
              - {id: usd, dimension: money, prefix: US$, name: US dollars}
              - {id: km, dimension: length, singular: km, name: kilometres}
              - {id: m, dimension: length, factor: 0.001, singular: m, name: metres}
              - {id: km2, dimension: length^2, singular: km², name: square kilometres, style: full}
              - {id: litre, dimension: volume, singular: litre, plural: litres}
              - {id: percent, dimension: none, factor: 0.01, singular: "%", name: per cent}
              - {id: times, dimension: none, plural: times}
              - {id: week, dimension: time, singular: week, plural: weeks}
              - {id: flight, dimension: flight, singular: flight, plural: flights}
              - {id: flights-a-week, dimension: flight*time^-1, singular: flight a week, plural: flights a week}
              - {id: rank, dimension: none, name: rank, style: ordinal}
            """;
    static final String SOURCES = """
            sources:
              - {id: office, title: Yearbook, publisher: Statistical Office, date: 2020, covers: trade}
              - {id: paper, title: An article, publisher: The Paper, date: 2020-10-05, covers: everything}
            """;

    final Diagnostics diagnostics = new Diagnostics();
    final Ledger ledger;

    private Data(Map<String, String> files) {
        SortedMap<String, YamlMap> roots = new TreeMap<>();
        files.forEach((path, text) -> roots.put(path,
                (YamlMap) new YamlReader(path, 1, diagnostics).read(text).orElseThrow()));
        ledger = new LedgerReader(new MarkdownParser(diagnostics), diagnostics).read(roots);
    }

    /** Reads one file beside a few units and two sources. */
    static Data read(String yaml) {
        return new Data(Map.of("a-units.yaml", UNITS, "b-sources.yaml", SOURCES, "data.yaml", yaml));
    }

    /** Reads files by their paths and nothing else. */
    static Data files(Map<String, String> files) {
        return new Data(files);
    }

    /** Reads facts, each the inside of a flow mapping such as {@code id: a, value: 1}; label and source are added. */
    static Data facts(String... facts) {
        StringBuilder yaml = new StringBuilder("facts:\n");
        for (String fact : facts) {
            yaml.append("  - {").append(fact).append(fact.contains("value:") ? ", source: office" : "")
                    .append(", label: Some figure}\n");
        }
        return read(yaml.toString());
    }

    /** A fact with any other value. */
    Fact stating(Quantity quantity) {
        Fact any = ledger.facts().values().iterator().next();
        return new Fact("any", any.location(), any.label(), any.shortLabel(), quantity, Optional.empty(),
                Optional.empty(), any.sources(), Optional.empty(), Optional.empty());
    }

    Fact fact(String id) {
        return ledger.facts().get(id);
    }

    /** What was reported, one line each: file:line:column CODE message. */
    List<String> reports() {
        return diagnostics.sorted().stream().map(d -> d.location() + " " + d.code() + " " + d.message()).toList();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.sorted();
    }
}
