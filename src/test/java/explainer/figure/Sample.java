package explainer.figure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.figure.map.SmallWorld;
import explainer.ledger.Country;
import explainer.ledger.Dimension;
import explainer.ledger.Event;
import explainer.ledger.Fact;
import explainer.ledger.Ledger;
import explainer.ledger.PartialDate;
import explainer.ledger.Period;
import explainer.ledger.Qualifier;
import explainer.ledger.Quantity;
import explainer.ledger.Source;
import explainer.ledger.Unit;
import explainer.ledger.Words;
import explainer.read.FigureSpec;
import explainer.read.MarkdownParser;
import explainer.read.Messages;
import explainer.read.Page;
import explainer.read.PageReader;
import explainer.read.SettingsReader;
import explainer.read.SourceFile;

/** A ledger of two made-up countries, and pages over it. */
final class Sample {

    static final Unit CROWNS = new Unit("crown", Dimension.parse("money"), BigDecimal.ONE, "Kr", "", "", "crowns",
            Unit.Style.SCALED);
    static final Unit KILOMETRES = new Unit("km", Dimension.parse("length"), BigDecimal.ONE, "", "km", "km",
            "kilometres", Unit.Style.FULL);
    static final Unit RANK = new Unit("rank", Dimension.NONE, BigDecimal.ONE, "", "", "", "rank", Unit.Style.ORDINAL);
    static final Unit YEARS = new Unit("year", Dimension.parse("time"), BigDecimal.ONE, "", "year", "years", "years",
            Unit.Style.FULL);

    private static final Location HERE = Location.of("content/data/facts.yaml");
    private static final Source BORDURIA = source("borduria-statistics", "Foreign trade", "Bordurian Statistics",
            "goods and services");
    private static final Source SYLDAVIA = source("syldavia-statistics", "Trade, \"by partner\"", "Syldavian Customs",
            "goods without gas");

    private static final Source OLD_ATLAS = new Source("atlas", HERE, "Atlas", "The Printer", PartialDate.parse("1998-05"),
            Optional.empty(), "places", List.of(), Optional.empty(), Optional.empty());

    final Diagnostics diagnostics = new Diagnostics();
    final Messages messages = Words.MESSAGES;
    final Ledger ledger;

    Sample() {
        this(facts());
    }

    Sample(List<Fact> facts) {
        Map<String, Fact> byId = new LinkedHashMap<>();
        facts.forEach(fact -> byId.put(fact.id(), fact));
        Map<String, Country> countries = new LinkedHashMap<>();
        countries.put("bo", new Country("bo", HERE, 1, "Borduria", "Bordurian", "901"));
        countries.put("sy", new Country("sy", HERE, 2, "Syldavia", "Syldavian", "902"));
        this.ledger = new Ledger(Map.of(), byId, Map.of(), List.of(
                event("treaty", "1998", List.of("trade")),
                event("ferry", "2001-05", List.of("transport", "trade")),
                event("airline", "2019-11-02", List.of("transport"))), countries, Map.of(), Map.of(), Map.of());
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(others());
        List<String> tin = List.of("310E6", "290E6", "240E6", "250.5E6", "180E6");
        List<String> salt = List.of("120E6", "130E6", "90E6", "95E6", "140E6");
        for (int i = 0; i < tin.size(); i++) {
            String year = String.valueOf(2016 + i);
            facts.add(fact("tin-" + year, "Tin", tin.get(i), CROWNS, year, "", SYLDAVIA));
            facts.add(fact("salt-" + year, "Salt", salt.get(i), CROWNS, year, "", SYLDAVIA));
        }
        return facts;
    }

    private static List<Fact> others() {
        return List.of(
                fact("exports", "Exports to Syldavia", "553.9E6", CROWNS, "2020-01/2020-08", "bo", BORDURIA),
                fact("imports", "Imports from Syldavia", "1211E6", CROWNS, "2020-01/2020-08", "bo", BORDURIA),
                fact("exports-year", "Exports to Borduria", "771.2E6", CROWNS, "2019", "sy", SYLDAVIA),
                fact("imports-year", "Imports from Borduria", "20E8", CROWNS, "2019", "sy", SYLDAVIA, Qualifier.ABOUT),
                fact("sold-year", "Sales of the other side", "1E9", CROWNS, "2019", "bo", BORDURIA),
                fact("goal", "Goal for the turnover", "5E9", CROWNS, "", "", SYLDAVIA, Qualifier.UP_TO),
                fact("balance-2019", "Balance in 2019", "368.7E6", CROWNS, "2019-01/2019-08", "bo", BORDURIA),
                fact("balance-2020", "Balance in 2020", "657.1E6", CROWNS, "2020-01/2020-08", "bo", BORDURIA,
                        Qualifier.MORE_THAN),
                fact("loss-2019", "Balance in 2019", "-210.4E6", CROWNS, "2019-01/2019-08", "sy", SYLDAVIA),
                fact("loss-2020", "Balance in 2020", "-52E6", CROWNS, "2020-01/2020-08", "sy", SYLDAVIA),
                fact("border", "Length of the border", "2203", KILOMETRES, "", "", BORDURIA)
                        .with(new Fact.Relations(List.of("border-old"), Optional.empty(), Optional.empty())),
                fact("border-old", "Length of the border", "2300", KILOMETRES, "", "", OLD_ATLAS),
                fact("rank", "Rank among partners", "3", RANK, "2020", "bo", BORDURIA),
                range("works", "Building time", "2", "3", YEARS, BORDURIA));
    }

    static Fact fact(String id, String label, String value, Unit unit, String period, String country, Source source) {
        return fact(id, label, value, unit, period, country, source, Qualifier.EXACT);
    }

    static Fact fact(String id, String label, String value, Unit unit, String period, String country, Source source,
            Qualifier qualifier) {
        return new Fact(id, HERE, label, label, new Quantity(new BigDecimal(value), Optional.empty(), unit, qualifier),
                Optional.empty(), period.isEmpty() ? Optional.empty() : Optional.of(Period.parse(period)),
                List.of(source), country.isEmpty() ? Optional.empty() : Optional.of(country), Optional.empty());
    }

    /** A fact of crowns in the year 2020. */
    static Fact crowns(String id, BigDecimal value) {
        return fact(id, id, value.toPlainString(), CROWNS, "2020", "", BORDURIA);
    }

    private static Fact range(String id, String label, String low, String high, Unit unit, Source source) {
        return new Fact(id, HERE, label, label, new Quantity(new BigDecimal(low), Optional.of(new BigDecimal(high)),
                unit, Qualifier.EXACT), Optional.empty(), Optional.empty(), List.of(source), Optional.empty(),
                Optional.empty());
    }

    private static Source source(String id, String title, String publisher, String covers) {
        return new Source(id, HERE, title, publisher, PartialDate.parse("2020"), Optional.empty(), covers, List.of(),
                Optional.empty(), Optional.empty());
    }

    private Event event(String id, String date, List<String> topics) {
        return new Event(id, HERE, PartialDate.parse(date), Optional.empty(),
                new MarkdownParser(diagnostics).parse("The " + id, HERE), Optional.empty(), topics, List.of(),
                List.of(BORDURIA));
    }

    /** The page {@code trade.md} with a text. */
    Page page(String text) {
        String file = "---\ntitle: Trade\ntype: page\ndate: 2020-10-15\nstatus: published\nsummary: Trade.\n"
                + "---\n" + text;
        return new PageReader(new SettingsReader(Path.of("").toAbsolutePath(), new Diagnostics())
                .read(Path.of("jbake.properties").toAbsolutePath(), Map.of()).orElseThrow(), diagnostics)
                .read(new SourceFile("content/trade.md", file.getBytes(StandardCharsets.UTF_8))).orElseThrow();
    }

    /** The figures of a page in its order, those that could be built. */
    List<Figure> figures(String text) {
        Page page = page(text);
        Figures figures = new Figures(ledger, messages, Set.of("trade", "transport"), Drawing.files().keySet(),
                (map, id) -> Optional.empty(), SmallWorld.areas(ledger), FromSeries.NONE, diagnostics);
        List<FigureSpec> specs = new ArrayList<>(page.figures().values());
        specs.sort((a, b) -> a.location().compareTo(b.location()));
        return specs.stream().map(spec -> figures.build(spec, page)).flatMap(Optional::stream).toList();
    }

    /** The only figure of a page that holds one block. */
    <T extends Figure> T figure(Class<T> kind, String block) {
        List<Figure> figures = figures(block);
        if (figures.size() != 1) {
            throw new AssertionError(figures.size() + " figures: " + diagnostics.sorted());
        }
        return kind.cast(figures.get(0));
    }

    /** A fenced block. */
    static String block(String name, String... lines) {
        return "```" + name + "\n" + String.join("\n", lines) + "\n```\n";
    }
}
