package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.ledger.Fact;
import explainer.ledger.Term;
import explainer.series.Tabled;

/** What a reader is told of where something is shown, and what an editor is told of what is shown nowhere. */
class UsageTest {

    private static final String DATA = """
            units: [{id: km, dimension: length, singular: km, name: kilometres}]
            countries: [{id: here, name: Here, adjective: of Here, map: "1"}]
            sources:
              - {id: first, title: First, publisher: Press, date: 2020, covers: all}
              - {id: paper, title: Paper, publisher: Press, date: 2020, covers: all, through: [first]}
              - {id: other, title: Other, publisher: Press, date: 2020, covers: all}
              - {id: atlas, title: Atlas, publisher: Press, date: 2020, covers: all}
            facts:
              - {id: length, label: Length, unit: km, value: 5, source: paper, statements: [longer]}
              - {id: longer, label: Longer, unit: km, value: 6, source: other}
              - {id: width, label: Width, unit: km, value: 7, source: other}
            events:
              - {id: treaty, date: 2018, title: A treaty, source: paper, topics: [trade], places: [town],
                 differs: [{when: in June, source: other}]}
              - {id: visit, date: 2019, title: A visit, source: other, topics: [border]}
            places:
              - {id: town, name: Town, country: here, latitude: 1, longitude: 1, kind: town, source: atlas}
              - {id: port, name: Port, country: here, latitude: 2, longitude: 2, kind: town, source: atlas}
            routes:
              - {id: road, from: town, to: port, status: running, source: other}
              - {id: rail, from: town, to: port, status: running, source: other}
            terms: [{id: duty, name: Duty, definition: A tax., source: paper}]
            """;

    private static final String BODY = "Text\n\n## One\n\nText\n\n## Two\n\n";

    /** Everything that a page shows, as {@code kind:id#anchor}. */
    private static List<String> shown(Site site) {
        Usage usage = site.usage();
        return Stream.of(Stream.of("length", "longer", "width", "trade/exports@2018").flatMap(id -> named("fact", id, usage.ofFact(id))),
                Stream.of("paper", "other", "atlas", "first", "office").flatMap(id -> named("source", id, usage.ofSource(id))),
                Stream.of("treaty", "visit").flatMap(id -> named("event", id, usage.ofEvent(id))),
                Stream.of("town", "port").flatMap(id -> named("place", id, usage.ofPlace(id))),
                Stream.of("road", "rail").flatMap(id -> named("route", id, usage.ofRoute(id))),
                named("term", "duty", usage.ofTerm("duty")), named("series", "trade", usage.ofSeries("trade")))
                .flatMap(uses -> uses).toList();
    }

    private static Stream<String> named(String kind, String id, List<Usage.Use> uses) {
        return uses.stream().map(use -> kind + ":" + id + "#" + use.anchor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[](fact:length) | fact:length#two source:paper#two", "[x](term:duty) | term:duty#two",
        "[x](source:atlas) | source:atlas#two", "[x](place:port) | place:port#two",
        "[x](event:visit) | source:other#two event:visit#two",
        "[x](event:treaty) | source:paper#two source:other#two event:treaty#two"})
    void aLinkShowsWhatItLeadsTo(String link, String shown) {
        assertThat(shown(new Site().data(DATA).page("a.md", BODY + link + "\n"))).containsExactly(shown.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chart\\ntype: bar\\ntitle: T\\nfacts: [length] | fact:length#two source:paper#two",
        "chart\\ntype: share\\ntitle: T\\ngroups: [{label: b, facts: [length]}]\\nwhole: width"
                + " | fact:length#two fact:width#two source:paper#two source:other#two",
        "figures\\nfacts: [width] | fact:width#two source:other#two",
        "mirror\\ntitle: T\\nrows: [{label: b, reporters: [{country: here, fact: width}]}] | fact:width#two source:other#two",
        "statements\\ntitle: T\\nfact: length | fact:length#two fact:longer#two source:paper#two source:other#two",
        "steps\\ntitle: T\\nsteps: [{event: visit, text: b}, {fact: length, text: c}, {event: gone, text: d}]"
                + " | fact:length#two source:paper#two source:other#two event:visit#two",
        "map\\ntitle: T\\nplaces: [town]\\nroutes: [rail] | place:town#two route:rail#two",
        "map\\ntitle: T\\nplaces: all | place:town#two place:port#two route:road#two route:rail#two",
        "map\\ntitle: T\\nplaces: [port]\\nroutes: [all] | place:port#two route:road#two route:rail#two",
        "timeline\\ntitle: T\\ntopic: trade | source:paper#two source:other#two event:treaty#two",
        "timeline\\ntitle: T\\nevents: [visit] | source:other#two event:visit#two"})
    void aFigureShowsWhatItNames(String block, String shown) {
        assertThat(shown(new Site().data(DATA).page("a.md", BODY + "```" + block.replace("\\n", "\n") + "\n```\n")))
                .containsExactly(shown.split(" "));
    }

    @Test
    void aTimelineShowsTheEventsOfItsPage() {
        String timeline = BODY + "```timeline\n```\n";
        assertThat(shown(new Site().data(DATA).page("other.md", timeline))).isEmpty();
        assertThat(shown(new Site().data(DATA).page("border/map.md", "detail", "published", "S", timeline)))
                .containsExactly("source:other#two", "event:visit#two");
    }

    @Test
    void anEventBelongsToTheTopicsThatItNames() {
        assertThat(shown(new Site().data(DATA).page("border.md", "Text\n"))).containsExactly("source:other#", "event:visit#");
    }

    @Test
    void aSeriesIsShownByItsTableItsChartAndItsCells() {
        Tabled tabled = Tabled.read(Tabled.YEARS, "year,exports,imports\n2018,1,2\n");
        assertThat(shown(new Site().data(tabled.ledger).page("a.md", BODY + "```table\ntitle: T\nseries: trade\n```\n")))
                .containsExactly("source:office#two", "series:trade#two");
        assertThat(shown(new Site().data(tabled.ledger).page("a.md", BODY + "```table\ntitle: T\nseries: trad\n```\n"))).isEmpty();
        assertThat(shown(new Site().data(tabled.ledger).page("a.md", BODY + "[](fact:trade/exports@2018)\n")))
                .containsExactly("fact:trade/exports@2018#two", "source:office#two", "series:trade#two");
        assertThat(new Site().data(tabled.ledger).page("a.md", "Text\n").check()).extracting(Diagnostic::message)
                .containsExactly("the series 'trade' is not used on any page");
    }

    @Test
    void whatStandsAtTheHeadIsShownThere() {
        String bars = BODY + "```chart\ntype: bar\nid: bars\ntitle: T\nfacts: [length]\n```\n";
        String head = "---\ntitle: T\ntype: topic\nstatus: published\ndate: 2020-10-15\nsummary: S\n";
        assertThat(shown(new Site().data(DATA).file("a.md", head + "drawing: bars\n---\n" + bars)))
                .containsExactly("fact:length#", "source:paper#");
        assertThat(shown(new Site().data(DATA).file("a.md", head + "figures: [width]\nanswer: About [](fact:length).\n---\n" + BODY)))
                .containsExactly("fact:length#", "fact:width#", "source:paper#", "source:other#");
    }

    @Test
    void aPageHasItsFactsAndTermsInTheirOrder() {
        Site site = new Site().fact("far", "1", "km").fact("near", "2", "km").term("toll", "A fee.").term("duty", "A tax.")
                .page("a.md", "[](fact:near) [x](term:duty) [](fact:far) [y](term:toll) [](fact:near)\n").page("b.md", "Text\n");
        assertThat(site.usage().factsOn(site.page("a.md"))).extracting(Fact::id).containsExactly("near", "far");
        assertThat(site.usage().termsOn(site.page("a.md"))).extracting(Term::id).containsExactly("duty", "toll");
        assertThat(site.usage().factsOn(site.page("b.md"))).isEmpty();
    }

    private static List<String> unused(String data) {
        return new Site().data(data).page("a.md", "[](fact:length)\n").page("border.md", "Text\n").page("trade.md", "Text\n").check()
                .stream().filter(d -> d.code() == Code.UNUSED_FACT || d.code() == Code.UNUSED_ENTRY)
                .map(d -> d.message().replaceAll("the (\\S+) '(\\S+)' is not .*", "$1 $2")).toList();
    }

    @Test
    void whatStandsBehindTheDataIsUsed() {
        assertThat(unused(DATA)).containsExactly("fact width", "route road", "route rail", "term duty");
        assertThat(unused(DATA.replace("places: [town],", "").replace("to: port", "to: inn").replace("places:\n", "places:\n"
                + "  - {id: inn, name: Inn, country: here, latitude: 1, longitude: 3, kind: town, source: atlas}\n")))
                .containsExactly("fact width", "place port", "route road", "route rail", "term duty");
    }

    @Test
    void aPlaceIsUsedByItsEventsAlone() {
        String data = DATA.substring(0, DATA.indexOf("routes:"));
        assertThat(unused(data)).containsExactly("fact width", "place port");
    }

    @Test
    void aSourceIsUsedByAnythingThatIsSaid() {
        String sources = DATA.substring(0, DATA.indexOf("facts:"));
        assertThat(unused(sources)).contains("source first", "source paper", "source other", "source atlas");
        assertThat(unused(sources + "terms: [{id: duty, name: Duty, definition: A tax., source: paper}]\n"))
                .contains("source other", "source atlas").doesNotContain("source first", "source paper");
        assertThat(unused(sources + "events: [{id: visit, date: 2019, title: A visit, source: other}]\n"))
                .contains("source atlas").doesNotContain("source other");
        assertThat(unused(sources + DATA.substring(DATA.indexOf("\nplaces:"), DATA.indexOf("terms:"))))
                .contains("source paper").doesNotContain("source atlas", "source other");
    }

    @Test
    void aFactIsUsedByThoseThatFollowFromIt() {
        assertThat(unused(DATA.replace("value: 5, source: paper, statements: [longer]", "formula: width * 2")
                .replace("value: 7, source: other", "formula: longer * 2"))).containsExactly("route road", "route rail", "term duty");
        assertThat(unused(DATA.replace("statements: [longer]", "superseded-by: width")))
                .containsExactly("fact longer", "route road", "route rail", "term duty");
    }

    @Test
    void aTextOfTheDataUsesWhatItLeadsTo() {
        String note = "note: \"[](fact:width) [x](term:duty) [y](place:port) [z](event:visit) [s](source:idle)\"";
        assertThat(unused("sources: [{id: idle, title: Idle, publisher: Press, date: 2020, covers: all}]\n")).contains("source idle");
        assertThat(unused(DATA.substring(0, DATA.indexOf("routes:")).replace("statements: [longer]", note)
                .replace("topics: [border]", "topics: []").replace("sources:\n", "sources:\n"
                        + "  - {id: idle, title: Idle, publisher: Press, date: 2020, covers: all}\n")
                + DATA.substring(DATA.indexOf("terms:")))).containsExactly("fact longer");
    }
}
