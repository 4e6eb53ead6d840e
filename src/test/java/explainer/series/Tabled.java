package explainer.series;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import explainer.diagnostic.Diagnostics;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.LedgerReader;
import explainer.read.MarkdownParser;
import explainer.read.SourceFile;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlReader;

/** A ledger in a test whose facts are taken from one series, {@code trade}, with what was reported. */
public final class Tabled {

    /** Two columns of millions by year. */
    public static final String YEARS = """
            title: Trade by year
            source: office
            primaryKey: year
            fields:
              - {name: year, type: year, title: Year}
              - {name: exports, type: number, title: Exports, unit: usd, scale: million, country: here}
              - {name: imports, type: number, title: Imports, unit: usd, scale: million}
            """;

    private static final String LEDGER = """
            units:
              - {id: usd, dimension: money, prefix: US$, name: US dollars}
              - {id: percent, dimension: none, factor: 0.01, singular: "%", name: per cent}
              - {id: rank, dimension: none, name: rank, style: ordinal}
            sources:
              - {id: office, title: Yearbook, publisher: Statistical Office, date: 2020, covers: trade}
            countries:
              - {id: here, name: Here, adjective: of Here, map: "1"}
              - {id: there, name: There, adjective: of There, map: "2"}
            """;

    /** What was found. */
    public final Diagnostics diagnostics = new Diagnostics();
    /** What was read. */
    public final Ledger ledger;

    private Tabled(String yaml, byte[] csv, String facts) {
        SortedMap<String, YamlMap> data = new TreeMap<>();
        data.put("data/ledger.yaml", yaml("data/ledger.yaml", LEDGER + facts));
        SortedMap<String, YamlMap> described = new TreeMap<>(Map.of("data/series/trade.yaml",
                yaml("data/series/trade.yaml", yaml)));
        SortedMap<String, SourceFile> files = new TreeMap<>();
        files.put("data/series/trade.csv", new SourceFile("data/series/trade.csv", csv));
        files.put("data/series/trade.yaml", new SourceFile("data/series/trade.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        MarkdownParser markdown = new MarkdownParser(diagnostics);
        ledger = new LedgerReader(markdown, diagnostics).read(data, true,
                known -> new SeriesReader("data", markdown, diagnostics).read(files, described, Set.of(), known));
    }

    private YamlMap yaml(String file, String text) {
        return (YamlMap) new YamlReader(file, 1, diagnostics).read(text).orElseThrow();
    }

    /** Reads a table by its description. */
    public static Tabled read(String yaml, String csv) {
        return new Tabled(yaml, csv.getBytes(StandardCharsets.UTF_8), "");
    }

    /** Reads a table of years with facts beside it, each the inside of a flow mapping. */
    static Tabled years(String csv, String... facts) {
        StringBuilder yaml = new StringBuilder(facts.length == 0 ? "" : "facts:\n");
        for (String fact : facts) {
            yaml.append("  - {").append(fact).append(", label: Some figure}\n");
        }
        return new Tabled(YEARS, csv.getBytes(StandardCharsets.UTF_8), yaml.toString());
    }

    static Tabled bytes(String yaml, byte[] csv) {
        return new Tabled(yaml, csv, "");
    }

    /** The series. */
    public SeriesTables tables() {
        return SeriesTables.of(ledger);
    }

    Series series() {
        return tables().all().get("trade");
    }

    /** A fact's value in plain digits and its unit, or why there is none. */
    String value(String address) {
        return ledger.fact(address).map(Tabled::value).orElseGet(() -> ledger.addressed().problem(address).orElseThrow()
                .getMessage());
    }

    private static String value(Fact fact) {
        return fact.quantity().low().toPlainString() + " " + fact.quantity().unit().id();
    }

    /** What was reported, one line each: place, code, message. */
    List<String> reports() {
        return diagnostics.sorted().stream().map(d -> d.location() + "+" + d.location().length() + " " + d.code() + " "
                + d.message()).toList();
    }
}
