package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Location;

class LedgerReaderTest {

    private static final String PLACES = """
            countries:
              - {id: ruritania, name: Ruritania, adjective: Ruritanian, map: "901"}
              - {id: graustark, name: Graustark, adjective: Graustarkian, map: "902"}
            places:
              - id: strelsau
                name: Strelsau
                names:
                  - {name: Old Strelsau, period: before 1894}
                country: ruritania
                latitude: 50.5
                longitude: -14.25
                kind: capital
                source: office
                note: The position is that of the *cathedral*.
              - id: edelweiss
                name: Edelweiss
                country: graustark
                latitude: 47
                longitude: 9
                kind: crossing
                source: paper
            routes:
              - id: express
                from: strelsau
                to: edelweiss
                status: resuming
                text: Once a week.
                source: [office, paper]
            """;

    @Test
    void readsEveryKindOfEntry() {
        Data data = Data.read(PLACES + """
                facts:
                  - id: turnover
                    label: Turnover in 2020
                    short: Turnover
                    value: 1.765 billion
                    unit: usd
                    qualifier: about
                    period: 2020-01/2020-08
                    source: [paper, office]
                    country: ruritania
                    note: Without services.
                events:
                  - {id: late, date: 2020-02, title: The *second* forum, source: office}
                  - id: early
                    date: 1992-11-23
                    when: in the autumn
                    title: Relations begin
                    text: In the capital.
                    topics: [diplomacy, trade]
                    places: [strelsau]
                    source: paper
                terms:
                  - {id: forum, name: Forum, aliases: [Meeting], definition: A **meeting**., source: paper}
                """);

        assertThat(data.reports()).isEmpty();
        Ledger ledger = data.ledger;
        Fact turnover = ledger.facts().get("turnover");
        assertThat(turnover.label()).isEqualTo("Turnover in 2020");
        assertThat(turnover.shortLabel()).isEqualTo("Turnover");
        assertThat(turnover.quantity().low()).isEqualTo(new BigDecimal("1.765E9"));
        assertThat(turnover.quantity().step()).isEqualByComparingTo("1000000");
        assertThat(turnover.quantity().qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(turnover.period().map(Period::iso)).contains("2020-01/2020-08");
        assertThat(turnover.sources()).extracting(Source::id).containsExactly("paper", "office");
        assertThat(turnover.country()).contains("ruritania");
        assertThat(turnover.note().get().text()).isEqualTo("Without services.");
        assertThat(turnover.derivation()).isEmpty();
        assertThat(ledger.events()).extracting(Event::id).as("by date").containsExactly("early", "late");
        assertThat(ledger.events().get(0).places()).containsExactly("strelsau");
        assertThat(ledger.events().get(0).topics()).containsExactly("diplomacy", "trade");
        assertThat(ledger.countries().values()).extracting(Country::number).containsExactly(1, 2);
        Place strelsau = ledger.places().get("strelsau");
        assertThat(strelsau.longitude()).isEqualByComparingTo("-14.25");
        assertThat(strelsau.kind()).isEqualTo(Place.Kind.CAPITAL);
        assertThat(strelsau.names()).containsExactly(new Place.FormerName("Old Strelsau", "before 1894"));
        assertThat(ledger.routes().get("express").status()).isEqualTo(Route.Status.RESUMING);
        assertThat(ledger.terms().get("forum").aliases()).containsExactly("Meeting");
        assertThat(ledger.leftOut()).isEmpty();
    }

    @Test
    void needsOfACountryNoMoreThanItsNameWhereThereIsNoMap() {
        Data data = Data.read("countries: [{id: x, name: Xland}]");

        assertThat(data.reports()).isEmpty();
        assertThat(data.ledger.countries().get("x")).satisfies(country -> {
            assertThat(country.adjective()).isEqualTo("Xland");
            assertThat(country.mapId()).isEqualTo("x");
        });
    }

    @Test
    void takesListsFromAnyFileInTheOrderOfThePaths() {
        Data data = Data.files(Map.of(
                "content/data/one.yaml", "terms:\n  - {id: b, name: B, definition: Second letter}",
                "content/data/two.yaml", "terms:\n  - {id: a, name: A, definition: First letter}\nunits: []"));

        assertThat(data.reports()).isEmpty();
        assertThat(data.ledger.terms().keySet()).containsExactly("b", "a");
    }

    @Test
    void reportsAnUnknownListWithTheRightOne() {
        Data data = Data.read("fact: []");

        assertThat(data.reports()).containsExactly("data.yaml:1:1 UNKNOWN_KEY the key 'fact' is not known");
        assertThat(data.diagnostics().get(0).hint()).isEqualTo("did you mean 'facts'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts: [{id: a, label: A, value: 1, unit: km, source: office, lable: x}] | UNKNOWN_KEY
            facts: [{label: A, value: 1, unit: km, source: office}]                  | MISSING_KEY
            facts: [{id: a, value: 1, unit: km, source: office}]                     | MISSING_KEY
            facts: [{id: a, label: A, unit: km, source: office}]                     | MISSING_KEY
            facts: [{id: a, label: A, value: 1, source: office}]                     | MISSING_KEY
            facts: [{id: a, label: A, value: 1, unit: km}]                           | UNSOURCED_FACT
            facts: [{id: a, label: A, value: 1, unit: km, source: []}]               | UNSOURCED_FACT
            facts: [{id: a, label: A, value: [1], unit: km, source: office}]         | WRONG_TYPE
            facts: [{id: a, label: A, value: many, unit: km, source: office}]        | BAD_VALUE
            facts: [{id: a, label: A, value: 3 to 2, unit: km, source: office}]      | BAD_VALUE
            facts: [{id: a, label: A, value: 1, unit: kn, source: office}]           | UNKNOWN_REFERENCE
            facts: [{id: a, label: A, value: 1, unit: km, source: offices}]          | UNKNOWN_REFERENCE
            facts: [{id: a, label: A, value: 1, unit: km, source: office, country: x}] | UNKNOWN_REFERENCE
            facts: [{id: a, label: A, value: 1, unit: km, source: office, period: 2020-13}] | BAD_PERIOD
            facts: [{id: a, label: A, value: 1, unit: km, source: office, period: 2020/2019}] | BAD_PERIOD
            facts: [{id: a, label: A, value: 1, unit: km, source: office, qualifier: nearly}] | BAD_VALUE
            facts: [{id: a, label: A, value: 1, unit: km, source: office, round: 1}] | BAD_FORMULA
            facts: [{id: a, label: A, value: 1, unit: km, source: office, disagrees: x}] | NEEDLESS_DISAGREEMENT
            facts: [{id: A b, label: A, value: 1, unit: km, source: office}]         | WRONG_TYPE
            facts: [{id: 2019, label: A, value: 1, unit: km, source: office}]        | WRONG_TYPE
            facts: none                                                              | WRONG_TYPE
            facts: {id: a, label: A, value: 1, unit: km}                             | UNSOURCED_FACT
            units: [{id: usd, dimension: money, name: x}]                            | DUPLICATE_ID
            units: [{id: x, name: x}]                                                | MISSING_KEY
            units: [{id: x, dimension: none}]                                        | MISSING_KEY
            units: [{id: x, dimension: 5, name: x}]                                  | BAD_VALUE
            units: [{id: x, dimension: none, name: x, factor: 0}]                    | BAD_VALUE
            units: [{id: x, dimension: none, name: x, factor: 1 to 2}]               | BAD_VALUE
            units: [{id: x, dimension: none, name: x, style: scalled}]               | BAD_VALUE
            sources: [{id: x, title: X, publisher: P, date: 2020-02-30, covers: c}]  | BAD_DATE
            sources: [{id: x, title: X, publisher: P, covers: c}]                    | MISSING_KEY
            sources: [{id: x, title: X, publisher: P, date: 2020, covers: c, through: [y]}] | UNKNOWN_REFERENCE
            sources: [{id: x, title: X, publisher: P, date: 2020, covers: c, through: [x]}] | CIRCULAR_SOURCE
            sources: [{id: x, title: X, publisher: P, date: 2020, covers: c, url: "javascript:x"}] | UNSAFE_ADDRESS
            sources: [{id: x, title: X, publisher: P, date: 2020, covers: c, url: example.org}] | BAD_VALUE
            countries: [{id: x, adjective: Xish}]                                    | MISSING_KEY
            events: [{id: x, date: soon, title: X, source: office}]                  | BAD_DATE
            events: [{id: x, date: 2020, title: X}]                                  | MISSING_KEY
            events: [{id: x, date: 2020, title: X, source: office, places: [y]}]     | UNKNOWN_REFERENCE
            terms: [{id: x, name: X}]                                                | MISSING_KEY
            """)
    void reportsWhatDoesNotFitTheSchema(String yaml, String code) {
        assertThat(Data.read(yaml).diagnostics()).extracting(d -> d.code().name()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            latitude: 50.5    | latitude: 90.5       | BAD_PLACE
            longitude: -14.25 | longitude: -180.1    | BAD_PLACE
            latitude: 50.5    | latitude: 50°30′     | BAD_VALUE
            country: ruritania | country: rurtania   | UNKNOWN_REFERENCE
            kind: capital     | kind: hamlet         | BAD_VALUE
            source: office    | source:              | MISSING_KEY
            to: edelweiss     | to: edelweis         | UNKNOWN_REFERENCE
            to: edelweiss     | to: strelsau         | BAD_VALUE
            status: resuming  | status: resumed      | BAD_VALUE
            """)
    void reportsWhatIsWrongWithPlacesAndRoutesOnce(String right, String wrong, String code) {
        Data data = Data.read(PLACES.replace(right, wrong));

        assertThat(data.diagnostics()).extracting(d -> d.code().name()).containsExactly(code);
        assertThat(data.ledger.leftOut()).contains("route:express");
    }

    @Test
    void pointsAtTheValueAndOffersTheRightName() {
        Data data = Data.read("""
                facts:
                  - id: border
                    label: Border
                    value: 2,203
                    unit: km
                    source: ofice
                """);

        assertThat(data.diagnostics()).singleElement().satisfies(problem -> {
            assertThat(problem.location()).isEqualTo(new Location("data.yaml", 6, 13, 5));
            assertThat(problem.message()).isEqualTo("there is no source 'ofice'");
            assertThat(problem.hint()).isEqualTo("did you mean 'office'?");
        });
        assertThat(data.fact("border")).as("kept, so that links to it are not reported too").isNotNull();
    }

    @Test
    void namesTheFirstOfTwoEntriesWithOneId() {
        Data data = Data.facts("id: a, value: 1, unit: km", "id: a, value: 2, unit: km");

        assertThat(data.diagnostics()).singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("data.yaml:2:10"));
        assertThat(data.fact("a").quantity().low()).isEqualByComparingTo("1");
    }

    @Test
    void doesNotReportWhatRefersToABrokenEntry() {
        Data data = Data.read("""
                sources:
                  - {id: broken, title: Broken, publisher: P, date: yesterday, covers: c}
                units:
                  - {id: wrong, dimension: none, name: x, factor: none}
                facts:
                  - {id: a, label: A, value: 1, unit: km, source: broken}
                  - {id: b, label: B, value: 1, unit: wrong, source: office}
                  - {id: c, label: C, formula: a + b, unit: km}
                  - {id: d, label: D, formula: c / 2, unit: km}
                """);

        assertThat(data.diagnostics()).extracting(Diagnostic::code).extracting(Enum::name)
                .containsExactly("BAD_DATE", "BAD_VALUE");
        assertThat(data.ledger.facts()).containsOnlyKeys("a");
        assertThat(data.ledger.isLeftOut("fact", "d")).isTrue();
        assertThat(data.ledger.isLeftOut("source", "broken")).isTrue();
        assertThat(data.ledger.isLeftOut("fact", "never-heard-of")).isFalse();
    }

    @Test
    void cutsACircleOfSourcesSoThatFollowingThemEnds() {
        Data data = Data.read("""
                sources:
                  - {id: x, title: X, publisher: P, date: 2020, covers: c, through: [y]}
                  - {id: y, title: Y, publisher: P, date: 2020, covers: c, through: [z, paper]}
                  - {id: z, title: Z, publisher: P, date: 2020, covers: c, through: [x]}
                """);

        assertThat(data.reports()).containsExactly(
                "data.yaml:4:70 CIRCULAR_SOURCE 'z' came through 'x', which came through 'z'");
        assertThat(data.ledger.sources().get("x").through()).isEqualTo(List.of("y"));
        assertThat(data.ledger.sources().get("y").through()).isEqualTo(List.of("z", "paper"));
        assertThat(data.ledger.sources().get("z").through()).isEmpty();
    }
}
