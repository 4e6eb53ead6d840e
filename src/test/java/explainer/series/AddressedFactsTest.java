package explainer.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import explainer.ledger.Fact;

class AddressedFactsTest {

    private static final String CSV = "year,exports,imports\n2016,10.0,4\n2017,20.0,\n2018,15.5,8\n2019,30.5,9\n";
    private static final String GROUPS = """
            title: Trade by country
            source: office
            note: Ore is not counted.
            primaryKey: [land, year]
            fields:
              - name: land
                title: Country
                values: {HE: {title: Here, country: here}, South Isle: The southern isle}
              - {name: year, type: year, title: Year}
              - {name: exports, type: number, title: Exports, unit: usd, scale: billion, note: Of goods.}
            """;
    private static final String LANDS = "land,year,exports\nHE,2018,2.1\nSouth Isle,2018,0.9\nHE,2019,2.2\nSouth Isle,2019,1.1\n"
            + "Far,2019,1.1\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "trade/exports@2019 | 30500000 usd",
            "sum(trade/exports) | 76000000 usd",
            "sum(trade/exports@2018..2019) | 46000000 usd",
            "sum(trade/exports@..2017) | 30000000 usd",
            "sum(trade/exports@2018..) | 46000000 usd",
            "mean(trade/exports) | 19000000 usd",
            "min(trade/imports) | 4000000 usd",
            "max(trade/exports) | 30500000 usd",
            "first(trade/exports) | 10000000 usd",
            "last(trade/imports@..2017) | 4000000 usd",
            "change(trade/exports) | 20500000 usd",
            "growth(trade/exports) | 205 percent",
            "share(trade/exports@2019) | 40.1 percent",
            "rank(trade/exports@2018) | 3 rank"})
    void makesFactsOfCells(String address, String value) {
        assertThat(Tabled.years(CSV).value(address)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "trade/exports@2015 | the series 'trade' has no row '2015'",
            "trade/export@2019 | the series 'trade' has no column of numbers 'export'",
            "trade/year@2019 | the series 'trade' has no column of numbers 'year'",
            "trad/exports@2019 | there is no series 'trad'",
            "trade/exports | 'trade/exports' leads to 4 cells",
            "trade/exports@2018@2019 | '2018@2019' has 2 parts, but the key of 'trade' has 1",
            "trade/imports@2017 | the cell 'trade/imports@2017' has no value",
            "sum(trade/imports) | 'sum(trade/imports)' needs the value of 'trade/imports@2017', which is missing",
            "mean(trade/imports) | 'mean(trade/imports)' needs the value of 'trade/imports@2017', which is missing",
            "share(trade/exports) | 'share(trade/exports)' names 4 cells",
            "max(trade/imports@2017) | 'max(trade/imports@2017)' finds no value",
            "total(trade/exports) | 'total(trade/exports)' is no address of a cell",
            "sum(trade/exports | 'sum(trade/exports' is no address of a cell",
            "trade/ | 'trade/' is no address of a cell"})
    void saysWhyThereIsNone(String address, String problem) {
        assertThat(Tabled.years(CSV).value(address)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "trade/exports@HE@2019 | 2200000000 usd",
            "trade/exports@south-isle@2019 | 1100000000 usd",
            "sum(trade/exports@*@2019) | 4400000000 usd",
            "sum(trade/exports@HE) | 4300000000 usd",
            "share(trade/exports@HE@2019) | 50 percent",
            "rank(trade/exports@Far@2019) | 2 rank",
            "growth(trade/exports@HE) | 5 percent",
            "change(trade/exports) | 'change(trade/exports)' takes together what has several values at a time"})
    void tellsCountriesApart(String address, String value) {
        assertThat(Tabled.read(GROUPS, LANDS).value(address)).isEqualTo(value);
    }

    @Test
    void aCellIsAFactLikeOthers() {
        Fact fact = Tabled.read(GROUPS, LANDS).ledger.fact("trade/exports@HE@2019").orElseThrow();

        assertThat(fact.label()).isEqualTo("Exports, Here");
        assertThat(fact.shortLabel()).isEqualTo("Here");
        assertThat(fact.period().orElseThrow().iso()).isEqualTo("2019");
        assertThat(fact.country()).contains("here");
        assertThat(fact.sources()).extracting(source -> source.id()).containsExactly("office");
        assertThat(fact.note().orElseThrow().text()).isEqualTo("Of goods.");
        assertThat(fact.location().toString()).isEqualTo("data/series/trade.csv:4");
        assertThat(fact.dataset().orElseThrow().title()).isEqualTo("Trade by country");
    }

    @Test
    void formulasTakeCellsAndAggregates() {
        Tabled read = Tabled.years(CSV, "id: turnover, unit: usd, formula: trade/exports@2019 + trade/imports@2019",
                "id: part, unit: percent, formula: trade/exports@2019/sum(trade/exports@2016..2019)",
                "id: stated, unit: usd, value: 40 million, source: office, formula: trade/exports@2019 + trade/imports@2019",
                "id: half, unit: usd, formula: turnover / 2");

        assertThat(read.value("turnover")).isEqualTo("40000000 usd"); // 9 is known to the million
        assertThat(read.value("part")).isEqualTo("40.1 percent");
        assertThat(read.value("half")).isEqualTo("20000000 usd");
        assertThat(read.ledger.fact("turnover").orElseThrow().sources()).hasSize(1);
        assertThat(read.reports()).isEmpty();
    }

    @Test
    void aVeryLongAddressIsNone() {
        String keys = "@2019".repeat(50_000);

        assertThat(Tabled.years(CSV).value("trade/exports" + keys)).endsWith("\u2026' is longer than any address");
        assertThat(Tabled.years(CSV, "id: a, unit: usd, formula: 'sum(trade/exports" + keys + ")'").reports()).hasSize(1);
    }

    @Test
    void aDivisionOfFactsIsStillOne() {
        Tabled read = Tabled.years(CSV, "id: a, unit: usd, value: 6, source: office", "id: b, unit: usd, value: 3, source: office",
                "id: ratio, unit: percent, formula: a/b");

        assertThat(read.value("ratio")).isEqualTo("200 percent");
    }

    @Test
    void aFormulaOfAnotherUnitIsRefused() {
        Tabled read = Tabled.years(CSV, "id: wrong, unit: usd, formula: growth(trade/exports)");

        assertThat(read.reports()).hasSize(1).first().asString().contains("DIMENSION_MISMATCH");
    }

    @Test
    void whatRefersToASeriesThatWasLeftOutIsNotToldAgain() {
        Tabled read = Tabled.years("year,exports,imports\n2018,x,1\n",
                "id: sum, unit: usd, formula: trade/exports@2018 + trade/imports@2018");

        assertThat(read.reports()).containsExactly("data/series/trade.csv:2:6+1 BAD_CELL 'x' is not a number");
        assertThat(read.ledger.isLeftOut("fact", "trade/exports@2018")).isTrue();
    }
}
